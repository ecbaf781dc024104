using Newsreel.Media;
using Newsreel.Rendering.Sound;
using Newsreel.Rendering.Sound.Measuring;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering.Sound;

public sealed class SoundMeterTests : IDisposable
{
    private readonly SoundBench bench = new();

    public SoundMeterTests() => Tools.Require();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("anoisesrc=r=48000:d=8:c=pink:a=0.5:seed=3", 2, 0.15)]
    [InlineData("anoisesrc=r=48000:d=8:c=white:a=0.2:seed=5", 1, 0.6)]
    [InlineData("aevalsrc='0.5*sin(2*PI*11990*t+1)|0.2*sin(2*PI*60*t)':s=48000:d=8", 2, 0.4)]
    [InlineData("aevalsrc='0.9*sin(2*PI*900*t)*exp(-30*mod(t\\,0.4))|0':s=48000:d=8", 2, 0.15)]
    [InlineData("aevalsrc='if(lt(t\\,4)\\,0.5\\,0.003)*sin(2*PI*1000*t)':s=48000:d=8", 1, 0.15)]
    public async Task It_agrees_with_the_meter_of_ffmpeg(string source, int channels, double peakTolerance)
    {
        var path = await bench.MakeAsync("sound.wav", source, "-ac", $"{channels}", "-ar", "48000", "-c:a", "pcm_s16le", "-bitexact");
        var (loudness, peak) = await SoundBench.MeasuredAsync(path, channels == 1 ? "pan=stereo|c0=c0|c1=c0," : "");
        var measured = Measure(path);
        Assert.InRange(measured.Integrated, loudness - 0.06, loudness + 0.06);
        Assert.InRange(measured.TruePeak, peak - peakTolerance, peak + peakTolerance);
    }

    [Fact]
    public async Task A_known_tone_is_measured_as_the_standard_says()
    {
        // EBU Tech 3341: a stereo sine of 1 kHz at -23 dBFS is -23 LUFS.
        var measured = Measure(await bench.VoiceAsync("aevalsrc='pow(10\\,-23/20)*sin(2*PI*1000*t)':s=48000:d=20"));
        Assert.InRange(measured.Integrated, -23.1, -22.9);
        Assert.InRange(measured.TruePeak, -23.1, -22.9);
        Assert.Empty(measured.Silences);
    }

    [Fact]
    public async Task Silences_are_found_with_their_times_from_the_first_sample_to_the_last()
    {
        var found = Measure(await bench.VoiceAsync("aevalsrc='0.3*sin(2*PI*440*t)*(between(t\\,2.5\\,4)+between(t\\,5.5\\,6)+between(t\\,9\\,10))':s=48000:d=12.5")).Silences;
        (double Start, double End)[] expected = [(0, 2.5), (6, 9), (10, 12.5)];
        Assert.Equal(expected.Length, found.Count);
        foreach (var (silence, (start, end)) in found.Zip(expected))
        {
            Assert.InRange(silence.Start.TotalSeconds, start - 0.01, start + 0.01);
            Assert.InRange(silence.End == TimeSpan.MaxValue ? 12.5 : silence.End.TotalSeconds, end - 0.01, end + 0.01);
        }
    }

    [Fact]
    public void Silence_has_a_loudness_that_can_be_stored()
    {
        WaveSound.Write(bench.Folder.File("voice.wav"), new short[48_000]);
        Assert.Equal((-70, -120), (Measure(bench.Folder.File("voice.wav")).Integrated, Measure(bench.Folder.File("voice.wav")).TruePeak));
    }

    private static Loudness Measure(string path)
    {
        using var reader = new WaveReader(path);
        var meter = new SoundMeter(reader.Channels, withPeaks: true);
        SoundPass.Run(reader, new(0, reader.Samples), (_, piece) => meter.Add(piece), Tools.Token);
        return meter.Loudness;
    }
}
