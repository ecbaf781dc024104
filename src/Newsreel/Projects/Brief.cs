namespace Newsreel.Projects;

/// <summary>What is asked for: everything that shapes a film before any work is done.</summary>
/// <param name="Topic">Trimmed, 1 to 500 characters; empty until what a person brings has named it.</param>
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
    /// <summary>Whether the film keeps the length that its own script has when spoken; <see cref="Target"/> is then an estimate until it is.</summary>
    public bool KeepsNaturalLength { get; init; }

    /// <summary>Absolute path of a script of one's own; null when a writer writes.</summary>
    public string? ScriptPath { get; init; }

    /// <summary>Absolute paths and web addresses of documents that the words must rest on. Default: none.</summary>
    public IReadOnlyList<string> SourcePaths { get; init; } = [];

    /// <summary>Who writes: <see cref="AnyWriter"/>, <see cref="OfflineWriter"/> or the name of a service with language models.</summary>
    public string Writer { get; init; } = AnyWriter;

    /// <summary>How the narration sounds: name of a persona of the program, or of one's own whose text is in <see cref="PersonaText"/>.</summary>
    public string Persona { get; init; } = DefaultPersona;

    /// <summary>What a model is told to be, where a persona was asked for: a film that is resumed keeps it. Default: what the program says of <see cref="Persona"/>.</summary>
    public string PersonaText { get; init; } = "";

    /// <summary>Whom the film is for, in words. Default: everybody.</summary>
    public string Audience { get; init; } = "";

    /// <summary>
    /// Language of script, voice and captions: a code of ISO 639-1. Empty where nobody says, until the voice has settled it; for a voice
    /// whose language has no such code among those known here, what the voice calls it.
    /// </summary>
    public string Language { get; init; } = "en";

    /// <summary>US dollars that language models may cost; null for no limit.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>Whether sentences that the sources do not support are kept and marked instead of left out.</summary>
    public bool AllowsUnsourced { get; init; }

    /// <summary>Where pictures may come from.</summary>
    public FootageChoice Footage { get; init; }

    /// <summary>Names of the sources that are asked, where the person named some; empty for every source that <see cref="Footage"/> allows.</summary>
    public IReadOnlyList<string> FootageSources { get; init; } = [];

    /// <summary>Whether a language model is asked which of the clips that fit shows best what is said.</summary>
    public bool RanksFootage { get; init; }

    /// <summary>Which licences clear footage without a person.</summary>
    public RightsPolicy Rights { get; init; }

    /// <summary>What the film is for.</summary>
    public FilmPurpose Purpose { get; init; }

    /// <summary>Absolute path of a folder of footage of one's own, looked at before home's; null for home's alone.</summary>
    public string? LibraryFolder { get; init; }

    /// <summary>The look of captions that are drawn into the picture. Default: boxed.</summary>
    public CaptionStyle CaptionStyle { get; init; } = CaptionStyle.Boxed;

    /// <summary>How footage stands in a frame of another shape. Default: between panels.</summary>
    public FrameFit Fit { get; init; }

    /// <summary>
    /// Whether the film is one made again: what no change touches keeps its words, its time and its pictures, and the length follows
    /// what did change.
    /// </summary>
    public bool KeepsScenes { get; init; }

    /// <summary>Where the film is to be shown; <see cref="Profile"/> has its frame rate.</summary>
    public Destination Destination { get; init; }

    /// <summary>Absolute path of music to lay under the voice; null for none.</summary>
    public string? MusicPath { get; init; }

    /// <summary>Whether the person who asks for the film says that they hold the rights in the music.</summary>
    public bool HoldsMusicRights { get; init; }

    /// <summary>The first writer of the settings that answers; the offline writer when none does.</summary>
    public const string AnyWriter = "auto";

    /// <summary>No language model.</summary>
    public const string OfflineWriter = "offline";

    /// <summary>The persona of a run that names none.</summary>
    public const string DefaultPersona = "documentary";

    /// <summary>Names of the personas that the program brings, the default first.</summary>
    public static readonly IReadOnlyList<string> Personas = [DefaultPersona, "newsreader", "analyst", "educator", "realist"];

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

    /// <summary>Whether no voice was asked for: where its engine fails, the film is spoken by another one from the beginning.</summary>
    public bool TakesAnyVoice { get; init; }

    /// <summary>Why another voice speaks than the one that was chosen first, a sentence; empty where that is not so.</summary>
    public string VoiceTrouble { get; init; } = "";

    /// <summary>What shapes words and pictures: without the voice, to which the length is fitted later, and what only limits the making.</summary>
    public Brief Shaping() => this with { MaxCost = null, VoiceId = null, TakesAnyVoice = false, VoiceTrouble = "" };

    /// <summary>The number of scenes: max(2, round(seconds ÷ 12)).</summary>
    public int SceneCount => Math.Max(2, (int)Math.Round(Target.TotalSeconds / 12, MidpointRounding.AwayFromZero));
}

/// <summary>Where pictures may come from.</summary>
public enum FootageChoice
{
    /// <summary>Every source that is there.</summary>
    Auto,

    /// <summary>All pictures are drawn.</summary>
    Graphics,

    /// <summary>One's own footage only.</summary>
    Library,
}

/// <summary>Which licences clear outside footage without a person.</summary>
public enum RightsPolicy
{
    /// <summary>Verified work of the US government, CC0, public domain mark, CC BY.</summary>
    Strict,

    /// <summary>Also CC BY-SA and the licences of stock services.</summary>
    Permissive,

    /// <summary>Nothing: a person looks at every clip first.</summary>
    Review,
}

/// <summary>What a film is for.</summary>
public enum FilmPurpose
{
    /// <summary>News and documentary.</summary>
    Editorial,

    /// <summary>Teaching.</summary>
    Education,

    /// <summary>Selling something.</summary>
    Commercial,

    /// <summary>Advertising something.</summary>
    Advertising,
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

/// <summary>The look of captions that are drawn into the picture.</summary>
public enum CaptionStyle
{
    /// <summary>Letters with an outline.</summary>
    Clean,

    /// <summary>Lines on an opaque box.</summary>
    Boxed,

    /// <summary>A bar across the lower third in the theme's colours.</summary>
    News,

    /// <summary>Letters with an outline; the word that is heard is lit.</summary>
    Karaoke,
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
