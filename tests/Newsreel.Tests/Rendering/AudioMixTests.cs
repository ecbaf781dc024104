using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Rendering;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

public sealed class AudioMixTests : IDisposable
{
    /// <summary>Samples that AAC may add at the end: the last packet is always whole.</summary>
    private const int Packet = 1024;

    private const string Words = "On the fourteenth of March, the council met again. Engineers had warned for years that the gates would not hold. Nobody had listened.";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);
    private readonly TempFolder _folder = new();

    public AudioMixTests() => Tools.Require();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Speech_has_the_loudness_asked_for() => MixesAsync("volume=0dB");

    [Fact]
    public Task Very_quiet_speech_has_the_loudness_asked_for() => MixesAsync("volume=-42dB");

    [Fact]
    public Task Speech_that_was_recorded_much_too_loud_has_the_loudness_asked_for() => MixesAsync("volume=24dB");

    [Fact]
    public Task Speech_between_whispers_and_shouts_has_the_loudness_asked_for() =>
        MixesAsync("volume='if(lt(mod(t,4),2),0.02,1)':eval=frame");

    [Fact]
    public Task Noise_has_the_loudness_asked_for() => MixesAsync(null, "anoisesrc=r=48000:d=6:c=pink:a=0.3:seed=4");

    [Fact]
    public Task A_tone_has_the_loudness_asked_for() => MixesAsync(null, "sine=f=440:r=48000:d=6");

    [Fact]
    public Task Short_hard_blows_have_the_loudness_asked_for() =>
        MixesAsync(null, "aevalsrc='0.9*sin(2*PI*900*t)*exp(-30*mod(t\\,0.4))':s=48000:d=6");

    [Fact]
    public async Task A_voice_that_ends_early_is_followed_by_silence_and_one_that_is_too_long_is_cut()
    {
        var voice = await SoundAsync("sine=f=300:r=48000:d=4");
        var mix = new AudioMix(Tools.Ffmpeg);
        var longer = await mix.MixAsync(voice, 48_000 * 7, LoudnessTarget.Web, _folder.File("long.m4a"), Tools.Token);
        await AssertSamplesAsync(_folder.File("long.m4a"), 48_000 * 7);
        var silence = Assert.Single(longer.Silences);
        Assert.InRange(silence.Start.TotalSeconds, 3.95, 4.1);
        Assert.True(silence.End.TotalSeconds > 6.9);
        await mix.DraftAsync(voice, 48_000 + 137, LoudnessTarget.Web, _folder.File("short.m4a"), Tools.Token);
        await AssertSamplesAsync(_folder.File("short.m4a"), 48_000 + 137);
        Assert.Equal(["long.m4a", "short.m4a", "voice.wav"], _folder.Names);
    }

    [Fact]
    public async Task Silences_are_found_with_their_times_from_the_first_sample_to_the_last()
    {
        var path = await SoundAsync("aevalsrc='0.3*sin(2*PI*440*t)*(between(t\\,2.5\\,4)+between(t\\,5.5\\,6)+between(t\\,9\\,10))':s=48000:d=12.5");
        var found = (await LoudnessMeter.MeasureAsync(Tools.Ffmpeg, path, "", Deadline, Tools.Token)).Silences;
        (double Start, double End)[] expected = [(0, 2.5), (6, 9), (10, 12.5)];
        Assert.Equal(expected.Length, found.Count);
        foreach (var (silence, (start, end)) in found.Zip(expected))
        {
            Assert.InRange(silence.Start.TotalSeconds, start - 0.01, start + 0.01);
            Assert.InRange(silence.End == TimeSpan.MaxValue ? 12.5 : silence.End.TotalSeconds, end - 0.01, end + 0.01);
        }
    }

    [Fact]
    public async Task A_silence_that_starts_after_the_first_sample_starts_at_the_beginning()
    {
        var samples = new short[48_000 * 4];
        samples[0] = 20_000;
        Array.Fill<short>(samples, 9_000, 48_000 * 3, 48_000);
        WaveSound.Write(_folder.File("voice.wav"), samples);
        var measured = await LoudnessMeter.MeasureAsync(Tools.Ffmpeg, _folder.File("voice.wav"), "", Deadline, Tools.Token);
        Assert.InRange(Assert.Single(measured.Silences).Start.TotalSeconds, 0, 0.001);
    }

    [Fact]
    public async Task A_known_tone_is_measured_as_the_standard_says()
    {
        // EBU Tech 3341: a sine of 1 kHz at -23 dBFS in one channel is -26 LUFS.
        var path = await SoundAsync("aevalsrc='pow(10\\,-23/20)*sin(2*PI*1000*t)':s=48000:d=6");
        var measured = await LoudnessMeter.MeasureAsync(Tools.Ffmpeg, path, "", Deadline, Tools.Token);
        Assert.InRange(measured.Integrated, -26.1, -25.9);
        Assert.InRange(measured.TruePeak, -23.1, -22.9);
        Assert.Empty(measured.Silences);
    }

    [Fact]
    public async Task A_file_without_sound_is_an_error()
    {
        await Tools.MakeAsync("-f", "lavfi", "-i", "color=s=64x64", "-frames:v", "2", _folder.File("mute.mp4"));
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => LoudnessMeter.MeasureAsync(Tools.Ffmpeg, _folder.File("mute.mp4"), "", Deadline, Tools.Token));
        Assert.Equal(FailureKind.Work, failure.Kind);
    }

    private async Task MixesAsync(string? speech, string source = "")
    {
        Assert.SkipUnless(speech is null || File.Exists("/usr/bin/espeak-ng"), "espeak-ng is not installed.");
        var voice = speech is null ? await SoundAsync(source) : await SpeechAsync(speech);
        var samples = ((new FileInfo(voice).Length - WaveSound.HeaderBytes) / sizeof(short)) + 4_321;
        var path = _folder.File("sound.m4a");
        var reported = await new AudioMix(Tools.Ffmpeg).MixAsync(voice, samples, LoudnessTarget.Web, path, Tools.Token);
        var measured = await LoudnessMeter.MeasureAsync(Tools.Ffmpeg, path, "", Deadline, Tools.Token);
        Assert.InRange(measured.Integrated, -14.5, -13.5);
        Assert.InRange(measured.TruePeak, -12, -1);
        Assert.Equal((measured.Integrated, measured.TruePeak), (reported.Integrated, reported.TruePeak));
        await AssertSamplesAsync(path, samples);
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

    private async Task<string> SoundAsync(string source)
    {
        var path = _folder.File("voice.wav");
        await Tools.MakeAsync("-f", "lavfi", "-i", source, "-ac", "1", "-ar", "48000", "-c:a", "pcm_s16le", "-bitexact", path);
        return path;
    }

    private async Task<string> SpeechAsync(string filter)
    {
        var (spoken, path) = (_folder.File("spoken.wav"), _folder.File("voice.wav"));
        await ExternalProgram.RunCheckedAsync(new("espeak-ng", ["-v", "en-us", "-w", spoken, Words], "speaking", Deadline), Tools.Token);
        await Tools.MakeAsync("-i", spoken, "-af", filter, "-ac", "1", "-ar", "48000", "-c:a", "pcm_s16le", "-bitexact", path);
        return path;
    }
}
