using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Two numbers with a dash between them: 10–12, 1914–1918, 2021-22, 3-1. A score is said like a range: "three to one".</summary>
internal static partial class Ranges
{
    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var core = tokens[at].Core;
        if (core is "-" or "–" or "—") return LoneDash(tokens, at);
        var match = Form().Match(core);
        if (!match.Success) return 0;
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        // "Airbus 320-200", "the 747-400"
        if (from.Length == 3 && to.Length == 3 && (PlainNumbers.IsDesignated(tokens.Near(at - 1)) || (from is ['7', _, '7'] && to is [_, '0', '0'])))
        {
            tokens[at].Spoken = $"{NumberWords.Designator(from)} {NumberWords.Designator(to)}";
            return 1;
        }

        var isYears = PlainNumbers.IsYear(from) && (PlainNumbers.IsYear(to) || to.Length == 2 && string.CompareOrdinal(to, from[2..]) > 0);
        if (isYears)
        {
            tokens[at].Spoken = $"{PlainNumbers.SayYear(from)} to {(to.Length == 2 ? NumberWords.Pair(to) : PlainNumbers.SayYear(to))}";
            return 1;
        }

        if (Amount.Read(core) is not { Rest.Length: 0 } amount) return 0;
        tokens[at].Spoken = amount.Spoken;
        return 1;
    }

    private static int LoneDash(IReadOnlyList<Token> tokens, int at)
    {
        var (before, after) = (tokens.Near(at - 1), tokens.Near(at + 1));
        var isRange = tokens[at].Core is not "—" && before.Tail.Length == 0 && EndsInDigit(before.Core) && after.Core.Length > 0
            && (char.IsAsciiDigit(after.Core[0]) || Currency.Find(after.Core[..1]) is not null);
        tokens[at].Spoken = isRange ? "to" : "";
        return 1;
    }

    private static bool EndsInDigit(string core) => core.Length > 0 && (char.IsAsciiDigit(core[^1]) || core[^1] == '%');

    [GeneratedRegex(@"\A(?<from>[0-9][0-9,.]*)[-–—](?<to>[0-9][0-9,.]*)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
