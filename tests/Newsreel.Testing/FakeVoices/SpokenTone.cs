using System.Text.RegularExpressions;

namespace Newsreel.Testing.FakeVoices;

/// <summary>Sound of a sentence that can be checked against its times: a swelling tone for each word, silence between words.</summary>
/// <param name="Samples">Mono, 1 is full scale.</param>
/// <param name="Tokens">Words and marks in order, with their seconds; a mark takes no time.</param>
public sealed partial record SpokenTone(float[] Samples, IReadOnlyList<(string Text, int At, double Start, double End)> Tokens)
{
    /// <summary>Samples per second.</summary>
    public const int SampleRate = 24_000;

    /// <summary>Seconds of silence between words at speed 1.</summary>
    public const double Gap = 0.07;

    private const double Edge = 0.1;

    /// <summary>The sound of a text.</summary>
    /// <param name="text">Any.</param>
    /// <param name="speed">1 is the usual one.</param>
    /// <param name="pitch">Of the voice, in hertz.</param>
    public static SpokenTone Of(string text, double speed, double pitch)
    {
        var (tokens, at) = (new List<(string Text, int At, double Start, double End)>(), Edge);
        foreach (Match match in Token().Matches(text))
        {
            var isWord = char.IsLetterOrDigit(match.Value[0]);
            var start = isWord && tokens.Count > 0 ? at + (Gap / speed) : at;
            at = isWord ? start + (((match.Length * 0.045) + 0.04) / speed) : at;
            tokens.Add((match.Value, match.Index, isWord ? start : at, at));
        }

        var samples = new float[(int)((at + Edge) * SampleRate)];
        foreach (var (_, _, start, end) in tokens) Sing(samples, (int)(start * SampleRate), (int)(end * SampleRate), pitch);
        return new(samples, tokens);
    }

    /// <summary>The samples with 16 bits.</summary>
    public static byte[] Plain(ReadOnlySpan<float> samples)
    {
        var bytes = new byte[samples.Length * 2];
        for (var at = 0; at < samples.Length; at++) BitConverter.TryWriteBytes(bytes.AsSpan(at * 2), (short)(samples[at] * 32_000));
        return bytes;
    }

    /// <summary>A WAV file of the samples.</summary>
    public static byte[] Wave(ReadOnlySpan<float> samples)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        var plain = Plain(samples);
        writer.Write("RIFF"u8);
        writer.Write(36 + plain.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(SampleRate);
        writer.Write(SampleRate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(plain.Length);
        writer.Write(plain);
        return file.ToArray();
    }

    /// <summary>Noise that is as loud all the time; the same every time.</summary>
    /// <param name="length">Samples.</param>
    public static float[] Noise(int length)
    {
        var (samples, state) = (new float[length], 12_345u);
        for (var at = 0; at < length; at++)
        {
            state = (state * 1_664_525) + 1_013_904_223;
            samples[at] = 0.3f * ((state >> 8) / (float)(1 << 24) - 0.5f);
        }

        return samples;
    }

    private static void Sing(float[] samples, int from, int to, double pitch)
    {
        for (var at = from; at < to; at++)
        {
            var place = (at - from) / (double)(to - from);
            samples[at] = (float)(0.4 * Math.Sqrt(Math.Sin(Math.PI * place)) * Math.Sin(2 * Math.PI * pitch * at / SampleRate));
        }
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}'’]+|\S", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
