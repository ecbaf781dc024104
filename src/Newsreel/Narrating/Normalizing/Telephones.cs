using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Telephone numbers, digit by digit: 555-123-4567, (555) 123-4567, +44 20 7946 0958.</summary>
internal static partial class Telephones
{
    private const int FewestGroups = 3;

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        if (Whole().IsMatch(tokens[at].Core))
        {
            tokens[at].Spoken = Say(tokens[at].Core);
            return 1;
        }

        return Area(tokens, at) is > 0 and var read ? read : International(tokens, at);
    }

    private static int Area(IReadOnlyList<Token> tokens, int at)
    {
        var (area, rest) = (tokens[at], tokens.Near(at + 1));
        if (area.Lead is not "(" || area.Tail is not ")" || area.Core.Length != 3 || !area.Core.All(char.IsAsciiDigit) || !Local().IsMatch(rest.Core)) return 0;
        (area.Spoken, rest.Spoken) = (Say(area.Core), Say(rest.Core));
        return 2;
    }

    private static int International(IReadOnlyList<Token> tokens, int at)
    {
        if (!Country().IsMatch(tokens[at].Core)) return 0;
        var groups = 1;
        while (tokens.Near(at + groups - 1).IsOpenEnded && tokens.Near(at + groups).Core is { Length: > 0 } next && next.All(letter => char.IsAsciiDigit(letter) || letter is '-')) groups++;
        if (groups < FewestGroups) return 0;
        for (var group = 0; group < groups; group++)
            tokens[at + group].Spoken = (group == 0 ? "plus " : "") + Say(tokens[at + group].Core.TrimStart('+')) + (group < groups - 1 ? "," : "");
        return groups;
    }

    private static string Say(string digits) => string.Join(", ", digits.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(NumberWords.Digits));

    [GeneratedRegex(@"\A[0-9]{3}-[0-9]{3}-[0-9]{4}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A[0-9]{3}-[0-9]{4}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Local();

    [GeneratedRegex(@"\A\+[0-9]{1,3}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Country();
}
