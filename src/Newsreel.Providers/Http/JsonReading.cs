using Newsreel.Providers.Http;
using System.Globalization;
using System.Text.Json;
using Newsreel.Providers.Footage.Archives.Reading;

namespace Newsreel.Providers.Http;

/// <summary>
/// Reads the JSON of services that do not keep to one form: numbers as texts, a text where a list was, fields that are missing. What is not
/// there is empty, never a failure. Pure.
/// </summary>
internal static class JsonReading
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>A field; null when it is missing or null, or when this is no object.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    /// <summary>A field as it stands there, the first value of a list; empty when it is neither text, number nor truth.</summary>
    public static string Raw(this JsonElement element, string name) => element.Raws(name).FirstOrDefault() ?? "";

    /// <summary>The values of a field as they stand there, one or many; blank ones are left out.</summary>
    public static IEnumerable<string> Raws(this JsonElement element, string name) => element.Parts(name).Select(Value).Where(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>A field as one line for people.</summary>
    public static string Text(this JsonElement element, string name) => PlainText.OneLine(element.Raw(name));

    /// <summary>A field as a whole number that is not negative; zero when it is none.</summary>
    public static long Count(this JsonElement element, string name) => Figure(element.Raw(name)) is var figure and < long.MaxValue ? (long)figure : 0;

    /// <summary>A field of seconds; zero when it is none.</summary>
    public static TimeSpan Seconds(this JsonElement element, string name) => Seconds(Figure(element.Raw(name)));

    /// <summary>A field of a length in seconds or as a clock shows it (<c>10:12</c>, <c>1:10:12</c>); zero when it is none.</summary>
    public static TimeSpan Length(this JsonElement element, string name)
    {
        var seconds = 0.0;
        foreach (var part in element.Raw(name).Trim().Split(':'))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)) return TimeSpan.Zero;
            seconds = (seconds * 60) + figure;
        }

        return Seconds(seconds);
    }

    /// <summary>A field of pixels; zero when it is no sane number of them.</summary>
    public static int Pixels(this JsonElement element, string name) => element.Count(name) is var count and <= ushort.MaxValue ? (int)count : 0;

    /// <summary>So many seconds; zero when that is no length of a video.</summary>
    public static TimeSpan Seconds(double seconds) => seconds > 0 && seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;

    /// <summary>The parts of a list; a field that is no list counts as its only part.</summary>
    public static IEnumerable<JsonElement> Parts(this JsonElement element, string name) => element.Field(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { } one => [one],
    };

    /// <summary>The texts of a list, or of one text with commas.</summary>
    public static IReadOnlyList<string> Words(this JsonElement element, string name) =>
    [
        .. element.Raws(name).SelectMany(text => text.Split([',', ';'])).Select(word => PlainText.OneLine(word)).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>A field as a web address; null when it is none. One without a scheme (<c>//host/</c>) is taken for a safe one.</summary>
    public static Uri? Address(this JsonElement element, string name) =>
        Uri.TryCreate(element.Raw(name) is ['/', '/', ..] rest ? "https:" + rest : element.Raw(name), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>The day that a time stamp begins with, as it is written there; null when it does not.</summary>
    public static DateOnly? Day(this JsonElement element, string name) =>
        element.Raw(name) is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year > 1800 ? day : null;

    private static string Value(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => "",
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: well-formed JSON, but no text.
            return "";
        }
    }

    private static double Figure(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) && double.IsFinite(figure) && figure > 0 ? figure : 0;
}
