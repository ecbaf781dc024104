using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Media.Probing;

/// <summary>When the pictures of a file are shown, as measured from the packets that are really there.</summary>
/// <param name="Start">Time of the first picture in the file.</param>
/// <param name="Duration">From the first picture to the end of the last one.</param>
/// <param name="Rate">Pictures a second, measured.</param>
/// <param name="Count">Pictures that were counted; only those of the beginning and the end where the file is large.</param>
internal sealed record PacketSurvey(TimeSpan Start, TimeSpan Duration, FrameRate Rate, int Count)
{
    /// <summary>Fewer pictures a second are a series of stills.</summary>
    public const double LeastRate = 0.999;

    /// <summary>More pictures a second are a mistake of the container.</summary>
    public const double HighestRate = 300;

    private const int UsualClock = 1000;

    /// <summary>Reads ffprobe's lines of packet times: presentation, decoding, duration, flags.</summary>
    /// <param name="lines">One packet each.</param>
    /// <returns>Null when no packet has a time.</returns>
    public static PacketSurvey? Of(IEnumerable<string> lines)
    {
        var times = Times(lines);
        if (times.Count == 0) return null;
        var (first, last) = (times.First(), times.Last());
        var step = TypicalStep([.. times.Keys]);
        var length = last.Key - first.Key + (last.Value > 0 ? Math.Min(last.Value, 1) : step);
        return new(TimeSpan.FromSeconds(first.Key), TimeSpan.FromSeconds(length), MeasuredRate(step), times.Count);
    }

    /// <summary>When packets are shown, in seconds, with their durations; packets that a player leaves out are left out.</summary>
    public static SortedDictionary<double, double> Times(IEnumerable<string> lines)
    {
        var times = new SortedDictionary<double, double>();
        foreach (var line in lines)
        {
            var fields = line.Trim().Split(',');
            if (fields.Length < 4 || fields[3].Contains('D', StringComparison.Ordinal)) continue;
            if ((Number(fields[0]) ?? Number(fields[1])) is { } time) times[time] = Number(fields[2]) ?? 0;
        }

        return times;
    }

    // The middle of all steps: a gap between the beginning and the end of a large file does not count.
    private static double TypicalStep(double[] times)
    {
        if (times.Length < 2) return 0;
        var steps = times.Zip(times.Skip(1), (before, after) => after - before).Order().ToArray();
        var middle = steps[(steps.Length / 4)..(steps.Length - (steps.Length / 4))];
        return middle.Average();
    }

    private static FrameRate MeasuredRate(double step) => step <= 0
        ? default
        : new(Math.Max(1, (int)Math.Round(Math.Min(UsualClock, 1 / step) * UsualClock)), UsualClock);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && Math.Abs(number) < 1e8 ? number : null;
}
