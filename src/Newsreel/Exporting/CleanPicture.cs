using Newsreel.Drawing;
using Newsreel.Editing;

namespace Newsreel.Exporting;

/// <summary>The edit without anything that is written: cards are their backdrop alone, footage has no labels.</summary>
internal static class CleanPicture
{
    /// <summary>The edit to render; frames and transitions stay.</summary>
    public static Timeline Of(Timeline timeline) => new(
        timeline.Name, timeline.Rate, [.. timeline.Tracks.Select(track => track.Kind == TrackKind.Video ? Clean(track) : track)], timeline.Chapters, [], timeline.Declared);

    private static Track Clean(Track track) =>
        new(track.Name, track.Kind, [.. track.Items.Select(item => item is Clip clip ? clip with { Media = Clean(clip.Media) } : item)], track.Transitions);

    private static MediaReference Clean(MediaReference media) => media switch
    {
        GraphicMedia drawn => drawn with { Graphic = drawn.Graphic with { Script = WithoutEvents(drawn.Graphic.Script), Text = "" } },
        FootageMedia footage => footage with { Mount = footage.Mount with { Script = null, Labels = [] } },
        _ => media,
    };

    private static string WithoutEvents(string script) =>
        string.Join('\n', script.Split('\n').Where(line => !line.StartsWith("Dialogue:", StringComparison.Ordinal)));
}
