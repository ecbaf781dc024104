using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Scripting.Drafting;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels;
using Newsreel.Testing.FakeModels.Writing;
using Newsreel.Tests.Media;
using Newsreel.Tests.Narrating;

namespace Newsreel.Tests.Scripting.Drafting;

/// <summary>A film is as long as was asked for, whatever a model makes of the number of words that it is asked for.</summary>
public sealed class LengthOfModelsTests(ITestOutputHelper output)
{
    private static readonly string[] Topics =
    [
        "The history of lighthouses", "Salt mines of Wieliczka", "How coral reefs die", "The Suez crisis", "The first transatlantic cable", "Smallpox and its end", "The Aral Sea", "Bridges of Istanbul",
        "Women of the code-breaking huts", "The Chernobyl cleanup", "Polar expeditions of 1911", "The Silk Road today", "Why the Tacoma bridge fell", "The Panama Canal", "Locust plagues", "The great London smog",
        "The moon race", "Rice terraces of Banaue", "Drought in the Sahel", "The fall of the Berlin Wall",
    ];

    [Theory]
    [InlineData(15, 3)]
    [InlineData(60, 3)]
    [InlineData(180, 2)]
    public Task A_model_that_gives_half_or_nearly_twice_the_words_makes_films_of_the_right_length(int seconds, int topics) => MakeAsync(seconds, topics);

    [Theory]
    [Trait("Size", "Long")]
    [InlineData(15)]
    [InlineData(60)]
    [InlineData(180)]
    [InlineData(300)]
    [InlineData(600)]
    public Task Twenty_topics_are_of_the_right_length(int seconds) => MakeAsync(seconds, Topics.Length);

    [Fact]
    public async Task Scenes_that_came_out_short_are_written_again_and_the_others_are_spoken_once()
    {
        using var folder = new TempFolder();
        var writers = Writers(new FakeChatClient(new FakeWriter()));
        var (narrator, engine) = (new Narrator(writers, Tools.Ffmpeg), new FakeSpeechSynthesizer());
        var brief = NarrationBench.Asking(180) with { Offline = false };
        var length = new FilmLength(brief);
        var speed = await narrator.MeasureAsync(engine, FakeSpeechSynthesizer.Voice, folder.Folder("sentences"), Tools.Token);
        var order = new ScriptOrder(brief, Material.None, WordBudget.For(length.Narration, brief.SceneCount, speed), speed) { Answers = folder.Folder("answers") };
        var script = await writers.WriteAsync(order with { WordBudget = order.WordBudget * 3 / 4 }, Tools.Token);

        var (narration, spoken) = await narrator.NarrateAsync(
            new(order, script, engine, FakeSpeechSynthesizer.Voice, new(LengthRule.Exact, length.NarrationFrames), new(folder.Folder("sentences"), folder.Root, number => Path.Combine(folder.Folder("audio"), $"scene_{number}.mp3"))),
            null, Tools.Token);

        Assert.InRange(narration.Rounds, 1, Narrator.MostRounds);
        var kept = spoken.Scenes.Where(scene => script.Scenes[scene.Number - 1].Text.Equals(scene.Text, StringComparison.Ordinal)).ToList();
        output.WriteLine($"{kept.Count} of {spoken.Scenes.Count} scenes kept, {narration.Rounds} rounds");
        Assert.InRange(kept.Count, 1, spoken.Scenes.Count - 1);
        var said = engine.Requests.Select(request => (request.Text, request.Rate)).ToList();
        Assert.Equal(said.Count, said.Distinct().Count());
        Assert.All(kept.SelectMany(scene => narration.Scenes[scene.Number - 1].Sentences), sentence => Assert.Contains(said, one => one.Text.Equals(sentence.SanitizedText, StringComparison.Ordinal)));
    }

    private async Task MakeAsync(int seconds, int topics)
    {
        var (worst, mostRounds, calls) = (0.0, 0, 0);
        for (var at = 0; at < topics; at++)
        {
            using var folder = new TempFolder();
            var client = new FakeChatClient(new FakeWriter(FakeWriterOptions.Careless(at + seconds)));
            var writers = Writers(client);
            var narrator = new Narrator(writers, Tools.Ffmpeg);
            var engine = new FakeSpeechSynthesizer();
            var brief = NarrationBench.Asking(seconds) with { Topic = Topics[at], Offline = false };
            var length = new FilmLength(brief);
            var speed = await narrator.MeasureAsync(engine, FakeSpeechSynthesizer.Voice, folder.Folder("sentences"), Tools.Token);
            var order = new ScriptOrder(brief, Material.None, WordBudget.For(length.Narration, brief.SceneCount, speed), speed) { Answers = folder.Folder("answers") };
            var script = await writers.WriteAsync(order, Tools.Token);
            ScriptReview.Check(script, order);
            var (narration, spoken) = await narrator.NarrateAsync(
                new(order, script, engine, FakeSpeechSynthesizer.Voice, new(LengthRule.Exact, length.NarrationFrames), new(folder.Folder("sentences"), folder.Root, number => Path.Combine(folder.Folder("audio"), $"scene_{number}.mp3"))),
                null, Tools.Token);
            var off = Math.Abs((brief.Profile.FrameRate.TimeAt(narration.Frames) - length.Narration).TotalSeconds);
            (worst, mostRounds, calls) = (Math.Max(worst, off), Math.Max(mostRounds, Math.Max(script.Writing!.Rounds, narration.Rounds)), calls + client.Calls);
            Assert.Equal(brief.SceneCount, spoken.Scenes.Count);
            Assert.True(off <= Math.Max(1, seconds * 0.01), $"{Topics[at]}: {off:0.00} s off");
            Assert.InRange(script.Writing.Rounds, 0, ModelWriter.MostRounds);
            Assert.InRange(narration.Rounds, 0, Narrator.MostRounds);
        }

        output.WriteLine(FormattableString.Invariant($"{seconds} s, {topics} topics: at most {worst:0.000} s off, at most {mostRounds} rounds, {(double)calls / topics:0.0} calls a film"));
    }

    private static ScriptWriters Writers(FakeChatClient client)
    {
        var library = new FakeArticleLibrary();
        return new(new OfflineWriter(library), new ModelCatalogue([new FakeModelProvider(client)], ["fake"]), library);
    }
}
