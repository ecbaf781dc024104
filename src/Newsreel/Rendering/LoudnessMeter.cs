using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>Measures loudness, true peak and silences of a sound in one pass.</summary>
internal static partial class LoudnessMeter
{
    /// <summary>Measures a file.</summary>
    /// <param name="ffmpeg">Runs the measurement.</param>
    /// <param name="path">Any sound that ffmpeg reads.</param>
    /// <param name="before">Filters in front of the meter, each with a comma after it; empty for none.</param>
    /// <param name="deadline">When the measurement is stopped.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NewsreelException">The file holds no sound that can be measured.</exception>
    public static async Task<Loudness> MeasureAsync(
        Ffmpeg ffmpeg, string path, string before, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var lines = await ffmpeg.MeasureAsync(
            ["-i", path, "-map", "0:a:0", "-af", $"{before}silencedetect=noise=-50dB:duration=2,ebur128=peak=true:framelog=verbose"],
            "measuring loudness", deadline, cancellationToken);
        var integrated = Last(IntegratedLine(), lines);
        var peak = Last(PeakLine(), lines);
        if (integrated is null || peak is null)
            throw NewsreelException.Work("sound-unmeasured", $"The loudness of '{Path.GetFileName(path)}' cannot be measured.", "Run 'newsreel doctor' to check ffmpeg.");
        var starts = SilenceStart().Matches(lines).Select(match => Number(match));
        var ends = SilenceEnd().Matches(lines).Select(match => Number(match)).ToList();
        return new(
            integrated.Value,
            peak.Value,
            [.. starts.Select((start, index) => new Silence(
                TimeSpan.FromSeconds(Math.Max(0, start)),
                index < ends.Count ? TimeSpan.FromSeconds(ends[index]) : TimeSpan.MaxValue))]);
    }

    private static double? Last(Regex pattern, string lines) =>
        pattern.Matches(lines) is { Count: > 0 } matches ? Number(matches[^1]) : null;

    private static double Number(Match match) =>
        double.TryParse(match.Groups["value"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NegativeInfinity;

    [GeneratedRegex(@"I:\s+(?<value>-?[\d.]+|-inf|nan) LUFS", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex IntegratedLine();

    [GeneratedRegex(@"Peak:\s+(?<value>-?[\d.]+|-inf) dBFS", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex PeakLine();

    [GeneratedRegex(@"silence_start: (?<value>-?[\d.]+(e-?\d+)?)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SilenceStart();

    [GeneratedRegex(@"silence_end: (?<value>-?[\d.]+(e-?\d+)?)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SilenceEnd();
}
