using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Capitals: FBI and U.S. are spelled, NATO and UNICEF are words, MPs are "M P's".</summary>
internal static partial class Initialisms
{
    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        var spoken = Dotted(tokens, at) ?? LetterA(tokens, at) ?? Acronyms.Say(token.Core, token.IsShouted);
        if (spoken is null) return 0;
        token.Spoken = spoken;
        return 1;
    }

    private static string? Dotted(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (DottedForm().IsMatch(token.Core))
        {
            token.DotIsRead = token.Dotted;
            return Letters.Spell(token.Core.Replace(".", "", StringComparison.Ordinal));
        }

        // "John F. Kennedy"
        var isInitial = token.Core.Length == 1 && token.IsCapitalised && token.Tail is "." && tokens.Near(at + 1).IsCapitalised;
        if (!isInitial) return null;
        token.DotIsRead = true;
        return Letters.Spell(token.Core);
    }

    // "Vitamin A", "Hepatitis A": a capital A inside a sentence after a name is the letter, unless a word follows that it could introduce.
    private static string? LetterA(IReadOnlyList<Token> tokens, int at)
    {
        var (token, before) = (tokens[at], tokens.Near(at - 1));
        if (token.Core is not "A" || token.IsShouted || before.Core.Length == 0 || before.Tail.Length > 0) return null;
        return Labelled.Contains(before.Core) ? Letters.Spell(token.Core) : null;
    }

    private static readonly HashSet<string> Labelled = new(StringComparer.OrdinalIgnoreCase)
        { "vitamin", "hepatitis", "plan", "group", "type", "grade", "team", "class", "influenza", "terminal", "gate", "block", "level", "category", "annex", "appendix" };

    [GeneratedRegex(@"\A([A-Za-z]\.)+[A-Za-z]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DottedForm();
}
