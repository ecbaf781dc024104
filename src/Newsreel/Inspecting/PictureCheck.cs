using System.Globalization;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Rendering;

namespace Newsreel.Inspecting;

/// <summary>Judges the picture by what was measured in each segment's own encode: black, frozen, too dark, flashing.</summary>
internal static class PictureCheck
{
    /// <summary>A frame is black below this mean luma; 16 is the blackest.</summary>
    private const float Black = 24;

    /// <summary>No graphic is darker than this mean luma.</summary>
    private const float DarkestGraphic = 32;

    /// <summary>Every graphic moves; a picture without any difference for this long has stopped.</summary>
    private static readonly TimeSpan Frozen = TimeSpan.FromSeconds(2);

    /// <summary>A flash is a rise and a fall by a tenth of the range from black to white, after WCAG 2.2 (2.3.1).</summary>
    private const float Flash = 22;
    private const int MostFlashesInASecond = 3;

    public static IEnumerable<Finding> Findings(Render render, Timeline timeline, Dictionary<string, double> figures)
    {
        var brightness = render.Segments.SelectMany(segment => segment.Measure.Brightness).ToArray();
        // The first frame of a segment has nothing to be compared with in its own encode.
        var motion = render.Segments.SelectMany(Motion).ToArray();
        if (brightness.Length == 0) return [];
        var dips = timeline.Declared.Where(item => item.Kind == DeclaredKind.Dip).Select(item => item.Place).ToList();
        figures["meanLuma"] = Math.Round(brightness.Average(), 1);
        figures["darkestSegmentLuma"] = Math.Round(render.Segments.Min(segment => segment.Measure.Brightness.Average()), 1);
        return
        [
            .. BlackFrames(brightness, dips, frame => Where(render, frame, timeline.Rate), figures),
            .. FrozenFrames(motion, timeline.Rate, frame => Where(render, frame, timeline.Rate), figures),
            .. render.Segments
                .Where(segment => segment.Segment.Picture is SegmentGraphic && Own(segment).Average() < DarkestGraphic)
                .Select(segment => Finding.Error("dark", $"The graphic at {At(segment.Segment.Place.Start, timeline.Rate)} is too dark to be seen well.")),
            .. Flashes(brightness, timeline.Rate, frame => Where(render, frame, timeline.Rate), figures),
        ];
    }

    // Film may stand still for a while by itself; where its source moves, it must not stand still from end to end. A still of one
    // colour is moved like any other, and nobody can see or measure it.
    private static IEnumerable<float> Motion(EncodedSegment segment)
    {
        var mayStand = segment.Segment.Picture is SegmentFootage { Media.Footage.Facts: { IsStill: false } facts }
            ? !facts.Moves || segment.Measure.Motion.Skip(1).Any(value => value > 0)
            : segment.Segment.Picture is SegmentFootage;
        return segment.Measure.Motion.Select((value, index) => mayStand ? 1 : index == 0 ? float.NaN : value);
    }

    // Without the dissolve, in which another picture is seen too.
    private static IEnumerable<float> Own(EncodedSegment segment) =>
        segment.Measure.Brightness.Take((int)Math.Max(1, segment.Segment.Place.Length - segment.Segment.DissolveLength));

    private static IEnumerable<Finding> BlackFrames(float[] brightness, List<FrameRange> dips, Func<long, string> where, Dictionary<string, double> figures)
    {
        var black = Enumerable.Range(0, brightness.Length)
            .Where(frame => brightness[frame] < Black && !dips.Exists(dip => dip.Contains(frame)))
            .ToList();
        figures["undeclaredBlackFrames"] = black.Count;
        if (black.Count > 0) yield return Finding.Error("black", $"{Counted.Of(black.Count, "frame")} {Counted.Verb(black.Count, "is", "are")} black that {Counted.Verb(black.Count, "was", "were")} not planned so, the first at {where(black[0])}.");
    }

    private static IEnumerable<Finding> FrozenFrames(float[] motion, FrameRate rate, Func<long, string> where, Dictionary<string, double> figures)
    {
        var limit = rate.FramesIn(Frozen);
        var run = 0;
        var longest = (Length: 0, End: 0);
        for (var frame = 0; frame < motion.Length; frame++)
        {
            run = motion[frame] is 0 or float.NaN ? run + 1 : 0;
            if (run > longest.Length) longest = (run, frame);
        }

        figures["longestStillFrames"] = longest.Length;
        if (longest.Length >= limit)
            yield return Finding.Error("frozen", $"The picture stands still for {longest.Length} frames until {where(longest.End)}.");
    }

    private static IEnumerable<Finding> Flashes(float[] brightness, FrameRate rate, Func<long, string> where, Dictionary<string, double> figures)
    {
        var turns = Turns(brightness);
        var second = rate.PerSecond;
        var most = (Flashes: 0, Frame: 0);
        for (int first = 0, last = 0; last < turns.Count; last++)
        {
            while (turns[last] - turns[first] >= second) first++;
            if ((last - first + 1) / 2 > most.Flashes) most = ((last - first + 1) / 2, turns[first]);
        }

        figures["mostFlashesInASecond"] = most.Flashes;
        if (most.Flashes > MostFlashesInASecond)
            yield return Finding.Error("flashes", $"The picture flashes {most.Flashes} times within a second, from {where(most.Frame)} on.");
    }

    /// <summary>Frames at which brightness has changed by a flash's height against the direction of the last change.</summary>
    private static List<int> Turns(float[] brightness)
    {
        var turns = new List<int>();
        var (low, high, direction) = (brightness[0], brightness[0], 0);
        for (var frame = 1; frame < brightness.Length; frame++)
        {
            low = Math.Min(low, brightness[frame]);
            high = Math.Max(high, brightness[frame]);
            if (direction <= 0 && brightness[frame] - low >= Flash) (direction, high) = (1, brightness[frame]);
            else if (direction >= 0 && high - brightness[frame] >= Flash) (direction, low) = (-1, brightness[frame]);
            else continue;
            turns.Add(frame);
        }

        return turns;
    }

    /// <summary>The time of a frame, and the footage that is seen then: what a person can take out of the library.</summary>
    private static string Where(Render render, long frame, FrameRate rate) =>
        render.Segments.FirstOrDefault(segment => segment.Segment.Place.Contains(frame))?.Segment.Picture is SegmentFootage footage
            ? $"{At(frame, rate)} in the footage '{Path.GetFileName(footage.Media.Footage.Path)}'"
            : At(frame, rate);

    private static string At(long frame, FrameRate rate) => rate.TimeAt(frame).ToString(@"h\:mm\:ss\.ff", CultureInfo.InvariantCulture);
}
