namespace Newsreel.Narrating.Normalizing;

/// <summary>Words that are nothing but marks: lone dashes, bullets, signs between words.</summary>
internal static class OddMarks
{
    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var core = tokens[at].Core;
        if (core.Length == 0) return 1;
        if (core is "x" && EndsInDigit(tokens.Near(at - 1)) && StartsWithDigit(tokens.Near(at + 1)))
        {
            tokens[at].Spoken = "by";
            return 1;
        }

        if (core.Any(char.IsLetterOrDigit)) return 0;
        tokens[at].Spoken = string.Join(' ', core.Select(mark => Symbols.Word(mark)).Where(word => word.Length > 0));
        return 1;
    }

    private static bool EndsInDigit(Token token) => token.Core.Length > 0 && char.IsAsciiDigit(token.Core[^1]);

    private static bool StartsWithDigit(Token token) => token.Core.Length > 0 && char.IsAsciiDigit(token.Core[0]);

    /// <summary>Whether a lone mark makes a pause between its neighbours.</summary>
    public static bool IsPause(Token token) => token.Spoken.Length == 0 && token.Core is "-" or "–" or "—" or "|";
}
