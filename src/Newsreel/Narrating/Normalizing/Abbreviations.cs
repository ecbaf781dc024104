namespace Newsreel.Narrating.Normalizing;

/// <summary>Short forms that are said in full.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, string> BeforeNames = new(StringComparer.Ordinal)
    {
        ["Dr"] = "Doctor", ["Drs"] = "Doctors", ["Mr"] = "Mister", ["Mrs"] = "Missus", ["Ms"] = "Miz", ["Prof"] = "Professor", ["Gen"] = "General", ["Lt"] = "Lieutenant",
        ["Col"] = "Colonel", ["Sgt"] = "Sergeant", ["Capt"] = "Captain", ["Cmdr"] = "Commander", ["Adm"] = "Admiral", ["Maj"] = "Major", ["Cpl"] = "Corporal",
        ["Pvt"] = "Private", ["Brig"] = "Brigadier", ["Gov"] = "Governor", ["Sen"] = "Senator", ["Rep"] = "Representative", ["Pres"] = "President",
        ["Rev"] = "Reverend", ["Hon"] = "Honourable", ["Mt"] = "Mount", ["Ft"] = "Fort", ["St"] = "Saint", ["Messrs"] = "Messieurs", ["Spc"] = "Specialist", ["Pfc"] = "Private First Class",
    };

    private static readonly Dictionary<string, string> Anywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["e.g"] = "for example", ["i.e"] = "that is", ["eg"] = "for example", ["ie"] = "that is", ["etc"] = "et cetera", ["approx"] = "approximately",
        ["dept"] = "department", ["govt"] = "government", ["Jr"] = "Junior", ["Sr"] = "Senior", ["Inc"] = "Incorporated", ["Corp"] = "Corporation",
        ["Co"] = "Company", ["Ltd"] = "Limited", ["Ave"] = "Avenue", ["Blvd"] = "Boulevard", ["Rd"] = "Road", ["Hwy"] = "Highway", ["Univ"] = "University",
        ["Bros"] = "Brothers", ["incl"] = "including", ["est"] = "established", ["resp"] = "respectively", ["misc"] = "miscellaneous", ["min"] = "minutes", ["max"] = "maximum", ["al"] = "alii",
    };

    private static readonly Dictionary<string, string> WithoutDot = new(StringComparer.OrdinalIgnoreCase)
        { ["vs"] = "versus", ["etc"] = "et cetera", ["Mr"] = "Mister", ["Mrs"] = "Missus", ["Ms"] = "Miz", ["w/o"] = "without", ["c/o"] = "care of", ["n/a"] = "not applicable", ["AT&T"] = "eigh T and T", ["4K"] = "four K", ["8K"] = "eight K", ["km/h"] = "kilometres per hour" };

    private static readonly Dictionary<string, string> BeforeNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["No"] = "number", ["Nos"] = "numbers", ["Nr"] = "number", ["c"] = "circa", ["ca"] = "circa", ["fig"] = "figure", ["figs"] = "figures", ["vol"] = "volume", ["p"] = "page",
        ["pp"] = "pages", ["ch"] = "chapter", ["sec"] = "section", ["art"] = "article", ["para"] = "paragraph", ["pt"] = "part", ["v"] = "version", ["ver"] = "version",
    };

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        if (Say(tokens, at) is not { } spoken) return 0;
        tokens[at].Spoken = spoken;
        tokens[at].DotIsRead = tokens[at].Dotted;
        return 1;
    }

    private static string? Say(IReadOnlyList<Token> tokens, int at)
    {
        var (token, next) = (tokens[at], tokens.Near(at + 1));
        var before = tokens.Near(at - 1);
        var isLast = at == tokens.Count - 1;
        var atNumber = next.Core.Length > 0 && char.IsAsciiDigit(next.Core[0]);
        if (token.Dotted && atNumber && BeforeNumbers.TryGetValue(token.Core, out var number)) return token.IsCapitalised ? char.ToUpperInvariant(number[0]) + number[1..] : number;
        if (token.Core is "No" or "no" && token.Tail.Length == 0 && atNumber && before.Core.Length == 0) return "Number";
        if (token.Core is "v" && token.Dotted && before.IsCapitalised) return "versus";

        // "Wall St. rose" and "Elm Dr." are streets; "St. Petersburg" is a saint.
        var isStreet = token.Core is "St" or "Dr" && before.IsCapitalised && before.IsOpenEnded && (isLast || !next.IsCapitalised);
        if (isStreet && token.Dotted) return token.Core is "St" ? "Street" : "Drive";
        if (next.IsCapitalised && token.Tail is "." or "" && BeforeNames.TryGetValue(token.Core, out var title) && (token.Dotted || token.Core is not "Rep" and not "Hon")) return title;
        if (token.Core is "am" or "pm" or "AM" or "PM" or "a.m" or "p.m" && (token.Core.Contains('.', StringComparison.Ordinal) || EndsInDigit(before)))
            return Letters.Spell(token.Core.Replace(".", "", StringComparison.Ordinal));
        if (token.Core.Contains('.', StringComparison.Ordinal) || token.Dotted && !isLast)
            if (Anywhere.TryGetValue(token.Core, out var full) && (token.Core.Length > 2 || before.IsCapitalised || token.Core is "al")) return full;
        return WithoutDot.TryGetValue(token.Core, out var known) || token.Dotted && Known(token.Core, out known) ? known : null;
    }

    // At the end of a sentence the full stop is that of the sentence, so only forms that are no words of their own are read.
    private static bool Known(string core, out string? spoken) =>
        Anywhere.TryGetValue(core, out spoken) && core is "Jr" or "Sr" or "Inc" or "Corp" or "Ltd" or "Ave" or "Blvd" or "Rd" or "approx" or "dept" or "govt" or "Bros" or "al";

    private static bool EndsInDigit(Token token) => token.Core.Length > 0 && char.IsAsciiDigit(token.Core[^1]);
}
