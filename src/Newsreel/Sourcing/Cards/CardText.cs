using System.Buffers;
using Newsreel.Common;

namespace Newsreel.Sourcing.Cards;

/// <summary>Words of a sentence as a card writes them.</summary>
internal static class CardText
{
    private const string ClauseEnds = ",;:.!?，、；：。！？،؛؟।";
    private const string Questions = "?？؟";
    private const string Openers = "“„«「『(";
    private const string Closers = "”»」』)";
    private const string OpeningQuotes = "“„«\"「『";
    private static readonly SearchValues<char> ClosingQuotes = SearchValues.Create("”“»\"」』");

    /// <summary>Marks that stand around words.</summary>
    public static readonly char[] Marks = [.. ClauseEnds, '"', '“', '”', '„', '«', '»', '(', ')', '「', '」', '『', '』', '¿', '¡', '…'];

    /// <summary>The words without marks around them, but with those that a mark inside belongs to, with the full stop of an abbreviation, and with the mark of a question.</summary>
    public static string Of(IReadOnlyList<string> words, Run run)
    {
        var text = UnspacedText.Join(words.Skip(run.Start).Take(run.Length));
        var plain = text.Trim([' ', .. Marks, '–', '—']);
        if (plain.Length == 0) return plain;
        var start = text.IndexOf(plain, StringComparison.Ordinal);
        var end = start + plain.Length;
        if (IsQuotation(text, start, end)) return text[(start - 1)..(text.AsSpan().LastIndexOfAny(ClosingQuotes) + 1)];
        if (plain.Count(mark => mark == '"') % 2 == 1)
        {
            if (start > 0 && text[start - 1] == '"') start--;
            else if (text.IndexOf('"', end) is >= 0 and var closing) end = closing + 1;
        }

        var (opens, closes) = (plain.Count(Openers.Contains), plain.Count(Closers.Contains));
        if (closes > opens && start > 0 && Openers.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        else if (opens > closes && end < text.Length && Closers.Contains(text[end], StringComparison.Ordinal)) end++;
        if (end < text.Length && text[end] == '.' && IsAbbreviation(plain)) end++;
        if (text.AsSpan(end).TrimStart([' ', '\u00A0', '\u202F']) is [var mark, ..] && Questions.Contains(mark, StringComparison.Ordinal))
        {
            end = text.IndexOf(mark, end) + 1;
            if (start > 0 && text[start - 1] == '¿') start--;
        }

        return text[start..end];
    }

    /// <summary>How much there is to read, in words: the clauses of scripts without spaces are more than one.</summary>
    public static int Size(IReadOnlyList<string> words, Run run) =>
        words.Skip(run.Start).Take(run.Length).Sum(word => UnspacedText.BeginsUnspaced(word) ? Scripting.Words.Usual(word) : 1);

    // What somebody else says keeps its marks: without them the film would say it itself.
    private static bool IsQuotation(string text, int start, int end) =>
        start > 0 && OpeningQuotes.Contains(text[start - 1], StringComparison.Ordinal) && text.AsSpan(end).ContainsAny(ClosingQuotes);

    // "the U.S.", "at 5 p.m."
    private static bool IsAbbreviation(string plain)
    {
        var last = plain[(plain.LastIndexOf(' ') + 1)..];
        return last.Length is > 2 and < 8 && last[^2] == '.' && last.Where((_, at) => at % 2 == 1).All(mark => mark == '.');
    }
}
