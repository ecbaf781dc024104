using System.Buffers;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Puts the spoken words together and gives them the punctuation that engines phrase by.</summary>
internal static class Assembly
{
    private const string Pauses = ".,;:?!";
    private static readonly SearchValues<char> Breaks = SearchValues.Create("([{—–|");
    private static readonly SearchValues<char> ClosingBreaks = SearchValues.Create(")]}—–|");

    // The strongest first: of several closing marks one is kept.
    private const string Strength = "?!.;:,";

    /// <summary>One spoken text per token, in order; empty for a silent one.</summary>
    public static string[] Join(IReadOnlyList<Token> tokens)
    {
        var spoken = new string[tokens.Count];
        var last = -1;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            // Rules join parts of which some may be silent.
            var said = string.Join(' ', token.Spoken.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            var words = said.Length == 0 ? "" : said + (token.SuffixIsRead ? "" : token.Suffix);
            var ending = Ending(token, isLast: at == tokens.Count - 1);
            spoken[at] = "";
            if (last >= 0 && (token.Lead.AsSpan().ContainsAny(Breaks) || OddMarks.IsPause(token))) Pause(spoken, last, ",");
            if (words.Length > 0)
            {
                spoken[at] = words;
                last = at;
            }

            if (last >= 0 && ending.Length > 0) Pause(spoken, last, ending);
        }

        return spoken;
    }

    private static void Pause(string[] spoken, int at, string mark)
    {
        var has = Strength.IndexOf(spoken[at][^1], StringComparison.Ordinal);
        if (has < 0) spoken[at] += mark;
        else if (Strength.IndexOf(mark, StringComparison.Ordinal) < has) spoken[at] = spoken[at][..^1] + mark;
    }

    private static string Ending(Token token, bool isLast)
    {
        var tail = token.DotIsRead && !isLast ? token.Tail[1..] : token.Tail;
        if (!isLast && tail.Contains("..", StringComparison.Ordinal)) return ",";
        foreach (var mark in Strength)
        {
            if (tail.Contains(mark, StringComparison.Ordinal)) return mark.ToString();
        }

        var isBreak = tail.AsSpan().ContainsAny(ClosingBreaks);
        return isBreak && !isLast ? "," : "";
    }

    /// <summary>Whether a mark makes engines pause.</summary>
    public static bool IsPause(char mark) => Pauses.Contains(mark, StringComparison.Ordinal);
}
