using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>Measures a whole sound with ffmpeg's <c>ebur128</c> and <c>silencedetect</c>, read from what they report.</summary>
internal sealed partial class LoudnessMeter(Ffmpeg ffmpeg)
{
    /// <summary>What is said of the peaks of silence, dBTP: a number that can be stored.</summary>
    private const double NoPeak = -120;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);

    /// <summary>Loudness, true peak and silences, in one pass. One channel counts as it does when both loudspeakers play it.</summary>
    /// <exception cref="NewsreelException">The file holds no sound that can be measured.</exception>
    public async Task<Loudness> MeasureAsync(string path, CancellationToken cancellationToken)
    {
        var lines = await RunAsync(path, "silencedetect=noise=-50dB:duration=2,ebur128=peak=true:dualmono=true:framelog=verbose", cancellationToken);
        if (Last(IntegratedLine(), lines) is not { } integrated || Last(PeakLine(), lines) is not { } peak)
            throw NewsreelException.Work("sound-unmeasured", $"The loudness of '{Path.GetFileName(path)}' cannot be measured.", "Run 'newsreel doctor' to check ffmpeg.");
        return new(Math.Max(LoudnessCurve.Floor, integrated), Math.Max(NoPeak, peak), Silences(lines));
    }

    /// <summary>The stretches without a sample over −60 dB, of a twentieth of a second or more.</summary>
    public async Task<IReadOnlyList<Silence>> RestsAsync(string path, CancellationToken cancellationToken) =>
        Silences(await RunAsync(path, "silencedetect=noise=-60dB:duration=0.05", cancellationToken));

    private Task<string> RunAsync(string path, string filters, CancellationToken cancellationToken) =>
        ffmpeg.MeasureAsync(["-i", path, "-map", "0:a:0", "-af", filters], "measuring a sound", Deadline, cancellationToken);

    private static IReadOnlyList<Silence> Silences(string lines)
    {
        var ends = SilenceEnd().Matches(lines);
        return
        [
            .. SilenceStart().Matches(lines).Select((start, index) => new Silence(
                TimeSpan.FromSeconds(Math.Max(0, Number(start))), index < ends.Count ? TimeSpan.FromSeconds(Number(ends[index])) : TimeSpan.MaxValue)),
        ];
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
