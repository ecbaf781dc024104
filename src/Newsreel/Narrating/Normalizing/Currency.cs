namespace Newsreel.Narrating.Normalizing;

/// <summary>A currency and its names.</summary>
/// <param name="One">For one of it.</param>
/// <param name="Many">For several.</param>
/// <param name="Cents">The hundredth part, several of it; empty where prices have none.</param>
internal sealed record Currency(string One, string Many, string Cents)
{
    // Hryvnia is spelled as it sounds: engines spell out a word that begins with HRYV.
    private static readonly Dictionary<string, Currency> All = new(StringComparer.Ordinal)
    {
        ["$"] = new("dollar", "dollars", "cents"),
        ["USD"] = new("U S dollar", "U S dollars", "cents"),
        ["US$"] = new("U S dollar", "U S dollars", "cents"),
        ["€"] = new("euro", "euros", "cents"),
        ["EUR"] = new("euro", "euros", "cents"),
        ["£"] = new("pound", "pounds", "pence"),
        ["GBP"] = new("pound", "pounds", "pence"),
        ["¥"] = new("yen", "yen", ""),
        ["JPY"] = new("yen", "yen", ""),
        ["CNY"] = new("yuan", "yuan", ""),
        ["CN¥"] = new("yuan", "yuan", ""),
        ["₹"] = new("rupee", "rupees", ""),
        ["INR"] = new("rupee", "rupees", ""),
        ["₽"] = new("rouble", "roubles", ""),
        ["RUB"] = new("rouble", "roubles", ""),
        ["₴"] = new("hrivnia", "hrivnias", ""),
        ["UAH"] = new("hrivnia", "hrivnias", ""),
        ["₩"] = new("won", "won", ""),
        ["KRW"] = new("won", "won", ""),
        ["₪"] = new("shekel", "shekels", ""),
        ["₺"] = new("lira", "lira", ""),
        ["₫"] = new("dong", "dong", ""),
        ["¢"] = new("cent", "cents", ""),
        ["CHF"] = new("Swiss franc", "Swiss francs", ""),
        ["A$"] = new("Australian dollar", "Australian dollars", "cents"),
        ["AUD"] = new("Australian dollar", "Australian dollars", "cents"),
        ["AU$"] = new("Australian dollar", "Australian dollars", "cents"),
        ["C$"] = new("Canadian dollar", "Canadian dollars", "cents"),
        ["CA$"] = new("Canadian dollar", "Canadian dollars", "cents"),
        ["CAD"] = new("Canadian dollar", "Canadian dollars", "cents"),
        ["NZ$"] = new("New Zealand dollar", "New Zealand dollars", "cents"),
        ["HK$"] = new("Hong Kong dollar", "Hong Kong dollars", "cents"),
        ["S$"] = new("Singapore dollar", "Singapore dollars", "cents"),
        ["R$"] = new("Brazilian real", "Brazilian reals", ""),
    };

    public bool IsCode { get; private init; }

    /// <summary>The currency of a sign or of a code such as EUR; null for anything else.</summary>
    public static Currency? Find(string mark) =>
        All.TryGetValue(mark, out var currency) ? currency with { IsCode = mark.Length == 3 && mark.All(char.IsAsciiLetterUpper) } : null;

    /// <summary>Whether the text already says the currency after the sum, as in "$3 million dollars".</summary>
    public bool IsNamedBy(string word) => word.Length > 0 && (string.Equals(word, One, StringComparison.Ordinal) || string.Equals(word, Many, StringComparison.Ordinal));

    /// <summary>Says a sum with two decimals.</summary>
    public string WithCents(Numeral sum)
    {
        var isWhole = sum.Decimals is "00";
        var whole = sum with { Decimals = "" };
        var major = $"{whole.Say()} {(sum.Whole is "1" ? One : Many)}";
        if (isWhole) return major;
        var cents = NumberWords.Cardinal(sum.Decimals);
        var minor = $"{cents} {(sum.Decimals is "01" ? Cents is "pence" ? "penny" : "cent" : Cents)}";
        return sum.Whole.Trim('0').Length == 0 ? minor : $"{major} and {minor}";
    }
}
