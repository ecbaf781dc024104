using System.Runtime.InteropServices;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating.Normalizing;
using Newsreel.Scripting;

namespace Newsreel.Narrating;

/// <summary>
/// Speaks sentences and keeps each as a trimmed, levelled 48 kHz WAV named by everything that shapes it: text, voice and rate.
/// What is there already is not spoken again.
/// </summary>
internal sealed class VoiceStore(ISpeechSynthesizer engine, Ffmpeg ffmpeg, ContentCache? cache)
{
    /// <summary>The loudest sample of silence, −46 dBFS.</summary>
    internal const float Quiet = 160f / 32768;

    private const int Attempts = 2;
    private static readonly TimeSpan Edge = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Speaks one sentence, or finds it.</summary>
    /// <exception cref="NewsreelException">The engine failed, or gave what cannot be the sentence.</exception>
    public Task<VoicedSentence> SpeakAsync(string folder, string text, Voice voice, double rate, CancellationToken cancellationToken) =>
        SpeakAsync(folder, new Sentence(text, null, null), voice, rate, cancellationToken);

    /// <summary>As above, with words said as the script marks them.</summary>
    public async Task<VoicedSentence> SpeakAsync(string folder, Sentence sentence, Voice voice, double rate, CancellationToken cancellationToken)
    {
        var normalized = TextNormalizer.Normalize(sentence.Text, voice.Language);
        var spoken = normalized.Text.Length > 0 ? normalized.Text : sentence.Text;
        var key = Fingerprint.Of(["voice-4", voice.Engine, voice.Release, voice.Id, FormattableString.Invariant($"{rate:0.0000}"), spoken, .. sentence.Said.SelectMany(said => new[] { said.Word, said.Symbols })]);
        var path = Path.Combine(folder, $"{key.FileName}.wav");
        var notes = Path.Combine(folder, $"{key.FileName}.json");
        if (!WaveSound.IsWhole(path) && cache?.TryTake(key, folder) != true)
        {
            var (samples, told) = await SpeakAsync(new(spoken, voice, rate) { Said = sentence.Said }, cancellationToken);
            // A sound that is there has its notes.
            if (!told.IsEmpty) await PartFile.WriteTextAsync(notes, JsonSerializer.Serialize(told), cancellationToken);
            WaveSound.Write(path, VoiceLevel.Even(samples));
            cache?.Give(key, told.IsEmpty ? [path] : [path, notes]);
        }

        return new(normalized, path, WaveSound.Samples(path)) { Notes = await NotesAsync(notes, cancellationToken) };
    }

    /// <summary>Has a sentence spoken; an engine that gave what cannot be it is asked once more.</summary>
    private async Task<(float[] Samples, SpeechNotes Notes)> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var speech = await engine.SpeakAsync(request, cancellationToken);
            var samples = await ResampleAsync(speech, cancellationToken);
            var kept = Kept(samples);
            var heard = samples[(int)kept.Start..(int)kept.End];
            var fault = SpeechCheck.Fault(heard, request.Text, request.Voice.Language, request.Rate);
            if (fault.Length == 0) return (heard, new(Moved(speech.Times, AudioFormat.Duration(kept.Start)), speech.Unknown));
            if (attempt == Attempts) throw Unusable(heard.Length == 0 ? "voice-silent" : "voice-unusable", request, fault);
        }
    }

    private static async Task<SpeechNotes> NotesAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? JsonSerializer.Deserialize<SpeechNotes>(await File.ReadAllTextAsync(path, cancellationToken)) ?? SpeechNotes.None : SpeechNotes.None;

    private static List<SpeechTime> Moved(IReadOnlyList<SpeechTime> times, TimeSpan by) =>
        [.. times.Select(time => time with { Start = NotBefore(time.Start - by), End = NotBefore(time.End - by) })];

    private static TimeSpan NotBefore(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;

    private async Task<float[]> ResampleAsync(Speech speech, CancellationToken cancellationToken)
    {
        var input = MemoryMarshal.AsBytes(speech.Samples.AsSpan()).ToArray();
        var result = await ffmpeg.RunAsync(
            ["-f", "f32le", "-ar", Text(speech.SampleRate), "-ac", "1", "-i", "pipe:0", "-ar", Text(AudioFormat.SampleRate), "-f", "f32le", "pipe:1"],
            "resampling a voice", Deadline, cancellationToken, input);
        return MemoryMarshal.Cast<byte, float>(result.Output).ToArray();
    }

    /// <summary>What is heard, with a little of the silence around it.</summary>
    private static SampleRange Kept(float[] samples)
    {
        var first = Array.FindIndex(samples, IsHeard);
        if (first < 0) return new(0, 0);
        var edge = (int)AudioFormat.Samples(Edge);
        return new(Math.Max(0, first - edge), Math.Min(samples.Length, Array.FindLastIndex(samples, IsHeard) + 1 + edge));
    }

    private static bool IsHeard(float sample) => Math.Abs(sample) > Quiet;

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static NewsreelException Unusable(string code, SpeechRequest request, string fault) => NewsreelException.Work(
        code, $"The voice {request.Voice.Id} {fault}: \"{request.Text}\".", "Try again, or choose another voice with --voice; 'newsreel voices list' shows them.");
}

/// <summary>A sentence that has been spoken.</summary>
/// <param name="Normalized">What the engine was given, word by word.</param>
/// <param name="Path">The trimmed sound.</param>
/// <param name="Length">Its samples at 48 kHz.</param>
internal sealed record VoicedSentence(NormalizedText Normalized, string Path, long Length)
{
    /// <summary>What the engine told of it.</summary>
    public SpeechNotes Notes { get; init; } = SpeechNotes.None;
}

/// <summary>What an engine told of a sentence that it spoke.</summary>
/// <param name="Times">When stretches of <see cref="NormalizedText.Text"/> are said, counted from the trimmed sound's first sample; empty where it did not tell.</param>
/// <param name="Unknown">Symbols that it left out.</param>
internal sealed record SpeechNotes(IReadOnlyList<SpeechTime> Times, IReadOnlyList<string> Unknown)
{
    public static readonly SpeechNotes None = new([], []);

    /// <summary>Whether there is nothing to keep.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => Times.Count == 0 && Unknown.Count == 0;
}
