using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>Reads how long a service wants to be left alone. Pure.</summary>
internal static partial class WaitWish
{
    /// <summary>What the headers of an answer say; null when nothing.</summary>
    /// <param name="headers">Of the answer.</param>
    /// <param name="now">From when it counts.</param>
    public static TimeSpan? Of(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (Value(headers, "retry-after-ms") is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)) return Seconds(milliseconds / 1000);
        if (Value(headers, "retry-after") is not { } wish) return null;
        if (double.TryParse(wish, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)) return Seconds(seconds);
        return DateTimeOffset.TryParse(wish, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? (date > now ? date - now : TimeSpan.Zero) : null;
    }

    /// <summary>What a message says: <c>Please try again in 1m7.66s</c>; null when nothing.</summary>
    public static TimeSpan? Of(string message) => TryAgain().Match(message) is { Success: true } match ? Span(match.Groups["span"].Value) : null;

    /// <summary>A span as services write it: <c>7.66s</c>, <c>2m59.5s</c>, <c>1h2m</c>, <c>350ms</c>; null when it is none.</summary>
    public static TimeSpan? Span(string text)
    {
        if (text.Length == 0 || !Spans().IsMatch(text)) return null;
        return Seconds(Parts().Matches(text).Sum(part => double.Parse(part.Groups["number"].Value, CultureInfo.InvariantCulture) * part.Groups["unit"].Value switch
        {
            "d" => 86_400,
            "h" => 3600,
            "m" => 60,
            "ms" => 0.001,
            _ => 1,
        }));
    }

    /// <summary>A header by its name; null when it was not sent.</summary>
    public static string? Value(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.First().Trim() : null;

    private static TimeSpan? Seconds(double seconds) => double.IsFinite(seconds) ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 30 * 86_400)) : null;

    [GeneratedRegex(@"\b(try again|retry) in (?<span>(\d+(\.\d+)?(ms|d|h|m|s))+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TryAgain();

    [GeneratedRegex(@"^(\d{1,9}(\.\d{1,9})?(ms|d|h|m|s))+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spans();

    [GeneratedRegex(@"(?<number>\d+(\.\d+)?)(?<unit>ms|d|h|m|s)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}
