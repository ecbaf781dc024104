using System.Globalization;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Mcp.Wire;

/// <summary>Dates of archives as text: <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>.</summary>
internal static class WireDate
{
    /// <summary>Empty for no date.</summary>
    public static string Text(ArchiveDate? date) => date switch
    {
        { Month: { } month, Day: { } day } known => string.Create(CultureInfo.InvariantCulture, $"{known.Year:0000}-{month:00}-{day:00}"),
        { Month: { } month } known => string.Create(CultureInfo.InvariantCulture, $"{known.Year:0000}-{month:00}"),
        { } known => known.Year.ToString("0000", CultureInfo.InvariantCulture),
        null => "",
    };

    /// <summary>The date that a text begins with, a time of day after it is left aside; null when it is none.</summary>
    public static ArchiveDate? Read(string text)
    {
        var day = text.Split('T', ' ')[0];
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var whole)) return new(whole.Year, whole.Month, whole.Day);
        if (DateOnly.TryParseExact(day, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return new(month.Year, month.Month, null);
        return DateOnly.TryParseExact(day, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? new(year.Year, null, null) : null;
    }
}
