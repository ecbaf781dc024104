using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Providers.Voices.Kokoro;
using Newsreel.Providers.Voices.Kokoro.Onnx;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.Kokoro;

public sealed class KokoroSynthesizerTests : SpeechSynthesizerContract, IDisposable
{
    private const string Sentence = "The convoy reached the harbour before dawn, and nobody was hurt.";
    private static readonly SmallKokoro Timed = new() { TellsDurations = true };
    private readonly KokoroBench bench = new(Timed);

    public static TheoryData<SmallKokoro> Exports => [new SmallKokoro(), new SmallKokoro { Tokens = "tokens", Sound = "audio" }, new SmallKokoro { HasWholeSpeed = true }, new SmallKokoro { HasWholeSpeed = true, Tokens = "tokens", Sound = "audio", TellsDurations = true }, Timed];

    protected override string VoiceId => "af_heart";

    public void Dispose() => bench.Dispose();

    [Theory]
    [MemberData(nameof(Exports))]
    public async Task Every_export_of_the_model_speaks_and_keeps_to_the_rate(SmallKokoro model)
    {
        using var home = new KokoroBench(model);

        var (usual, fast) = (await home.SpeakAsync(Sentence), await home.SpeakAsync(Sentence, 1.08));

        Assert.Equal(24_000, usual.SampleRate);
        Assert.InRange(usual.Duration.TotalSeconds / fast.Duration.TotalSeconds, 1.06, 1.10);
        Assert.Equal(model.TellsDurations ? 11 : 0, usual.Times.Count);
        Assert.All(fast.Times, time => Assert.InRange(time.End, TimeSpan.Zero, fast.Duration + TimeSpan.FromMilliseconds(30)));
    }

    [Fact]
    public async Task The_times_of_words_are_where_they_are_heard()
    {
        var speech = await bench.SpeakAsync(Sentence);

        // The small model is silent between words: between two told words is such a silence.
        Assert.All(speech.Times.Zip(speech.Times.Skip(1)), pair =>
        {
            Assert.InRange(pair.Second.Start - pair.First.End, TimeSpan.Zero, TimeSpan.FromSeconds(0.2));
            var at = (int)((pair.First.End + pair.Second.Start).TotalSeconds / 2 * speech.SampleRate);
            Assert.All(speech.Samples[(at - 300)..(at + 300)], sample => Assert.InRange(sample, -0.004f, 0.004f));
            var middle = (int)((pair.First.Start + pair.First.End).TotalSeconds / 2 * speech.SampleRate);
            Assert.Contains(speech.Samples[(middle - 300)..(middle + 300)], sample => Math.Abs(sample) > 0.05);
        });
        Assert.Equal(Sentence.Split(' '), speech.Times.Select(time => Sentence.Substring(time.At, time.Length)));
    }

    [Fact]
    public async Task A_long_text_is_spoken_in_stretches_and_its_times_go_on()
    {
        var text = string.Join(' ', Enumerable.Repeat(Sentence, 20));

        var speech = await bench.SpeakAsync(text);

        Assert.Equal(220, speech.Times.Count);
        Assert.All(speech.Times.Zip(speech.Times.Skip(1)), pair => Assert.InRange(pair.Second.Start - pair.First.End, TimeSpan.Zero, TimeSpan.FromSeconds(0.4)));
        Assert.InRange(speech.Duration - speech.Times[^1].End, TimeSpan.FromMilliseconds(-1), TimeSpan.FromSeconds(0.1));
    }

    [Fact]
    public void Stretches_are_joined_without_a_click_and_with_a_pause_for_the_mark_between_them()
    {
        // A tone that is loud to its very ends.
        float[] tone = [.. Enumerable.Range(0, 12_000).Select(at => (float)(0.4 * Math.Sin(at / 20.0)))];
        var (joint, tokens) = (new KokoroJoint(), KokoroTokens.Of(new([new(0, 5, "hello,")])));

        joint.Add(tokens, new(tone, []));
        joint.Add(tokens, new(tone, []));

        Assert.Equal(24_000 + 2_880, joint.Speech.Samples.Length);
        Assert.All(joint.Speech.Samples.Zip(joint.Speech.Samples.Skip(1)), pair => Assert.InRange(Math.Abs(pair.Second - pair.First), 0, 0.03));
    }

