using Newsreel.Common;

namespace Newsreel.Rendering.Sound.Measuring;

/// <summary>K-weighted energy in steps of 100 ms, from which each loudness of ITU-R BS.1770-4 and EBU Tech 3341 follows.</summary>
/// <param name="steps">Mean square of every whole step, summed over the channels.</param>
internal sealed class LoudnessProfile(IReadOnlyList<double> steps)
{
    /// <summary>Samples of a step.</summary>
    public const int StepSamples = AudioFormat.SampleRate / 10;

    /// <summary>What is said of silence, LUFS: the absolute gate.</summary>
    public const double Floor = -70;

    private const int BlockSteps = 4;
    private const int ShortTermSteps = 30;
    private const double RelativeGate = -10;

    /// <summary>Integrated loudness, LUFS; <see cref="Floor"/> when all is silent or shorter than a block of 400 ms.</summary>
    public double Integrated => Gated(Enumerable.Range(0, Math.Max(0, steps.Count - BlockSteps + 1)));

    /// <summary>Integrated loudness of the blocks that lie inside some stretches, LUFS.</summary>
    public double IntegratedWithin(IEnumerable<SampleRange> stretches) => Gated(stretches.SelectMany(stretch =>
    {
        var (first, end) = Steps(stretch);
        return Enumerable.Range(first, Math.Max(0, end - first - BlockSteps + 1));
    }));

    /// <summary>The loudest three seconds that lie inside a stretch, or all of a shorter stretch, LUFS; negative infinity for silence.</summary>
    public double LoudestWithin(SampleRange stretch)
    {
        var (first, end) = Steps(stretch);
        var window = Math.Min(ShortTermSteps, end - first);
        if (window < 1) return double.NegativeInfinity;
        var loudest = 0d;
        for (var start = first; start + window <= end; start++) loudest = Math.Max(loudest, Mean(start, window));
        return Lufs(loudest);
    }

    private (int First, int End) Steps(SampleRange stretch) =>
        ((int)((stretch.Start + StepSamples - 1) / StepSamples), (int)Math.Min(steps.Count, stretch.End / StepSamples));

    private double Gated(IEnumerable<int> blocks)
    {
        var loud = blocks.Select(start => Mean(start, BlockSteps)).Where(energy => Lufs(energy) > Floor).ToList();
        if (loud.Count == 0) return Floor;
        var gate = Lufs(loud.Average()) + RelativeGate;
        return Lufs(loud.Where(energy => Lufs(energy) > gate).Average());
    }

    private double Mean(int start, int count)
    {
        var sum = 0d;
        for (var step = start; step < start + count; step++) sum += steps[step];
        return sum / count;
    }

    private static double Lufs(double energy) => -0.691 + (10 * Math.Log10(energy));
}
