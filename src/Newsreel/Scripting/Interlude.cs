namespace Newsreel.Scripting;

/// <summary>What is heard in a scene.</summary>
public enum SceneKind
{
    /// <summary>The narrator.</summary>
    Narration,

    /// <summary>A clip in which somebody speaks, with the clip's own sound.</summary>
    Soundbite,

    /// <summary>Nobody: a picture and its natural sound.</summary>
    Breath,
}

/// <summary>What a scene holds in which the narrator is silent.</summary>
/// <param name="Kind">Soundbite or breath.</param>
/// <param name="Length">How long it is: fixed, whatever length the film shall have.</param>
/// <param name="Mark">
/// In square brackets; stands for the scene where no words do. Of a soundbite as the script has it, or would have it where it is JSON; of a
/// breath always <see cref="BreathMark"/>, whatever clip it names.
/// </param>
public sealed record Interlude(SceneKind Kind, TimeSpan Length, string Mark)
{
    /// <summary>The shortest and the longest soundbite.</summary>
    public static readonly (TimeSpan Shortest, TimeSpan Longest) SoundbiteLimits = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    /// <summary>The shortest and the longest breath.</summary>
    public static readonly (TimeSpan Shortest, TimeSpan Longest) BreathLimits = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4));

    /// <summary>A breath whose length the script does not say.</summary>
    public static readonly TimeSpan UsualBreath = TimeSpan.FromSeconds(3);

    /// <summary>The mark of a breath.</summary>
    public const string BreathMark = "[NAT]";

    /// <summary>The clip that the script names; every soundbite has one. Null for a breath whose picture is looked for.</summary>
    public Excerpt? Excerpt { get; init; }

    /// <summary>Who speaks, as viewers read it; null when the script does not say.</summary>
    public string? Speaker { get; init; }

    /// <summary>What is said when, as a subtitle file beside the clip tells it; empty when nobody wrote it down.</summary>
    public IReadOnlyList<Cue> Cues { get; init; } = [];
}

/// <summary>A stretch of a clip that a script names; its length is the scene's.</summary>
/// <param name="Path">Absolute; as the script writes it until the clip was found.</param>
/// <param name="In">Where it begins, from the clip's first picture.</param>
public sealed record Excerpt(string Path, TimeSpan In)
{
    /// <summary>Time of the clip's first picture in its file, where sound may begin earlier.</summary>
    public TimeSpan FirstPicture { get; init; }

    /// <summary>From the clip's first picture to its end.</summary>
    public TimeSpan Whole { get; init; }
}

/// <summary>Words of a soundbite with their time.</summary>
/// <param name="Text">Plain, on one line.</param>
/// <param name="Start">From the beginning of the soundbite.</param>
/// <param name="End">The first moment after them.</param>
public sealed record Cue(string Text, TimeSpan Start, TimeSpan End);
