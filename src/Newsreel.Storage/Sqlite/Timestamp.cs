using System.Globalization;

namespace Newsreel.Storage.Sqlite;

/// <summary>The one form of time in the database: UTC, <c>YYYY-MM-DD HH:MM:SS</c>. Texts compare as the times do.</summary>
internal static class Timestamp
{
    private const string Form = "yyyy-MM-dd HH:mm:ss";

    /// <summary>The second that has begun.</summary>
    public static string Of(DateTimeOffset time) => time.ToUniversalTime().ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The end of a lease: rounded up, so that it never ends before the time given.</summary>
    public static string UpTo(DateTimeOffset time) => Of(time.AddTicks(TimeSpan.TicksPerSecond - 1));

    /// <summary>Reads our form and the ISO 8601 forms of earlier writers; null when it is neither.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
