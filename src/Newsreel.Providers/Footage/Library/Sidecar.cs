using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Library;

/// <summary>What a person wrote beside a clip. Unknown texts are empty.</summary>
internal sealed partial record Sidecar(
    string Title,
    string Description,
    IReadOnlyList<string> Keywords,
    string Place,
    ArchiveDate? Date,
    string Author,
    string Credit,
    string Licence,
    string Restrictions,
    string Url,
    FootageNature Nature)
{
    /// <summary>Whether the clip's own sound is to be heard under the voice.</summary>
    public bool NaturalSound { get; init; }

    private const long MostBytes = 256 << 10;

    /// <summary>The sidecar of a clip that has none.</summary>
    public static readonly Sidecar None = new("", "", [], "", null, "", "", "", "", "", FootageNature.Actuality);

    /// <summary>The file beside a clip: <c>clip.mp4.json</c>, else <c>clip.json</c>; null when there is neither.</summary>
    public static string? PathFor(string clip) =>
        new[] { clip + ".json", Path.ChangeExtension(clip, ".json") }.FirstOrDefault(File.Exists);

    /// <summary>Reads a sidecar.</summary>
    /// <exception cref="FormatException">It is broken; the message says what about it.</exception>
    public static Sidecar Read(string path)
    {
        try
        {
            // A pipe or a device has no length; opening one could wait for ever.
            if (new FileInfo(path).Length is 0 or > MostBytes) throw new FormatException("it is empty or far too long");
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"line {broken.LineNumber + 1} is no JSON", broken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FormatException("it cannot be read", failure);
        }
    }

    private static Sidecar Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) throw new FormatException("it is no JSON object");
        return new(
            Text(root, "title"), Text(root, "description"), List(root, "keywords"), Text(root, "place"), Dated(Text(root, "date")), Text(root, "author"),
            Text(root, "credit"), Text(root, "licence") is { Length: > 0 } licence ? licence : Text(root, "license"),
            Text(root, "restrictions"), Address(Text(root, "url")), Kind(Text(root, "nature")))
        {
            NaturalSound = Truth(root, "naturalSound"),
        };
    }

    private static string Text(JsonElement root, string name) =>
        Property(root, name) is not { } value ? ""
        : value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? OneLine(value.ToString())
        : value.ValueKind is JsonValueKind.Null ? ""
        : throw new FormatException($"{name} is no text");

    private static bool Truth(JsonElement root, string name) => Property(root, name)?.ValueKind switch
    {
        null or JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw new FormatException($"{name} is neither true nor false"),
    };

    private static IReadOnlyList<string> List(JsonElement root, string name)
    {
        if (Property(root, name) is not { } value || value.ValueKind is JsonValueKind.Null) return [];
        var parts = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Split([',', ';']),
            JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.ValueKind is JsonValueKind.String ? item.GetString()! : throw new FormatException($"{name} holds something that is no text"))],
            _ => throw new FormatException($"{name} is neither a list nor a text with commas"),
        };
        return [.. parts.Select(OneLine).Where(part => part.Length > 0)];
    }

    private static JsonElement? Property(JsonElement root, string name)
    {
        foreach (var property in root.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        return null;
    }

    private static ArchiveDate? Dated(string text)
    {
        if (text.Length == 0) return null;
        var match = DateForm().Match(text);
        if (!match.Success) throw new FormatException($"the date '{text}' is not yyyy, yyyy-mm or yyyy-mm-dd");
        var (year, month, day) = (Part("year") ?? 0, Part("month"), Part("day"));
        return year is 0 || month is < 1 or > 12 || (day is { } number && (number < 1 || number > DateTime.DaysInMonth(year, month!.Value)))
            ? throw new FormatException($"there is no such date as '{text}'")
            : new(year, month, day);

        int? Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : null;
    }

    private static string Address(string text) =>
        text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? text
            : throw new FormatException($"the url '{text}' is no web address");

    private static FootageNature Kind(string text) => text.ToLowerInvariant() switch
    {
        "" or "actuality" => FootageNature.Actuality,
        "training" or "exercise" => FootageNature.Training,
        "animation" => FootageNature.Animation,
        _ => throw new FormatException($"the nature '{text}' is neither actuality, training nor animation"),
    };

    private static string OneLine(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"^(?<year>\d{4})(-(?<month>\d{2})(-(?<day>\d{2}))?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateForm();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
