using System.Runtime.InteropServices;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating.Normalizing;

namespace Newsreel.Narrating;

/// <summary>
/// Speaks sentences and keeps each as a trimmed 48 kHz WAV named by everything that shapes it: text, voice and rate.
/// What is there already is not spoken again.
/// </summary>
internal sealed class VoiceStore(ISpeechSynthesizer engine, Ffmpeg ffmpeg, ContentCache? cache)
{
    /// <summary>The loudest sample of silence: −46 dBFS.</summary>
    internal const int Quiet = 160;
    private static readonly TimeSpan Edge = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Speaks one sentence, or finds it.</summary>
    /// <exception cref="NewsreelException">The engine failed, or gave silence.</exception>
    public async Task<VoicedSentence> SpeakAsync(string folder, string text, Voice voice, double rate, CancellationToken cancellationToken)
    {
        var normalized = TextNormalizer.Normalize(text, voice.Language);
        var spoken = normalized.Text.Length > 0 ? normalized.Text : text;
        var key = Fingerprint.Of("voice-3", voice.Engine, voice.Release, voice.Id, FormattableString.Invariant($"{rate:0.0000}"), spoken);
        var path = Path.Combine(folder, $"{key.FileName}.wav");
        if (!WaveSound.IsWhole(path) && cache?.TryTake(key, folder) != true)
        {
            var speech = await engine.SpeakAsync(new(spoken, voice, rate), cancellationToken);
            var samples = Trim(await ResampleAsync(speech, cancellationToken));
            if (samples.Length == 0) throw Silent(voice, text);
            WaveSound.Write(path, samples);
            cache?.Give(key, path);
        }

        return new(normalized, path, (new FileInfo(path).Length - WaveSound.HeaderBytes) / sizeof(short));
    }

    private async Task<short[]> ResampleAsync(Speech speech, CancellationToken cancellationToken)
    {
        var input = MemoryMarshal.AsBytes(speech.Samples.AsSpan()).ToArray();
        var result = await ffmpeg.RunAsync(
            ["-f", "s16le", "-ar", Text(speech.SampleRate), "-ac", "1", "-i", "pipe:0", "-ar", Text(AudioFormat.SampleRate), "-f", "s16le", "pipe:1"],
            "resampling a voice", Deadline, cancellationToken, input);
        return MemoryMarshal.Cast<byte, short>(result.Output).ToArray();
    }

    private static short[] Trim(short[] samples)
    {
        var first = Array.FindIndex(samples, sample => Math.Abs((int)sample) > Quiet);
        if (first < 0) return [];
        var last = Array.FindLastIndex(samples, sample => Math.Abs((int)sample) > Quiet);
        var edge = (int)AudioFormat.Samples(Edge);
        return samples[Math.Max(0, first - edge)..Math.Min(samples.Length, last + 1 + edge)];
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static NewsreelException Silent(Voice voice, string text) => NewsreelException.Work(
        "voice-silent", $"The voice {voice.Id} made no sound for \"{text}\".", "Choose another voice with --voice; 'newsreel voices list' shows them.");
}

/// <summary>A sentence that has been spoken.</summary>
/// <param name="Normalized">What the engine was given, word by word.</param>
/// <param name="Path">The trimmed sound.</param>
/// <param name="Length">Its samples at 48 kHz.</param>
internal sealed record VoicedSentence(NormalizedText Normalized, string Path, long Length);
