using System.Text.RegularExpressions;

namespace Newsreel.Sourcing.Rights;

/// <summary>Finds metadata that tells of people who can be recognised, and of insignia: neither may be used to sell something unasked. Pure.</summary>
internal static partial class VisiblePeople
{
    /// <summary>The kind and the word that tell of it; null when nothing does.</summary>
    /// <param name="texts">Title, description and keywords.</param>
    public static (string Kind, string Word)? Find(params IEnumerable<string> texts)
    {
        var match = texts.Select(text => Words().Match(text)).FirstOrDefault(match => match.Success);
        return match is null ? null : (match.Groups["insignia"].Success ? "insignia" : "people", match.Value);
    }

    [GeneratedRegex(
        @"\b((?<insignia>logos?|logotypes?|insignias?|seals?|emblems?|badges?|uniforms?|coats? of arms|trademarks?|mission patch(es)?)"
        + @"|people|persons?|portraits?|crowds?|faces?|interview\w*|man|men|wom[ae]n|soldiers?|sailors?|marines?|air[mw][ae]n|guardsm[ae]n|troops|veterans?|paratroopers?"
        + @"|pilots?|astronauts?|cosmonauts?|crew(s|members?)?|commanders?|officers?|presidents?|secretary|ministers?|generals?|admirals?"
        + @"|(sgt|cpl|pfc|pvt|spc|lt|capt|maj|col|gen|adm|cmdr)\.|families|family|spectators?|passers-by|pedestrians?|workers?|students?|refugees?)(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
