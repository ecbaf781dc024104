using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>A sentence without what stands in it for readers only: the place and day before the first sentence of a report, "(see figure 3)".</summary>
internal static partial class SpokenForm
{
    /// <summary>The sentence as it is said; each of its words stands in the source in the same order.</summary>
    /// <param name="sentence">As it is written.</param>
    /// <param name="isFirst">Whether it opens the document.</param>
    public static string Of(string sentence, bool isFirst)
    {
        var spoken = Reference().Replace(sentence, "");
        if (isFirst && Dateline().Match(spoken) is { Success: true } dateline && (dateline.Groups["day"].Success || dateline.Groups["agency"].Success || dateline.Groups["city"].Value.Where(char.IsLetter).All(char.IsUpper)))
            spoken = spoken[dateline.Length..];
        spoken = Stray().Replace(spoken, "");
        // "at 9 p.m. (Fig. 2)." has lost what stood between its two full stops.
        return spoken.Length < sentence.Length && spoken.EndsWith("..", StringComparison.Ordinal) && !spoken.EndsWith("...", StringComparison.Ordinal) ? spoken[..^1] : spoken;
    }

    [GeneratedRegex(@" ?[(\[]((see|cf\.|compare) [^()\[\]]{1,80}|(fig\.|figs\.|figure|figures|table|tables|chart|map|photo|box|section|chapter|page|pp\.|p\.|appendix) ?\d[^()\[\]]{0,40}|(pictured|shown|above|below|left|right|opposite)[^()\[\]]{0,30})[)\]]", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();

    // "SKARVOY, Nov. 14 (Coastal Press) — ", "TROMSØ, Norway, Oct. 9, 2025 — "
    [GeneratedRegex(@"\A(?<city>\p{Lu}[\p{L}.'’/ -]{1,40})(, \p{Lu}[\p{L}. ]{1,30}?)?(?<day>,? \(?\p{Lu}\p{L}{2,8}\.? \d{1,2}(, \d{4})?\)?|,? \d{1,2} \p{Lu}\p{L}{2,8}\.?( \d{4})?)?(?<agency> ?\([\p{L}\d.'’&/ -]{2,40}\))? ?(—|–|--|-) ?(?=[\p{Lu}“""‘'\d])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dateline();

    // A mark of emphasis whose other half stands in another sentence.
    [GeneratedRegex(@"\A[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Stray();
}
