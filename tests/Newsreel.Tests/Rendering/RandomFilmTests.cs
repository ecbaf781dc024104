using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Rendering;

/// <summary>Edits that nobody would make, rendered whole: every frame that was planned, equal steps, every sample.</summary>
public sealed class RandomFilmTests : IDisposable
{
    private const int Few = 3;
    private const int All = 1000;
    private static readonly OutputProfile Tiny = OutputProfile.Default with { ShortSide = 72, Quality = Quality.Draft };

    private readonly FootageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public Task A_few_random_edits_become_what_was_planned() => CheckAsync(Enumerable.Range(0, Few));

    [Fact]
    [Trait("Size", "Long")]
    public Task A_thousand_random_edits_become_what_was_planned() => CheckAsync(Enumerable.Range(Few, All - Few));

    private async Task CheckAsync(IEnumerable<int> seeds)
    {
        Tools.Require();
        var material = await MaterialAsync();
        var voice = await bench.MakeAsync("voice.wav", "anoisesrc=color=pink:amplitude=0.3:sample_rate=48000:duration=9,tremolo=f=3", "-ac", "1", "-c:a", "pcm_s16le", "-bitexact");
        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Tools.Token }, async (seed, _) => await RenderAsync(seed, RandomTimeline.Of(seed, material), voice));
    }

    private async Task RenderAsync(int seed, Timeline timeline, string voice)
    {
        var folder = bench.Folder.Folder($"film{seed}");
        var samples = timeline.Rate.SampleAt(timeline.Frames);
        // The draft of the opening is there already.
        await File.WriteAllTextAsync(Path.Combine(folder, "opening.mp4"), "");
        var render = await new Renderer(Tools.Ffmpeg, Tools.Ffprobe).RenderAsync(
            new(timeline, Tiny with { FrameRate = timeline.Rate }, new(voice, Fingerprint.Of("voice"), samples, LoudnessTarget.Web), folder, _ => Path.Combine(folder, "film.mp4"))
            {
                OpeningPath = Path.Combine(folder, "opening.mp4"),
                OpeningFrames = 1,
                OnOpening = _ => { },
                Metadata = new Dictionary<string, string>(StringComparer.Ordinal),
            },
            null, Tools.Token);

        var packets = await Tools.Ffprobe.PacketsAsync(render.Path, "v:0", Tools.Token);
        // The clock of the sound is its sample rate.
        var heard = (await Tools.Ffprobe.PacketsAsync(render.Path, "a:0", Tools.Token))[^1] is var last ? last.Start + last.Length : 0;
        Assert.True(
            (timeline.Frames, 0L) == (packets.Count, packets[0].Start) && Steps(packets).Count() <= 1 && heard == samples,
            $"Edit {seed} at {timeline.Rate}: {packets.Count} of {timeline.Frames} frames from {packets[0].Start} on in steps of {string.Join(", ", Steps(packets))}, {heard} of {samples} samples.");
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<long> Steps(IReadOnlyList<PacketTime> packets) =>
        packets.Zip(packets.Skip(1), (left, right) => right.Start - left.Start).Distinct();

    private async Task<RandomMaterial> MaterialAsync()
    {
        var footage = new[]
        {
            await ClipAsync("film.mp4", "24"), await ClipAsync("tv.mp4", "30000/1001"), await ClipAsync("sport.mp4", "60000/1001"), await ClipAsync("slow.mp4", "10"),
            Clips.Footage(Clips.Video with { IsStill = true, Width = 200, Height = 120, FrameRate = default, Duration = TimeSpan.Zero }, await bench.MakeAsync("still.png", "testsrc2=size=200x120", "-frames:v", "1"), id: "still"),
        };
        return new(footage, Cards.Flat(new(40, 90, 160)) with { Motion = new(1120, 1120, 20, 20, 1, 0) }, Tiny.Width, Tiny.Height);
    }

    private async Task<Newsreel.Sourcing.Footage> ClipAsync(string name, string rate)
    {
        var path = await bench.MakeAsync(name, $"testsrc2=size=160x90:rate={rate}:duration=6", "-pix_fmt", "yuv420p", "-preset", "ultrafast");
        var parts = rate.Split('/');
        var own = new FrameRate(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1);
        return Clips.Footage(Clips.Video with { Width = 160, Height = 90, FrameRate = own, Duration = TimeSpan.FromSeconds(6) }, path, id: name);
    }
}
