using System.Globalization;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>Turns the sound of any file that ffmpeg reads into stereo WAV at 48 kHz, once.</summary>
internal sealed class SoundDecoder(Ffmpeg ffmpeg, Ffprobe probe, string folder)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <summary>The whole of a piece of music, as far as the longest film needs it.</summary>
    /// <exception cref="NewsreelException">The file is not the one any more that was brought, or cannot be read.</exception>
    public async Task<string> MusicAsync(Music music, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, $"decoded-{music.Key.FileName}.wav");
        if (WaveSound.IsWhole(path)) return path;
        if (!File.Exists(music.Path) || await Fingerprint.OfFileAsync(music.Path, cancellationToken) != music.Key)
            throw NewsreelException.Work(
                "music-missing", $"The music '{Path.GetFileName(music.Path)}' is not there any more as it was when the film was begun.", $"Put it back at '{music.Path}', then resume.");
        await WriteAsync(path, SourceFile.Arguments(music.Path), [], Music.Longest, $"reading the music '{Path.GetFileName(music.Path)}'", cancellationToken);
        return path;
    }

    /// <summary>The own sound of a clip, exactly as long as its place; null for a clip without any.</summary>
    public async Task<string?> ClipAsync(NaturalClip clip, CancellationToken cancellationToken)
    {
        var key = Fingerprint.Of("natural-1", SourceFile.Identity(clip.Path), $"{clip.In.Ticks} {clip.Place.Length}");
        var path = Path.Combine(folder, $"decoded-{key.FileName}.wav");
        if (WaveSound.IsWhole(path)) return path;
        if ((await probe.ReadAsync(clip.Path, cancellationToken)).First("audio") is null) return null;
        await WriteAsync(
            path,
            SourceFile.SoundArguments(clip.Path, clip.In),
            [SourceFile.SoundFilter(clip.Place.Length)],
            AudioFormat.Duration(clip.Place.Length) + TimeSpan.FromSeconds(1), $"reading the sound of '{Path.GetFileName(clip.Path)}'", cancellationToken);
        return path;
    }

    private Task WriteAsync(string path, IReadOnlyList<string> input, string[] filters, TimeSpan most, string purpose, CancellationToken cancellationToken) =>
        PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
            [
                .. input, "-map", "0:a:0", "-t", most.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture),
                .. filters.SelectMany(filter => new[] { "-af", filter }),
                "-ac", "2", "-ar", $"{AudioFormat.SampleRate}", "-c:a", "pcm_s16le", "-map_metadata", "-1", "-bitexact", part,
            ],
            purpose, Deadline, cancellationToken));
}
