using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Rendering.Sound;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering.Sound;

public sealed class LoudnessMeterTests : IDisposable
{
    private readonly SoundBench bench = new();

    public LoudnessMeterTests() => Tools.Require();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("anoisesrc=r=48000:d=8:c=pink:a=0.5:seed=3", 2)]
    [InlineData("aevalsrc='if(lt(t\\,4)\\,0.5\\,0.003)*sin(2*PI*1000*t)':s=48000:d=8", 1)]
    public async Task A_curve_tells_the_loudness_of_the_whole_and_of_a_stretch_as_the_meter_tells_it_of_the_stretch_alone(string source, int channels)
    {
        var path = await bench.MakeAsync("sound.wav", source, "-ac", $"{channels}", "-ar", "48000", "-c:a", "pcm_s16le", "-bitexact");
        var stereo = channels == 1 ? "pan=stereo|c0=c0|c1=c0," : "";
        var curve = await new SoundGraph(Tools.Ffmpeg).MeasureAsync(path, Tools.Token);
        Assert.Equal((await SoundBench.MeasuredAsync(path, stereo)).Integrated, curve.Integrated, 0.06);
        var stretch = new SampleRange(3 * SoundBench.Second, 6 * SoundBench.Second);
        var alone = await SoundBench.MeasuredAsync(path, $"{stereo}atrim=start_sample={stretch.Start}:end_sample={stretch.End},asetpts=PTS-STARTPTS,");
        Assert.Equal(alone.Integrated, curve.Within([stretch]), 0.1);
    }

    [Fact]
    public async Task Bursts_are_as_loud_as_the_bursts_and_what_is_too_short_for_the_meter_has_a_loudness_too()
    {
        // Half a second of tone, then a second of nothing.
        var path = await bench.VoiceAsync("aevalsrc='pow(10\\,-20/20)*sin(2*PI*1000*t)*lt(mod(t\\,1.5)\\,0.5)':s=48000:d=12");
        var curve = await new SoundGraph(Tools.Ffmpeg).MeasureAsync(path, Tools.Token);
        Assert.InRange(curve.LoudestWithin(new(0, 12 * SoundBench.Second)), -22.5, -19.9);
        Assert.InRange(curve.LoudestWithin(new(3 * SoundBench.Second, (3 * SoundBench.Second) + 9_000)), -22.5, -19.9);
        Assert.Equal(-70, curve.LoudestWithin(new(20 * SoundBench.Second, 24 * SoundBench.Second)));
    }

    [Fact]
    public async Task A_known_tone_is_measured_as_the_standard_says()
    {
        // EBU Tech 3341: a stereo sine of 1 kHz at -23 dBFS is -23 LUFS.
        var measured = await MeasureAsync(await bench.VoiceAsync("aevalsrc='pow(10\\,-23/20)*sin(2*PI*1000*t)':s=48000:d=20"));
        Assert.InRange(measured.Integrated, -23.1, -22.9);
        Assert.InRange(measured.TruePeak, -23.1, -22.9);
        Assert.Empty(measured.Silences);
    }

    [Fact]
    public async Task Silences_are_found_with_their_times_from_the_first_sample_to_the_last()
    {
        var found = (await MeasureAsync(await bench.VoiceAsync("aevalsrc='0.3*sin(2*PI*440*t)*(between(t\\,2.5\\,4)+between(t\\,5.5\\,6)+between(t\\,9\\,10))':s=48000:d=12.5"))).Silences;
        (double Start, double End)[] expected = [(0, 2.5), (6, 9), (10, 12.5)];
        Assert.Equal(expected.Length, found.Count);
        foreach (var (silence, (start, end)) in found.Zip(expected))
        {
            Assert.InRange(silence.Start.TotalSeconds, start - 0.01, start + 0.01);
            Assert.InRange(silence.End == TimeSpan.MaxValue ? 12.5 : silence.End.TotalSeconds, end - 0.01, end + 0.01);
        }
    }

    [Fact]
    public async Task Silence_has_a_loudness_that_can_be_stored()
    {
        WaveSound.Write(bench.Folder.File("voice.wav"), new float[48_000]);
        var measured = await MeasureAsync(bench.Folder.File("voice.wav"));
        Assert.Equal((-70, -120), (measured.Integrated, measured.TruePeak));
    }

    private static Task<Loudness> MeasureAsync(string path) => new LoudnessMeter(Tools.Ffmpeg).MeasureAsync(path, Tools.Token);
}
