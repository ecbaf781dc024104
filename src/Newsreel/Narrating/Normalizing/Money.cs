using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Sums: $3.5 million, €20, £1.2bn, $1,250.50, US$10–12 billion, 20 €, EUR 20.</summary>
internal static partial class Money
{
    private static readonly Dictionary<string, string> Suffixes = new(StringComparer.Ordinal)
    {
        ["k"] = "thousand",
        ["K"] = "thousand",
        ["m"] = "million",
        ["M"] = "million",
        ["mn"] = "million",
        ["mln"] = "million",
        ["bn"] = "billion",
        ["b"] = "billion",
        ["B"] = "billion",
        ["tn"] = "trillion",
        ["trn"] = "trillion",
        ["T"] = "trillion",
    };

    private static readonly string[] Scales = ["hundred", "thousand", "million", "billion", "trillion"];

    public static bool IsScale(string word) => Scales.Contains(word, StringComparer.Ordinal);

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var match = Prefix().Match(tokens[at].Core);
        if (match.Success && Currency.Find(match.Groups["mark"].Value) is { } currency)
            return Say(tokens, at, at, currency, match.Groups["minus"].Value + match.Groups["rest"].Value, match.Groups["mark"].Value);

        var next = tokens.Near(at + 1);
        // "EUR 20"
        if (Currency.Find(tokens[at].Core) is { IsCode: true } code && tokens[at].IsOpenEnded && Numeral.Start(next.Core) is not null)
            return Say(tokens, at, at + 1, code, next.Core, "");
        if (Numeral.Start(tokens[at].Core) is null) return 0;

        // "20 EUR", "20 million €", "20€"
        var scale = IsScale(next.Core) && tokens[at].IsOpenEnded ? 1 : 0;
        var mark = tokens.Near(at + 1 + scale);
        if (tokens.Near(at + scale).IsOpenEnded && Amount.Read(tokens[at].Core) is { Rest.Length: 0 } && Currency.Find(mark.Core) is { } after)
        {
            var read = Say(tokens, at, at, after, tokens[at].Core, "");
            mark.Spoken = "";
            return read + 1;
        }

        return Currency.Find(tokens[at].Core[^1..]) is { } glued ? Say(tokens, at, at, glued, tokens[at].Core[..^1], "") : 0;
    }

    private static int Say(IReadOnlyList<Token> tokens, int first, int at, Currency currency, string sum, string mark)
    {
        if (Amount.Read(sum, mark) is not { } amount) return 0;
        var (suffix, rest) = Suffix(amount.Rest);
        var end = at;
        var scale = suffix is null && amount.Rest.Length == 0 && IsScale(tokens.Near(at + 1).Core) && tokens[at].IsOpenEnded;
        if (scale) end++;
        var after = tokens.Near(end + 1);
        var isSingular = amount.IsOne && suffix is null && !scale
            || rest.StartsWith('-') && !rest.StartsWith("-a", StringComparison.Ordinal)
            || Articles.MakeSingular(tokens.Near(first - 1), tokens[end], after);
        var name = currency.IsNamedBy(after.Core) ? "" : " " + (isSingular ? currency.One : currency.Many);

        tokens[first].Spoken = "";
        // "$7.25/hour"
        var per = rest.Length > 1 && rest[0] is '/' && rest.Skip(1).All(char.IsLetter) ? " per " + rest[1..] : "";
        if (per.Length > 0) rest = "";
        var isCents = suffix is null && !scale && amount.Last is { Decimals.Length: 2 } && currency.Cents.Length > 0;
        if (isCents && rest.Length == 0 && !amount.Spoken.Contains(" to ", StringComparison.Ordinal))
        {
            tokens[at].Spoken = currency.WithCents(amount.Last) + per;
            return end - first + 1;
        }

        tokens[at].Spoken = amount.Spoken + (suffix is null ? "" : " " + suffix);
        if (scale) tokens[end].Spoken = tokens[end].Core;
        tokens[end].Spoken += name + (rest.Trim('-').Length > 0 ? (rest[0] is '—' ? ", " : " ") + Compounds.Say(rest.TrimStart('-', '—'), tokens[at].IsShouted).Replace('-', ' ') : per);
        return end - first + 1;
    }

    private static (string? Scale, string After) Suffix(string rest)
    {
        var start = rest.StartsWith('-') ? 1 : 0;
        var end = start;
        while (end < rest.Length && char.IsAsciiLetter(rest[end])) end++;
        var word = rest[start..end];
        if (IsScale(word)) return (word, rest[end..] is { Length: > 0 } more ? more : start == 1 ? "-" : "");
        return start == 0 && Suffixes.TryGetValue(word, out var scale) ? (scale, rest[end..]) : (null, rest);
    }

    /// <summary>The number word that a letter after a sum stands for; null for other letters.</summary>
    public static string? Scale(string suffix) => Suffixes.GetValueOrDefault(suffix);

    [GeneratedRegex(@"\A(?<minus>-?)(?<mark>[A-Z]{0,3}[$€£¥₹₽₴₩₪₺₫¢])(?<rest>-?\.?[0-9].*)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Prefix();
}
