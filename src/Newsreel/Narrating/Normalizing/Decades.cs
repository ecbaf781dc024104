using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>The 1990s, the '90s, the 1990's, mid-1990s. They come before quantities, which would take the s for seconds.</summary>
internal static partial class Decades
{
    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var match = Form().Match(tokens[at].Core + tokens[at].Suffix);
        if (!match.Success) return 0;
        var digits = match.Groups["digits"].Value;
        var prefix = match.Groups["prefix"].Value.TrimEnd('-');
        var decade = digits.Length == 4 ? PlainNumbers.SayYear(digits) : NumberWords.Cardinal(digits);
        var spoken = (prefix.Length > 0 ? prefix + " " : "") + NumberWords.Plural(decade);
        // The suffix is put back when the words are joined; here it is part of the decade.
        tokens[at].Spoken = spoken;
        tokens[at].SuffixIsRead = tokens[at].Suffix.Length > 0;
        return 1;
    }

    [GeneratedRegex(@"\A(?<prefix>[A-Za-z]{2,10}-)?(?<digits>[1-9][0-9]{2}0|[1-9]0)'?s\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
