using Newsreel.Projects;

namespace Newsreel.Drawing;

/// <summary>What a graphic needs to know about its film beside its shot.</summary>
/// <param name="Profile">Shape and rate of the picture.</param>
/// <param name="FilmTitle">The script's title; also decides everything that varies from film to film.</param>
/// <param name="AsOf">The date up to which the facts hold; null when nothing is asserted.</param>
/// <param name="ChapterNumber">1 to n; 0 for a shot outside chapters.</param>
/// <param name="ChapterCount">Chapters of the film; 0 when there are none.</param>
/// <param name="VisibleFrames">Frames of the graphic that are seen, those inside transitions included; at least 1.</param>
public sealed record GraphicContext(
    OutputProfile Profile,
    string FilmTitle,
    DateOnly? AsOf,
    int ChapterNumber,
    int ChapterCount,
    long VisibleFrames)
{
    /// <summary>
    /// Designs of the shots before this one, nearest last; only the last two matter. Default: none.
    /// With them no design comes twice in a row, and none takes more than about a third of the cards.
    /// </summary>
    public IReadOnlyList<string> PreviousDesigns { get; init; } = [];

    /// <summary>Who speaks in the picture, as viewers read it; null for nobody. Default: nobody.</summary>
    public string? Speaker { get; init; }

    /// <summary>How footage stands in a frame of another shape. Default: between panels.</summary>
    public FrameFit Fit { get; init; }

    /// <summary>What the program itself says. Default: English.</summary>
    public ScreenWords Words { get; init; } = ScreenWords.English;

    /// <summary>What the end card says below the title: at most seven lines; later ones are left out. Default: none.</summary>
    public IReadOnlyList<EndCardLine> EndCard { get; init; } = [];

    /// <summary>What the end card must carry below its list: sentences that are shown whole. Default: none.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}

/// <summary>A line of the end card.</summary>
/// <param name="Label">What it is about, one or two words, for example "Voice"; shown in capitals.</param>
/// <param name="Text">What there is to say, at most about 80 characters.</param>
public sealed record EndCardLine(string Label, string Text);
