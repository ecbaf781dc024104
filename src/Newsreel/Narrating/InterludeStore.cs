using System.Runtime.InteropServices;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Scripting;

namespace Newsreel.Narrating;

/// <summary>
/// Makes what stands in the voice where the narrator is silent, as 48 kHz WAVs named by everything that shapes them: a clip's own
/// sound, as loud as the voice, or silence. What is there already is not made again.
/// </summary>
/// <param name="ffmpeg">Decodes clips.</param>
/// <param name="cache">Sounds of other films; null for none.</param>
/// <param name="folder">Where the files are kept.</param>
internal sealed class InterludeStore(Ffmpeg ffmpeg, ContentCache? cache, string folder)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Makes the sound of an interlude, or finds it.</summary>
    /// <param name="interlude">Its clip begins with a whole frame.</param>
    /// <param name="rate">The film's clock.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">The clip is gone, or nothing is heard in it.</exception>
    public async Task<InterludeSound> MakeAsync(Interlude interlude, FrameRate rate, CancellationToken cancellationToken)
    {
        var length = AudioFormat.Samples(interlude.Length);
        var clip = interlude.Kind is SceneKind.Soundbite ? interlude.Excerpt : null;
        var key = clip is null
            ? Fingerprint.Of("silence-2", $"{length}")
            : Fingerprint.Of("soundbite-2", SourceFile.Identity(clip.Path), $"{clip.FirstPicture.Ticks} {clip.In.Ticks} {length}");
        var path = Path.Combine(folder, $"{key.FileName}.wav");
        if (!WaveSound.IsWhole(path) && cache?.TryTake(key, folder) != true)
        {
            WaveSound.Write(path, clip is null ? new float[length] : await SoundAsync(interlude, clip, length, cancellationToken));
            cache?.Give(key, path);
        }

        return new(interlude, path, length, InterludeClock.Frames(interlude.Length, rate));
    }

    private async Task<float[]> SoundAsync(Interlude interlude, Excerpt clip, long length, CancellationToken cancellationToken)
    {
        var result = await ffmpeg.RunAsync(
            [.. SourceFile.SoundArguments(clip.Path, clip.FirstPicture + clip.In), "-map", "0:a:0", "-t", FormattableString.Invariant($"{interlude.Length.TotalSeconds + 1:0.000}"),
                "-af", SourceFile.SoundFilter(length), "-ac", "1", "-ar", $"{AudioFormat.SampleRate}", "-f", "f32le", "pipe:1"],
            $"reading the sound of '{Path.GetFileName(clip.Path)}'", Deadline, cancellationToken);
        var samples = MemoryMarshal.Cast<byte, float>(result.Output).ToArray();
        if (samples.Length != length || double.IsNegativeInfinity(VoiceLevel.Of(samples)))
            throw NewsreelException.Final("soundbite-silent", $"Nothing is heard in {interlude.Mark} of the script.", "Name another stretch of the clip, or another clip.");
        return VoiceLevel.Even(samples);
    }
}

/// <summary>What stands in the voice for an interlude.</summary>
/// <param name="Interlude">Its clip begins with a whole frame.</param>
/// <param name="Path">The sound.</param>
/// <param name="Length">Its samples at 48 kHz.</param>
/// <param name="Frames">Frames of the film that it takes.</param>
internal sealed record InterludeSound(Interlude Interlude, string Path, long Length, long Frames);
