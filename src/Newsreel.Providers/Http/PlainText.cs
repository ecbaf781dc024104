using System.Net;
using System.Text.RegularExpressions;

namespace Newsreel.Providers.Http;

/// <summary>Texts of services as people can read them: one line, no control characters, not endless. Pure.</summary>
internal static partial class PlainText
{
    private const int MostHtml = 16_000;

    /// <summary>A title or a name.</summary>
    public static string Title(string text) => OneLine(text, 160);

    /// <summary>A description.</summary>
    public static string Description(string text) => OneLine(text, 2000);

    /// <summary>Search words, each once.</summary>
    public static IReadOnlyList<string> Keywords(IEnumerable<string> words) =>
        [.. words.Select(word => OneLine(word, 80)).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(40)];

    /// <summary>The text in one line, without invisible characters but those that join letters and pictures.</summary>
    public static string OneLine(string text) => Gap().Replace(Unseen().Replace(text, ""), " ").Trim();

    /// <summary>The same; longer than allowed, it is cut after a word and ends in an ellipsis.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Characters at most.</param>
    public static string OneLine(string text, int most)
    {
        var line = OneLine(text);
        if (line.Length <= most) return line;
        var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        var space = line.LastIndexOf(' ', end);
        return line[..(space > most / 2 ? space : end)].TrimEnd(' ', ',', ';', ':', '-') + "…";
    }

    /// <summary>The words of a piece of HTML; a text that is none stays as it is. Its end is left off when it is very long.</summary>
    public static string FromHtml(string html)
    {
        var text = Unshown().Replace(html.Length > MostHtml ? html[..MostHtml] : html, " ");
        return WebUtility.HtmlDecode(Tag().Replace(Break().Replace(text, " "), ""));
    }

    [GeneratedRegex(@"[\p{Cf}\p{Co}\p{Cn}-[\u200C\u200D]]+", RegexOptions.None, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"[\s\p{Cc}]+", RegexOptions.None, 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"<!--.*?-->|<script\b[^<>]*>.*?</script\s*>|<style\b[^<>]*>.*?</style\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Unshown();

    [GeneratedRegex(@"</?(p|div|br|hr|li|ul|ol|dl|dt|dd|table|tr|td|th|h[1-6]|blockquote)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-z!][^<>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Tag();
}
