namespace Newsreel.Narrating.Normalizing;

/// <summary>Numbers with units: 5 km, 40%, 10–12°C, 3.5 million t, 300 sq km, 6 ft 2 in.</summary>
internal static class Quantities
{
    /// <summary>As many words before a number may tell what it counts.</summary>
    private const int Nearby = 6;

    private static readonly Dictionary<string, string> Compass = new(StringComparer.Ordinal) { ["N"] = "north", ["S"] = "south", ["E"] = "east", ["W"] = "west", ["NE"] = "north-east", ["NW"] = "north-west", ["SE"] = "south-east", ["SW"] = "south-west" };

    public static bool IsUnit(string sign) => Units.CanStandApart(sign) && Units.Find(sign) is not null;

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        if (Amount.Read(tokens[at].Core) is not { } amount) return 0;
        if (amount.Rest.StartsWith('\'')) return Height(tokens[at], amount);
        if (amount.Rest.StartsWith('x') && Amount.Read(amount.Rest[1..]) is { Rest.Length: > 0 } across && Units.Find(across.Rest) is { } size) return Size(tokens, at, $"{amount.Spoken} by {across.Spoken}", size);
        return amount.Rest.Length > 0 ? Glued(tokens, at, amount) : Apart(tokens, at, amount);
    }

    private static int Glued(IReadOnlyList<Token> tokens, int at, Amount amount)
    {
        var isHyphened = amount.Rest.StartsWith('-');
        var sign = amount.Rest.TrimStart('-');
        // "5m people" counts people, "5m of rope" measures rope.
        if (sign is "m" && CountsMillions(tokens, at)) sign = "M";
        if (sign is "m" && IsHours(tokens.Near(at - 1))) sign = "min";
        if (sign is "p" && IsPicture(amount.Last)) return 0;
        if (Units.Find(sign) is not { } unit) return Power(tokens, at, amount, sign, isHyphened);
        if (sign is "K" && amount.Last is { Whole: "4" or "8", Decimals: "" }) return 0;
        // "7.62mm rounds": a calibre describes what follows.
        var isCalibre = sign is "mm" && tokens.Near(at + 1).IsLower && Articles.IsNoun(tokens.Near(at + 1)) && tokens[at].IsOpenEnded;
        var isSingular = isHyphened || isCalibre || amount.IsOne || Articles.MakeSingular(tokens.Near(at - 1), tokens[at], tokens.Near(at + 1));
        tokens[at].Spoken = $"{amount.Spoken} {(isSingular ? unit.One : unit.Many)}";
        tokens[at].DotIsRead = tokens[at].Dotted && sign is "in" or "ft";
        // "1.5m km"
        if (sign is not "M" || !tokens[at].IsOpenEnded || !IsUnit(tokens.Near(at + 1).Core)) return 1;
        tokens[at + 1].Spoken = Units.Find(tokens[at + 1].Core)!.Value.Many;
        return 2;
    }

    // "80m followers", "3.7m displaced people", "1.5m km"; "1 in 10 people, 8.1m,"
    private static bool CountsMillions(IReadOnlyList<Token> tokens, int at)
    {
        var (next, later) = (tokens.Near(at + 1), tokens.Near(at + 2));
        if (!tokens[at].IsOpenEnded) return Enumerable.Range(1, Nearby).Any(back => PeopleWords.Contains(tokens.Near(at - back).Core));
        return PeopleWords.AreCounted(next) || (next.IsLower && PeopleWords.Contains(later.Core)) || (IsUnit(next.Core) && next.Core is not ("in" or "′" or "″"));
    }

    // "1h 45m"
    private static bool IsHours(Token before) => before.IsOpenEnded && Amount.Read(before.Core) is { Rest: "h" };

    // "1080p", "720p"
    private static bool IsPicture(Numeral lines) => lines.Whole.Length > 3 || lines.Whole is "720" or "576" or "480" or "360" or "240";

    // "7.62x39mm rounds"
    private static int Size(IReadOnlyList<Token> tokens, int at, string amount, (string One, string Many) unit)
    {
        var describes = tokens[at].IsOpenEnded && Articles.IsNoun(tokens.Near(at + 1));
        tokens[at].Spoken = $"{amount} {(describes ? unit.One : unit.Many)}";
        return 1;
    }

    // 5'10"
    private static int Height(Token token, Amount feet)
    {
        if (Numeral.Parse(feet.Rest[1..]) is not { IsPlain: true } inches) return 0;
        token.Spoken = $"{feet.Spoken} foot {inches.Say()}";
        return 1;
    }

    // "20-sq-km" and "10-km-wide"
    private static int Power(IReadOnlyList<Token> tokens, int at, Amount amount, string sign, bool isHyphened)
    {
        var parts = sign.Split('-');
        if (!isHyphened || parts.Length < 2 || !parts.Take(2).Any(part => IsUnit(part) || Units.Power(part) is not null)) return 0;
        var words = parts.Select(part => Units.Power(part) ?? (Units.Find(part) is { } unit ? unit.One : Compounds.Say(part, tokens[at].IsShouted)));
        tokens[at].Spoken = $"{amount.Spoken} {string.Join(' ', words)}";
        return 1;
    }

    private static int Apart(IReadOnlyList<Token> tokens, int at, Amount amount)
    {
        if (!tokens[at].IsOpenEnded) return 0;
        var place = at + 1;
        var scale = Money.IsScale(tokens.Near(place).Core) && tokens.Near(place).IsOpenEnded ? tokens.Near(place++).Core : "";
        var power = Units.Power(tokens.Near(place).Core);
        if (power is not null) place++;
        var sign = tokens.Near(place);
        if (sign.Suffix.Length > 0 || sign.Lead.Length > 0 || Unit(tokens, place, sign) is not { } unit) return 0;

        var isSingular = amount.IsOne && scale.Length == 0 || Articles.MakeSingular(tokens.Near(tokens.Near(at - 1).Core is "x" or "by" ? at - 3 : at - 1), sign, tokens.Near(place + 1));
        var isYear = amount.Last is { IsPlain: true } && amount.Last.Whole.Length == 4 && PlainNumbers.IsYear(tokens[at].Core) && sign.Is("am");
        tokens[at].Spoken = isYear ? PlainNumbers.SayYear(tokens[at].Core) : amount.Spoken;
        if (scale.Length > 0) tokens[at + 1].Spoken = scale;
        if (power is not null) tokens[place - 1].Spoken = power;
        if (power is not null && tokens[place - 1].Dotted) tokens[place - 1].DotIsRead = true;
        sign.Spoken = isSingular ? unit.One : unit.Many;
        sign.DotIsRead = sign.Dotted && sign.Core.Length < 4;
        // "34 km W of the town"
        if (!sign.IsOpenEnded || !tokens.Near(place + 2).Is("of") || !Compass.TryGetValue(tokens.Near(place + 1).Core, out var way)) return place - at + 1;
        tokens[place + 1].Spoken = way;
        return place - at + 2;
    }

    private static (string One, string Many)? Unit(IReadOnlyList<Token> tokens, int place, Token sign)
    {
        if (IsUnit(sign.Core)) return Units.Find(sign.Core);
        // "6 ft 2 in" and "5 in. of rain" are inches; "5 in total" is not.
        var isInches = sign.Core is "in" && (sign.Dotted || tokens.Near(place - 2).Core is "ft" or "x" or "by" || tokens.Near(place + 1).Is("of"));
        var isTemperature = sign.Core is "C" or "F" && tokens.Near(place - 2).Core is "at" or "to" or "of" or "below" or "above" or "minus";
        // "24 h.", "20,000 L of fuel"
        var isShort = sign.Core is "h" or "s" or "L" or "l" or "g" && (sign.Tail.Length > 0 || tokens.Near(place + 1).Core is "of" or "at" or "and" or "in" or "per");
        return isInches || isTemperature || isShort ? Units.Find(sign.Core) : null;
    }
}
