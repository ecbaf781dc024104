namespace Newsreel.Narrating.Normalizing;

/// <summary>What signs are called between words.</summary>
internal static class Symbols
{
    private static readonly Dictionary<char, string> Words = new()
    {
        ['&'] = "and",
        ['+'] = "plus",
        ['='] = "equals",
        ['@'] = "at",
        ['#'] = "number",
        ['/'] = "slash",
        ['\\'] = "backslash",
        ['%'] = "percent",
        ['‰'] = "per thousand",
        ['×'] = "times",
        ['÷'] = "divided by",
        ['±'] = "plus or minus",
        ['<'] = "less than",
        ['>'] = "greater than",
        ['≤'] = "at most",
        ['≥'] = "at least",
        ['≈'] = "about",
        ['~'] = "about",
        ['≠'] = "is not",
        ['°'] = "degrees",
        ['§'] = "section",
        ['©'] = "copyright",
        ['→'] = "to",
        ['↔'] = "and",
        ['²'] = "squared",
        ['³'] = "cubed",
        ['$'] = "dollars",
        ['£'] = "pounds",
        ['€'] = "euros",
        ['¥'] = "yen",
        ['₹'] = "rupees",
        ['₽'] = "roubles",
        ['₴'] = "hrivnias",
        ['₩'] = "won",
        ['₪'] = "shekels",
        ['₺'] = "lira",
        ['₫'] = "dong",
        ['¢'] = "cents",
        ['′'] = "minutes",
        ['″'] = "seconds",
        ['√'] = "the square root of",
        ['∞'] = "infinity",
        ['µ'] = "micro",
        ['℃'] = "degrees Celsius",
        ['℉'] = "degrees Fahrenheit",
        ['^'] = "to the power of",
        ['Ω'] = "ohms",
        ['–'] = "to",
        ['π'] = "pi",
    };

    /// <summary>The word for a sign; empty for one that is silent.</summary>
    public static string Word(char mark) => Words.GetValueOrDefault(mark, "");

    public static bool IsKnown(char mark) => Words.ContainsKey(mark);
}
