using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Tests.Editing;

public sealed class CaptionWriterTests
{
    private static readonly FrameRate Rate = FrameRate.Thirty;
    private static readonly CaptionRules Wide = CaptionRules.For(OutputProfile.Default);
    private static readonly CaptionRules Tall = CaptionRules.For(OutputProfile.Default with { Aspect = Aspect.Tall });

    private static readonly string[][] War =
    [
        [
            "Before dawn on the twenty-fourth of February, columns of armour crossed the border from three sides.",
            "Moscow called it a special military operation; the rest of the world called it an invasion.",
        ],
        [
            "Kyiv did not fall.",
            "Volunteers filled sandbags, railway workers kept the trains running, and within a week a convoy forty miles long had stalled on the road from the north because its drivers had run out of fuel.",
            "No.",
            "Nobody had planned for that.",
        ],
    ];

    [Fact]
    public void Captions_break_where_a_reader_breathes()
    {
        var captions = CaptionWriter.Write(Spoken.Narration(War), Wide, Rate);
        Newsreel.Testing.Snapshot.Matches(Draw(captions), "captions-wide.txt");
    }

    [Fact]
    public void Captions_of_a_tall_film_have_short_lines()
    {
        var captions = CaptionWriter.Write(Spoken.Narration(War), Tall, Rate);
        Newsreel.Testing.Snapshot.Matches(Draw(captions), "captions-tall.txt");
    }

    [Fact]
    public void Chinese_and_Japanese_break_anywhere_but_not_before_a_closing_mark()
    {
        var narration = Spoken.Narration([["二〇二二年二月二十四日、ロシア軍は三つの方向から国境を越え、首都キーウへ向かって進軍を始めた。"]], 6);
        var captions = CaptionWriter.Write(narration, Wide, Rate);
        Assert.Equal(narration.Scenes[0].Text, string.Concat(captions.SelectMany(caption => caption.Lines)));
        Assert.All(captions.SelectMany(caption => caption.Lines), line =>
        {
            Assert.InRange(CaptionWidth.Of(line), 2, Wide.LineWidth);
            Assert.DoesNotContain(line[0], "、。");
        });
        Assert.Empty(CaptionCheck.Findings(captions, Wide, Rate));
    }

    [Fact]
    public void Arabic_and_Hebrew_words_stay_as_written()
    {
        var narration = Spoken.Narration([["عبرت القوات الحدود من ثلاث جهات قبل الفجر، ولم تسقط العاصمة كييف كما توقع كثيرون."], ["הרכבות המשיכו לנסוע לאורך כל הלילה."]]);
        var captions = CaptionWriter.Write(narration, Wide, Rate);
        Assert.Equal(
            string.Join(' ', narration.Scenes.Select(scene => scene.Text)), string.Join(' ', captions.Select(caption => caption.Text)));
        Assert.Empty(CaptionCheck.Findings(captions, Wide, Rate));
    }

    [Fact]
    public void A_word_longer_than_a_line_is_torn_rather_than_cut_off()
    {
        var word = new string('x', 60);
        var captions = CaptionWriter.Write(Spoken.Narration([[$"The code is {word} as printed."]], 60), Wide, Rate);
        Assert.Contains(word, string.Concat(captions.SelectMany(caption => caption.Lines)), StringComparison.Ordinal);
        Assert.Empty(CaptionCheck.Findings(captions, Wide, Rate));
    }

    [Fact]
    public void A_fast_sentence_lingers_into_the_pause_after_it()
    {
        var narration = Spoken.Narration([["Fast sentences need their pauses."], ["Then it goes on at leisure, as it should."]], wordsPerMinute: 240, scenePause: 1.5);
        var first = CaptionWriter.Write(narration, Wide, Rate)[0];
        Assert.True(Rate.SampleAt(first.Place.End) > narration.Scenes[0].Sentences[0].End);
        Assert.InRange(CaptionWidth.Of(first.Lines) / Rate.TimeAt(first.Place.Length).TotalSeconds, 1, CaptionRules.EasyReading);
    }

    [Fact]
    public void What_cannot_be_read_in_time_is_found_by_the_check_and_not_hidden()
    {
        var text = string.Join(' ', Enumerable.Repeat("extraordinary", 20)) + ".";
        var captions = CaptionWriter.Write(Spoken.Narration([[text]], wordsPerMinute: 170, scenePause: 0.2), Wide, Rate);
        Assert.Contains(CaptionCheck.Findings(captions, Wide, Rate), fault => fault.Rule is "speed");
    }

    [Fact]
    public void A_film_without_words_has_no_captions() =>
        Assert.Empty(CaptionWriter.Write(Spoken.Narration([]), Wide, Rate));

    private static string Draw(IReadOnlyList<Caption> captions) => string.Concat(captions.Select(caption =>
        $"{caption.Place.Start / 30.0:0.00} – {caption.Place.End / 30.0:0.00}\n{string.Join('\n', caption.Lines)}\n\n"));
}
