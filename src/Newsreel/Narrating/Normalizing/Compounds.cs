using System.Text;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Everything else: words, words with hyphens, and mixtures such as F-16, LC-39B, M1A2, COVID-19, 25-day, R&amp;D.</summary>
internal static class Compounds
{
    private const int LongestLabel = 3;

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        tokens[at].Spoken = Say(tokens[at].Core, tokens[at].IsShouted);
        return 1;
    }

    /// <summary>Says any text without white space.</summary>
    public static string Say(string text, bool isShouted)
    {
        var pieces = Pieces.Of(text);
        if (pieces.All(piece => piece.Kind is PieceKind.Letters or PieceKind.Hyphen) && pieces.All(piece => piece.Kind == PieceKind.Hyphen || Acronyms.Say(piece.Text, isShouted) is null))
            return text;

        var spoken = new StringBuilder();
        for (var at = 0; at < pieces.Count; at++)
        {
            var words = Say(pieces, at, isShouted);
            if (words.Length == 0) continue;
            var isMark = words.Length == 1 && Assembly.IsPause(words[0]);
            if (spoken.Length > 0 && !isMark) spoken.Append(' ');
            if (!isMark || spoken.Length > 0 && !Assembly.IsPause(spoken[^1])) spoken.Append(words);
        }

        return spoken.ToString();
    }

    private static string Say(List<Piece> pieces, int at, bool isShouted) => pieces[at].Kind switch
    {
        PieceKind.Letters => Word(pieces, at, isShouted),
        PieceKind.Digits => Number(pieces, at),
        PieceKind.Hyphen => "",
        _ => Mark(pieces, at),
    };

    private static string Word(List<Piece> pieces, int at, bool isShouted)
    {
        var word = pieces[at].Text;
        var isGlued = Kind(pieces, at - 1) == PieceKind.Digits || Kind(pieces, at + 1) == PieceKind.Digits;
        var isNearNumber = isGlued || Kind(pieces, at + 1) == PieceKind.Hyphen && Kind(pieces, at + 2) == PieceKind.Digits;
        if (isGlued && IsEnding(pieces, at)) return "";
        var isLabel = word.Length <= LongestLabel && word.All(char.IsAsciiLetterUpper);
        if (isNearNumber && isLabel || isGlued && word.Length == 1) return Letters.Spell(word);
        var isSingleCapital = word.Length == 1 && char.IsAsciiLetterUpper(word[0]) && pieces.Count > 1;
        return Acronyms.Say(word, isShouted) ?? (isSingleCapital ? Letters.Spell(word) : word);
    }

    private static string Number(List<Piece> pieces, int at)
    {
        var text = pieces[at].Text;
        var isLabelled = Kind(pieces, at - 1) == PieceKind.Letters || at + 1 < pieces.Count && pieces[at + 1].Text is "p" && text.Length == 4 || at > 0 && pieces[at - 1].Text is "x" or "×" && text.Length == 4 || at + 1 < pieces.Count && pieces[at + 1].Text is "x" or "×" && text.Length == 4 || Kind(pieces, at - 1) == PieceKind.Hyphen && IsLabel(pieces, at - 2);
        if (at + 1 < pieces.Count && IsEnding(pieces, at + 1))
            return pieces[at + 1].Text is "s" ? NumberWords.Plural(Digits(text, isLabelled)) : NumberWords.Ordinal(text.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal));
        return Digits(text, isLabelled);
    }

    private static string Digits(string text, bool isLabelled)
    {
        if (Numeral.Parse(text) is not { } number) return string.Join(" point ", text.Split(['.', ','], StringSplitOptions.RemoveEmptyEntries).Select(NumberWords.Cardinal));
        if (!number.IsPlain) return number.Say();
        if (text.Length > 1 && text[0] == '0') return NumberWords.Digits(text);
        if (PlainNumbers.IsYear(text)) return NumberWords.Year(text);
        if (!isLabelled) return number.Say();
        return text.Length switch { 3 => NumberWords.Designator(text), 4 => NumberWords.Year(text), > 4 => NumberWords.Digits(text), _ => number.Say() };
    }

    private static string Mark(List<Piece> pieces, int at)
    {
        var mark = pieces[at].Text[0];
        var (before, after) = (Kind(pieces, at - 1), Kind(pieces, at + 1));
        var isBetween = at > 0 && at + 1 < pieces.Count;
        return mark switch
        {
            '.' when isBetween && after == PieceKind.Letters && char.IsUpper(pieces[at + 1].Text[0]) && pieces[at + 1].Text.Length > 1 => ".",
            '.' when isBetween => "dot",
            ',' or ';' or ':' or '?' or '!' => mark.ToString(),
            '—' or '(' or ')' or '[' or ']' or '|' or '{' or '}' => ",",
            '–' when before == PieceKind.Digits => "to",
            '–' or '"' or '*' or '_' or '`' or '\'' => "",
            '/' when isBetween && IsWord(pieces, at - 1, "and") || IsWord(pieces, at + 1, "or") => "",
            '/' when IsWord(pieces, at - 1, "he", "his", "him", "she", "her") => "or",
            '#' when after == PieceKind.Letters => IsWord(pieces, at - 1, "C", "F") ? "sharp" : "hashtag",
            '#' when at > 0 => "sharp",
            'x' => "by",
            _ => Symbols.Word(mark),
        };
    }

    // The "th" of 21st-century and the "s" of F-16s are part of the number before them.
    private static bool IsEnding(List<Piece> pieces, int at) =>
        pieces[at] is { Kind: PieceKind.Letters, Text: "s" or "st" or "nd" or "rd" or "th" } && Kind(pieces, at - 1) == PieceKind.Digits && Kind(pieces, at + 1) != PieceKind.Digits;

    private static bool IsLabel(List<Piece> pieces, int at) =>
        Kind(pieces, at) == PieceKind.Letters && pieces[at].Text.Length <= LongestLabel && char.IsUpper(pieces[at].Text[0]) || Kind(pieces, at) == PieceKind.Digits && at > 0;

    private static bool IsWord(List<Piece> pieces, int at, params ReadOnlySpan<string> words) => at >= 0 && at < pieces.Count && words.Contains(pieces[at].Text);

    private static PieceKind Kind(List<Piece> pieces, int at) => at >= 0 && at < pieces.Count ? pieces[at].Kind : PieceKind.Mark;
}
