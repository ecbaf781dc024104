namespace Newsreel.Projects;

/// <summary>What is asked for: everything that shapes a film before any work is done.</summary>
/// <param name="Topic">Trimmed, 1 to 500 characters.</param>
/// <param name="Target">Whole seconds, 15 to 3600.</param>
/// <param name="VoiceId">The voice asked for, for example <c>espeak:en-us</c>; null for the default.</param>
/// <param name="Profile">Shape and quality of the picture.</param>
/// <param name="Captions">Where captions go.</param>
/// <param name="Transitions">How shots follow each other.</param>
/// <param name="Offline">No outside address is called.</param>
public sealed record Brief(
    string Topic,
    TimeSpan Target,
    string? VoiceId,
    OutputProfile Profile,
    CaptionMode Captions,
    TransitionStyle Transitions,
    bool Offline)
{
    /// <summary>The longest topic, in characters.</summary>
    public const int LongestTopic = 500;

    /// <summary>The shortest film.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(15);

    /// <summary>The longest film.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3600);

    /// <summary>The topic of a run that names none.</summary>
    public const string DefaultTopic = "Russian invasion of Ukraine";

    /// <summary>The length of a run that names none.</summary>
    public static readonly TimeSpan DefaultTarget = TimeSpan.FromSeconds(300);

    /// <summary>The number of scenes: max(2, round(seconds ÷ 12)).</summary>
    public int SceneCount => Math.Max(2, (int)Math.Round(Target.TotalSeconds / 12, MidpointRounding.AwayFromZero));
}

/// <summary>Where captions go.</summary>
public enum CaptionMode
{
    /// <summary>Caption files only.</summary>
    Off,

    /// <summary>A caption track that the player can switch.</summary>
    Soft,

    /// <summary>Drawn into the picture.</summary>
    Burned,
}

/// <summary>How shots follow each other.</summary>
public enum TransitionStyle
{
    /// <summary>Cuts within a scene, a dissolve where time or place changes, a dip at chapters.</summary>
    Auto,

    /// <summary>Cuts only.</summary>
    Cut,

    /// <summary>A dissolve between all shots: the look of the earlier system.</summary>
    Crossfade,
}
