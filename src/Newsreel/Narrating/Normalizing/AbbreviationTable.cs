namespace Newsreel.Narrating.Normalizing;

/// <summary>Short forms by where they stand.</summary>
internal static class AbbreviationTable
{
    public static readonly Dictionary<string, string> BeforeNames = new(StringComparer.Ordinal)
    {
        ["Dr"] = "Doctor",
        ["Drs"] = "Doctors",
        ["Mr"] = "Mister",
        ["Mrs"] = "Missus",
        ["Ms"] = "Miz",
        ["Prof"] = "Professor",
        ["Gen"] = "General",
        ["Lt"] = "Lieutenant",
        ["Col"] = "Colonel",
        ["Sgt"] = "Sergeant",
        ["Capt"] = "Captain",
        ["Cmdr"] = "Commander",
        ["Adm"] = "Admiral",
        ["Maj"] = "Major",
        ["Cpl"] = "Corporal",
        ["Pvt"] = "Private",
        ["Brig"] = "Brigadier",
        ["Gov"] = "Governor",
        ["Sen"] = "Senator",
        ["Rep"] = "Representative",
        ["Pres"] = "President",
        ["Rev"] = "Reverend",
        ["Hon"] = "Honourable",
        ["Mt"] = "Mount",
        ["Ft"] = "Fort",
        ["St"] = "Saint",
        ["Messrs"] = "Messieurs",
        ["Spc"] = "Specialist",
        ["Pfc"] = "Private First Class",
    };

    /// <summary>The few that are no words or names of their own, so that they need no full stop.</summary>
    public static readonly HashSet<string> TitlesWithoutDot = new(StringComparer.Ordinal) { "Dr", "Mr", "Mrs", "Ms", "Mt", "St" };

    public static readonly Dictionary<string, string> Anywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["e.g"] = "for example",
        ["i.e"] = "that is",
        ["eg"] = "for example",
        ["ie"] = "that is",
        ["etc"] = "et cetera",
        ["p.a"] = "per annum",
        ["Ph.D"] = "P H D",
        ["M.Sc"] = "M S C",
        ["B.Sc"] = "B S C",
        ["approx"] = "approximately",
        ["dept"] = "department",
        ["govt"] = "government",
        ["Jr"] = "Junior",
        ["Sr"] = "Senior",
        ["Inc"] = "Incorporated",
        ["Corp"] = "Corporation",
        ["Co"] = "Company",
        ["Ltd"] = "Limited",
        ["Ave"] = "Avenue",
        ["Blvd"] = "Boulevard",
        ["Rd"] = "Road",
        ["Hwy"] = "Highway",
        ["Univ"] = "University",
        ["Bros"] = "Brothers",
        ["incl"] = "including",
        ["est"] = "established",
        ["resp"] = "respectively",
        ["misc"] = "miscellaneous",
        ["min"] = "minutes",
        ["max"] = "maximum",
        ["al"] = "others",
    };

    public static readonly Dictionary<string, string> WithoutDot = new(StringComparer.OrdinalIgnoreCase)
    { ["vs"] = "versus", ["etc"] = "et cetera", ["Mr"] = "Mister", ["Mrs"] = "Missus", ["Ms"] = "Miz", ["w/o"] = "without", ["c/o"] = "care of", ["n/a"] = "not applicable", ["AT&T"] = "eigh T and T", ["4K"] = "four K", ["8K"] = "eight K", ["km/h"] = "kilometres per hour" };

    public static readonly Dictionary<string, string> BeforeNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["No"] = "number",
        ["Nos"] = "numbers",
        ["Nr"] = "number",
        ["est"] = "estimated",
        ["c"] = "circa",
        ["ca"] = "circa",
        ["fig"] = "figure",
        ["figs"] = "figures",
        ["vol"] = "volume",
        ["p"] = "page",
        ["pp"] = "pages",
        ["ch"] = "chapter",
        ["sec"] = "section",
        ["art"] = "article",
        ["para"] = "paragraph",
        ["pt"] = "part",
        ["Mk"] = "mark",
        ["v"] = "version",
        ["ver"] = "version",
    };
}
