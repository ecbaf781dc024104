using FsCheck;
using FsCheck.Fluent;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class ScenePartitionTests
{
    [Fact]
    public void Every_sentence_is_in_exactly_one_scene_in_order_and_no_scene_is_empty()
    {
        Prop.ForAll(Gen.Choose(2, 60).SelectMany(count => Gen.ListOf(Gen.Choose(5, 25), count)).ToArbitrary(), Gen.Choose(1, 25).ToArbitrary(), (lengths, wanted) =>
        {
            var sentences = lengths.Select((words, index) => Said(words, index / 7, index)).ToList();
            var scenes = Math.Min(wanted, sentences.Count);
            var parts = ScenePartition.Cut(sentences, scenes);
            Assert.Equal(scenes, parts.Count);
            Assert.All(parts, Assert.NotEmpty);
            Assert.Equal(sentences, parts.SelectMany(part => part));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_scene_does_not_run_over_a_section_border_when_it_need_not()
    {
        List<PickableSentence> sentences = [Said(12, 0, 0), Said(10, 0, 1), Said(14, 1, 2), Said(15, 1, 3)];

        var parts = ScenePartition.Cut(sentences, 2);

        Assert.Equal(2, parts[0].Count);
        Assert.All(parts[1], sentence => Assert.Equal(1, sentence.Section));
    }

    [Fact]
    public void No_other_cut_of_uneven_sentences_is_better()
    {
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var sentences = Enumerable.Range(0, random.Next(2, 9)).Select(index => Said(random.Next(4) == 0 ? 90 : random.Next(1, 25), index / 3, index)).ToList();
            var scenes = random.Next(1, sentences.Count + 1);
            var mean = sentences.Sum(sentence => sentence.Sentence.WordCount) / (double)scenes;

            var cost = ScenePartition.Cut(sentences, scenes).Sum(part => Cost(part, mean));

            Assert.Equal(Cheapest(sentences, scenes, mean), cost, 6);
        }
    }

    [Fact]
    public void More_scenes_than_sentences_are_refused() =>
        Assert.Throws<ArgumentException>(() => ScenePartition.Cut([Said(10, 0, 0)], 2));

    private static double Cheapest(List<PickableSentence> rest, int scenes, double mean) =>
        scenes == 1
            ? Cost(rest, mean)
            : Enumerable.Range(1, rest.Count - scenes + 1).Min(first => Cost(rest[..first], mean) + Cheapest(rest[first..], scenes - 1, mean));

    private static double Cost(IReadOnlyList<PickableSentence> part, double mean) =>
        Math.Pow(part.Sum(sentence => sentence.Sentence.WordCount) - mean, 2) + ((part.Select(sentence => sentence.Section).Distinct().Count() - 1) * mean * mean);

    private static PickableSentence Said(int words, int section, int index) =>
        new(section, null, new(string.Join(' ', Enumerable.Repeat("word", words)), null, $"a#{index}"));
}
