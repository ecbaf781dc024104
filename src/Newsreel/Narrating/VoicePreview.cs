using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Narrating;

/// <summary>A sample of a voice to listen to, made once and kept with what projects share.</summary>
public sealed class VoicePreview(Voices voices, Home home, Ffmpeg ffmpeg)
{
    /// <summary>Characters of a text of one's own.</summary>
    public const int LongestText = 500;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <summary>Makes the sample, or finds it.</summary>
    /// <param name="id">The voice.</param>
    /// <param name="text">What it says; null for sentences of its language.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The voice and the absolute path of an MP3.</returns>
    /// <exception cref="NewsreelException">There is no such voice, or it failed.</exception>
    public async Task<(Voice Voice, string Path)> MakeAsync(string id, string? text, CancellationToken cancellationToken)
    {
        var (engine, voice) = await voices.FindAsync(id, cancellationToken);
        IReadOnlyList<string> sentences = text is null ? [.. CalibrationSentences.Of(voice.Language).Take(2)] : Scripting.SentenceSplitter.Split(text);
        var folder = Path.Combine(home.Cache, "voices");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Fingerprint.Of(["preview-1", voice.Engine, voice.Release, voice.Id, .. sentences]).FileName}.mp3");
        if (File.Exists(path)) return (voice, path);
        var work = Directory.CreateTempSubdirectory("newsreel-voice-").FullName;
        try
        {
            var store = new VoiceStore(engine, ffmpeg, cache: null);
            var (pieces, at) = (new List<(long Start, string Path)>(), 0L);
            foreach (var sentence in sentences)
            {
                var spoken = await store.SpeakAsync(work, sentence, voice, 1, cancellationToken);
                pieces.Add((at, spoken.Path));
                at += spoken.Length + AudioFormat.Samples(FitToLength.Natural.BetweenSentences);
            }

            var whole = Path.Combine(work, "whole.wav");
            WaveSound.Join(whole, at, pieces);
            await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(["-i", whole, "-c:a", "libmp3lame", "-b:a", "128k", part], "storing the sample of a voice", Deadline, cancellationToken));
            return (voice, path);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
