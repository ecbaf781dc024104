using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Drawing;

/// <summary>Makes the picture of every shot of a film, one after the other, so that designs vary and credits come where they must.</summary>
public static class FilmGraphics
{
    /// <summary>One picture per shot, in order: mounted footage where there is some, else a graphic. Title and end card are always drawn.</summary>
    /// <param name="designer">Draws.</param>
    /// <param name="selection">What fills every shot.</param>
    /// <param name="visible">The frames during which each shot is seen, those inside transitions included.</param>
    /// <param name="film">What the graphics say of the film.</param>
    public static IReadOnlyList<ShotPicture> Draw(GraphicDesigner designer, Selection selection, IReadOnlyList<FrameRange> visible, FilmText film)
    {
        var chapters = selection.Choices.Where(choice => choice.Shot.OpensChapter).Select(choice => choice.Shot.Chapter!).ToList();
        var (pictures, designs, credit) = (new List<ShotPicture>(), new List<string>(), (string?)null);
        foreach (var (choice, range) in selection.Choices.Zip(visible))
        {
            var chapter = choice.Shot.Chapter is null ? 0 : chapters.IndexOf(choice.Shot.Chapter) + 1;
            var context = film.Context(chapter, chapters.Count, range.Length);
            if (Shown(choice) is { } footage)
            {
                var line = CreditLabel.Of(footage.Candidate);
                var isNew = !string.Equals(line, credit, StringComparison.Ordinal);
                pictures.Add(new FootageShot(footage, choice.Shot.Role, designer.Mount(footage, isNew ? line : null, context with { Speaker = choice.Shot.Speaker })) { Kind = choice.Shot.Kind });
                credit = line;
                continue;
            }

            var graphic = designer.Draw(choice.Shot, context with { PreviousDesigns = [.. designs] });
            pictures.Add(new DrawnShot(graphic, choice.Reason));
            designs.Add(graphic.Design);
            credit = null;
        }

        return pictures;
    }

    /// <summary>The footage that a film shows, each piece once, in the order of its first showing.</summary>
    public static IReadOnlyList<Footage> Used(Selection selection) =>
        [.. selection.Choices.Select(Shown).OfType<Footage>().DistinctBy(footage => (footage.Candidate.Source, footage.Candidate.Id))];

    private static Footage? Shown(ShotChoice choice) => choice.Shot.Role is ShotRole.Title or ShotRole.EndCard ? null : choice.Footage;
}

/// <summary>What the graphics of a film have in common.</summary>
/// <param name="Profile">Shape and rate of the picture.</param>
/// <param name="Title">The film's title.</param>
/// <param name="AsOf">The date up to which the facts hold; null when nothing is asserted.</param>
/// <param name="EndCard">Lines of the end card.</param>
public sealed record FilmText(OutputProfile Profile, string Title, DateOnly? AsOf, IReadOnlyList<EndCardLine> EndCard)
{
    /// <summary>How footage stands in a frame of another shape. Default: between panels.</summary>
    public FrameFit Fit { get; init; }

    /// <summary>What the end card must carry besides, each whole. Default: nothing.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>What the program itself says. Default: English.</summary>
    public ScreenWords Words { get; init; } = ScreenWords.English;

    /// <summary>The context of one picture.</summary>
    /// <param name="chapter">1 to n; 0 outside chapters.</param>
    /// <param name="chapters">Chapters of the film.</param>
    /// <param name="frames">Frames that are seen, at least 1.</param>
    public GraphicContext Context(int chapter, int chapters, long frames) =>
        new(Profile, Title, AsOf, chapter, chapters, frames) { EndCard = EndCard, Notices = Notices, Fit = Fit, Words = Words };
}
