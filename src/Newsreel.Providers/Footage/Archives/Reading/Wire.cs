using System.Globalization;
using System.Text.Json;

namespace Newsreel.Providers.Footage.Archives.Reading;

/// <summary>Reads JSON of services as it comes: numbers as text, lists where one value is usual and the other way round, fields that are missing or null. Pure.</summary>
internal static class Wire
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(10);

    /// <summary>A field; null when it is missing, null, or the element is no object.</summary>
    public static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    /// <summary>The members of a list; a single value is a list of one, and nothing an empty one.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) => element.Child(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(item => item.ValueKind is not JsonValueKind.Null)],
        { } single => [single],
    };

    /// <summary>The texts of a field, as they stand; numbers and truths count as texts.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        [.. element.Items(name).Select(Text).Where(text => !string.IsNullOrWhiteSpace(text))];

    /// <summary>The first text of a field; empty when there is none.</summary>
    public static string Text(this JsonElement element, string name) => element.Texts(name) is [var first, ..] ? first : "";

    /// <summary>A whole number that is not negative; zero when there is none.</summary>
    public static long Number(this JsonElement element, string name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < long.MaxValue ? (long)number : 0;

    /// <summary>Pixels; zero when there is no sane number.</summary>
    public static int Pixels(this JsonElement element, string name) => element.Number(name) is var number and < 100_000 ? (int)number : 0;

    /// <summary>A length in seconds (<c>612.41</c>) or as a clock shows it (<c>10:12</c>, <c>1:10:12</c>); zero when there is none.</summary>
    public static TimeSpan Length(this JsonElement element, string name)
    {
        var seconds = 0.0;
        foreach (var part in element.Text(name).Trim().Split(':'))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return TimeSpan.Zero;
            seconds = (seconds * 60) + number;
        }

        return seconds < Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
    }

    /// <summary>A web address; null when there is none. One without a scheme is taken for <c>https</c>.</summary>
    public static Uri? Address(this JsonElement element, string name)
    {
        var text = element.Text(name).Trim();
        if (text.StartsWith("//", StringComparison.Ordinal)) text = "https:" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    private static string Text(JsonElement value)
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
}
