namespace Newsreel.Pipeline;

/// <summary>Names of the durable steps, as the database and the files of a project know them.</summary>
internal static class StepNames
{
    /// <summary>What a person brought: own script, own sources.</summary>
    public const string Material = "material";

    /// <summary>The music that a person brought, and its terms.</summary>
    public const string Music = "music";

    /// <summary>The words.</summary>
    public const string Script = "script";

    /// <summary>The words as spoken, with their times.</summary>
    public const string Narration = "narration";

    /// <summary>What fills every shot, and why.</summary>
    public const string Shots = "shots";

    /// <summary>The finished film as its maker is told of it.</summary>
    public const string Export = "export";
}
