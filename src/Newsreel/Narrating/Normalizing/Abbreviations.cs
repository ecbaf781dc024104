namespace Newsreel.Narrating.Normalizing;

/// <summary>Short forms that are said in full.</summary>
internal static class Abbreviations
{
    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        if (Say(tokens, at) is not { } spoken) return 0;
        tokens[at].Spoken = spoken;
        tokens[at].DotIsRead = tokens[at].Dotted;
        return 1;
    }

    private static string? Say(IReadOnlyList<Token> tokens, int at)
    {
        var (token, next) = (tokens[at], tokens.Near(at + 1));
        var before = tokens.Near(at - 1);
        if (token.Core is "et" && next.Core is "al") return "and";
        var isLast = at == tokens.Count - 1;
        var atNumber = next.Core.Length > 0 && char.IsAsciiDigit(next.Core[0]);
        if (token.Dotted && atNumber && BeforeNumber(tokens, at) is { } number) return token.IsCapitalised ? char.ToUpperInvariant(number[0]) + number[1..] : number;
        if (token.Core is "No" or "no" && token.Tail.Length == 0 && before.Core.Length == 0 && IsBareNumber(next) && !IsBeforeNoun(tokens, at + 1)) return "Number";
        if (token.Core is "v" && token.Dotted && before.IsCapitalised) return "versus";

        // "Wall St. rose" and "Elm Dr." are streets; "St. Petersburg" is a saint.
        var isStreet = token.Core is "St" or "Dr" && before.IsCapitalised && before.IsOpenEnded && (isLast || !next.IsCapitalised || token.Tail.StartsWith(".,", StringComparison.Ordinal));
        if (isStreet && token.Dotted) return token.Core is "St" ? "Street" : "Drive";
        if (token.Core is "c" && token.Dotted && before.Core.Length > 2 && char.IsAsciiDigit(before.Core[0]) && before.Core[^2..] is "st" or "nd" or "rd" or "th") return "century";
        if ((next.IsCapitalised || next.Core is "1st") && token.Tail is "." or "" && AbbreviationTable.BeforeNames.TryGetValue(token.Core, out var title) && (token.Dotted || AbbreviationTable.TitlesWithoutDot.Contains(token.Core))) return title;
        if (token.Core is "am" or "pm" or "AM" or "PM" or "a.m" or "p.m" && (token.Core.Contains('.', StringComparison.Ordinal) || EndsInDigit(before)))
            return Letters.Spell(token.Core.Replace(".", "", StringComparison.Ordinal));
        if (token.Core.Contains('.', StringComparison.Ordinal) || token.Dotted && !isLast)
            if (AbbreviationTable.Anywhere.TryGetValue(token.Core, out var full) && (token.Core.Length > 2 || before.IsCapitalised || token.Core is "al")) return full;
        return AbbreviationTable.WithoutDot.TryGetValue(token.Core, out var known) || token.Dotted && Known(token.Core, out known) ? known : null;
    }

    private static string? BeforeNumber(IReadOnlyList<Token> tokens, int at)
    {
        var next = tokens[at + 1];
        // "No. 30-day truce was signed." answers; "est. 1879" tells when a house began.
        if (tokens[at].Is("no") && IsCompound(next.Core)) return null;
        if (tokens[at].Is("est") && next.Core is [_, _, _, _] && IsBareNumber(next) && !IsBeforeNoun(tokens, at + 1)) return null;
        return AbbreviationTable.BeforeNumbers.GetValueOrDefault(tokens[at].Core);
    }

    private static bool IsBareNumber(Token token) => token.Core.Length > 0 && token.Core.All(char.IsAsciiDigit);

    private static bool IsBeforeNoun(IReadOnlyList<Token> tokens, int at) => tokens[at].IsOpenEnded && tokens.Near(at + 1).IsLower;

    private static bool IsCompound(string core) => core.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < core.Length && char.IsLetter(core[hyphen + 1]);

    // At the end of a sentence the full stop is that of the sentence, so only forms that are no words of their own are read.
    private static bool Known(string core, out string? spoken) =>
        AbbreviationTable.Anywhere.TryGetValue(core, out spoken) && core is "Jr" or "Sr" or "Inc" or "Corp" or "Ltd" or "Ave" or "Blvd" or "Rd" or "approx" or "dept" or "govt" or "Bros" or "al";

    private static bool EndsInDigit(Token token) => token.Core.Length > 0 && char.IsAsciiDigit(token.Core[^1]);
}
