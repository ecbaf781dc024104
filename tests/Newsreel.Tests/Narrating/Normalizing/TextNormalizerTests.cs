using FsCheck;
using FsCheck.Fluent;
using Newsreel.Narrating.Normalizing;

namespace Newsreel.Tests.Narrating.Normalizing;

public sealed class TextNormalizerTests
{
    private static readonly string[] Fragments =
    [
        " ", "  ", "$", "€", "US$", "1", "24", "2022", "1,250", ".50", "007", "-", "–", "—", "--", ":", "/", ".", "...", "%", "°C", "km", " km", "sq", "'s", "'", "’",
        "\"", "“", "(", ")", "I", "II", "VIII", "Henry", "NATO", "UN", "MPs", "Dr.", "a.m.", "February", " Feb. ", "st", "th", "bn", " million", "@", "example.com", "https://",
        "#", "+", "=", "½", "²", "😀", "é", "e\u0301", "x", "a", "the ", "No. ", "\u00A0", "\u200B", "\u0007", "\uD83D", "|", "*", "_", "No", "F-16", "s", "°", "′",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (written, spoken) in SpokenForms.All) cases.Add(written, spoken);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Written_text_becomes_what_a_reader_says(string written, string spoken)
    {
        var normalized = TextNormalizer.Normalize(written);
        Assert.Equal(spoken, normalized.Text);
        Assert.Empty(normalized.Unknown);
    }

    [Fact]
    public void The_table_holds_at_least_600_cases() => Assert.InRange(SpokenForms.All.Count(), 600, int.MaxValue);

    [Fact]
    public void Each_written_word_keeps_the_words_it_became()
    {
        var words = TextNormalizer.Normalize("On 24 February 2022 — it cost $3.5 million!").Words;
        Assert.Equal(
            [
                new("On", "On"), new("24", "the twenty-fourth of"), new("February", "February"), new("2022", "twenty twenty-two,"), new("—", ""), new("it", "it"),
                new("cost", "cost"), new("$3.5", "three point five"), new("million!", "million dollars!"),
            ],
            words);
    }

    [Fact]
    public void Symbols_that_nothing_is_known_about_are_named_once_each()
    {
        var normalized = TextNormalizer.Normalize("Great 😀 job 👩‍🚀, I ❤ it 😀!");
        Assert.Equal("Great job, I it!", normalized.Text);
        Assert.Equal(["😀", "👩‍🚀", "❤"], normalized.Unknown);
    }

    [Theory]
    [InlineData("10\u00A0000 people", "ten thousand people")]
    [InlineData("5\u202Fkm", "five kilometres")]
    [InlineData("soft\u00ADhyphen and zero\u200Bwidth", "softhyphen and zerowidth")]
    [InlineData("bell\u0007 rings", "bell rings")]
    [InlineData("caf\u0065\u0301", "café")]
    [InlineData("", "")]
    [InlineData(" \t\n ", "")]
    public void Characters_that_cannot_be_seen_are_not_said(string written, string spoken) =>
        Assert.Equal(spoken, TextNormalizer.Normalize(written).Text);

    [Fact]
    public void Any_text_is_read() => Check(written => TextNormalizer.Normalize(written).Text is not null);

    [Fact]
    public void No_digit_is_left() => Check(written => !TextNormalizer.Normalize(Latin(written)).Text.Any(char.IsAsciiDigit));

    [Fact]
    public void Every_written_word_is_there_in_order() =>
        Check(written => TextNormalizer.Normalize(written).Words.Select(word => word.Written).SequenceEqual(SplitAtSpace(written), StringComparer.Ordinal));

    [Fact]
    public void Every_spoken_word_comes_from_a_written_one() =>
        Check(written =>
        {
            var normalized = TextNormalizer.Normalize(written);
            return string.Equals(normalized.Text, string.Join(' ', normalized.Words.Where(word => word.Spoken.Length > 0).Select(word => word.Spoken)), StringComparison.Ordinal)
                && normalized.Text.Split(' ').All(word => word.Length > 0 || normalized.Text.Length == 0);
        });

    [Theory]
    [InlineData("1")]
    [InlineData("1,")]
    [InlineData("1,000")]
    [InlineData("A.")]
    [InlineData("a-1")]
    [InlineData("(")]
    [InlineData("1 ")]
    [InlineData("1 000 ")]
    [InlineData("$1 million ")]
    [InlineData("😀")]
    [InlineData("x@")]
    [InlineData("a.b/")]
    public void A_long_text_of_any_kind_is_read(string repeated)
    {
        var written = string.Concat(Enumerable.Repeat(repeated, 10_000 / repeated.Length));
        Assert.DoesNotContain(TextNormalizer.Normalize(written).Text, char.IsAsciiDigit);
    }

    private static void Check(Func<string, bool> property)
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), written => property(written ?? "")).QuickCheckThrowOnFailure();
        var pieced = Gen.ListOf(Gen.Elements(Fragments)).Select(string.Concat);
        Prop.ForAll(pieced.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static string[] SplitAtSpace(string written) => written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Latin(string written) => string.Concat(written.Where(letter => letter < 0x0250));
}
