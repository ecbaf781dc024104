using Newsreel.Common;

namespace Newsreel.Rendering.Sound.Measuring;

/// <summary>Measures a sound that is handed to it piece by piece: loudness and, where asked for, true peak and silences.</summary>
/// <param name="channels">1 or 2; one channel counts as it does when both loudspeakers play it.</param>
/// <param name="withPeaks">Whether peaks and silences are looked for.</param>
internal sealed class SoundMeter(int channels, bool withPeaks)
{
    private readonly KWeighting[] weightings = [.. Enumerable.Range(0, channels).Select(_ => new KWeighting())];
    private readonly List<double> steps = [];
    private readonly TruePeak? peak = withPeaks ? new(channels) : null;
    private readonly SilenceFinder? silences = withPeaks ? new() : null;
    private double energy;
    private int filled;

    /// <summary>Loudness of all whole steps so far.</summary>
    public LoudnessProfile Profile => new(steps);

    /// <summary>Everything that was measured.</summary>
    public Loudness Loudness => new(Math.Round(Profile.Integrated, 2), Math.Round(peak?.Decibels ?? 0, 2), silences?.Found ?? []);

    /// <summary>Measures the next piece.</summary>
    /// <param name="interleaved">Samples, 1 = full scale.</param>
    public void Add(ReadOnlySpan<float> interleaved)
    {
        peak?.Add(interleaved);
        silences?.Add(interleaved, channels);
        // Two loudspeakers that play the same channel add up to twice its energy.
        var weight = 2d / channels / LoudnessProfile.StepSamples;
        for (var at = 0; at < interleaved.Length; at += channels)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                var value = weightings[channel].Next(interleaved[at + channel]);
                energy += value * value;
            }

            if (++filled < LoudnessProfile.StepSamples) continue;
            steps.Add(energy * weight);
            (energy, filled) = (0, 0);
        }
    }
}

/// <summary>The highest true peak of a sound.</summary>
internal sealed class TruePeak(int channels)
{
    private const double Silent = -120;
    private readonly float[] around = new float[Oversampling.Taps];
    private float[] kept = new float[(Oversampling.Taps - 1) * channels];
    private float highest;

    /// <summary>In dBTP.</summary>
    public double Decibels => highest > 0 ? Math.Max(Silent, 20 * Math.Log10(highest)) : Silent;

    /// <summary>Looks at the next piece.</summary>
    public void Add(ReadOnlySpan<float> interleaved)
    {
        float[] line = [.. kept, .. interleaved];
        var moments = line.Length / channels;
        for (var start = 0; start + Oversampling.Taps <= moments; start++)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                // Only where the samples are loud enough can a peak between them be a new record.
                var sample = Math.Max(Math.Abs(line[((start + Oversampling.Centre) * channels) + channel]), Math.Abs(line[((start + Oversampling.Centre + 1) * channels) + channel]));
                if (sample * Oversampling.MostRise <= highest) continue;
                for (var tap = 0; tap < Oversampling.Taps; tap++) around[tap] = line[((start + tap) * channels) + channel];
                highest = Math.Max(highest, Oversampling.PeakAt(around));
            }
        }

        kept = line[^((Oversampling.Taps - 1) * channels)..];
    }
}

/// <summary>Finds stretches under −50 dB of two seconds or more.</summary>
internal sealed class SilenceFinder
{
    private const float Threshold = 0.00316228f;
    private static readonly long Shortest = 2L * AudioFormat.SampleRate;
    private readonly List<Silence> found = [];
    private long clock;
    private long since;

    /// <summary>What was found; one that lasts to the end has no end.</summary>
    public IReadOnlyList<Silence> Found =>
        clock - since >= Shortest ? [.. found, new(AudioFormat.Duration(since), TimeSpan.MaxValue)] : [.. found];

    /// <summary>Looks at the next piece.</summary>
    public void Add(ReadOnlySpan<float> interleaved, int channels)
    {
        for (var at = 0; at < interleaved.Length; at += channels, clock++)
        {
            if (Math.Abs(interleaved[at]) < Threshold && (channels == 1 || Math.Abs(interleaved[at + 1]) < Threshold)) continue;
            if (clock - since >= Shortest) found.Add(new(AudioFormat.Duration(since), AudioFormat.Duration(clock)));
            since = clock + 1;
        }
    }
}
