namespace Newsreel.Narrating.Normalizing;

/// <summary>What a piece of a word is made of.</summary>
internal enum PieceKind
{
    Letters,
    Digits,
    Hyphen,
    Mark,
}

/// <summary>A run of characters of one kind; a mark stands alone.</summary>
internal sealed record Piece(PieceKind Kind, string Text);

/// <summary>Takes a word apart into runs of letters, numbers and single marks.</summary>
internal static class Pieces
{
    public static List<Piece> Of(string text)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var kind = KindOf(text, at++);
            while (at < text.Length && kind is PieceKind.Letters or PieceKind.Digits && KindOf(text, at) == kind) at++;
            pieces.Add(new(IsBy(text, start, at, pieces) ? PieceKind.Mark : kind, text[start..at]));
        }

        return pieces;
    }

    private static PieceKind KindOf(string text, int at) => text[at] switch
    {
        '-' => PieceKind.Hyphen,
        >= '0' and <= '9' => PieceKind.Digits,
        '.' or ',' when Stands(text, at, char.IsAsciiDigit) => PieceKind.Digits,
        '\'' when Stands(text, at, char.IsLetter) => PieceKind.Letters,
        var letter when char.IsLetter(letter) && !Symbols.IsKnown(letter) || char.GetUnicodeCategory(letter) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark => PieceKind.Letters,
        var letter when char.IsSurrogate(letter) => PieceKind.Letters,
        _ => PieceKind.Mark,
    };

    private static bool Stands(string text, int at, Func<char, bool> between) =>
        at > 0 && at + 1 < text.Length && between(text[at - 1]) && between(text[at + 1]);

    // The x of 1920x1080
    private static bool IsBy(string text, int start, int end, List<Piece> before) =>
        end - start == 1 && text[start] == 'x' && before.Count > 0 && before[^1].Kind == PieceKind.Digits && end < text.Length && char.IsAsciiDigit(text[end]);
}
