using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Sourcing;

/// <summary>All shots of a film: contiguous from frame 0 to the last frame.</summary>
public sealed record ShotList(IReadOnlyList<Shot> Shots);

/// <summary>Time to fill with a picture, and what the picture is for.</summary>
/// <param name="Number">1 to n through the film.</param>
/// <param name="SceneNumber">The scene whose words are spoken; 0 for the end card.</param>
/// <param name="Place">Whole frames on the film's clock; shots within the narrator's words last 2 to 8 seconds, a soundbite as long as it is.</param>
/// <param name="Role">What the picture may claim.</param>
/// <param name="Words">What is spoken during the shot.</param>
/// <param name="KeyPhrase">Words to show, taken verbatim from the script's mark or from what has been spoken when the shot ends, the beginning of its sentence before the shot included; empty for title and end card, and where none say alone what they say in their sentence.</param>
/// <param name="Chapter">The chapter the shot belongs to; null when there is none.</param>
/// <param name="OpensChapter">Whether it is the first shot of a chapter.</param>
public sealed record Shot(
    int Number,
    int SceneNumber,
    FrameRange Place,
    ShotRole Role,
    string Words,
    string KeyPhrase,
    string? Chapter,
    bool OpensChapter)
{
    /// <summary>
    /// What variety follows: of neighbours it differs, and a scene that changes does not move that of other scenes. The number where
    /// nobody set it.
    /// </summary>
    public int Turn { get => field == 0 ? Number : field; init; }

    /// <summary>What is heard during it. Default: the narrator.</summary>
    public SceneKind Kind { get; init; }

    /// <summary>The clip that the script names for it, beginning with a whole frame; null when its picture is looked for.</summary>
    public Excerpt? Excerpt { get; init; }

    /// <summary>Who speaks in it, as viewers read it; null for nobody.</summary>
    public string? Speaker { get; init; }

    /// <summary>What the script's mark says that a card shows, whole; null where it asks for none.</summary>
    public string? Card { get; init; }

    /// <summary>What its picture is looked for by where no words are spoken; empty where some are.</summary>
    public string About { get; init; } = "";

    /// <summary>What its picture has to fit: the spoken words, else what it is about.</summary>
    public string Wanted => Words.Length > 0 ? Words : About;

    /// <summary>Whether its picture is looked for: it is neither title nor end card, and the script has not said what is shown.</summary>
    public bool NeedsPicture => Wanted.Length > 0 && Excerpt is null && Card is null && Role is not (ShotRole.Title or ShotRole.EndCard);
}

/// <summary>What a picture may claim about the words spoken over it.</summary>
public enum ShotRole
{
    /// <summary>A graphic drawn from the words themselves.</summary>
    Graphic,

    /// <summary>The film's title.</summary>
    Title,

    /// <summary>The end card with credits and disclosure.</summary>
    EndCard,

    /// <summary>Footage of the thing itself: the event, place and date that the words name.</summary>
    Event,

    /// <summary>Footage of the same kind of thing at another place or time.</summary>
    SameKind,

    /// <summary>Footage that asserts nothing: a landscape, a street, hands at work.</summary>
    Generic,
}
