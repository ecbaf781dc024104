using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>What a JSON schema says; OpenAPI's capitals count as small letters.</summary>
internal static partial class SchemaReading
{
    /// <summary>A schema without references and choices, and whether null is allowed too.</summary>
    public static (JsonObject Shape, bool IsNullable) Shape(JsonObject root, JsonObject schema)
    {
        var isNullable = false;
        for (var step = 0; step < 16; step++)
        {
            if (schema["$ref"] is JsonValue reference && Resolve(root, reference.ToString()) is { } target) schema = target;
            else if ((schema["anyOf"] ?? schema["oneOf"] ?? schema["allOf"]) is JsonArray choices && choices.OfType<JsonObject>().ToList() is { Count: > 0 } all)
            {
                isNullable |= all.Any(choice => Type(choice) is "null");
                schema = all.FirstOrDefault(choice => Type(choice) is not "null") ?? all[0];
            }
            else break;
        }

        return (schema, isNullable || (schema["type"] is JsonArray types && types.Any(type => type?.ToString() is "null")) || schema["nullable"]?.ToString() is "true");
    }

    /// <summary>The shape of a member; null when it is none.</summary>
    public static JsonObject? Member(JsonObject root, JsonNode? schema) => schema is JsonObject some ? Shape(root, some).Shape : null;

    /// <summary>The type; of several the first that is not null.</summary>
    public static string Type(JsonObject shape)
    {
        var named = shape["type"] is JsonArray types ? types.Select(type => type?.ToString()).FirstOrDefault(type => type is not "null") : shape["type"]?.ToString();
        return named?.ToLowerInvariant() ?? (shape["properties"] is not null ? "object" : shape["items"] is not null ? "array" : "string");
    }

    /// <summary>How many entries a list shall have: what its bounds, its description or the prompt say.</summary>
    public static int Count(JsonObject shape, FakeAsk ask, string name, int otherwise)
    {
        var (least, most) = (Whole(shape["minItems"]), Whole(shape["maxItems"]));
        var told = Range(shape["description"]?.ToString() ?? "") is { } range ? range.Least : (int?)null;
        if (told is null && name.Length > 2 && Regex.Match(ask.Messages[^1].Text, $@"\b(\d{{1,2}})\s+(?:\w+\s+)?{Regex.Escape(name)}\b", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)) is { Success: true } match)
            told = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return Math.Clamp(told ?? least ?? otherwise, least ?? 0, Math.Max(least ?? 0, most ?? 60));
    }

    /// <summary>The numbers of <c>3 to 5</c> in a description; a single one is both. Null when there is none.</summary>
    public static (int Least, int Most)? Range(string text)
    {
        if (Numbers().Match(text) is not { Success: true } match) return null;
        var least = int.Parse(match.Groups["least"].Value, CultureInfo.InvariantCulture);
        return (least, match.Groups["most"].Success ? int.Parse(match.Groups["most"].Value, CultureInfo.InvariantCulture) : least);
    }

    /// <summary>A whole number; null when it is none.</summary>
    public static int? Whole(JsonNode? node) => node is JsonValue && double.TryParse(node.ToString(), CultureInfo.InvariantCulture, out var number) ? (int)number : null;

    private static JsonObject? Resolve(JsonObject root, string reference)
    {
        JsonNode? at = root;
        foreach (var part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)) at = (at as JsonObject)?[part];
        return at as JsonObject;
    }

    [GeneratedRegex(@"(?<![\w.])(?<least>\d{1,3})(\s*(to|and|-|–)\s*(?<most>\d{1,3}))?(?!\w)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();
}
