using Newsreel.Common;
using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Sourcing;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Narrating;

public sealed class OwnLengthTests : IDisposable
{
    private static readonly FrameRate Rate = FrameRate.Thirty;
    private readonly NarrationBench bench = new();

    public OwnLengthTests() => Tools.Require();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(5)]
    [InlineData(24)]
    public async Task Without_a_length_the_voice_keeps_its_rate_and_its_natural_pauses(int scenes)
    {
        var (film, narration) = await MakeAsync(scenes, seconds: 60, natural: true);
        Assert.Equal((1.0, 0), (narration.Rate, narration.Rounds));
        var sentences = narration.Scenes.SelectMany(scene => scene.Sentences).ToList();
        var within = sentences[1].Start - sentences[0].End;
        Assert.Equal(AudioFormat.Samples(FitToLength.Natural.BetweenSentences), within);
        Assert.Equal(AudioFormat.Samples(FitToLength.Natural.BetweenScenes), sentences[2].Start - sentences[1].End);
        Assert.InRange(AudioFormat.Duration(Rate.SampleAt(narration.Frames) - sentences[^1].End), TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.8));
        Assert.Equal(narration.Frames + ShotPlanner.EndCardFrames(film.Length.Film, Rate), film.Length.Frames);
        Assert.Equal(film.Length.Film, film.Length.Wanted);
        Assert.Empty(film.Findings());
    }

    [Fact]
    public async Task With_a_length_in_reach_the_film_has_it_to_the_frame()
    {
        var (film, narration) = await MakeAsync(scenes: 8, seconds: 67, natural: false);
        Assert.Equal(Rate.FramesIn(TimeSpan.FromSeconds(67)), film.Length.Frames);
        Assert.Equal(new FilmLength(film.Brief), film.Length);
        Assert.Equal(0, narration.Rounds);
        Assert.False(film.Length.IsMissed);
        Assert.Empty(film.Findings());
    }

    [Theory]
    [InlineData(30, 1.08, 0.15)]
    [InlineData(300, 0.92, 0.8)]
    public async Task With_a_length_out_of_reach_the_words_stay_and_the_miss_is_a_finding(int seconds, double rate, double pause)
    {
        var (film, narration) = await MakeAsync(scenes: 8, seconds, natural: false);
        Assert.Equal((rate, 0), (narration.Rate, narration.Rounds));
        Assert.Equal(Script(8).Scenes.Select(scene => scene.Text), narration.Scenes.Select(scene => scene.Text));
        var sentences = narration.Scenes[0].Sentences;
        Assert.Equal(AudioFormat.Samples(TimeSpan.FromSeconds(pause)), sentences[1].Start - sentences[0].End);
        Assert.True(film.Length.IsMissed);
        var finding = Assert.Single(film.Findings());
        Assert.Equal(("length-own-script", FindingLevel.Warning), (finding.Code, finding.Level));
        Assert.Contains($"{seconds} s were asked for", finding.Message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"{film.Length.Film.TotalSeconds:0.0} s"), finding.Message, StringComparison.Ordinal);
        Assert.Equal(0, bench.Writer.Revisions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_word_is_too_short_for_a_film_and_that_is_told_with_the_figure(bool natural)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => MakeAsync(Script([Scene(1, "Hello.")]), seconds: 15, natural));
        Assert.Equal(("script-too-short", FailureKind.Work), (failure.Code, failure.Kind));
        Assert.Matches(@"a film of \d\.\d s; a film has at least 15 s", failure.Message);
        Assert.Contains("words", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_film_over_an_hour_is_refused()
    {
        var narration = new Narration(
            FakeSpeechSynthesizer.Voice, 1, 2, [new(new("1"), 1, null, new(0, 3601 * 30), [], "", TimeSpan.Zero)], "", 0, []);
        var failure = Assert.Throws<NewsreelException>(() => FilmLength.Of(Brief(60, natural: true), narration));
        Assert.Contains("3607 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_written_script_must_meet_its_length_and_an_own_one_need_not()
    {
        var written = Script(2) with { Writer = new("offline", "sentences", IsLanguageModel: false) };
        Assert.Equal(LengthRule.Exact, NarrationLength.For(Brief(60, natural: false), written, 100).Rule);
        Assert.Equal(LengthRule.AsNearAsWordsAllow, NarrationLength.For(Brief(60, natural: false), Script(2), 100).Rule);
        Assert.Equal(LengthRule.Natural, NarrationLength.For(Brief(60, natural: true), Script(2), 100).Rule);
    }

    private static Brief Brief(int seconds, bool natural) => NarrationBench.Asking(seconds) with { KeepsNaturalLength = natural };

    private static Script Script(int scenes) =>
        Script([.. Enumerable.Range(1, scenes).Select(at => Scene(at, $"This is what scene {at} tells of the town.", "It was built by masons from the hills."))]);

    private static Script Script(IReadOnlyList<Scene> scenes) =>
        new("Harbour town", new(WriterName.Own, "the script \"talk.txt\"", IsLanguageModel: false), null, scenes, []);

    private static Scene Scene(int number, params string[] sentences) =>
        new(new($"scene-{number}"), number, null, [.. sentences.Select(text => new Sentence(text, null, null))]);

    private Task<(Film Film, Narration Narration)> MakeAsync(int scenes, int seconds, bool natural) => MakeAsync(Script(scenes), seconds, natural);

    private async Task<(Film Film, Narration Narration)> MakeAsync(Script script, int seconds, bool natural)
    {
        var brief = Brief(seconds, natural);
        var (narration, spoken) = await bench.Narrator.NarrateAsync(
            new(new(brief, Material.None, 1, 2.4), script, new FakeSpeechSynthesizer(), FakeSpeechSynthesizer.Voice,
                NarrationLength.For(brief, script, new FilmLength(brief).NarrationFrames),
                new(bench.Sentences, bench.Root, number => Path.Combine(bench.Scenes, $"scene_{number}.mp3"))),
            null, Tools.Token);
        var shots = ShotPlanner.Plan(narration, FilmLength.Of(brief, narration).EndCardFrames, Rate);
        return (new(brief, spoken, narration, Selection.AllDrawn(shots, "Drawn."), Music: null), narration);
    }
}
