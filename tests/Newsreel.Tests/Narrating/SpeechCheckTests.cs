using System.Buffers.Binary;
using System.Text;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Narrating.Normalizing;
using Newsreel.Testing.FakeVoices;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Narrating;

public sealed class SpeechCheckTests
{
    private const int WaveHead = 44;
    private const double UsualPace = 165;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <summary>Languages with the voice of espeak-ng, and how much faster than its own pace it is asked to be.</summary>
    public static TheoryData<string, string, double> Voices => new()
    {
        { "ar", "ar", 1 }, { "de", "de", 1 }, { "en", "en-us", 1 }, { "es", "es", 1 }, { "fr", "fr", 1 },
        { "hi", "hi", 1 }, { "it", "it", 1 }, { "ja", "ja", 1.22 }, { "pt", "pt", 1 }, { "zh", "cmn-latn-pinyin", 1.36 },
    };

    [Theory]
    [MemberData(nameof(Voices))]
    public async Task Speech_passes_at_every_rate_and_its_half_and_its_threefold_do_not(string language, string voice, double pace)
    {
        var sentences = CalibrationSentences.Of(language);
        foreach (var (sentence, rate) in sentences.Zip([0.8, 1, 1.25]))
        {
            var text = TextNormalizer.Normalize(sentence, language).Text;
            var speech = await SpeakAsync(text, voice, pace * rate);

            Assert.Equal("", SpeechCheck.Fault(speech, text, language, rate));
            Assert.Contains("too short", SpeechCheck.Fault(speech.AsSpan(0, speech.Length / 2), text, language, rate), StringComparison.Ordinal);
            Assert.Contains("far more", SpeechCheck.Fault([.. speech, .. speech, .. speech], text, language, rate), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Silence_noise_and_a_tone_do_not_pass()
    {
        const string text = "The convoy reached the harbour before dawn, and nobody was hurt.";
        var length = 4 * AudioFormat.SampleRate;
        float[] tone = [.. Enumerable.Range(0, length).Select(at => (float)(0.3 * Math.Sin(at / 30.0)))];

        Assert.Equal("made no sound", SpeechCheck.Fault([], text, "en", 1));
        Assert.Contains("noise", SpeechCheck.Fault(SpokenTone.Noise(length), text, "en", 1), StringComparison.Ordinal);
        Assert.Contains("noise", SpeechCheck.Fault(tone, text, "en", 1), StringComparison.Ordinal);
        Assert.Contains("noise", SpeechCheck.Fault(new float[length], text, "en", 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Yes.", 0.4)]
    [InlineData("No, never.", 6)]
    [InlineData("F B I, C I A, N S A, K G B, M I 6 and G C H Q.", 11)]
    [InlineData("IAEA, UNHCR, NATO, UNESCO, UNICEF, OPEC und die KSZE.", 11)]
    [InlineData("1939, 1945, 1961, 1989, 1990.", 12)]
    public void Short_sentences_spelled_words_and_figures_are_given_their_time(string text, double seconds)
    {
        // Loud and quiet by turns, as speech is.
        float[] sound = [.. SpokenTone.Noise((int)(seconds * AudioFormat.SampleRate)).Select((sample, at) => at / 9600 % 2 == 0 ? sample : sample / 20)];

        Assert.Equal("", SpeechCheck.Fault(sound, text, "en", 1));
    }

    /// <summary>What the voice says, at 48 kHz, without the silence around it.</summary>
    private static async Task<float[]> SpeakAsync(string text, string voice, double pace)
    {
        if (voice is "ja") text = Encoding.UTF8.GetString(await RunAsync("kakasi", ["-i", "utf8", "-o", "utf8", "-JH", "-KH", "-s"], text));
        var speed = ((int)Math.Round(UsualPace * pace)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var wave = await RunAsync("espeak-ng", ["--stdin", "--stdout", "-b", "1", "-v", voice, "-s", speed, "-a", "80", "-p", "45", "-g", "1"], text);
        var rate = BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(24));
        float[] plain = [.. Enumerable.Range(0, (wave.Length - WaveHead) / 2).Select(at => BinaryPrimitives.ReadInt16LittleEndian(wave.AsSpan(WaveHead + (at * 2))) / 32768f)];
        var (first, last) = (Array.FindIndex(plain, IsHeard), Array.FindLastIndex(plain, IsHeard));
        return [.. Enumerable.Range(0, (int)((long)(last - first) * AudioFormat.SampleRate / rate)).Select(at => plain[first + (int)((long)at * rate / AudioFormat.SampleRate)])];
    }

    private static bool IsHeard(float sample) => Math.Abs(sample) > VoiceStore.Quiet;

    private static async Task<byte[]> RunAsync(string program, string[] arguments, string text)
    {
        try
        {
            return (await ExternalProgram.RunCheckedAsync(new(program, arguments, "making speech to check", Deadline) { Input = Encoding.UTF8.GetBytes(text + "\n") }, Tools.Token)).Output;
        }
        catch (NewsreelException missing) when (missing.Code is "program-missing")
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }
}
