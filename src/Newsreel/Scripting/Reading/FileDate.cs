using System.Globalization;

namespace Newsreel.Scripting.Reading;

/// <summary>Dates as documents write them.</summary>
internal static class FileDate
{
    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d MMMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d MMM yyyy", "dd.MM.yyyy",
    ];

    /// <summary>The day; null when the text names none that can be read without guessing.</summary>
    public static DateOnly? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var trimmed = text.Trim();
        if (DateOnly.TryParseExact(trimmed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return trimmed.Length > 10 && DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }
}
