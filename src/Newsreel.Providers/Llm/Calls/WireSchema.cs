using System.Text.Json;
using System.Text.Json.Nodes;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>Schemas as services take them. What is left out here is checked when the answer has come. Pure.</summary>
internal static class WireSchema
{
    private static readonly string[] Bounds =
    [
        "minItems", "maxItems", "uniqueItems", "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
        "multipleOf", "minProperties", "maxProperties", "default", "examples", "$schema",
    ];

    private static readonly string[] Named = ["properties", "$defs", "definitions"];

    /// <summary>The schema without bounds of numbers, lists and texts, which services turn away; every object has to be complete and holds nothing else.</summary>
    public static JsonElement Strict(JsonElement schema) => JsonSerializer.SerializeToElement(Node(JsonNode.Parse(schema.GetRawText())));

    private static JsonNode? Node(JsonNode? node)
    {
        if (node is JsonArray list) return new JsonArray([.. list.Select(part => Node(part?.DeepClone()))]);
        if (node is not JsonObject schema) return node?.DeepClone();
        var strict = new JsonObject();
        foreach (var (name, value) in schema)
        {
            if (Bounds.Contains(name)) continue;
            strict[name] = Named.Contains(name) && value is JsonObject members ? Members(members) : name is "enum" or "const" or "required" ? value?.DeepClone() : Node(value);
        }

        if (schema["properties"] is JsonObject properties)
        {
            strict["additionalProperties"] = false;
            strict["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
        }

        return strict;
    }

    private static JsonObject Members(JsonObject members) => new(members.Select(member => KeyValuePair.Create(member.Key, Node(member.Value))));
}
