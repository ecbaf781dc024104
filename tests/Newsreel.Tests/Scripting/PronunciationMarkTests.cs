using System.Text.Json;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class PronunciationMarkTests : IDisposable
{
    private readonly MaterialBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("talk.txt")]
    [InlineData("talk.md")]
    public async Task A_marked_word_is_shown_alone_and_its_sentence_knows_how_it_is_said(string name)
    {
        var script = await bench.ScriptAsync(name, "Fog lay over [Skarvoy](/skˈɑɹvY/) harbour. See [the page](/about/). [Port Said](/pˌɔɹt sɑˈid/) slept.");
        var sentences = script.Scenes.Single().Sentences;
        Assert.Equal(["Fog lay over Skarvoy harbour.", "See the page.", "Port Said slept."], sentences.Select(sentence => sentence.Text));
        Assert.Equal([new("Skarvoy", "skˈɑɹvY")], sentences[0].Said);
        Assert.Empty(sentences[1].Said);
        Assert.Equal([new("Port", "pˌɔɹt"), new SaidAs("Said", "sɑˈid")], sentences[2].Said);
        Assert.Empty(script.Notes);
        Assert.Equal(sentences[0].Said, JsonSerializer.Deserialize<Sentence>(JsonSerializer.Serialize(sentences[0]))!.Said);
    }

    [Fact]
    public async Task A_mark_with_another_number_of_words_is_told()
    {
        var script = await bench.ScriptAsync("talk.txt", "They reached [Port Said](/pɔɹtsɑˈid/) at dawn.");
        Assert.Equal("They reached Port Said at dawn.", MaterialBench.Texts(script).Single());
        Assert.Equal("pronunciation-unused", script.Notes.Single().Code);
        Assert.Contains("Port Said", script.Notes.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_engine_is_told_and_another_mark_is_another_sound()
    {
        var (engine, folder, token) = (new FakeSpeechSynthesizer(), Directory.CreateTempSubdirectory("newsreel-marks-").FullName, TestContext.Current.CancellationToken);
        try
        {
            var store = new VoiceStore(engine, new Ffmpeg(MediaTools.InPath), cache: null);
            var sentence = new Sentence("Fog lay over Skarvoy.", null, null);
            var plain = await store.SpeakAsync(folder, sentence, FakeSpeechSynthesizer.Voice, 1, token);
            var marked = await store.SpeakAsync(folder, sentence with { Said = [new("Skarvoy", "skˈɑɹvY")] }, FakeSpeechSynthesizer.Voice, 1, token);
            var again = await store.SpeakAsync(folder, sentence with { Said = [new("Skarvoy", "skˈɑɹvY")] }, FakeSpeechSynthesizer.Voice, 1, token);
            Assert.NotEqual(plain.Path, marked.Path);
            Assert.Equal(marked.Path, again.Path);
            Assert.Equal([[], [new SaidAs("Skarvoy", "skˈɑɹvY")]], engine.Requests.Select(request => request.Said));
            Assert.All(engine.Requests, request => Assert.Equal("Fog lay over Skarvoy.", request.Text));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
