using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Rendering.Sound;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering.Sound;

public sealed class BedTests : IDisposable
{
    private readonly SoundBench bench = new();

    public BedTests() => Tools.Require();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("aevalsrc='0.3*sin(2*PI*220*t)+0.2*sin(2*PI*330*t)':s=44100:d=9")]
    [InlineData("anoisesrc=r=48000:d=9:c=pink:a=0.8:seed=8,volume='if(lt(mod(t,3),1.5),0.05,1)':eval=frame")]
    [InlineData("aevalsrc='0.01*sin(2*PI*220*t)':s=48000:d=9")]
    public async Task Music_lies_18_under_the_voice_while_it_speaks_and_comes_forward_when_it_rests(string source)
    {
        var voice = await bench.SpeechAsync("adelay=500");
        var spoken = SoundBench.SamplesIn(voice);
        var order = await SoundBench.OrderAsync(voice, spoken + (8 * SoundBench.Second)) with
        {
            Speech = [new(SoundBench.Second / 2, spoken)],
            Music = await SoundBench.MusicAsync(await bench.MakeAsync("music.flac", source)),
        };
        var stems = await SoundBench.Mix.StemsAsync(order, bench.Folder.Root, Tools.Token);
        var speech = FormattableString.Invariant($"atrim=start_sample={SoundBench.Second / 2}:end_sample={spoken},asetpts=PTS-STARTPTS,");
        var (said, under) = (await SoundBench.MeasuredAsync(stems["voice"].Path, $"pan=stereo|c0=c0|c1=c0,{speech}"), await SoundBench.MeasuredAsync(stems["music"].Path, speech));
        Assert.InRange(said.Integrated - under.Integrated, 18, 30);
        Assert.InRange(stems["music"].Measure.UnderVoice, said.Integrated - under.Integrated - 0.5, said.Integrated - under.Integrated + 0.5);
        var open = await SoundBench.MeasuredAsync(stems["music"].Path, FormattableString.Invariant($"atrim=start_sample={spoken + (2 * SoundBench.Second)}:end_sample={spoken + (5 * SoundBench.Second)},asetpts=PTS-STARTPTS,"));
        Assert.InRange(open.Integrated - under.Integrated, 8, 25);
    }

    [Fact]
    public async Task Music_is_down_before_the_first_word_and_up_again_after_the_last()
    {
        var voice = await bench.VoiceAsync("sine=f=300:r=48000:d=12,volume='between(t,5,8)':eval=frame");
        var order = await SoundBench.OrderAsync(voice, 14 * SoundBench.Second) with
        {
            Speech = [new(5 * SoundBench.Second, 8 * SoundBench.Second)],
            Music = await SoundBench.MusicAsync(await bench.MakeAsync("tone.wav", "sine=f=500:r=48000:d=30")),
        };
        var stem = SoundBench.Samples((await SoundBench.Mix.StemsAsync(order, bench.Folder.Root, Tools.Token))["music"].Path);
        double Level(double from, double to) => 20 * Math.Log10(stem[(int)(from * SoundBench.Second)..(int)(to * SoundBench.Second)].Max(Math.Abs));
        var (open, under) = (Level(3, 4.4), Level(5, 8));
        Assert.InRange(open - under, 10, 16);
        Assert.InRange(Level(4.96, 5), under - 0.3, under + 0.3);
        Assert.InRange(Level(4.69, 4.71), under + 3, open - 3);
        Assert.InRange(Level(8.1, 8.14), under - 0.3, under + 0.3);
        Assert.InRange(Level(9.5, 10), open - 0.3, open + 0.3);
    }

    [Fact]
    public async Task A_clip_that_is_heard_alone_comes_forward_and_music_stays_behind_it()
    {
        var voice = await bench.VoiceAsync("sine=f=300:r=48000:d=12,volume='between(t,1,3)+between(t,8,10)':eval=frame");
        var clip = await bench.MakeAsync("clip.wav", "sine=f=700:r=48000:d=5");
        SampleRange breath = new(4 * SoundBench.Second, 7 * SoundBench.Second), under = new(SoundBench.Second, 3 * SoundBench.Second);
        var order = await SoundBench.OrderAsync(voice, 12 * SoundBench.Second) with
        {
            Speech = [under, new(8 * SoundBench.Second, 10 * SoundBench.Second)],
            Music = await SoundBench.MusicAsync(await bench.MakeAsync("tone.wav", "sine=f=500:r=48000:d=30")),
            Natural = [new(under, clip, TimeSpan.Zero), new(breath, clip, TimeSpan.FromSeconds(1)) { IsAlone = true }],
        };
        var stems = await SoundBench.Mix.StemsAsync(order, bench.Folder.Root, Tools.Token);
        var (natural, music) = (SoundBench.Samples(stems["natural"].Path), SoundBench.Samples(stems["music"].Path));
        double Level(float[] stem, double from, double to) => 20 * Math.Log10(stem[(int)(from * SoundBench.Second)..(int)(to * SoundBench.Second)].Max(Math.Abs));
        var said = Level(SoundBench.Samples(stems["voice"].Path), 1.5, 2.5);
        Assert.InRange(said - Level(natural, 5, 6.5), 1, 6);
        Assert.InRange(said - Level(natural, 1.5, 2.5), 18, 25);
        Assert.True(Level(natural, 5, 6.5) - Level(music, 5, 6.5) > 9);
    }

    [Fact]
    public async Task Music_comes_from_silence_and_goes_into_silence_without_a_corner()
    {
        var stem = SoundBench.Samples((await StemsAsync(await bench.MakeAsync("tone.wav", "sine=f=220:r=48000:d=30"), 12))["music"].Path);
        float Peak(double from, double to) => stem[(int)(from * SoundBench.Second)..(int)(to * SoundBench.Second)].Max(Math.Abs);
        var full = Peak(7, 8);
        Assert.InRange(Peak(0, 0.02), 0, full / 100);
        Assert.InRange(Peak(0.7, 0.8), full * 0.4, full * 0.65);
        Assert.InRange(Peak(11.2, 11.3), full * 0.4, full * 0.65);
        Assert.InRange(Peak(11.98, 12), 0, full / 100);
        for (var at = 0.1; at < 1.4; at += 0.1) Assert.True(Peak(at, at + 0.05) > Peak(at - 0.1, at - 0.05));
    }

    [Fact]
    public async Task A_loop_joint_has_no_click()
    {
        // The piece is cut in the middle of a wave: end and beginning do not meet.
        var music = await bench.MakeAsync("tone.wav", "aevalsrc='0.5*cos(2*PI*200*t)':s=48000:d=6.00125");
        var stem = SoundBench.Samples((await StemsAsync(music, 25))["music"].Path);
        var steps = stem.Zip(stem.Skip(1), (left, right) => Math.Abs(right - left)).ToArray();
        // Between the fades: no step is larger than those of the wave itself at its loudest.
        var wave = steps[(2 * SoundBench.Second)..(3 * SoundBench.Second)].Max();
        Assert.InRange(steps.Max(), wave * 0.9, wave * 1.45);
        // Nothing is missing at a joint either: each tenth of a second sounds.
        Assert.All(stem[(2 * SoundBench.Second)..(21 * SoundBench.Second)].Chunk(SoundBench.Second / 10), tenth => Assert.True(tenth.Max(Math.Abs) > 0.02));
    }

    [Fact]
    public async Task A_piece_that_begins_and_ends_in_silence_is_looped_without_it()
    {
        var music = await bench.MakeAsync("gap.wav", "aevalsrc='0.5*cos(2*PI*200*t)*between(t\\,3\\,9)':s=48000:d=14");
        var stem = SoundBench.Samples((await StemsAsync(music, 25))["music"].Path);
        Assert.All(stem[(2 * SoundBench.Second)..(21 * SoundBench.Second)].Chunk(SoundBench.Second / 10), tenth => Assert.True(tenth.Max(Math.Abs) > 0.02));
    }

    [Fact]
    public async Task The_sound_of_a_clip_is_heard_from_cut_to_cut_and_one_without_sound_is_silent()
    {
        var clip = await bench.MakeAsync("clip.mp4", "sine=f=500:r=44100:d=6", "-f", "lavfi", "-i", "color=s=64x64:r=25:d=6", "-shortest");
        var mute = await bench.MakeAsync("mute.mp4", "color=s=64x64:r=25:d=6");
        var (start, end) = (new FrameRate(30_000, 1_001).SampleAt(61), new FrameRate(30_000, 1_001).SampleAt(140));
        var order = await SoundBench.OrderAsync(await bench.SpeechAsync(), 7 * SoundBench.Second) with
        {
            Speech = [new(0, SoundBench.Second)],
            Natural = [new(new(0, start), mute, TimeSpan.Zero), new(new(start, end), clip, TimeSpan.FromSeconds(1))],
        };
        var stem = SoundBench.Samples((await SoundBench.Mix.StemsAsync(order, bench.Folder.Root, Tools.Token))["natural"].Path);
        Assert.Equal(0, stem[..(int)start].Max(Math.Abs));
        Assert.Equal(0, stem[(int)end..].Max(Math.Abs));
        var full = stem[(int)(start + 4_800)..(int)(end - 4_800)].Max(Math.Abs);
        Assert.True(full > 0.01);
        Assert.InRange(stem[(int)start..(int)(start + 480)].Max(Math.Abs), 0.0001f, full / 3);
        Assert.InRange(stem[(int)(end - 480)..(int)end].Max(Math.Abs), 0.0001f, full / 3);
        var silent = order with { Natural = [new(new(0, start), mute, TimeSpan.Zero)] };
        Assert.Equal(["voice"], (await SoundBench.Mix.StemsAsync(silent, bench.Folder.Root, Tools.Token)).Keys);
    }

    [Fact]
    public void The_curve_under_speech_never_jumps_and_is_down_before_the_first_word()
    {
        SampleRange[] speech = [new(30_000, 200_000), new(230_000, 400_000), new(900_000, 1_000_000)];
        var curve = new BedEnvelope(-7, speech, [-25, -28, -20]);
        for (var at = 0L; at < 1_200_000; at += 48)
        {
            Assert.InRange(curve.At(at + 48) - curve.At(at), -0.2, 0.2);
            for (var i = 0; i < speech.Length; i++)
                if (at >= speech[i].Start && at < speech[i].End) Assert.True(curve.At(at) <= new[] { -25, -28, -20 }[i]);
        }

        Assert.Equal([-7, -7], [curve.At(700_000), curve.At(1_199_000)]);
    }

    private async Task<IReadOnlyDictionary<string, Stem>> StemsAsync(string music, int seconds)
    {
        var order = await SoundBench.OrderAsync(await bench.VoiceAsync("sine=f=300:r=48000:d=1"), seconds * SoundBench.Second);
        return await SoundBench.Mix.StemsAsync(order with { Music = await SoundBench.MusicAsync(music) }, bench.Folder.Root, Tools.Token);
    }
}
