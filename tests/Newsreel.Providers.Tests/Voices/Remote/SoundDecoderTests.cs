using Newsreel.Media;
using Newsreel.Providers.Http;
using Newsreel.Providers.Voices.Remote;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.Remote;

public sealed class SoundDecoderTests
{
    private static readonly SpokenTone Tone = SpokenTone.Of("The convoy reached the harbour.", 1, 180);
    private static readonly Ffmpeg Ffmpeg = new(MediaTools.InPath);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("flac", "-ac", "2")]
    [InlineData("mp3", "-b:a", "128k")]
    [InlineData("ogg", "-c:a", "libopus")]
    [InlineData("adts", "-c:a", "aac")]
    [InlineData("wav", "-c:a", "pcm_s24le")]
    [InlineData("wav", "-ac", "2")]
    [InlineData("wav", "-ac", "1")]
    public async Task Every_form_gives_the_sound(string form, string option, string value)
    {
        var bytes = (await Ffmpeg.RunAsync(["-f", "wav", "-i", "pipe:0", option, value, "-f", form, "pipe:1"], "making a sound", TimeSpan.FromSeconds(30), Token, SpokenTone.Wave(Tone.Samples))).Output;

        var speech = await new SoundDecoder(Ffmpeg).DecodeAsync(new(bytes, PlainRate: null, []), Token);

        Assert.InRange(speech.Duration.TotalSeconds - ((double)Tone.Samples.Length / SpokenTone.SampleRate), -0.12, 0.12);
        Assert.InRange(Loudness(speech.Samples) / Loudness(Tone.Samples), 0.8, 1.2);
    }

    [Fact]
    public async Task A_file_that_names_other_files_is_no_sound()
    {
        var list = "#EXTM3U\n#EXTINF:1,\nfile:///etc/hostname\n"u8.ToArray();

        var failure = await Assert.ThrowsAsync<CallFailure>(() => new SoundDecoder(Ffmpeg).DecodeAsync(new(list, PlainRate: null, []), Token));

        Assert.Equal(VoiceFailure.Failed, failure.Code);
    }

    [Theory]
    [InlineData(0x7FFFF024u, false)]
    [InlineData(0xFFFFFFFFu, false)]
    [InlineData(0u, false)]
    [InlineData(1_000u, true)]
    public void A_head_that_was_written_before_the_length_was_known_is_no_cut(uint told, bool isCut)
    {
        var file = SpokenTone.Wave(Tone.Samples.AsSpan(0, 200));
        BitConverter.TryWriteBytes(file.AsSpan(4), told);

        Assert.Equal(isCut, SoundForm.IsCut(file));
        Assert.False(SoundForm.IsCut(SpokenTone.Wave(Tone.Samples)));
    }

    private static double Loudness(float[] samples) => Math.Sqrt(samples.Average(sample => (double)sample * sample));
}
