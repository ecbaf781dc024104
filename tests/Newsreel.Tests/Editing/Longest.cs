using Newsreel.Editing;

namespace Newsreel.Tests.Editing;

/// <summary>Captions of two lines as long as the rules allow.</summary>
internal static class Longest
{
    /// <summary>Frames from the start of one to the next.</summary>
    public const int Spacing = 60;

    private const string English = "Supplies reached Kyiv from the north by railway; governments promised jumbo gunships Åg ";
    private const string Arabic = "عبرت القوات الحدود من ثلاث جهات قبل الفجر، ولم تسقط العاصمة كييف كما توقع كثيرون من المحللين في العالم أجمع ";
    private const string Hebrew = "הרכבות המשיכו לנסוע לאורך כל הלילה, והמתנדבים מילאו שקי חול ליד הגשרים שעל הנהר הגדול שבמזרח הארץ ";
    private const string Japanese = "二〇二二年二月二十四日、ロシア軍は三つの方向から国境を越え、首都へ向かって進軍を始めた。";

    public static IReadOnlyList<Caption> Captions(CaptionRules rules)
    {
        string[] texts = [English, Arabic, Hebrew, Japanese, new string('W', 100), "ضصضص شسشس" + Arabic];
        return [.. texts.Select((text, i) => Caption(i * Spacing, [.. Enumerable.Range(0, 2).Select(line => Cut(text, line, rules))]))];
    }

    private static Caption Caption(long start, IReadOnlyList<string> lines) => new(new(start, Spacing - 2), lines)
    {
        Words = [.. lines.Select((line, number) => new CaptionWord(number, 0, line.Length, start + (number * 20)))],
    };

    private static string Cut(string text, int line, CaptionRules rules)
    {
        var width = rules.LimitFor(CaptionWidth.Of(text), CaptionWidth.OfFullWidth(text)) / (CaptionWidth.OfFullWidth(text) > 0 ? 2 : 1);
        var start = (line * width) % (text.Length / 2);
        return text.Substring(start, Math.Min(width, text.Length - start)).Replace(' ', '\u00A0');
    }
}
