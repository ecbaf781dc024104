using Newsreel.Rendering.Sound;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering.Sound;

public sealed class LimiterTests : IDisposable
{
    private readonly SoundBench bench = new();

    public LimiterTests() => Tools.Require();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(2, 12, 2)]
    [InlineData(3, 20, 1)]
    [InlineData(4, 34, 2)]
    public async Task No_true_peak_of_noise_in_bursts_passes_the_ceiling(int seed, double gain, int channels)
    {
        var noise = FormattableString.Invariant($"anoisesrc=r=48000:d=4:c=white:a=0.9:seed={seed},volume='if(lt(mod(t,0.05),0.02),0.1,1)':eval=frame,lowpass=f=15000");
        var written = await WriteAsync(await bench.MakeAsync("noise.wav", noise, "-ac", $"{channels}", "-c:a", "pcm_s16le", "-bitexact"), gain, 4 * SoundBench.Second);
        Assert.InRange((await SoundBench.MeasuredAsync(written)).TruePeak, -3, -0.8);
    }

    [Fact]
    public async Task What_is_under_the_ceiling_comes_out_as_it_went_in_at_the_same_moment()
    {
        var sound = await bench.VoiceAsync("aevalsrc='0.5*sin(2*PI*440*t)*exp(-3*mod(t\\,0.7))':s=48000:d=3");
        var written = bench.Folder.File("plain.wav");
        await Tools.MakeAsync("-i", await WriteAsync(sound, 0, 3 * SoundBench.Second), "-c:a", "pcm_s16le", "-bitexact", written);
        var (before, after) = (SoundBench.Samples(sound), SoundBench.Samples(written));
        Assert.Equal(before.Length, after.Length);
        Assert.All(before.Zip(after), pair => Assert.Equal(pair.First, pair.Second, 0.002f));
    }

    private async Task<string> WriteAsync(string sound, double gain, long samples)
    {
        var written = bench.Folder.File("stem.wav");
        var order = await SoundBench.OrderAsync(sound, samples);
        await SoundBench.Mix.WriteStemAsync(new(sound, new(0, 0)), gain, order, written, Tools.Token);
        return written;
    }
}
