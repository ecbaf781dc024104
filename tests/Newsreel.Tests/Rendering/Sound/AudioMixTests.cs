using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Rendering.Sound;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering.Sound;

public sealed class AudioMixTests : IDisposable
{
    /// <summary>Samples that AAC may add at the end: the last packet is always whole.</summary>
    private const int Packet = 1024;

    private readonly SoundBench bench = new();

    public AudioMixTests() => Tools.Require();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(Destination.Youtube, -14, -1)]
    [InlineData(Destination.Social, -14, -1)]
    [InlineData(Destination.BroadcastEu, -23, -1)]
    [InlineData(Destination.BroadcastUs, -24, -2)]
    public async Task Speech_with_music_has_the_loudness_and_the_peaks_of_its_destination(Destination destination, double loudness, double peak)
    {
        var voice = await bench.SpeechAsync();
        var order = await SoundBench.OrderAsync(voice, SoundBench.SamplesIn(voice) + (2 * SoundBench.Second), destination.Loudness());
        var music = await SoundBench.MusicAsync(await bench.ChordAsync("chord.mp3", 6));
        await MixesAsync(order with { Music = music, Speech = [new(0, SoundBench.SamplesIn(voice))] }, loudness, peak);
    }

    [Theory]
    [InlineData("volume=-42dB")]
    [InlineData("volume=24dB")]
    [InlineData("volume='if(lt(mod(t,4),2),0.02,1)':eval=frame")]
    public async Task Speech_that_is_quiet_far_too_loud_or_both_has_the_loudness_asked_for(string filter)
    {
        var voice = await bench.SpeechAsync(filter);
        await MixesAsync(await SoundBench.OrderAsync(voice, SoundBench.SamplesIn(voice) + 4_321), -14, -1);
    }

    [Theory]
    [InlineData("anoisesrc=r=48000:d=6:c=pink:a=0.3:seed=4")]
    [InlineData("sine=f=440:r=48000:d=6")]
    [InlineData("aevalsrc='0.9*sin(2*PI*900*t)*exp(-30*mod(t\\,0.4))':s=48000:d=6")]
    public async Task Noise_tones_and_short_hard_blows_have_the_loudness_asked_for(string source) =>
        await MixesAsync(await SoundBench.OrderAsync(await bench.VoiceAsync(source), 6 * SoundBench.Second), -14, -1);

    [Theory]
    [InlineData(25, 1, 375)]
    [InlineData(30_000, 1_001, 451)]
    [InlineData(30, 1, 449)]
    public async Task The_sound_is_as_long_as_the_frames_to_the_sample(int numerator, int denominator, int frames)
    {
        var samples = new FrameRate(numerator, denominator).SampleAt(frames);
        var order = await SoundBench.OrderAsync(await bench.VoiceAsync("sine=f=300:r=48000:d=4"), samples);
        order = order with { Music = await SoundBench.MusicAsync(await bench.ChordAsync("chord.mp3", 6)), Speech = [new(0, 4 * SoundBench.Second)] };
        foreach (var stem in (await SoundBench.Mix.StemsAsync(order, bench.Folder.Root, Tools.Token)).Values)
            Assert.Equal(samples, SoundBench.Samples(stem.Path).Length);
        await AssertSamplesAsync((await SoundBench.Mix.MixOnceAsync(order, bench.Folder.Root, Tools.Token)).Path, samples);
    }

    [Fact]
    public async Task A_voice_that_ends_early_is_followed_by_silence_and_a_draft_is_cut()
    {
        var order = await SoundBench.OrderAsync(await bench.VoiceAsync("sine=f=300:r=48000:d=4"), SoundBench.Second * 7);
        var silence = Assert.Single((await SoundBench.Mix.MixOnceAsync(order, bench.Folder.Root, Tools.Token)).Loudness.Silences);
        Assert.InRange(silence.Start.TotalSeconds, 3.95, 4.1);
        Assert.True(silence.End.TotalSeconds > 6.9);
        var draft = bench.Folder.File("draft.m4a");
        await SoundBench.Mix.DraftAsync(order with { Samples = SoundBench.Second + 137 }, bench.Folder.Root, draft, Tools.Token);
        await AssertSamplesAsync(draft, SoundBench.Second + 137);
        Assert.DoesNotContain(bench.Folder.Names, Newsreel.Media.PartFile.Is);
    }

    [Fact]
    public async Task What_was_made_of_the_same_things_is_not_made_again_and_a_change_makes_only_what_it_touches()
    {
        var voice = await bench.VoiceAsync("sine=f=300:r=48000:d=6");
        var order = await SoundBench.OrderAsync(voice, 6 * SoundBench.Second) with { Music = await SoundBench.MusicAsync(await bench.ChordAsync("a.mp3", 6)), Speech = [new(0, 200_000)] };
        var first = await SoundBench.Mix.MixOnceAsync(order, bench.Folder.Root, Tools.Token);
        var before = Written();
        var again = await SoundBench.Mix.MixOnceAsync(order, bench.Folder.Root, Tools.Token);
        Assert.Equal((first.Path, first.Loudness.Integrated), (again.Path, again.Loudness.Integrated));
        Assert.Equal(before, Written());

        // Another loudness: the stems stay. Other music: the voice stays.
        var louder = await SoundBench.Mix.MixOnceAsync(order with { Target = new(-23, -1) }, bench.Folder.Root, Tools.Token);
        Assert.Equal([Path.GetFileName(Path.ChangeExtension(louder.Path, ".loudness")), Path.GetFileName(louder.Path)], Written().Keys.Except(before.Keys));
        var other = await SoundBench.MusicAsync(await bench.ChordAsync("b.mp3", 7));
        before = Written();
        await SoundBench.Mix.MixOnceAsync(order with { Music = other }, bench.Folder.Root, Tools.Token);
        Assert.DoesNotContain(Written().Keys.Except(before.Keys), name => name.StartsWith("voice", StringComparison.Ordinal));
        Assert.All(before, file => Assert.Equal(file.Value, Written()[file.Key]));
    }

    [Fact]
    public async Task Music_that_changed_after_the_film_was_begun_is_refused()
    {
        var music = await SoundBench.MusicAsync(await bench.ChordAsync("chord.wav", 6));
        await bench.ChordAsync("chord.wav", 7);
        var order = await SoundBench.OrderAsync(await bench.VoiceAsync("sine=f=300:r=48000:d=6"), 6 * SoundBench.Second) with { Music = music };
        var refused = await Assert.ThrowsAsync<NewsreelException>(() => SoundBench.Mix.MixOnceAsync(order, bench.Folder.Root, Tools.Token));
        Assert.Equal("music-missing", refused.Code);
    }

    private SortedDictionary<string, DateTime> Written() => new(
        bench.Folder.Names.ToDictionary(name => name, name => File.GetLastWriteTimeUtc(bench.Folder.File(name)), StringComparer.Ordinal), StringComparer.Ordinal);

    private async Task MixesAsync(SoundOrder order, double loudness, double peak)
    {
        var made = await SoundBench.Mix.MixOnceAsync(order, bench.Folder.Root, Tools.Token);
        var measured = await SoundBench.MeasuredAsync(made.Path);
        Assert.InRange(measured.Integrated, loudness - 0.5, loudness + 0.5);
        Assert.InRange(measured.TruePeak, -30, peak);
        Assert.InRange(made.Loudness.Integrated, measured.Integrated - 0.1, measured.Integrated + 0.1);
        Assert.InRange(made.Loudness.TruePeak, measured.TruePeak - 0.3, measured.TruePeak + 0.3);
        await AssertSamplesAsync(made.Path, order.Samples);
    }

    private static async Task AssertSamplesAsync(string path, long samples)
    {
        var sound = (await Tools.Ffprobe.ReadAsync(path, Tools.Token)).First("audio")!;
        Assert.Equal(("aac", AudioFormat.SampleRate), (sound.Codec, sound.SampleRate));
        // An M4A file writes its length in milliseconds.
        Assert.InRange(sound.Duration.TotalSeconds, (samples / 48_000d) - 0.001, (samples / 48_000d) + 0.001);
        var decoded = (await Tools.MakeAsync("-i", path, "-ac", "1", "-f", "s16le", "pipe:1")).Length / sizeof(short);
        Assert.InRange(decoded, samples, samples + Packet - 1);
    }
}
