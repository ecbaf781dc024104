using System.Text.Json.Nodes;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>What services object to in schemas.</summary>
internal static class StrictSchema
{
    /// <summary>Words of JSON schema that limit a value; Groq and Anthropic do not take them.</summary>
    public static readonly IReadOnlyList<string> Bounds = ["minItems", "maxItems", "uniqueItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"];

    /// <summary>The first of some words that a schema uses, with where; null when it uses none.</summary>
    public static (string Place, string Word)? Uses(JsonObject schema, IReadOnlyList<string> words) =>
        Parts(schema, "").SelectMany(part => words.Where(part.Schema.ContainsKey).Select(word => ((string, string)?)(part.Place, word))).FirstOrDefault();

    /// <summary>The first object that allows more than it names; null when there is none.</summary>
    public static string? Open(JsonObject schema) =>
        Parts(schema, "").Where(part => part.Schema["properties"] is not null && part.Schema["additionalProperties"]?.ToString() is not "false").Select(part => part.Place).FirstOrDefault();

    /// <summary>The first object that does not require all it names; null when there is none.</summary>
    public static string? Optional(JsonObject schema) =>
        Parts(schema, "").Where(part => part.Schema["properties"] is JsonObject named && named.Any(member => (part.Schema["required"] as JsonArray)?.Any(required => Same.As(required?.ToString() ?? "", member.Key)) is not true))
            .Select(part => part.Place).FirstOrDefault();

    private static IEnumerable<(string Place, JsonObject Schema)> Parts(JsonObject schema, string place)
    {
        yield return (place, schema);
        foreach (var group in new[] { "properties", "$defs", "definitions" })
            foreach (var (name, member) in schema[group] as JsonObject ?? [])
                foreach (var part in member is JsonObject some ? Parts(some, $"{place}/{group}/{name}") : [])
                    yield return part;
        foreach (var part in schema["items"] is JsonObject items ? Parts(items, $"{place}/items") : []) yield return part;
        foreach (var group in new[] { "anyOf", "oneOf", "allOf" })
            foreach (var choice in (schema[group] as JsonArray ?? []).OfType<JsonObject>())
                foreach (var part in Parts(choice, $"{place}/{group}"))
                    yield return part;
    }
}
