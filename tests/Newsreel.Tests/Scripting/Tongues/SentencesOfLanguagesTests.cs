using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting.Tongues;

public sealed class SentencesOfLanguagesTests
{
    [Theory]
    [InlineData("El Dr. Ruiz llegó a las 9. ¿Quién abrió la puerta? «Nadie», dijo. ¡Qué noche!", 4)]
    [InlineData("En EE. UU. se vendieron 3.400 copias. Después, la Sra. Gómez volvió a Lima.", 2)]
    [InlineData("« Allons-y ! » Il part. Vraiment ? Oui.", 4)]
    [InlineData("M. Dupont a vu Mme. Leroy. Elle partait.", 2)]
    [InlineData("Am 3. Oktober 1990 war es so weit. Im 19. Jahrhundert stand hier z. B. ein Tor. „Es ist weg.“ Niemand sah es.", 4)]
    [InlineData("Il sig. Rossi e la dott. Bianchi partirono. «Perché?» chiese lui. Nessuno rispose.", 3)]
    [InlineData("O Sr. Silva saiu às 8. A cidade dormia.", 2)]
    [InlineData("بدأ العمل عام ١٩٩٨. هل انتهى؟ لا. قال الحارس: «انتهى الأمر.» ثم غادر المدينة.", 5)]
    [InlineData("काम 1998 में शुरू हुआ। क्या वह पूरा हुआ? नहीं। शहर सो रहा था।", 4)]
    [InlineData("灯塔于1812年点亮。谁建的？没有人知道！工程师说：“我们准备好了。”火箭升空了。", 5)]
    [InlineData("“我们走。”他说。天亮了。", 2)]
    [InlineData("“我从来没有见过这么浅的江水。”一位七十岁的渔民对记者说。", 1)]
    [InlineData("灯台は1812年に点灯した。誰が建てたのか？「私たちだ。」と彼は言った。夜が明けた。", 4)]
    [InlineData("「準備はできた。行こう。」船は出た。", 2)]
    public void A_text_is_cut_by_the_marks_of_its_language(string text, int sentences)
    {
        var found = SentenceSplitter.Split(text);

        Assert.True(found.Count == sentences, string.Join(" | ", found));
        Assert.Equal(Solid(text), Solid(string.Concat(found)));
        Assert.All(found, sentence => Assert.True(ClosingMarks.Has(sentence), sentence));
    }

    [Theory]
    [InlineData("El faro se encendió en 1812.", 6)]
    [InlineData("L’été 1812, tout change.", 4)]
    [InlineData("Der Leuchtturm wurde 1812 entzündet.", 5)]
    [InlineData("أُضيئت المنارة عام ١٨١٢.", 4)]
    [InlineData("प्रकाशस्तंभ 1812 में जलाया गया।", 5)]
    [InlineData("灯塔于1812年点亮，NASA看到了。", 11)]
    [InlineData("データは2022年に発表された。", 12)]
    [InlineData("等대가 켜졌다.", 3)]
    [InlineData("ประภาคาร", 8)]
    [InlineData("— … !", 0)]
    [InlineData("twenty-five 3.4 U.S.", 3)]
    public void Words_are_counted_one_way_everywhere(string text, int words) => Assert.Equal(words, Words.Count(text));

    [Theory]
    [InlineData("zh", "北方海岸最古老的灯塔")]
    [InlineData("ja", "北の海岸の灯台は古い")]
    [InlineData("hi", "उत्तरी तट का सबसे पुराना प्रकाशस्तंभ है")]
    [InlineData("es", "El faro es el más antiguo")]
    public void A_sentence_without_a_mark_gets_that_of_its_script(string language, string text) =>
        Assert.Equal(text + (language is "zh" or "ja" ? "。" : language is "hi" ? "।" : "."), ClosingMarks.Closed(text));

    private static string Solid(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
