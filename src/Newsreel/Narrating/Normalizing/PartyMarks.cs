namespace Newsreel.Narrating.Normalizing;

/// <summary>Party and state of American politicians: (R-Ky.), (D-N.Y.).</summary>
internal static class PartyMarks
{
    private static readonly Dictionary<string, string> States = new(StringComparer.Ordinal)
    {
        ["Ala"] = "Alabama",
        ["Ariz"] = "Arizona",
        ["Ark"] = "Arkansas",
        ["Calif"] = "California",
        ["Colo"] = "Colorado",
        ["Conn"] = "Connecticut",
        ["Del"] = "Delaware",
        ["Fla"] = "Florida",
        ["Ga"] = "Georgia",
        ["Ill"] = "Illinois",
        ["Ind"] = "Indiana",
        ["Kan"] = "Kansas",
        ["Ky"] = "Kentucky",
        ["La"] = "Louisiana",
        ["Md"] = "Maryland",
        ["Mass"] = "Massachusetts",
        ["Mich"] = "Michigan",
        ["Minn"] = "Minnesota",
        ["Miss"] = "Mississippi",
        ["Mo"] = "Missouri",
        ["Mont"] = "Montana",
        ["Neb"] = "Nebraska",
        ["Nev"] = "Nevada",
        ["N.H"] = "New Hampshire",
        ["N.J"] = "New Jersey",
        ["N.M"] = "New Mexico",
        ["N.Y"] = "New York",
        ["N.C"] = "North Carolina",
        ["N.D"] = "North Dakota",
        ["Okla"] = "Oklahoma",
        ["Ore"] = "Oregon",
        ["Pa"] = "Pennsylvania",
        ["R.I"] = "Rhode Island",
        ["S.C"] = "South Carolina",
        ["S.D"] = "South Dakota",
        ["Tenn"] = "Tennessee",
        ["Tex"] = "Texas",
        ["Vt"] = "Vermont",
        ["Va"] = "Virginia",
        ["Wash"] = "Washington",
        ["W.Va"] = "West Virginia",
        ["Wis"] = "Wisconsin",
        ["Wyo"] = "Wyoming",
    };

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var core = tokens[at].Core;
        if (core is not ['R' or 'D' or 'I', '-', ..] || !States.TryGetValue(core[2..], out var state)) return 0;
        tokens[at].Spoken = $"{core[0]} {state}";
        tokens[at].DotIsRead = tokens[at].Dotted;
        return 1;
    }
}
