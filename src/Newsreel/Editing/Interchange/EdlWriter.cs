using System.Globalization;
using System.Text;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>
/// Writes one track as an edit decision list of the form CMX 3600: number, reel, track, transition, and the times in and out of source and
/// record, which begins at one hour. Times of a source are those of its time code, counted at the film's rate; where one drops numbers and
/// the other does not, a line <c>FCM</c> says so. The form knows no dip: one is written as a dissolve to black (<c>BL</c>) and a dissolve
/// from it; its colour stands in a remark.
/// </summary>
internal static class EdlWriter
{
    /// <summary>More events than this have no number.</summary>
    public const int MostEvents = 9999;

    /// <summary>The list of a track, ending in a line feed.</summary>
    /// <param name="package">The edit.</param>
    /// <param name="track">One of its tracks.</param>
    /// <exception cref="NewsreelException">The track has too many events.</exception>
    public static string Write(EditPackage package, Track track)
    {
        var clock = package.Clock;
        var events = EdlEvents.Of(package, track);
        if (events.Count > MostEvents)
            throw NewsreelException.Work(
                "too-many-events", $"The track '{track.Name}' has {events.Count} edits; an edit decision list has at most {MostEvents}.", "Use timeline.otio, timeline.fcpxml or timeline.xml.");
        var list = new StringBuilder();
        Line($"TITLE: {package.Timeline.Name}");
        var isDrop = clock.IsDrop;
        Line(Mode(isDrop));
        Line($"* TRACK: {track.Name}");
        Line($"* FRAME RATE: {package.Timeline.Rate}");
        foreach (var (item, number) in events.Select((item, index) => (item, index + 1)))
        {
            foreach (var line in item.Lines)
            {
                if (line.SourceClock.IsDrop != isDrop) Line(Mode(isDrop = !isDrop));
                Line(Columns(number, track.Kind, line, clock));
            }

            foreach (var remark in item.Remarks) Line($"* {remark}");
        }

        return list.ToString();

        void Line(string text) => list.Append(text).Append('\n');
    }

    private static string Mode(bool isDrop) => $"FCM: {(isDrop ? "DROP FRAME" : "NON-DROP FRAME")}";

    private static string Columns(int number, TrackKind kind, EdlLine line, SmpteClock clock) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number:000}  {line.Reel,-8} {(kind == TrackKind.Video ? "V" : "AA"),-5} {(line.Dissolve > 0 ? "D" : "C"),-4} {(line.Dissolve > 0 ? line.Dissolve.ToString("000", CultureInfo.InvariantCulture) : ""),-3} {line.SourceClock.Text(line.SourceIn)} {line.SourceClock.Text(line.SourceIn + line.Record.Length)} {clock.Text(clock.FirstHour + line.Record.Start)} {clock.Text(clock.FirstHour + line.Record.End)}");
}
