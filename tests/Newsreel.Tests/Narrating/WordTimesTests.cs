using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Narrating.Normalizing;

namespace Newsreel.Tests.Narrating;

public sealed class WordTimesTests
{
    private static readonly Gen<string> Sentences = Gen.Elements(
        "the", "General", "3,400", "soldiers,", "—", "“peace”;", "1998", "$4.5m", "🎬", "U.S.", "12%", "well-known", "Zaporizhzhia:", "a", "…", "-", "(NATO)", "end.")
        .NonEmptyListOf().Select(words => string.Join(' ', words));

    [Fact]
    public void Words_stand_in_order_without_overlap_inside_their_sentence() =>
        Prop.ForAll(Sentences.ToArbitrary(), Gen.Choose(0, 10_000_000).ToArbitrary(), Gen.Choose(5_000, 800_000).ToArbitrary(), (text, start, length) =>
        {
            var words = WordTimes.Spread(TextNormalizer.Normalize(text), start, length, Rests(length));
            Assert.Equal(start, words[0].Start);
            Assert.InRange(words[^1].End, start + length - 1, start + length);
            Assert.All(words, word => Assert.True(word.End > word.Start && word.IsEstimate));
            Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.Second.Start >= pair.First.End));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_written_words_joined_are_the_sentence() =>
        Prop.ForAll(Sentences.ToArbitrary(), text =>
            Assert.Equal(text, string.Join(' ', WordTimes.Spread(TextNormalizer.Normalize(text), 0, 480_000, Rests(480_000)).Select(word => word.Text)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_silent_word_has_a_place_too_though_a_short_one()
    {
        var words = WordTimes.Spread(new("war peace", [new("war", "war"), new("—", ""), new("peace", "peace")], []), 1_000, 110_000, []);
        Assert.Equal(["war", "—", "peace"], words.Select(word => word.Text));
        Assert.True(words[1].End > words[1].Start);
        Assert.True(words[1].End - words[1].Start < words[0].End - words[0].Start);
    }

    [Fact]
    public void What_takes_longer_to_say_has_more_time_and_a_comma_is_followed_by_a_pause()
    {
        var words = WordTimes.Spread(
            new("", [new("In", "In"), new("1998,", "nineteen ninety-eight,"), new("they", "they"), new("won.", "won.")], []), 0, 480_000, []);
        Assert.True(Length(1) > 4 * Length(0));
        Assert.Equal(words[0].End, words[1].Start);
        Assert.True(words[2].Start - words[1].End > Length(0));

        long Length(int index) => words[index].End - words[index].Start;
    }

    [Fact]
    public void Where_the_voice_rests_at_a_mark_the_words_end_and_begin_there()
    {
        var text = TextNormalizer.Normalize("They knew it, and nobody, as far as we know, spoke.");
        // The second comma was not spoken as a rest; the short one in between is the closure of a consonant.
        var words = WordTimes.Spread(text, 1_000, 200_000, [new(50_000, 62_000), new(100_000, 104_000), new(160_000, 170_000)]);

        Assert.Equal((51_000, 63_000), (Word("it,").End, Word("and").Start));
        Assert.Equal((161_000, 171_000), (Word("know,").End, Word("spoke.").Start));
        Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.Second.Start >= pair.First.End));

        SpokenWord Word(string written) => words.First(word => string.Equals(word.Text, written, StringComparison.Ordinal));
    }

    [Fact]
    public void Rests_are_heard_inside_a_sentence_and_not_at_its_ends()
    {
        var samples = new float[96_000];
        for (var at = 4_800; at < 90_000; at++) samples[at] = at is >= 40_080 and < 50_160 or >= 70_080 and < 71_040 ? at % 100 / 32768f : 0.09f * (at % 7 - 3);
        Assert.Equal([new SampleRange(40_080, 50_160)], VoiceRests.Of(samples, VoiceStore.Quiet));
    }

    private static IReadOnlyList<SampleRange> Rests(long length) => [new(length / 5, (length / 5) + 1), new(length / 2, length * 3 / 5), new(length * 9 / 10, length * 19 / 20)];

    [Fact]
    public void A_sentence_without_words_has_none() => Assert.Empty(WordTimes.Spread(new("", [], []), 5, 100, []));
}
