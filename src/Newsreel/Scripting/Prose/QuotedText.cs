using System.Text;
using Newsreel.Common;

namespace Newsreel.Scripting.Prose;

/// <summary>Where words of others begin and end in a text, by their quotation marks.</summary>
internal static class QuotedText
{
    /// <summary>No quotation is open.</summary>
    public const char None = '\0';

    private const int MostReplyWords = 4;

    /// <summary>The mark that opened the quotation which is open after a text; <see cref="None"/> when none is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The mark that opened the quotation in which the text begins.</param>
    public static char After(string text, char open) => Walk(text, open, null, null).Open;

    /// <summary>The words outside quotations; in place of each stands a comma.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The mark that opened the quotation in which the text begins.</param>
    public static string Outside(string text, char open = None)
    {
        var outside = new StringBuilder();
        Walk(text, open, outside, null);
        return outside.ToString();
    }

    /// <summary>Whether a text, which begins outside quotations, closes one that it did not open.</summary>
    public static bool HasLooseCloser(string text) => Walk(text, None, null, null).IsLoose;

    /// <summary>The words within quotations. Of one that goes on in the next text, and of one that began in the text before, what stands here.</summary>
    public static IReadOnlyList<string> Quotations(string text) => [.. Runs(text, None).Select(run => text[run.Start..run.End])];

    /// <summary>Where the words within quotations stand, without their marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The mark that opened the quotation in which the text begins.</param>
    public static IReadOnlyList<QuotedRun> Runs(string text, char open)
    {
        var quoted = new List<QuotedRun>();
        Walk(text, open, null, quoted);
        return quoted;
    }

    /// <summary>Whether it quotes only a few words: they answer what was said before.</summary>
    public static bool IsReply(string text)
    {
        var outside = Words.Count(Outside(text));
        var quoted = Words.Count(text) - outside;
        return text.Length > 0 && Opens(text, 0) && quoted is >= 1 and <= MostReplyWords && outside > 0;
    }

    private static (char Open, bool IsLoose) Walk(string text, char open, StringBuilder? outside, List<QuotedRun>? quoted)
    {
        var (isLoose, start, isWhole) = (false, 0, false);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (open is None)
            {
                if (Opens(text, at)) (open, start, isWhole) = (letter, at + 1, true);
                else if (!isLoose && ClosesLoosely(text, at))
                {
                    if (quoted is { Count: 0 }) quoted.Add(new(0, at, IsWhole: false));
                    isLoose = true;
                }

                outside?.Append(open is None ? letter : ',');
            }
            else if (Marks.ClosersOf(open).Contains(letter, StringComparison.Ordinal) && !(letter is '’' && IsWord(text, at + 1)))
            {
                quoted?.Add(new(start, at, isWhole));
                open = None;
            }
            else if (letter == open)
            {
                // The one before was never closed.
                start = at + 1;
            }
        }

        // Single marks that are not closed are apostrophes.
        if (open is not (None or '‘' or '‚')) quoted?.Add(new(start, text.Length, IsWhole: false));
        return (open, isLoose);
    }

    // A single mark within a word or before a year is an apostrophe, and what closes in other languages opens only right before a word.
    private static bool Opens(string text, int at) => text[at] switch
    {
        '‘' or '‚' => !IsWord(text, at - 1) && !(at + 1 < text.Length && char.IsDigit(text[at + 1])),
        '”' or '»' or '›' => IsWord(text, at + 1) && IsAfterSpace(text, at),
        '"' => IsAfterSpace(text, at) || IsWord(text, at + 1),
        var mark => Marks.ClosersOf(mark).Length > 0,
    };

    // A straight mark behind a figure stands for inches.
    private static bool ClosesLoosely(string text, int at) => text[at] is '”' or '»' or '」' or '』' || (text[at] is '"' && !char.IsDigit(text[at - 1]));

    private static bool IsAfterSpace(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '-' or '–' or '—' or ':' or '：';

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}

/// <summary>Words within a quotation.</summary>
/// <param name="Start">Their first character.</param>
/// <param name="End">The character after their last one.</param>
/// <param name="IsWhole">Whether the quotation begins and ends in the text.</param>
internal readonly record struct QuotedRun(int Start, int End, bool IsWhole);
