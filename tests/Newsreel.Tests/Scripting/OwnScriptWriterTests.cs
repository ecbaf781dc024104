using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class OwnScriptWriterTests : IDisposable
{
    private const double Speed = 2.5;
    private readonly MaterialBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_words_are_taken_as_they_are_and_the_review_accepts_them()
    {
        var (order, script) = await WriteAsync("talk.md", "# The harbour\n\nIt began.\n\n## Day\nIt ended. Nobody knew.");
        Assert.Equal("The harbour", script.Title);
        Assert.Equal(["It began.", "It ended. Nobody knew."], script.Scenes.Select(scene => scene.Text));
        Assert.Equal([1, 2], script.Scenes.Select(scene => scene.Number));
        Assert.Equal([null, "Day"], script.Scenes.Select(scene => scene.Chapter));
        Assert.Equal(new("own", "the script \"talk.md\"", false), script.Writer);
        Assert.True(script.IsOwn);
        Assert.All(script.Scenes.SelectMany(scene => scene.Sentences), sentence => Assert.False(script.Rests(sentence)));
        ScriptReview.Check(script, order);
        Assert.Same(script, await Writer().ReviseAsync(order, script, 50, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Harbour town", "Harbour town")]
    [InlineData("", "My first talk")]
    public async Task A_script_without_a_title_is_called_by_topic_or_file(string topic, string title) =>
        Assert.Equal(title, (await WriteAsync("my-first_talk.txt", "Words are here.", topic)).Script.Title);

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(1000)]
    public async Task A_script_has_as_many_scenes_as_it_likes(int count)
    {
        var (order, script) = await WriteAsync("talk.txt", string.Join("\n\n", Enumerable.Repeat("Words are here.", count)));
        Assert.Equal(count, script.Scenes.Count);
        ScriptReview.Check(script, order);
    }

    [Fact]
    public async Task A_scene_over_forty_seconds_is_cut_between_sentences_and_the_parts_are_even()
    {
        var sentences = Enumerable.Range(1, 30).Select(at => $"This is sentence {at} of the one long scene here.").ToList();
        var (_, script) = await WriteAsync("talk.txt", $"Short.\n\n{string.Join(' ', sentences)}");
        Assert.Equal(4, script.Scenes.Count);
        Assert.Equal(sentences, script.Scenes.Skip(1).SelectMany(scene => scene.Sentences).Select(sentence => sentence.Text));
        Assert.All(script.Scenes.Skip(1), scene => Assert.InRange(scene.WordCount / Speed, 30, 40));
        Assert.Contains(script.Notes, note => note.Code is "scene-split");
    }

    [Fact]
    public async Task A_scene_of_forty_seconds_stays_whole() =>
        Assert.Single((await WriteAsync("talk.txt", string.Join(' ', Enumerable.Repeat("Ten words are in this sentence that is told here.", 10)))).Script.Scenes);

    [Fact]
    public async Task An_endless_sentence_is_cut_at_a_clause()
    {
        var words = Enumerable.Range(1, 250).Select(at => at == 90 ? "ninety," : $"w{at}").ToList();
        var (_, script) = await WriteAsync("talk.txt", string.Join(' ', words) + ".");
        Assert.EndsWith("ninety,", script.Scenes[0].Text, StringComparison.Ordinal);
        Assert.Equal(string.Join(' ', words) + ".", string.Join(' ', script.Scenes.Select(scene => scene.Text)));
        Assert.All(script.Scenes, scene => Assert.InRange(scene.WordCount / Speed, 0, 40));
    }

    [Theory]
    [InlineData("町の古い港では、")]
    [InlineData("町の古い港")]
    public async Task An_endless_sentence_without_spaces_is_cut_too(string clause)
    {
        var text = string.Concat(Enumerable.Repeat(clause, 60)) + "誰も眠らなかった。";
        var (_, script) = await WriteAsync("talk.txt", text, language: "ja");
        Assert.Equal(text, string.Concat(script.Scenes.Select(scene => scene.Text)));
        Assert.All(script.Scenes, scene => Assert.InRange(scene.WordCount / Speed, 0, 40));
        if (clause[^1] is '、') Assert.All(script.Scenes.SkipLast(1), scene => Assert.EndsWith("、", scene.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_than_an_hour_is_refused_with_the_figure()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => WriteAsync("talk.txt", string.Join("\n\n", Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("Ten words are in this sentence that is told here.", 10)), 95))));
        Assert.Equal(("script-too-long", FailureKind.Work), (failure.Code, failure.Kind));
        Assert.Contains("3800 s", failure.Message, StringComparison.Ordinal);
        Assert.Contains("3600 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_that_stand_in_a_source_name_their_passage()
    {
        var material = await bench.ReadAsync(
            bench.Write("talk.txt", "The harbour was rebuilt in 1890. That was a mistake."), bench.Write("source.txt", "Nothing else is known. The harbour was\nrebuilt in 1890. Nobody lived there."));
        var order = new ScriptOrder(MaterialBench.Asking(), material, 100, Speed);
        var script = await Writer().WriteAsync(order, TestContext.Current.CancellationToken);
        var sentences = script.Scenes[0].Sentences;
        Assert.Equal(("source-1#2", "The harbour was\nrebuilt in 1890."), (sentences[0].Passage, sentences[0].Quotation?.Text));
        Assert.Equal([true, false], sentences.Select(script.Rests));
        ScriptReview.Check(script, order);
    }

    [Fact]
    public async Task The_notes_of_the_reading_travel_with_the_script() =>
        Assert.Equal(["stage-directions"], (await WriteAsync("talk.txt", "[music]\nWords are here.")).Script.Notes.Select(note => note.Code));

    private static OfflineWriter Writer() => new(new FakeArticleLibrary());

    private async Task<(ScriptOrder Order, Script Script)> WriteAsync(string name, string text, string topic = "Harbour town", string language = "en")
    {
        var brief = MaterialBench.Asking(topic: topic) with { KeepsNaturalLength = true, Language = language };
        var order = new ScriptOrder(brief, await bench.ReadAsync(bench.Write(name, text)), 100, Speed);
        return (order, await Writer().WriteAsync(order, TestContext.Current.CancellationToken));
    }
}
