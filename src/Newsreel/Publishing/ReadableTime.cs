using System.Globalization;

namespace Newsreel.Publishing;

/// <summary>Times as players show them.</summary>
internal static class ReadableTime
{
    /// <summary><c>0:00</c>, <c>12:34</c> or <c>1:02:03</c>; parts of a second are dropped.</summary>
    public static string Of(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
