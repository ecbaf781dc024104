using System.Net;
using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Words without markup: links keep their words, addresses their host, marks of emphasis and footnotes fall away.</summary>
internal static partial class InlineText
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>One sentence as it is spoken, with the phrase that is marked bold in it.</summary>
    /// <param name="marked">As it stands in the file.</param>
    public static Sentence Sentence(string marked)
    {
        var text = Plain(marked);
        var phrase = Bold().Match(marked) is { Success: true } bold ? Plain(bold.Groups["text"].Value).TrimEnd('.', ',', ';', ':', '!', '?') : null;
        var isPhrase = phrase is { Length: > 0 } && phrase.Length < text.Length && text.Contains(phrase, StringComparison.Ordinal);
        return new(text, isPhrase ? phrase : null, null) { Said = PronunciationMarks.In(marked) };
    }

    /// <summary>The words on one line.</summary>
    public static string Plain(string marked)
    {
        var text = Image().Replace(PronunciationMarks.Remove(marked), "");
        text = Footnote().Replace(text, "");
        text = Link().Replace(text, "${text}");
        text = Number().Replace(text, "");
        text = AutoLink().Replace(text, "${url}");
        text = Break().Replace(text, " ");
        text = Tag().Replace(text, "");
        text = Struck().Replace(text, "");
        text = text.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        text = Underlined().Replace(Starred().Replace(text, "${text}"), "${text}");
        text = Escape().Replace(text, "${mark}");
        text = HalfLink().Replace(text, "").Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        text = Tag().Replace(WebUtility.HtmlDecode(text), "");
        text = Address().Replace(text, Host);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // "https://www.nasa.gov/artemis?x=1." is said as "nasa.gov."; the marks that close the sentence stay.
    private static string Host(Match match)
    {
        var address = match.Groups["rest"].Value;
        var end = address.TrimEnd('.', ',', ';', ':', '!', '?', ')', '"', '\'', '”', '’').Length;
        var host = address[..end].Split('/', '?', '#')[0].Split('@')[^1];
        return (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host) + address[end..];
    }

    [GeneratedRegex(@"!\[[^\]]{0,500}\](\([^()]{0,2000}\)|\[[^\]]{0,200}\])", Options, 1000)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[\^[^\]]{1,60}\]", Options, 1000)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\[(?<text>[^\[\]]{0,500})\](\((<[^<>]{0,2000}>|[^()\s]{0,2000}(\([^()\s]{0,200}\)[^()\s]{0,2000})?)(\s+(""[^""]{0,500}""|'[^']{0,500}'))?\s?\)|\[[^\[\]]{0,200}\])", Options, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(\d{1,3}|[a-z]|citation needed|edit|note \d{1,3})\]", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"<(?<url>https?://[^<>\s]{1,2000})>", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AutoLink();

    [GeneratedRegex(@"<br\s{0,5}/?>", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,500}>", Options, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"~~[^~]{1,500}~~", Options, 1000)]
    private static partial Regex Struck();

    [GeneratedRegex(@"(\*\*|__)(?<text>[^*_]{1,300})(\*\*|__)", Options, 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w*])\*(?=[^\s*])(?<text>[^*]{1,500}?)(?<=\S)\*(?![\w*])", Options, 1000)]
    private static partial Regex Starred();

    [GeneratedRegex(@"(?<!\w)_{1,3}(?=[^\s_])(?<text>[^_]{1,500}?)(?<=\S)_{1,3}(?!\w)", Options, 1000)]
    private static partial Regex Underlined();

    [GeneratedRegex(@"\\(?<mark>[\\*_#\[\]()`~>!.+{}|-])", Options, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\]\([^()\s]{0,2000}\)", Options, 1000)]
    private static partial Regex HalfLink();

    [GeneratedRegex(@"\b(https?|ftp)://(?<rest>\S{1,4000})", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();
}
