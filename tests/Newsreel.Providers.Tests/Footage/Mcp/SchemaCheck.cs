using System.Text.Json;

namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>The part of JSON Schema that the tools use, and that nothing else is used.</summary>
internal static class SchemaCheck
{
    private static readonly HashSet<string> Known = ["type", "properties", "required", "additionalProperties", "items", "enum", "minimum", "maximum", "minLength", "maxLength", "format", "default", "description"];

    /// <summary>What of a value does not conform; empty when all does.</summary>
    public static IReadOnlyList<string> Violations(JsonElement schema, JsonElement value, string path = "$")
    {
        var found = new List<string>();
        found.AddRange(schema.EnumerateObject().Where(word => !Known.Contains(word.Name)).Select(word => $"{path}: schema word {word.Name}"));
        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(name => IsOf(name, value))) found.Add($"{path}: {value.ValueKind} is no {type}");
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value))) found.Add($"{path}: {value} is none of {allowed}");
        if (value.ValueKind is JsonValueKind.Number)
        {
            if (schema.TryGetProperty("minimum", out var least) && value.GetDouble() < least.GetDouble()) found.Add($"{path}: {value} is too small");
            if (schema.TryGetProperty("maximum", out var most) && value.GetDouble() > most.GetDouble()) found.Add($"{path}: {value} is too large");
        }

        if (value.ValueKind is JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            found.AddRange(value.EnumerateArray().SelectMany((item, index) => Violations(items, item, $"{path}[{index}]")));
        if (value.ValueKind is JsonValueKind.Object) found.AddRange(OfObject(schema, value, path));
        return found;
    }

    private static IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string path)
    {
        var properties = schema.TryGetProperty("properties", out var named) ? named : default;
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _)) yield return $"{path}: {name} is missing";
        foreach (var field in value.EnumerateObject())
        {
            if (properties.ValueKind is JsonValueKind.Object && properties.TryGetProperty(field.Name, out var inner))
                foreach (var violation in Violations(inner, field.Value, $"{path}.{field.Name}")) yield return violation;
            else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind is JsonValueKind.False)
                yield return $"{path}: {field.Name} is not foreseen";
        }
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind is JsonValueKind.Object,
        "array" => value.ValueKind is JsonValueKind.Array,
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind is JsonValueKind.Number,
        "null" => value.ValueKind is JsonValueKind.Null,
        _ => false,
    };
}
