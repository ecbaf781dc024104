using Newsreel.Common;

namespace Newsreel.Sourcing.Matching;

/// <summary>Knows in which country well-known places are. Pure.</summary>
internal static class Countries
{
    // Country: its cities and regions. A country stands for itself.
    private const string Names = """
        Afghanistan: kabul, kandahar, bagram, helmand
        Argentina: buenos aires
        Australia: sydney, melbourne, darwin
        Austria: vienna
        Belarus: minsk
        Belgium: brussels
        Bulgaria: sofia
        Canada: ottawa, toronto
        China: beijing, shanghai, hong kong
        Croatia: zagreb
        Cuba: havana, guantanamo bay
        Czech Republic: prague
        Denmark: copenhagen
        Djibouti: camp lemonnier
        Egypt: cairo, suez canal
        Estonia: tallinn
        Finland: helsinki
        France: paris, normandy
        Georgia: tbilisi
        Germany: berlin, west berlin, east berlin, frankfurt, hamburg, munich, bavaria, ramstein, grafenwoehr, hohenfels, landstuhl, tempelhof, wiesbaden
        Greece: athens, souda bay
        Haiti: port-au-prince
        Hungary: budapest
        India: delhi, mumbai
        Indonesia: jakarta, sumatra, aceh, banda aceh, java, meulaboh
        Iran: tehran
        Iraq: baghdad, mosul, fallujah
        Ireland: dublin
        Israel: jerusalem, tel aviv
        Italy: rome, sicily, naples
        Japan: tokyo, okinawa, hiroshima, yokosuka
        Kuwait: camp arifjan
        Latvia: riga
        Lebanon: beirut
        Libya: tripoli
        Lithuania: vilnius
        Netherlands: amsterdam, the hague, rotterdam
        Norway: oslo
        Philippines: manila
        Poland: warsaw, rzeszow, przemysl, krakow
        Portugal: lisbon
        Romania: bucharest
        Russia: moscow, saint petersburg, siberia, kursk, belgorod
        Serbia: belgrade
        South Korea: seoul, osan, pyeongtaek
        Spain: madrid, rota
        Sweden: stockholm
        Switzerland: geneva
        Syria: damascus, aleppo
        Taiwan: taipei
        Thailand: bangkok, phuket, u-tapao
        Turkey: istanbul, ankara, incirlik
        Ukraine: kyiv, kiev, kharkiv, kherson, lviv, mariupol, odesa, odessa, zaporizhzhia, crimea, donbas, donetsk, luhansk, bakhmut, bucha, irpin, avdiivka, hostomel, chernobyl, yavoriv, dnipro
        United Kingdom: england, scotland, wales, britain, great britain, london
        United States: america, alaska, california, florida, hawaii, louisiana, texas, virginia, norfolk, san diego, new york, washington, houston, kennedy space center, cape canaveral, new orleans, los angeles, chicago, san francisco, arlington, pearl harbor
        Vietnam: hanoi, saigon
        """;

    private static readonly Dictionary<string, string> Known = Read();

    /// <summary>Every country and place that is known: lower case, without accents.</summary>
    public static IEnumerable<string> All => Known.Keys;

    /// <summary>English name of the country of a place; empty when it is not known.</summary>
    /// <param name="place">As it is spoken, for example <c>Kyiv</c>.</param>
    public static string Of(string place) => Known.GetValueOrDefault(LatinLetters.Fold(place).ToLowerInvariant().Trim(), "");

    // Countries of which no place is listed.
    private const string Others =
        "Albania, Algeria, Angola, Armenia, Azerbaijan, Bahrain, Bangladesh, Bolivia, Brazil, Cambodia, Cameroon, Chad, Chile, Colombia, Cyprus, Ecuador, Eritrea, Ethiopia, "
        + "Ghana, Greenland, Guatemala, Guyana, Honduras, Iceland, Jamaica, Jordan, Kazakhstan, Kenya, Kosovo, Kyrgyzstan, Laos, Liberia, Luxembourg, Madagascar, Malaysia, "
        + "Maldives, Mali, Malta, Mexico, Moldova, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nepal, New Zealand, Nicaragua, Niger, Nigeria, North Korea, "
        + "Oman, Pakistan, Panama, Paraguay, Peru, Qatar, Rwanda, Saudi Arabia, Senegal, Sierra Leone, Singapore, Slovakia, Slovenia, Somalia, South Africa, South Sudan, "
        + "Sri Lanka, Sudan, Tajikistan, Tanzania, Tunisia, Uganda, United Arab Emirates, Uruguay, Uzbekistan, Venezuela, Yemen, Zambia, Zimbabwe";

    private static Dictionary<string, string> Read()
    {
        var known = Others.Split(", ").ToDictionary(country => country.ToLowerInvariant(), country => country, StringComparer.Ordinal);
        foreach (var line in Names.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.IndexOf(':', StringComparison.Ordinal);
            var country = line[..at];
            known[country.ToLowerInvariant()] = country;
            foreach (var place in line[(at + 1)..].Split(',', StringSplitOptions.TrimEntries)) known[place] = country;
        }

        return known;
    }
}
