using System.Text.RegularExpressions;
using Newsreel.Scripting.Reading;

namespace Newsreel.Scripting.Drafting;

/// <summary>Makes plain spoken sentences of what a model wrote: without markup, labels, directions, addresses and signs that no voice reads. Pure.</summary>
internal static partial class DraftText
{
    /// <summary>The sentences of a text; none when it holds no word.</summary>
    public static IReadOnlyList<string> Sentences(string text)
    {
        var plain = Label().Replace(Prompts.OneLine(text).Trim(), "");
        plain = Address().Replace(plain, "");
        plain = Link().Replace(plain, "${text}");
        plain = Tag().Replace(plain, " ");
        plain = Citation().Replace(plain, "");
        plain = StageDirections.Remove(plain, []);
        plain = Markup().Replace(plain, "").Replace("…", "...", StringComparison.Ordinal);
        plain = Spaces().Replace(plain, " ").Trim();
        return [.. SentenceSplitter.Split(plain).Select(ClosingMarks.Closed).Where(sentence => Words.Count(sentence) > 0)];
    }

    /// <summary>A line of a plan or a title: one line, without markup.</summary>
    public static string Line(string text) => Spaces().Replace(Markup().Replace(Tag().Replace(Address().Replace(Prompts.OneLine(text), ""), " "), ""), " ").Trim(' ', '"', '“', '”');

    [GeneratedRegex(@"\A(\W*(narrator|voice-?over|host|scene \d+|\d+[.)])\s*[:.)-]?\s+)(?=\S)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\(?\b(https?://|www\.)\S+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"!?\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"</?[A-Za-z][^<>]{0,200}>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    // "[3#12]", "[3]": the marks of passages are answered in fields of their own.
    [GeneratedRegex(@"\s*\[\d+(#\d+)?\]|【[^】]*】", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"\*+|(?<!\w)_+|_+(?!\w)|`+|~~|^\s*(#{1,6}|[-•>])\s+|\p{So}|\p{Cs}|[\u200B-\u200F\u202A-\u202E\uFE0F\uFFFD]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
