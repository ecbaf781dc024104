using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>
/// Plays a piece again before it has ended, its end crossfaded into its beginning, for as long as a film is. ffmpeg makes one round of
/// it, from the first joint to the end of the next, which then follows itself to the sample.
/// </summary>
internal sealed class MusicLoop(SoundGraph graph, LoudnessMeter meter)
{
    private static readonly TimeSpan LongestJoint = TimeSpan.FromSeconds(2);

    /// <summary>Samples of the shortest piece that is repeated.</summary>
    private const long Shortest = AudioFormat.SampleRate;

    /// <summary>How near to its first or last sample a rest is one at its end.</summary>
    private static readonly TimeSpan Edge = TimeSpan.FromSeconds(0.01);

    /// <summary>Writes the loop.</summary>
    /// <param name="music">The piece, a stereo WAV file.</param>
    /// <param name="samples">Samples of the film.</param>
    /// <param name="path">The WAV file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Measured on the file.</returns>
    public async Task<LoudnessCurve> WriteAsync(string music, long samples, string path, CancellationToken cancellationToken)
    {
        var span = await SpanAsync(music, cancellationToken);
        var length = SoundGraph.Length(samples);
        if (span.Length >= samples) return await graph.RunAsync(["-i", music], $"[0:a]atrim=start_sample={span.Start},asetpts=PTS-STARTPTS,{length}", "cutting the music", cancellationToken, path);
        var joint = Math.Min(AudioFormat.Samples(LongestJoint), span.Length / 4);
        var begin = $"atrim=start_sample={span.Start}:end_sample={span.Start + joint},asetpts=PTS-STARTPTS[begin]";
        return await PartFile.WithAsync(path, async round =>
        {
            // Equal power: the two ends of a piece of music have nothing to do with each other.
            await graph.RunAsync(
                ["-i", music, "-i", music],
                $"[0:a]atrim=start_sample={span.Start + joint}:end_sample={span.End},asetpts=PTS-STARTPTS[rest];[1:a]{begin};[rest][begin]acrossfade=nb_samples={joint}:curve1=qsin:curve2=qsin",
                "joining the ends of the music", cancellationToken, round);
            return await graph.RunAsync(
                ["-i", music, "-stream_loop", "-1", "-i", round], $"[0:a]{begin};[begin][1:a]concat=v=0:a=1,{length}", "repeating the music", cancellationToken, path);
        });
    }

    /// <summary>The piece without the silence around it, unless next to nothing is left of it.</summary>
    private async Task<SampleRange> SpanAsync(string music, CancellationToken cancellationToken)
    {
        var rests = await meter.RestsAsync(music, cancellationToken);
        var samples = WaveSound.Samples(music);
        var first = rests.Count > 0 && rests[0].Start <= Edge ? AudioFormat.Samples(rests[0].End) : 0;
        var end = rests.Count > 0 && rests[^1].End >= AudioFormat.Duration(samples) - Edge ? AudioFormat.Samples(rests[^1].Start) : samples;
        return end - first >= Shortest ? new(first, end) : new(0, samples);
    }
}
