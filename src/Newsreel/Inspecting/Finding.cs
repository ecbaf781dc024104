using System.Text.Json.Serialization;

namespace Newsreel.Inspecting;

/// <summary>Something that a person should know about a film.</summary>
/// <param name="Code">A short stable word for programs, for example <c>caption-speed</c>.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Message">What was found and where, one sentence.</param>
public sealed record Finding(string Code, FindingLevel Level, string Message)
{
    /// <summary>A finding that fails the film.</summary>
    public static Finding Error(string code, string message) => new(code, FindingLevel.Error, message);

    /// <summary>A finding that somebody should look at.</summary>
    public static Finding Warning(string code, string message) => new(code, FindingLevel.Warning, message);
}

/// <summary>How much a finding matters.</summary>
public enum FindingLevel
{
    /// <summary>Good to know.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>The film can be shown, but somebody should look.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>The film must not be shown as it is.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
