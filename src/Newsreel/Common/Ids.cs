namespace Newsreel.Common;

/// <summary>Names a project: a version 4 UUID, lower case.</summary>
public readonly record struct ProjectId(string Value)
{
    /// <summary>A fresh id.</summary>
    public static ProjectId New() => new(Guid.NewGuid().ToString("D"));

    /// <summary>The first eight characters, as used in folder names and lists.</summary>
    public string Prefix => Value[..Math.Min(8, Value.Length)];

    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>Names a scene of a project: a version 4 UUID, lower case.</summary>
public readonly record struct SceneId(string Value)
{
    /// <summary>A fresh id.</summary>
    public static SceneId New() => new(Guid.NewGuid().ToString("D"));

    /// <inheritdoc />
    public override string ToString() => Value;
}

/// <summary>Names one run of a project: a version 4 UUID, lower case.</summary>
public readonly record struct RunId(string Value)
{
    /// <summary>A fresh id.</summary>
    public static RunId New() => new(Guid.NewGuid().ToString("D"));

    /// <inheritdoc />
    public override string ToString() => Value;
}
