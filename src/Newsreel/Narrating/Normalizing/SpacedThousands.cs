namespace Newsreel.Narrating.Normalizing;

/// <summary>10 000 and 1 000 000: groups of three with spaces between them.</summary>
internal static class SpacedThousands
{
    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Core is not { Length: >= 1 and <= 3 } first || first[0] is '0' || !first.All(char.IsAsciiDigit)) return 0;
        var end = at;
        while (tokens[end].IsOpenEnded && IsGroup(tokens.Near(end + 1)) && end - at < 4) end++;
        // With ordinary spaces two numbers may only happen to meet, as in "on page 5 300 people".
        var isNumber = end > at && (tokens[at].IsBound || end - at > 1 || tokens[at + 1].Core[0] is '0');
        if (!isNumber) return 0;
        tokens[at].Spoken = NumberWords.Cardinal(string.Concat(Enumerable.Range(at, end - at + 1).Select(place => tokens[place].Core)));
        for (var place = at + 1; place <= end; place++) tokens[place].Spoken = "";
        var unit = tokens.Near(end + 1);
        if (!tokens[end].IsOpenEnded || !Quantities.IsUnit(unit.Core)) return end - at + 1;
        unit.Spoken = Units.Find(unit.Core)!.Value.Many;
        return end - at + 2;
    }

    private static bool IsGroup(Token token) => token.Lead.Length == 0 && token.Core.Length == 3 && token.Core.All(char.IsAsciiDigit);
}
