using System.Globalization;

namespace Newsreel.Scripting;

/// <summary>What the dates of sources say of the words that rest on them. Pure.</summary>
internal static class SourceDates
{
    /// <summary>Sources this far apart tell of the same days.</summary>
    private const int MostDaysApart = 7;

    /// <summary>
    /// The date up to which words hold: the newest of sources that tell of the same days; null when none has a date, or when they are further
    /// apart: the oldest would be older than what is told, and nothing says that the newest confirms the others.
    /// </summary>
    public static DateOnly? AsOf(IReadOnlyList<SourceReference> used) => AreApart(used) ? null : used.Max(source => source.Date);

    /// <summary>The date of each source, where no one date holds for all.</summary>
    public static IReadOnlyList<ScriptNote> Notes(IReadOnlyList<SourceReference> used) => !AreApart(used) ? [] :
    [
        new("sources-dated", $"Its sources are of different dates: {string.Join(", ", used.Where(source => source.Date is not null).OrderBy(source => source.Date).Select(Told))}. Check whether the older ones still hold.", IsWarning: false),
    ];

    private static bool AreApart(IReadOnlyList<SourceReference> used) => used.Max(source => source.Date)?.DayNumber - used.Min(source => source.Date)?.DayNumber > MostDaysApart;

    private static string Told(SourceReference source) => $"“{source.Title}” {source.Date!.Value.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
}
