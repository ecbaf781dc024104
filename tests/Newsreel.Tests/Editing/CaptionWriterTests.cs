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
            Assert.InRange(CaptionWidth.Of(line), 2, 2 * 16);
            Assert.DoesNotContain(line[0], "、。");
        });
        Assert.Empty(CaptionCheck.Findings(captions, Wide, Rate));
    }

    [Theory]
    [InlineData(Aspect.Wide, 16)]
    [InlineData(Aspect.Tall, 13)]
    [InlineData(Aspect.Square, 16)]
    public void Lines_of_full_width_characters_have_a_limit_of_their_own(Aspect aspect, int characters)
    {
        var rules = CaptionRules.For(OutputProfile.Default with { Aspect = aspect });
        var captions = CaptionWriter.Write(Spoken.Narration([[string.Concat(Enumerable.Repeat("黎明前装甲部队从三个方向越过边境", 4)) + "。"]], 4), rules, Rate);
        Assert.All(captions.SelectMany(caption => caption.Lines), line => Assert.InRange(line.Length, 1, characters));
        Assert.Contains(captions.SelectMany(caption => caption.Lines), line => line.Length >= characters - 2);
        Assert.Contains(
            CaptionCheck.Findings([new(new(0, 150), [new string('字', characters + 1)])], rules, Rate), fault => fault.Rule is "width");
    }

    [Fact]
    public void A_foreign_word_in_katakana_stays_whole()
    {
        var captions = CaptionWriter.Write(Spoken.Narration([["穀物を積んだ最初の船はチョルノモルシクの港からイスタンブールへ向かって静かに出ていった。"]], 6), Tall, Rate);
        var text = string.Join('\n', captions.SelectMany(caption => caption.Lines));
        Assert.Contains("チョルノモルシク", text, StringComparison.Ordinal);
        Assert.Contains("イスタンブール", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3. März 1998", "Die Regierung der Hauptstadt trat am 3. März 1998 im Morgengrauen zusammen und niemand wusste warum.")]
    [InlineData("3. 12.", "Die Regierung der alten Hauptstadt trat am 3. 12. im Morgengrauen zusammen und niemand wusste warum.")]
    [InlineData("19. Jahrhundert", "Die Regierung der alten Hauptstadt trat im 19. Jahrhundert zum ersten Mal zusammen und niemand wusste warum.")]
    [InlineData("February 24, 2022", "The government of the old town met early on February 24, 2022 and nobody there knew the reason why.")]
    [InlineData("24 février 2022", "Le gouvernement de la vieille ville s’est réuni le 24 février 2022 avant l’aube et personne ne savait pourquoi.")]
    [InlineData("24 de febrero de 2022", "El gobierno de la vieja ciudad se reunió el 24 de febrero de 2022 antes del alba y nadie sabía por qué.")]
    [InlineData("24 فبراير 2022", "اجتمعت حكومة المدينة القديمة في يوم 24 فبراير 2022 قبل الفجر ولم يعرف أحد منهم لماذا كان ذلك.")]
    [InlineData("2022年2月24日", "ロシア軍は夜明け前に三つの方向から2022年2月24日に国境を越えて首都へ向かった。")]
    [InlineData("二〇二二年二月二十四日", "ロシア軍は夜明け前に三つの方向から二〇二二年二月二十四日に国境を越えて首都へ向かった。")]
    public void No_line_breaks_in_a_date(string date, string text)
    {
        // Words before it push it over every place at which a line may end.
        for (var more = 0; more < 12; more++)
        {
            var captions = CaptionWriter.Write(Spoken.Narration([[string.Concat(Enumerable.Repeat(text[0] > 0x3000 ? "又" : "so ", more)) + text]], text[0] > 0x3000 ? 6 : 155), Wide, Rate);
            Assert.Contains(captions.SelectMany(caption => caption.Lines), line => line.Contains(date, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Aspect.Wide, "国際監視団は川沿いの避難所で多数の避難家族を数えて首都の政府機関へ報告書を提出した。", "はのでをへて")]
    [InlineData(Aspect.Tall, "国際監視団は川沿いの避難所で多数の避難家族を数えて首都の政府機関へ報告書を提出した。", "はのでをへて")]
    [InlineData(Aspect.Tall, "技術者たちは下流の水門がこのような洪水には耐えられないと何年も前から議会に警告していた。", "はのがなとらにも")]
    [InlineData(Aspect.Wide, "政府当天的报告也证实了这个惊人的数字。", "的")]
    [InlineData(Aspect.Wide, "海岸最古老的灯塔在风暴中熄灭了，附近港口的船只无法返航。", "的，")]
    [InlineData(Aspect.Tall, "国际观察员在沿河的避难所看到很多流亡的家庭，政府当天的报告也证实了惊人的数字。", "的，")]
    public void A_line_of_Chinese_or_Japanese_ends_at_a_particle_or_a_mark(Aspect aspect, string text, string ends)
    {
        var rules = CaptionRules.For(OutputProfile.Default with { Aspect = aspect });
        // Five characters a second.
        var lines = CaptionWriter.Write(Spoken.Narration([[text]], 300.0 / text.Length), rules, Rate).SelectMany(caption => caption.Lines).ToList();
        Assert.Equal(text, string.Concat(lines));
        Assert.All(lines.SkipLast(1), line => Assert.True(ends.Contains(line[^1], StringComparison.Ordinal), string.Join(" / ", lines)));
    }

    [Theory]
    [InlineData("กองทัพรัสเซียเคลื่อนพลข้ามพรมแดนจากสามทิศทางก่อนรุ่งสางและเมืองหลวงไม่ได้ล่มสลาย")]
    [InlineData("ກອງທັບໄດ້ຂ້າມຊາຍແດນຈາກສາມທິດທາງກ່ອນຮຸ່ງເຊົ້າແລະເມືອງຫຼວງບໍ່ໄດ້ລົ້ມສະຫຼາຍ")]
    public void Thai_and_Lao_break_where_a_vowel_shows_the_end_of_a_syllable(string text)
    {
        var captions = CaptionWriter.Write(Spoken.Narration([[text]], 8), Wide, Rate);
        var lines = captions.SelectMany(caption => caption.Lines).ToList();
        Assert.Equal(text, string.Concat(lines));
        Assert.True(lines.Count > 1);
        Assert.All(lines.Skip(1).Zip(lines), pair => Assert.True(
            "เแโใไເແໂໃໄ".Contains(pair.First[0]) || "ะำຳະ".Contains(pair.Second[^1]), $"{pair.Second}|{pair.First}"));
        Assert.Empty(CaptionCheck.Findings(captions, Wide, Rate));
    }

    [Theory]
    [InlineData("語", "、")]
    [InlineData("語", "」")]
    [InlineData("語", "ー")]
    [InlineData("ト", "ッ")]
    [InlineData("語", "％")]
    [InlineData("「", "語")]
    [InlineData("￥", "語")]
    [InlineData("A", "B")]
    [InlineData("１", "２")]
    [InlineData("เ", "ก")]
    [InlineData("ก", "า")]
    [InlineData("ก", "ะ")]
    public void No_line_breaks_where_custom_forbids(string before, string after) => Assert.False(ScriptBreaks.MayBreak(before, after));

    [Theory]
    [InlineData("語", "語")]
    [InlineData("、", "語")]
    [InlineData("語", "「")]
    [InlineData("語", "A")]
    [InlineData("น", "เ")]
    public void A_line_may_break_beside_an_ideograph_and_before_a_vowel_that_opens(string before, string after) => Assert.True(ScriptBreaks.MayBreak(before, after));

    [Fact]
    public void Every_word_is_known_by_its_place_in_the_lines()
    {
        var narration = Spoken.Narration([["Kyiv did not fall, and nobody had planned for that."], ["黎明前，部队从三个方向越过边境。"]], 100);
        var captions = CaptionWriter.Write(narration, Wide, Rate);
        Assert.Equal(
            "Kyiv did not fall, and nobody had planned for that. 黎 明 前， 部 队 从 三 个 方 向 越 过 边 境。",
            string.Join(' ', captions.SelectMany(caption => caption.Words.Select(word => caption.Lines[word.Line].Substring(word.Start, word.Length)))));
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
