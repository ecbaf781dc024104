using System.Text;

namespace Newsreel.Drawing.Lettering;

/// <summary>The smallest part of a text that stays on one line.</summary>
/// <param name="Text">A word, or one ideograph.</param>
/// <param name="Glue">What stands before it when it does not begin a line.</param>
internal readonly record struct Piece(string Text, string Glue);

/// <summary>Cuts text where lines may break.</summary>
internal static class Pieces
{
    public static List<Piece> Of(string text)
    {
        var pieces = new List<Piece>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) AddWord(pieces, word);
        return pieces;
    }

    /// <summary>The same text with words too wide for a line cut at any character.</summary>
    public static List<Piece> Narrow(IEnumerable<Piece> pieces, Func<string, double> width, double limit)
    {
        var result = new List<Piece>();
        foreach (var piece in pieces)
        {
            var (part, glue) = (new StringBuilder(), piece.Glue);
            foreach (var character in piece.Text.EnumerateRunes())
            {
                if (part.Length > 0 && width(part.ToString() + character) > limit)
                {
                    result.Add(new(part.ToString(), glue));
                    (part, glue) = (new StringBuilder(), "");
                }

                part.Append(character.ToString());
            }

            result.Add(new(part.ToString(), glue));
        }

        return result;
    }

    public static string Join(IEnumerable<Piece> pieces)
    {
        var line = new StringBuilder();
        foreach (var piece in pieces) line.Append(line.Length == 0 ? "" : piece.Glue).Append(piece.Text);
        return line.ToString();
    }

    private static void AddWord(List<Piece> pieces, string word)
    {
        var (part, glue, wasWide) = (new StringBuilder(), " ", false);
        foreach (var character in word.EnumerateRunes())
        {
            var wide = Characters.IsWide(character);
            if (part.Length > 0 && (wide || wasWide) && !Characters.ClosesLine(character))
            {
                pieces.Add(new(part.ToString(), glue));
                (part, glue) = (new StringBuilder(), "");
            }

            part.Append(character.ToString());
            wasWide = wide;
        }

        if (part.Length > 0) pieces.Add(new(part.ToString(), glue));
    }
}
