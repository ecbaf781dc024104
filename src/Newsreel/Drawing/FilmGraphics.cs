using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Drawing;

/// <summary>Draws every shot of a film, one after the other, so that designs vary.</summary>
public static class FilmGraphics
{
    /// <summary>One graphic per shot, in order.</summary>
    /// <param name="designer">Draws.</param>
    /// <param name="shots">All shots of the film.</param>
    /// <param name="visible">The frames during which each shot is seen, those inside transitions included.</param>
    /// <param name="film">What the graphics say of the film.</param>
    public static IReadOnlyList<Graphic> Draw(GraphicDesigner designer, ShotList shots, IReadOnlyList<FrameRange> visible, FilmText film)
    {
        var chapters = shots.Shots.Where(shot => shot.OpensChapter).Select(shot => shot.Chapter!).ToList();
        var graphics = new List<Graphic>();
        foreach (var (shot, range) in shots.Shots.Zip(visible))
        {
            var chapter = shot.Chapter is null ? 0 : chapters.IndexOf(shot.Chapter) + 1;
            graphics.Add(designer.Draw(shot, film.Context(chapter, chapters.Count, range.Length) with
            {
                PreviousDesigns = [.. graphics.Select(graphic => graphic.Design)],
            }));
        }

        return graphics;
    }
}

/// <summary>What the graphics of a film have in common.</summary>
/// <param name="Profile">Shape and rate of the picture.</param>
/// <param name="Title">The film's title.</param>
/// <param name="AsOf">The date up to which the facts hold; null when nothing is asserted.</param>
/// <param name="EndCard">Lines of the end card.</param>
public sealed record FilmText(OutputProfile Profile, string Title, DateOnly? AsOf, IReadOnlyList<EndCardLine> EndCard)
{
    /// <summary>The context of one graphic.</summary>
    /// <param name="chapter">1 to n; 0 outside chapters.</param>
    /// <param name="chapters">Chapters of the film.</param>
    /// <param name="frames">Frames that are seen, at least 1.</param>
    public GraphicContext Context(int chapter, int chapters, long frames) =>
        new(Profile, Title, AsOf, chapter, chapters, frames) { EndCard = EndCard };
}
