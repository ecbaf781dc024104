using System.Text.RegularExpressions;
using Newsreel.Scripting.Drafting;

namespace Newsreel.Scripting.Claims;

/// <summary>
/// Holds sentences against the passages that they cite. What a sentence says counts as supported when the passage, or one beside it, holds its
/// figures, when the sources hold its names, when its quotations stand in them word for word, and when what it says of the dead and of guilt is said there. Pure.
/// </summary>
internal static partial class ClaimCheck
{
    /// <summary>How much of a sentence's words a passage must hold to be taken for the one that it rests on.</summary>
    private const double EnoughShared = 0.5;

    /// <summary>How much of a sentence's words the passage that it cites must hold, with those beside it: a paraphrase shares less than a copy.</summary>
    private const double LeastShared = 0.34;

    /// <summary>Checks a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="cited">The passage that it cites; null when it cites none that exists.</param>
    /// <param name="shelf">All passages.</param>
    /// <param name="language">Of the sentence: where every noun has a capital letter, or none has, names cannot be told.</param>
    /// <returns>The passage that it rests on, and what is not supported; nothing when all is.</returns>
    public static ClaimVerdict Check(string text, Passage? cited, PassageShelf shelf, string language)
    {
        // What was translated shares figures with its passage, but no words.
        var passage = cited is not null && (shelf.IsTranslated || Shared(text, shelf.Around(cited), shelf.Language) >= LeastShared) ? cited : shelf.Nearest(text, EnoughShared);
        if (passage is null) return new(null, cited is null ? "no passage holds it" : "the passage that it cites is about something else");
        var near = shelf.Around(passage);
        var figures = Figures(near, language);
        if (language is not "en") figures = figures.Union(ForeignNumbers.In(near), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (Figures(text, language).FirstOrDefault(figure => !figures.Contains(figure)) is { } figure) return new(passage, $"the passage does not hold the figure {figure}");
        if (Quotations(text).FirstOrDefault(quotation => !shelf.Holds(quotation)) is { } quotation) return new(passage, $"no source holds the words “{quotation}”");
        if (language is "en" && Names(text).FirstOrDefault(name => !shelf.Names(name)) is { } name) return new(passage, $"no source names {name}");
        return new(passage, language is "en" ? SensitiveClaims.Fault(text, shelf.Beside(passage)) : "");
    }

    private static double Shared(string text, string passages, string language)
    {
        var (terms, held) = (Passage.TermsOf(text, language), Passage.TermsOf(passages, language));
        return terms.Count == 0 ? 0 : (double)terms.Count(held.Contains) / terms.Count;
    }

    /// <summary>Every number of a text in digits of any script, without the marks that group its digits; English number words count as their digits.</summary>
    internal static IReadOnlySet<string> Figures(string text, string language = "en") =>
        Digits().Matches(text).Select(match => Plain(match.Value))
            .Concat(language is "en" ? NumberWords().Matches(text).Select(match => Spelled[match.Value.ToLowerInvariant()]) : [])
            .ToHashSet(StringComparer.Ordinal);

    // "12,500", "12.500", "12 500" and "١٢٬٥٠٠" are one number, and so are "3.5" and "3,5".
    private static string Plain(string figure)
    {
        var digits = string.Concat(figure.Select(sign => char.IsDigit(sign) ? (char)('0' + (int)char.GetNumericValue(sign)) : sign is '٫' or '．' ? '.' : sign is '٬' ? ',' : sign));
        return Groups().Replace(digits, "").Replace(',', '.').TrimEnd('.');
    }

    /// <summary>What stands between quotation marks and is longer than a word.</summary>
    internal static IEnumerable<string> Quotations(string text) =>
        Quoted().Matches(text).Select(match => match.Groups["words"].Value.Trim(' ', '\u00A0', '\u202F', ',', '.', '!', '?', '。', '，', '！', '？')).Where(words => Words.Usual(words) > 1);

    /// <summary>Capitalised words that do not open the sentence.</summary>
    internal static IEnumerable<string> Names(string text) => Capitalised().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    // Small numbers are written either way; "one" is a pronoun as often as a number.
    private static readonly Dictionary<string, string> Spelled = new(StringComparer.Ordinal)
    {
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["thirteen"] = "13",
        ["fourteen"] = "14",
        ["fifteen"] = "15",
        ["sixteen"] = "16",
        ["seventeen"] = "17",
        ["eighteen"] = "18",
        ["nineteen"] = "19",
        ["twenty"] = "20",
        ["thirty"] = "30",
        ["forty"] = "40",
        ["fifty"] = "50",
        ["sixty"] = "60",
        ["seventy"] = "70",
        ["eighty"] = "80",
        ["ninety"] = "90",
        ["hundred"] = "100",
        ["hundreds"] = "100",
        ["thousand"] = "1000",
        ["thousands"] = "1000",
        ["million"] = "1000000",
        ["millions"] = "1000000",
        ["billion"] = "1000000000",
        ["billions"] = "1000000000",
    };

    [GeneratedRegex(@"\d+([.,٬٫．’\u00A0\u202F\u2009 ]\d{3}(?!\d))*([.,٫．]\d+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<=\d)[.,’\u00A0\u202F\u2009 ](?=\d{3}(?!\d))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberWords();

    [GeneratedRegex(@"[“""«„](?<words>[^“”""«»„]{2,400})[”""»“]|[「『](?<words>[^「」『』]{2,400})[」』]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=[\p{L}\d,;:] |[“""(])\p{Lu}[\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capitalised();
}

/// <summary>What came of checking a sentence.</summary>
/// <param name="Passage">What it rests on; null when nothing.</param>
/// <param name="Fault">What is not supported, a part of a sentence; empty when all is.</param>
internal sealed record ClaimVerdict(Passage? Passage, string Fault);

/// <summary>A sentence of a draft that its sources do not support.</summary>
/// <param name="Scene">Number of its scene.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Fault">What is not supported.</param>
/// <param name="IsCut">Whether it was left out; else it is marked.</param>
public sealed record UnsupportedClaim(int Scene, string Text, string Fault, bool IsCut);
