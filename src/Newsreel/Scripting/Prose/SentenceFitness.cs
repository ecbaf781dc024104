using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Prose;

/// <summary>Whether a sentence of an article can be said in a film at all, and whether it is the author who speaks of himself.</summary>
internal static partial class SentenceFitness
{
    /// <summary>Whether it points at what only a page shows: a figure, a table, a place above or below, another text.</summary>
    public static bool NeedsThePage(string text) => Page().IsMatch(QuotedText.Outside(text));

    /// <summary>Whether its author speaks of himself, outside quotations.</summary>
    public static bool IsAboutItsAuthor(string text) => Author().IsMatch(QuotedText.Outside(text));

    [GeneratedRegex(
        @"\b([Ff]igures?|[Ff]ig\.|[Tt]ables?|[Cc]harts?|[Gg]raphs?|[Mm]aps?|[Bb]ox|[Pp]anel|[Pp]hoto|[Aa]ppendix|[Aa]nnex|[Ss]ection|[Cc]hapter|[Pp]age|[Ff]ootnote|[Ee]quation) ([0-9]+[a-z]?|[A-C])\b|\b([Tt]he|[Tt]his|[Oo]ur) (table|figure|chart|graph|map|photo|photograph|picture|image|box|diagram|list|video) (below|above|shows|opposite|here|on the (left|right))|\b([Ss]ee|[Rr]ead|[Ww]atch|[Ll]isten|[Cc]lick) (also|above|below|here|more|our|the (full|table|figure|chart|map|list|video|article|report))\b|\b(shown|listed|described|pictured|mentioned|discussed|explained) (above|below|here|earlier)\b|\bas (noted|mentioned|described|discussed|explained|we saw|we have seen) (above|below|earlier|before)\b|\b[Ii]n this (article|story|piece|post|essay|report)\b|\b[Tt]his (article|story|post|page) (is|was|has|will|originally|first|explains|describes)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Page();

    [GeneratedRegex(@"\b[Ll]et['’]s\b|\b(I|I['’](m|ve|d|ll)|me|my|mine|myself)\b|\b[Mm]y (?=\p{L})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Author();
}
