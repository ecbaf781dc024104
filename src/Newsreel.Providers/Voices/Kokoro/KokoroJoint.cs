using Newsreel.Narrating;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>Puts stretches of speech one behind the other: the model's own silence around each is replaced by a pause that fits its last mark.</summary>
internal sealed class KokoroJoint
{
    // 48 dB below full scale: what the model gives between words is quieter.
    private const float Quiet = 0.004f;
    private const int Edge = KokoroModel.SampleRate / 50;
    private const int Fade = KokoroModel.SampleRate / 200;
    private static readonly char[] Marks = ['.', ',', ';', ':', '!', '?', '…', '—', '”', '“', '(', ')'];
    private readonly List<float> samples = [];
    private readonly List<SpeechTime> times = [];
    private char last;

    /// <summary>All that was added.</summary>
    public Speech Speech => new([.. samples], KokoroModel.SampleRate) { Times = [.. times] };

    /// <summary>Adds a stretch.</summary>
    /// <param name="tokens">What the model was given.</param>
    /// <param name="sound">What it gave.</param>
    public void Add(KokoroTokens tokens, KokoroSound sound)
    {
        var first = Math.Max(0, Array.FindIndex(sound.Samples, IsHeard) - Edge);
        var end = Math.Min(sound.Samples.Length, Array.FindLastIndex(sound.Samples, IsHeard) + 1 + Edge);
        if (samples.Count > 0) samples.AddRange(new float[Pause(last)]);
        var at = samples.Count - first;
        for (var index = first; index < end; index++)
            samples.Add(sound.Samples[index] * Math.Min(1f, (float)Math.Min(index - first, end - 1 - index) / Fade));
        last = tokens.Chunk.Words[^1].Phonemes[^1];
        times.AddRange(Times(tokens, sound).Select(time => time with { Start = Moved(time.Start, at), End = Moved(time.End, at) }));
    }

    /// <summary>
    /// The words' times from the durations of their tokens, which count in parts of the whole: each word from its first token to the last
    /// that is no mark, the space between two halved (hexgrad/kokoro, pipeline.py, does the same). None where the model does not tell.
    /// </summary>
    private static IEnumerable<SpeechTime> Times(KokoroTokens tokens, KokoroSound sound)
    {
        if (sound.Durations.Count == 0) yield break;
        var scale = sound.Samples.Length / (double)sound.Durations.Sum(duration => Math.Max(0, duration)) / KokoroModel.SampleRate;
        // ends[k] is the end of the k-th token, the pad at the front being token 0.
        var (ends, sum) = (new double[sound.Durations.Count], 0.0);
        for (var index = 0; index < ends.Length; index++) ends[index] = sum += Math.Max(0, sound.Durations[index]) * scale;
        for (var index = 0; index < tokens.Words.Count; index++)
        {
            var (word, (first, all)) = (tokens.Chunk.Words[index], tokens.Words[index]);
            var said = Math.Max(1, word.Phonemes.TrimEnd(Marks).Length);
            var start = ends[first] - (index == 0 ? 0 : (ends[first] - ends[first - 1]) / 2);
            var end = ends[first + said] + (said < all || index == tokens.Words.Count - 1 ? 0 : (ends[first + said + 1] - ends[first + said]) / 2);
            yield return new(word.At, word.Length, TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end));
        }
    }

    /// <summary>A time on the clock of the whole, inside what there is of it.</summary>
    private TimeSpan Moved(TimeSpan time, int by)
    {
        var (moved, length) = (time + TimeSpan.FromSeconds((double)by / KokoroModel.SampleRate), TimeSpan.FromSeconds((double)samples.Count / KokoroModel.SampleRate));
        return moved < TimeSpan.Zero ? TimeSpan.Zero : moved > length ? length : moved;
    }

    private static bool IsHeard(float sample) => Math.Abs(sample) > Quiet;

    private static int Pause(char mark) => (int)(KokoroModel.SampleRate * mark switch
    {
        '.' or '!' or '?' or '…' => 0.25,
        ':' or ';' or '—' => 0.18,
        ',' => 0.12,
        _ => 0.03,
    });
}
