using Newsreel.Drawing.Animation;

namespace Newsreel.Drawing.Designs;

/// <summary>One way to show words. Stateless and thread-safe.</summary>
internal interface IGraphicDesign
{
    /// <summary>Short and stable, for reports and for choosing.</summary>
    string Name { get; }

    /// <summary>Whether the content is worth showing this way.</summary>
    bool Suits(CardContent content);

    /// <summary>Draws it: readable 0.8 s after the first visible frame, and until the last.</summary>
    void Draw(CardContent content, Canvas canvas);
}

/// <summary>What a card shows.</summary>
/// <param name="FilmTitle">Clean text.</param>
/// <param name="AsOf">The date up to which the film's facts hold; null when it asserts none.</param>
/// <param name="Phrase">Clean text; empty for title and end card.</param>
/// <param name="Figure">The number of the phrase; null when there is none.</param>
/// <param name="Date">The date of the phrase or its words; null when there is none.</param>
/// <param name="Chapter">The chapter's name; null outside chapters.</param>
/// <param name="ChapterNumber">1 to n; 0 outside chapters.</param>
/// <param name="ChapterCount">Chapters of the film.</param>
/// <param name="EndCard">Lines of the end card; empty for other cards.</param>
internal sealed record CardContent(
    string FilmTitle,
    DateOnly? AsOf,
    string Phrase,
    Figure? Figure,
    DateStamp? Date,
    string? Chapter,
    int ChapterNumber,
    int ChapterCount,
    IReadOnlyList<EndCardLine> EndCard)
{
    /// <summary>What the end card must carry below its list, each whole. Default: nothing.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What the program itself says. Default: English.</summary>
    public ScreenWords Words { get; init; } = ScreenWords.English;

    public bool RightToLeft => Lettering.Characters.RunsRightToLeft(Phrase);
}
