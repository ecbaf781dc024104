using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;

namespace Newsreel.Bench;

/// <summary>The product's own way: segments in parallel, joined by copy.</summary>
/// <param name="folder">Where it works.</param>
/// <param name="quality">Of the picture.</param>
internal sealed class OurRender(string folder, Quality quality = Quality.Standard)
{
    private readonly string work = Directory.CreateDirectory(Path.Combine(folder, "segments")).FullName;

    /// <summary>The film that was rendered last.</summary>
    public string Film { get; private set; } = "";

    /// <summary>Renders, finding whatever is in its folder already.</summary>
    /// <param name="film">What to render.</param>
    /// <param name="voice">Identity of the sound; another one is mixed again.</param>
    public async Task RenderAsync(BenchFilm film, string voice)
    {
        var sound = Path.Combine(folder, "voice.wav");
        if (!File.Exists(sound)) await MakeVoiceAsync(sound, film);
        var render = await new Renderer(new Ffmpeg(MediaTools.InPath), new Ffprobe(MediaTools.InPath)).RenderAsync(
            new(film.Timeline, BenchFilm.Profile with { Quality = quality }, new(sound, Fingerprint.Of(voice), BenchFilm.Profile.FrameRate.SampleAt(film.Timeline.Frames), LoudnessTarget.Web), work, key => Path.Combine(folder, $"film-{key.Value[..16]}.mp4"))
            {
                OpeningPath = Path.Combine(folder, "opening.mp4"),
                OpeningFrames = 1,
                OnOpening = _ => { },
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal),
            },
            null,
            CancellationToken.None);
        Film = render.Path;
    }

    /// <summary>Forgets every picture; the finished sound stays, so that the next render's cost is that of the picture.</summary>
    public void ForgetPicture()
    {
        foreach (var file in Directory.EnumerateFiles(work, "*.mp4").Concat(Directory.EnumerateFiles(work, "*.seal"))) File.Delete(file);
        ForgetFilm();
    }

    /// <summary>Forgets the joined film, as a finished project has moved it away.</summary>
    public void ForgetFilm()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "film-*.mp4")) File.Delete(file);
    }

    // Bursts of a tone with pauses, at the level of a voice.
    private static Task MakeVoiceAsync(string path, BenchFilm film) => Processor.RunAsync(
        "ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", "anoisesrc=color=pink:amplitude=0.3:seed=3:sample_rate=48000",
        "-af", "tremolo=f=2:d=0.9", "-t", FormattableString.Invariant($"{film.Timeline.Frames / BenchFilm.Profile.FrameRate.PerSecond}"), "-ac", "1", "-c:a", "pcm_s16le", "-bitexact", path);
}
