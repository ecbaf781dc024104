using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Sourcing;

namespace Newsreel.Tests.Sourcing;

public sealed class ShotPlannerTests
{
    private static readonly FrameRate Rate = FrameRate.Thirty;

    [Fact]
    public void Shots_cover_every_frame_once_from_the_title_to_the_end_card()
    {
        Prop.ForAll(Narrations(), narration =>
        {
            var shots = ShotPlanner.Plan(narration, 90, Rate).Shots;
            Assert.Equal(ShotRole.Title, shots[0].Role);
            Assert.Equal(ShotRole.EndCard, shots[^1].Role);
            Assert.Equal(0, shots[0].Place.Start);
            Assert.Equal(narration.Frames + 90, shots[^1].Place.End);
            foreach (var (before, after) in shots.Zip(shots.Skip(1))) Assert.Equal(before.Place.End, after.Place.Start);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Shots_last_two_to_eight_seconds()
    {
        Prop.ForAll(Narrations(), narration =>
        {
            foreach (var shot in ShotPlanner.Plan(narration, 90, Rate).Shots)
                Assert.InRange(shot.Place.Length, shot.SceneNumber == 0 ? 0 : 60, 8 * 30);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_spoken_word_belongs_to_the_shot_it_is_spoken_over()
    {
        Prop.ForAll(Narrations(), narration =>
        {
            var shots = ShotPlanner.Plan(narration, 90, Rate).Shots;
            Assert.Equal(
                string.Join(' ', narration.Scenes.Select(scene => scene.Text)),
                string.Join(' ', shots.Where(shot => shot.Words.Length > 0).Select(shot => shot.Words)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_a_graphic_shows_has_been_spoken_when_its_shot_ends()
    {
        Prop.ForAll(Narrations(), narration =>
        {
            var shots = ShotPlanner.Plan(narration, 90, Rate).Shots;
            foreach (var shot in shots.Where(shot => shot.Role == ShotRole.Graphic))
                Assert.Contains(shot.KeyPhrase, string.Join(' ', shots.Where(other => other.SceneNumber == shot.SceneNumber && other.Number <= shot.Number).Select(other => other.Words)), StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(15, 60)]
    [InlineData(60, 90)]
    [InlineData(300, 180)]
    [InlineData(3600, 180)]
    public void The_end_card_takes_a_twentieth_of_the_film_within_two_to_six_seconds(int seconds, long frames) =>
        Assert.Equal(frames, ShotPlanner.EndCardFrames(TimeSpan.FromSeconds(seconds), Rate));

    [Theory]
    [InlineData("The flood destroyed 3,400 homes in two days.", null, "3,400 homes")]
    [InlineData("Russian troops crossed the border before dawn.", "crossed the border", "crossed the border")]
    [InlineData("Kyiv did not fall.", "the capital", "Kyiv")]
    public void A_key_phrase_is_the_chosen_one_when_it_is_spoken_and_else_the_words_that_tell_most(string text, string? chosen, string expected) =>
        Assert.Contains(expected, KeyPhrases.For(text.Split(' '), chosen), StringComparison.Ordinal);

    private static Arbitrary<Narration> Narrations() =>
        (from scenes in Gen.Choose(2, 12)
         from lengths in Gen.ListOf(Gen.ListOf(Gen.Choose(4, 26), 3), scenes)
         from pause in Gen.Choose(15, 80)
         select Make([.. lengths], pause / 100.0)).ToArbitrary();

    private static Narration Make(IReadOnlyList<IList<int>> words, double pause)
    {
        var clock = 24_000L;
        var scenes = new List<NarratedScene>();
        var start = 0L;
        foreach (var scene in words)
        {
            var sentences = new List<SpokenSentence>();
            foreach (var count in scene)
            {
                var length = (long)(count * 48_000 / 2.6);
                var text = string.Join(' ', Enumerable.Range(0, count).Select(index => index == count - 1 ? "end." : index % 7 == 6 ? "clause," : $"word{index}"));
                var spoken = text.Split(' ').Select((word, index) =>
                    new SpokenWord(word, clock + (length * index / count), clock + (length * (index + 1) / count), IsEstimate: true)).ToList();
                sentences.Add(new(text, text, null, clock, length, spoken));
                clock += length + (long)(pause * 48_000);
            }

            var end = Rate.FrameNearest(clock + 14_000);
            scenes.Add(new(SceneId.New(), scenes.Count + 1, null, FrameRange.Between(start, end), sentences, "scene.mp3", TimeSpan.Zero));
            start = end;
            clock = Rate.SampleAt(end) + 4_000;
        }

        return new(new("test:voice", "Test", "en", "unknown", "test", "A"), 1, 2.6, scenes, "voice.wav", 0, []);
    }
}