    [Fact]
    public async Task Voices_differ_and_archives_of_voices_are_read_as_well()
    {
        using var home = new KokoroBench(new SmallKokoro(), "am_michael");
        File.WriteAllBytes(Path.Combine(home.Folder, "voices-v1.0.bin"), SmallKokoro.Archive("bf_emma", "am_adam"));

        var installed = (await home.Engine.VoicesAsync(TestContext.Current.CancellationToken)).Where(voice => voice.IsInstalled).Select(voice => voice.Id);

        Assert.Equal(["am_michael", "am_adam", "bf_emma"], installed);
        Assert.NotEqual((await home.SpeakAsync(Sentence, voice: "am_adam")).Samples, (await home.SpeakAsync(Sentence, voice: "am_michael")).Samples);
    }

    [Fact]
    public async Task All_54_voices_are_known_with_what_they_speak_and_only_those_that_are_there_can()
    {
        var voices = await bench.Engine.VoicesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(54, voices.Count);
        Assert.Equal(["af_heart", "bf_emma"], voices.Where(voice => voice.IsInstalled).Select(voice => voice.Id));
        Assert.Equal(("en-gb", "female", "B-"), Facts("bf_emma"));
        Assert.Equal(("pt-br", "male", "D"), Facts("pm_alex"));
        Assert.Equal(9, voices.Select(voice => voice.Language).Distinct().Count());

        (string, string, string) Facts(string id) => voices.Where(voice => string.Equals(voice.Id, id, StringComparison.Ordinal)).Select(voice => (voice.Language, voice.Gender, voice.Grade)).Single();
    }

    [Fact]
    public async Task Nothing_can_speak_before_it_is_installed_and_the_message_says_how()
    {
        using var home = new KokoroBench(model: null);

        Assert.DoesNotContain(await home.Engine.VoicesAsync(TestContext.Current.CancellationToken), voice => voice.IsInstalled);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => home.SpeakAsync(Sentence));

        Assert.Equal("voice-model", failure.Code);
        Assert.Contains("voices install kokoro", failure.Action, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Damages => new()
    {
        { "truncated model", "voice-model", "cannot be loaded" },
        { "text as model", "voice-model", "cannot be loaded" },
        { "narrow style", "voice-model", "ONNX Runtime failed" },
        { "nonsense", "voice-model", "no numbers" },
        { "truncated voice", "voice-table", "bytes instead of" },
        { "nonsense voice", "voice-table", "no number" },
        { "truncated archive", "voice-table", "cut off" },
        { "missing voice", "voice-missing", "af_heart" },
        { "missing library", "voice-library", "is not there" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task What_is_missing_or_damaged_is_told_with_what_to_do(string damage, string code, string words)
    {
        using var home = new KokoroBench(damage switch { "narrow style" => new SmallKokoro { StyleWidth = 128 }, "nonsense" => new SmallKokoro { GivesNonsense = true }, _ => Timed });
        var (model, voice) = (Path.Combine(home.Folder, "model.onnx"), Path.Combine(home.Folder, "voices", "af_heart.bin"));
        Action spoil = damage switch
        {
            "truncated model" => () => Cut(model),
            "text as model" => () => File.WriteAllText(model, "<html>Please sign in</html>"),
            "truncated voice" => () => Cut(voice),
            "nonsense voice" => () => File.WriteAllBytes(voice, Enumerable.Repeat((byte)0xFF, (int)new FileInfo(voice).Length).ToArray()),
            "truncated archive" => () =>
            {
                File.Delete(voice);
                File.WriteAllBytes(Path.Combine(home.Folder, "voices.bin"), SmallKokoro.Archive("af_heart")[..9000]);
            }
            ,
            "missing voice" => () => File.Delete(voice),
            "missing library" => () => File.Delete(home.Files.Library),
            _ => () => { }
            ,
        };
        spoil();

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => home.Engine.SpeakAsync(new(Sentence, new("af_heart", "Heart", "en-us", "female", "kokoro", "A"), 1), TestContext.Current.CancellationToken));

        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Action);
    }

    [Fact]
    public void A_model_that_is_told_to_stop_stops()
    {
        using var session = new OnnxSession(OnnxApi.Load(KokoroBench.Library), Path.Combine(bench.Folder, "model.onnx"), threads: 1);

        // Nothing looks at the token before the library runs: it is the run that ends.
        Assert.Throws<OperationCanceledException>(() => session.Run(
            [OnnxTensor.Of("input_ids", [0L, 50, 51, 0], 1, 4), OnnxTensor.Of("style", new float[256], 1, 256), OnnxTensor.Of("speed", [1f], 1)], ["waveform"], new CancellationToken(canceled: true)));
    }

    protected override ISpeechSynthesizer Create() => bench.Engine;

    private static void Cut(string path)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length / 2);
    }
}
