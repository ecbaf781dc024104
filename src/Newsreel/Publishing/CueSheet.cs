using System.Text;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Rendering.Sound;

namespace Newsreel.Publishing;

/// <summary>The music of a film as a table, in the columns that broadcasters and collecting societies ask for.</summary>
internal static class CueSheet
{
    private static readonly string[] Columns = ["Cue", "Title", "Composer", "Publisher", "Use", "In", "Out", "Duration", "Licence", "Source"];

    /// <summary>The whole file. Times are of the film, as its own frame rate counts them.</summary>
    public static string Text(Music music, Timeline timeline)
    {
        var (rights, end) = (music.Rights, Timecode.Of(timeline.Frames, timeline.Rate));
        var text = new StringBuilder(CsvText.Start);
        CsvText.Append(text, Columns);
        CsvText.Append(text, ["1", rights.Title, rights.Composer, rights.Publisher, "Background instrumental", Timecode.Of(0, timeline.Rate), end, end, rights.Licence, rights.Source]);
        return text.ToString();
    }
}
