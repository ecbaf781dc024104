using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>The edit of a film. Pure: what a run has stored gives the edit again that was rendered.</summary>
internal static class FilmEdit
{
    /// <summary>The edit.</summary>
    /// <param name="film">Words, sound and pictures.</param>
    /// <param name="designer">Draws.</param>
    /// <param name="folder">Where the project's files are.</param>
    public static Timeline Of(Film film, GraphicDesigner designer, ProjectFolder folder)
    {
        var (brief, rate) = (film.Brief, film.Brief.Profile.FrameRate);
        var transitions = TransitionPlanner.Plan(film.Shots, brief.Transitions, rate);
        var pictures = FilmGraphics.Draw(designer, film.Selection, TransitionPlanner.VisibleRanges(film.Shots, transitions), film.Text);
        // The edit names its sound as seen from its own file, so that the folder can be moved.
        var narration = film.Narration with { SoundPath = Path.GetRelativePath(folder.Root, film.Narration.SoundPath).Replace('\\', '/') };
        return Editor.Edit(
            new(film.Script.Title, narration, film.Shots, pictures, brief.Transitions, CaptionRules.For(brief.Profile), rate) { HasMusic = film.Music is not null },
            film.Length.Frames);
    }
}
