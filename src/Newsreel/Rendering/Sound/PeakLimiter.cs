using Newsreel.Common;
using Newsreel.Rendering.Sound.Measuring;

namespace Newsreel.Rendering.Sound;

/// <summary>
/// Holds true peaks at a ceiling. It sees each peak some milliseconds ahead, goes down to it in a straight line, so that nothing
/// clicks or passes the ceiling, and comes back slowly. All channels go together.
/// </summary>
/// <param name="channels">1 or 2.</param>
/// <param name="ceiling">The highest true peak, 1 = full scale.</param>
internal sealed class PeakLimiter(int channels, float ceiling)
{
    private const int Ahead = AudioFormat.SampleRate / 250;

    /// <summary>Samples by which the result comes late.</summary>
    public const int Latency = Ahead - 1 + Oversampling.Taps - 1 - Oversampling.Centre;

    private static readonly float Release = 1 - MathF.Exp(-1 / (0.08f * AudioFormat.SampleRate));
    private readonly float[][] lines = [.. Enumerable.Range(0, channels).Select(_ => new float[Oversampling.Taps - 1])];
    private readonly float[] delay = new float[Latency * channels];
    private readonly double[] recent = [.. Enumerable.Repeat(1d, Ahead)];
    private readonly (long At, float Gain)[] lowest = new (long, float)[Ahead];
    private int first;
    private int count;
    private double sum = Ahead;
    private float envelope = 1;
    private long clock;

    /// <summary>Replaces the next samples by limited ones from <see cref="Latency"/> samples before.</summary>
    /// <param name="interleaved">Any number of samples.</param>
    public void Process(Span<float> interleaved)
    {
        var moments = interleaved.Length / channels;
        for (var channel = 0; channel < channels; channel++)
        {
            var line = new float[Oversampling.Taps - 1 + moments];
            lines[channel].AsSpan(^(Oversampling.Taps - 1)..).CopyTo(line);
            for (var i = 0; i < moments; i++) line[Oversampling.Taps - 1 + i] = interleaved[(i * channels) + channel];
            lines[channel] = line;
        }

        for (var i = 0; i < moments; i++, clock++)
        {
            var gain = Gain(Needed(i));
            var place = (int)(clock % Latency) * channels;
            for (var channel = 0; channel < channels; channel++)
                (interleaved[(i * channels) + channel], delay[place + channel]) = (delay[place + channel] * gain, interleaved[(i * channels) + channel]);
        }
    }

    /// <summary>The gain that the peak in the middle of the look-ahead needs.</summary>
    private float Needed(int moment)
    {
        var peak = 0f;
        foreach (var line in lines)
        {
            var sample = Math.Max(Math.Abs(line[moment + Oversampling.Centre]), Math.Abs(line[moment + Oversampling.Centre + 1]));
            if (sample * Oversampling.MostRise > ceiling) peak = Math.Max(peak, Oversampling.PeakAt(line.AsSpan(moment, Oversampling.Taps)));
        }

        return peak > ceiling ? ceiling / peak : 1;
    }

    /// <summary>The mean of the lowest gains of the last moments: it never stands above what the sample that now comes out needs.</summary>
    private float Gain(float needed)
    {
        while (count > 0 && lowest[first].At <= clock - Ahead) (first, count) = ((first + 1) % Ahead, count - 1);
        if (needed < 1)
        {
            while (count > 0 && lowest[(first + count - 1) % Ahead].Gain >= needed) count--;
            lowest[(first + count++) % Ahead] = (clock, needed);
        }

        var floor = count > 0 ? lowest[first].Gain : 1;
        envelope = Math.Min(floor, envelope + ((1 - envelope) * Release));
        var place = (int)(clock % Ahead);
        sum += envelope - recent[place];
        recent[place] = envelope;
        return (float)(sum / Ahead);
    }
}
