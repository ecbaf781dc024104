using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Rendering.Sound;

/// <summary>How loud a sound is at each moment, as ffmpeg's <c>ebur128</c> tells it every 100 ms. One channel counts as it does when both loudspeakers play it.</summary>
/// <param name="momentary">LUFS of the 400 ms before each moment.</param>
/// <param name="shortTerm">LUFS of the 3 s before each moment.</param>
/// <param name="integrated">LUFS of all of it after EBU R 128; −70 for silence.</param>
internal sealed class LoudnessCurve(IReadOnlyList<double> momentary, IReadOnlyList<double> shortTerm, double integrated)
{
    /// <summary>The filters that print a curve on standard output; the sound goes through them as it is.</summary>
    public const string Filter = "ebur128=dualmono=true:metadata=true:framelog=verbose,ametadata=mode=print:file=-";

    /// <summary>What is said of silence, LUFS: the absolute gate of EBU R 128.</summary>
    public const double Floor = -70;

    private const int Step = AudioFormat.SampleRate / 10;
    private const int MomentarySteps = 4;
    private const int ShortTermSteps = 30;
    private const double RelativeGate = -10;

    /// <summary>LUFS of all of it.</summary>
    public double Integrated => integrated;

    /// <summary>Reads what <see cref="Filter"/> printed.</summary>
    public static LoudnessCurve Parse(string printed)
    {
        var (momentary, shortTerm, integrated) = (new List<double>(), new List<double>(), Floor);
        foreach (var line in printed.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("lavfi.r128.M=", StringComparison.Ordinal)) momentary.Add(Number(line));
            else if (line.StartsWith("lavfi.r128.S=", StringComparison.Ordinal)) shortTerm.Add(Number(line));
            else if (line.StartsWith("lavfi.r128.I=", StringComparison.Ordinal)) integrated = Number(line);
        }

        return new(momentary, shortTerm, Math.Max(Floor, integrated));
    }

    /// <summary>Integrated loudness of what lies inside some stretches, LUFS: gated as EBU R 128 gates a whole sound.</summary>
    public double Within(IEnumerable<SampleRange> stretches)
    {
        var loud = stretches.SelectMany(stretch => Inside(momentary, MomentarySteps, stretch)).Where(level => level > Floor).ToList();
        if (loud.Count == 0) return Floor;
        var gate = Mean(loud) + RelativeGate;
        return Mean(loud.Where(level => level > gate));
    }

    /// <summary>
    /// The loudness of a stretch as it stands against a voice, LUFS: bursts with rests between them are as loud as the bursts, a slow
    /// swell is as loud as its height, and what is too short for the meter is as loud as the moments that it touches.
    /// </summary>
    public double LoudestWithin(SampleRange stretch) => Math.Max(
        Within([stretch]),
        stretch.Length < (MomentarySteps + 1) * Step
            ? Inside(momentary, MomentarySteps, new(stretch.Start - (MomentarySteps * Step), stretch.End + (MomentarySteps * Step))).DefaultIfEmpty(Floor).Max()
            : Inside(shortTerm, ShortTermSteps, stretch).DefaultIfEmpty(Floor).Max());

    /// <summary>The values whose windows of so many steps lie inside a stretch.</summary>
    private static IEnumerable<double> Inside(IReadOnlyList<double> values, int window, SampleRange stretch)
    {
        var last = Math.Min(values.Count, stretch.End / Step);
        for (var at = (int)Math.Max(0, (stretch.Start + Step - 1) / Step) + window - 1; at < last; at++) yield return values[at];
    }

    private static double Mean(IEnumerable<double> levels) => 10 * Math.Log10(levels.Average(level => Math.Pow(10, level / 10)));

    private static double Number(ReadOnlySpan<char> line) =>
        double.TryParse(line[(line.IndexOf('=') + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NegativeInfinity;
}
