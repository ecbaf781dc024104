namespace Newsreel.Narrating.Normalizing;

/// <summary>One number or a range of two at the start of a text, and what follows it.</summary>
/// <param name="Spoken">How the number is said.</param>
/// <param name="Last">The number, or the second of the two.</param>
/// <param name="IsOne">Whether what is counted stands in the singular.</param>
/// <param name="Rest">What follows without a space.</param>
internal sealed record Amount(string Spoken, Numeral Last, bool IsOne, string Rest)
{
    /// <summary>Reads an amount; null when the text does not start with a number.</summary>
    /// <param name="text">For example <c>10–12km</c>.</param>
    /// <param name="repeated">A mark that may stand before the second number too, as in <c>$10–$12</c>; empty for none.</param>
    public static Amount? Read(string text, string repeated = "")
    {
        if (Numeral.Start(text) is not { } first) return null;
        var rest = text[first.Length..];
        // "10%–15%": the sign between the numbers says nothing that the last one does not say.
        var between = rest.StartsWith('%') ? rest[1..] : rest;
        if (between.Length > 1 && between[0] is '–' or '-' or '—')
        {
            var second = between[1..];
            if (repeated.Length > 0 && second.StartsWith(repeated, StringComparison.Ordinal)) second = second[repeated.Length..];
            if (second.Length > 0 && char.IsAsciiDigit(second[0]) && Numeral.Start(second) is { } to)
                return new($"{first.Number.Say()} to {to.Number.Say()}", to.Number, false, second[to.Length..]);
        }

        return Vulgar(first.Number, rest) ?? new(first.Number.Say(), first.Number, first.Number.IsOne, rest);
    }

    private static Amount? Vulgar(Numeral number, string rest) =>
        rest.Length > 0 && Fractions.IsVulgar(rest[0])
            ? new($"{number.Say()} and {Fractions.Vulgar(rest[0])}", number, false, rest[1..])
            : null;
}
