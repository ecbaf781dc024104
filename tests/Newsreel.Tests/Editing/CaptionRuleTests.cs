using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Tests.Editing;

public sealed class CaptionRuleTests
{
    private static readonly CaptionRules Wide = CaptionRules.For(OutputProfile.Default);
    private static readonly CaptionRules Tall = CaptionRules.For(OutputProfile.Default with { Aspect = Aspect.Tall });

    private static readonly string[] Vocabulary =
    [
        "the", "a", "of", "in", "to", "and", "but", "which", "because", "river", "army", "Kyiv", "border", "winter", "people", "said",
        "1,200", "tonnes", "railway", "government", "crossed", "from", "north", "it", "was", "not", "over", "city", "night", "ships",
        "international", "supplies", "NATO", "soldiers,", "however,", "bread;", "homes", "by", "train", "month",
    ];

    private static readonly Gen<string> Sentences =
        from count in Gen.Choose(2, 32)
        from words in Gen.Elements(Vocabulary).ArrayOf(count)
        select string.Join(' ', words).TrimEnd(',', ';') + ".";

    private static readonly Gen<string[]> Scenes =
        from count in Gen.Choose(1, 4)
        from sentences in Sentences.ArrayOf(count)
        select sentences;

    private static readonly Gen<(Narration Narration, FrameRate Rate)> Films =
        from speed in Gen.Choose(140, 170)
        from pause in Gen.Choose(15, 80)
        from rate in Gen.Elements(FrameRate.Thirty, new FrameRate(25, 1), new FrameRate(30000, 1001))
        from scenePause in Gen.Choose(30, 150)
        from count in Gen.Choose(1, 6)
        from scenes in Scenes.ArrayOf(count)
        select (Spoken.Narration(scenes, speed, pause / 100.0, scenePause / 100.0, clockRate: rate), rate);

    [Fact]
    public void Every_rule_is_kept_at_every_speed() => ForAllNarrations((narration, rules, rate) =>
    {
        var captions = CaptionWriter.Write(narration, rules, rate);
        foreach (var fault in CaptionCheck.Findings(captions, rules, rate))
            Assert.True(fault.Rule is "speed" && IsSpokenTooFast(narration, captions[fault.Number - 1], rate), fault.Message);
    });

    [Fact]
    public void Every_word_is_shown_once_and_in_order() => ForAllNarrations((narration, rules, rate) =>
    {
        var captions = CaptionWriter.Write(narration, rules, rate);
        Assert.Equal(
            string.Join(' ', narration.Scenes.Select(scene => scene.Text)),
            string.Join(' ', captions.SelectMany(caption => caption.Lines)));
    });

    [Fact]
    public void A_caption_starts_with_its_first_word_and_never_before_the_word_ahead_of_it_ends() => ForAllNarrations((narration, rules, rate) =>
    {
        var words = narration.Scenes.SelectMany(scene => scene.Sentences).SelectMany(sentence => sentence.Words).ToList();
        var next = 0;
        foreach (var caption in CaptionWriter.Write(narration, rules, rate))
        {
            var start = rate.SampleAt(caption.Place.Start);
            Assert.InRange(start - words[next].Start, 0, 2 * rate.SampleAt(1));
            Assert.True(next == 0 || start >= words[next - 1].End);
            next += caption.Text.Split(' ').Length;
        }
    });

    [Fact]
    public void Every_word_is_lit_once_in_order_and_within_a_frame_of_its_time() => ForAllNarrations((narration, rules, rate) =>
    {
        var captions = CaptionWriter.Write(narration, rules, rate);
        var spoken = narration.Scenes.SelectMany(scene => scene.Sentences).SelectMany(sentence => sentence.Words).ToList();
        var lit = captions.SelectMany(caption => caption.Words.Select(word => (caption.Place, word.Frame, Text: caption.Lines[word.Line].Substring(word.Start, word.Length)))).ToList();
        Assert.Equal(spoken.Select(word => word.Text), lit.Select(word => word.Text));
        Assert.All(lit.Zip(spoken), pair => Assert.InRange(pair.First.Frame - rate.FrameNearest(pair.Second.Start), -1, 1));
        Assert.All(lit, word => Assert.True(word.Place.Contains(word.Frame)));
        Assert.All(lit.Zip(lit.Skip(1)), pair => Assert.True(pair.First.Frame < pair.Second.Frame));
    });

    [Fact]
    public void The_last_caption_stays_at_most_half_a_second_after_the_voice() => ForAllNarrations((narration, rules, rate) =>
    {
        var last = CaptionWriter.Write(narration, rules, rate)[^1];
        var voice = rate.FrameNearest(narration.Scenes[^1].Sentences[^1].End);
        Assert.InRange(last.Place.End, voice, voice + 16);
    });

    [Fact]
    public void No_word_of_a_longer_sentence_stands_alone() => ForAllNarrations((narration, rules, rate) =>
        Assert.DoesNotContain(CaptionWriter.Write(narration, rules, rate), caption => !caption.Text.Contains(' ', StringComparison.Ordinal)));

    private static void ForAllNarrations(Action<Narration, CaptionRules, FrameRate> check) =>
        Prop.ForAll(Films.ToArbitrary(), film =>
        {
            check(film.Narration, Wide, film.Rate);
            check(film.Narration, Tall, film.Rate);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(80));

    /// <summary>Whether the sentence that a caption begins in is spoken so fast that the gaps between captions make it unreadable.</summary>
    private static bool IsSpokenTooFast(Narration narration, Caption caption, FrameRate rate)
    {
        var sentence = narration.Scenes.SelectMany(scene => scene.Sentences)
            .Last(spoken => rate.FrameNearest(spoken.Start) <= caption.Place.Start);
        return sentence.Text.Length / AudioFormat.Duration(sentence.Length).TotalSeconds > 18.5;
    }
}
