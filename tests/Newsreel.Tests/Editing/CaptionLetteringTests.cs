using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Projects;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Editing;

public sealed class CaptionLetteringTests
{
    [Theory]
    [InlineData("عبرت القوات الحدود", ".", true)]
    [InlineData("NATO לא הגיבה", ".", true)]
    [InlineData("الفجر 24", "؟", true)]
    [InlineData("Kyiv did not fall", ".", false)]
    public async Task The_closing_mark_stands_where_reading_ends(string text, string mark, bool rightToLeft)
    {
        Tools.Require();
        using var screen = new CaptionScreen();
        var bare = await EdgesAsync(screen, text, rightToLeft);
        var closed = await EdgesAsync(screen, text + mark, rightToLeft);
        Assert.InRange(Math.Abs(rightToLeft ? bare.Right - closed.Right : bare.X - closed.X), 0, 3);
        Assert.InRange(rightToLeft ? bare.X - closed.X : closed.Right - bare.Right, 4, 60);
    }

    [Theory]
    [InlineData("Русские войска, Ελλάδα, Łódź, 1,200 tonnes – “yes”!", "en-us")]
    [InlineData("عبرت القوات الحدود، ولم تسقط العاصمة؛ لماذا؟", "ar")]
    [InlineData("הרכבות המשיכו לנסוע", "he")]
    [InlineData("二〇二二年、ロシア軍は国境を越え「首都」へ。", "ja")]
    [InlineData("黎明前，部队越过边境。", "cmn")]
    [InlineData("กองทัพข้ามพรมแดน", "th")]
    [InlineData("키이우는 함락되지 않았다.", "ko")]
    public async Task Every_letter_is_in_the_font_that_is_asked_for(string text, string language)
    {
        Tools.Require();
        var fonts = await CaptionFonts.LoadAsync([new(new(0, 60), [text])], Theme.Newsreel.Label, language, Tools.Token);
        Assert.All(fonts.Stretches(text), stretch => Assert.True(
            stretch.Face.Has(text[stretch.Start..stretch.End].Replace(" ", "", StringComparison.Ordinal)), $"'{text[stretch.Start..stretch.End]}' in {stretch.Face.Family.Name}"));
        Assert.Equal(text, string.Concat(fonts.Stretches(text).Select(stretch => text[stretch.Start..stretch.End])));
    }

    [Fact]
    public async Task Lighting_a_word_does_not_move_the_others()
    {
        Tools.Require();
        using var screen = new CaptionScreen();
        string[] words = ["AV", "Toronto,", "WAVE", "الحدود", "“Type”", "LV."];
        var line = string.Join(' ', words);
        Caption[] captions =
        [
            new(new(0, 60), [line]) { Words = [.. words.Select((word, i) => new CaptionWord(0, line.IndexOf(word, StringComparison.Ordinal), word.Length, i * 2))] },
        ];
        var burned = await CaptionScreen.BurnAsync(captions, Aspect.Wide, CaptionStyle.Karaoke);
        var edges = await screen.EdgesAsync(burned.Window(new(0, 60)), CaptionScreen.Profile(Aspect.Wide), new(0, 12), 2);
        Assert.Single(edges.Distinct());
    }

    /// <summary>Where a line stands that is fixed at the end where reading begins.</summary>
    private static async Task<Box> EdgesAsync(CaptionScreen screen, string line, bool rightToLeft)
    {
        var burned = await CaptionScreen.BurnAsync([new(new(0, 60), [line])], Aspect.Wide, CaptionStyle.Clean);
        var document = burned.Window(new(0, 60)).Replace(@"\an2\pos(960,", rightToLeft ? @"\an3\pos(1700," : @"\an1\pos(200,", StringComparison.Ordinal);
        return (await screen.EdgesAsync(document, CaptionScreen.Profile(Aspect.Wide), new(0, 1), 1))[0]!.Value;
    }
}
