using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>How words in capitals are said.</summary>
internal static partial class Acronyms
{
    private const int LongestSpelled = 3;

    // Said as words although they are short, or although they look as if they were spelled.
    private static readonly HashSet<string> Words = new(
        """
        NATO NASA UNICEF UNESCO OPEC AIDS COVID RADAR LASER RAND HIMARS ISIS ISIL CENTCOM EUCOM AFRICOM INDOPACOM SOCOM NORAD NORTHCOM DARPA FEMA OSHA
        SEAL SWAT AWACS THAAD START SALT ASEAN BRICS ECOWAS AUKUS INTERPOL EUROPOL FIFA UEFA FRONTEX GIF SIM SARS MERS ROM RAM LIDAR SONAR SCUBA
        POTUS SCOTUS UNIFIL MINUSMA SACEUR SHAPE OSINT JAXA ISRO HEPA HOPE UNAMA UNOSAT MAGA DACA NASDAQ PFAS PEPFAR SIGINT HUMINT PATRIOT
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    // Ordinary short words that are sometimes written in capitals for emphasis.
    private static readonly HashSet<string> Ordinary = new(
        """
        A I AND THE NOT ALL ANY ARE BUT FOR YES HOW WHY WHO'S OUR YOU HIS HER ITS OUT OFF TOP BIG WAR SEA AIR SKY OIL GAS NEW NOW TWO ONE SIX TEN OLD END
        NO OF ON AT BY MY WE HE SO IF AS AN TO IN IS BE DO GO UP OR ME HA OH AH WAS HAS HAD MAY CAN MAN MEN DAY SUN MON WED FRI SAT MAX PRO
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    // Spelled although they could be said.
    private static readonly HashSet<string> Spelled = new(
        """
        UN US USA EU UK UAE USSR FBI CIA GPS BBC CNN UFO CEO MP MPs WHO IMF WTO WFP ICC ICJ G7 OSCE OHCHR UNHCR IAEA IFRC ICRC USAF USMC USNS USNI UNGA UNSC EASA ECHR OECD NAACP AARP IEEE UCLA ICAO ESPN HIV ISBN RAAF AKA ASAP IDPs SUV EUV AOL
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Respelled = new(StringComparer.Ordinal)
    {
        ["USAID"] = "U S aid",
        ["NOAA"] = "Noah",
        ["UNRWA"] = "Unra",
        ["JPEG"] = "jay peg",
        ["ATACMS"] = "attack ems",
        ["OK"] = "okay",
        ["PhD"] = "P H D",
        ["MSc"] = "M S C",
        ["MiG"] = "Mig",
        ["DoD"] = "D O D",
        ["SpaceX"] = "Space X",
        ["iOS"] = "I O S",
        ["IoT"] = "I O T",
        ["RoRo"] = "Ro-Ro",
        ["WWII"] = "World War Two",
        ["WWI"] = "World War One",
        ["UNSCR"] = "U N S C R",
        ["PTSD"] = "P T S D",
        ["MASH"] = "mash",
        ["GNU"] = "G N U",
        ["SQLite"] = "S Q L ite",
        ["MoD"] = "M O D",
        ["kWh"] = "kilowatt hours",
    };

    /// <summary>How a word is said if its capitals matter; null for ordinary words.</summary>
    /// <param name="word">Letters only, for example <c>UN</c>, <c>MPs</c>.</param>
    /// <param name="isShouted">Whether the whole sentence is in capitals; then only known acronyms are spelled.</param>
    public static string? Say(string word, bool isShouted)
    {
        if (Respelled.TryGetValue(word, out var respelled)) return respelled;
        var isPlural = word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2]);
        var capitals = isPlural ? word[..^1] : word;
        if (capitals.Length < 2 || !Capitals().IsMatch(capitals)) return null;
        if (Words.Contains(capitals)) return word;
        if (Ordinary.Contains(capitals) && !isShouted) return word;
        if (isShouted) return Spelled.Contains(capitals) || !Ordinary.Contains(capitals) && !HasVowel().IsMatch(capitals) ? Letters.Spell(capitals) : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
        var isSpelled = capitals.Length <= LongestSpelled || Spelled.Contains(capitals) || !IsSayable(capitals);
        return !isSpelled ? word : Letters.Spell(capitals) + (isPlural ? "'s" : "");
    }

    // Long unknown acronyms are words if a mouth could say them: vowels, no pile of consonants, no impossible beginning.
    private static bool IsSayable(string capitals) => HasVowel().IsMatch(capitals) && !Unsayable().IsMatch(capitals);

    [GeneratedRegex(@"\A\p{Lu}+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capitals();

    [GeneratedRegex("[AEIOUYÀ-Þ]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HasVowel();

    [GeneratedRegex("[BCDFGJKLMNPQRSTVWXZ]{4}|[AEIOU]{3}|\\A[BCDFGHJKLMNPQRSTVWXZ]{3}|\\A(?!BL|BR|CH|CL|CR|DR|FL|FR|GL|GR|KH|KR|PH|PL|PR|SC|SH|SK|SL|SM|SN|SP|ST|SW|TH|TR|TW|WH|ZH)[BCDFGHJKLMNPQRSTVWXZ]{2}|[BDFGJKMPQVZ][BDFGHJKMPQVWXZ]\\z|S[NMRLV]\\p{Lu}?\\z|Q(?!U)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unsayable();
}
