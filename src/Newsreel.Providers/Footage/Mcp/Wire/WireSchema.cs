using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Newsreel.Providers.Footage.Mcp.Wire;

/// <summary>The JSON Schema of a record, made from the record itself: names, types, what is required, descriptions and bounds. Pure.</summary>
internal static class WireSchema
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    /// <summary>A schema of kind <c>object</c>.</summary>
    public static JsonElement Of(JsonTypeInfo type)
    {
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(type, Options).AsObject();
        // The root counts as nullable, which no object of a call is.
        schema["type"] = "object";
        return JsonSerializer.SerializeToElement(schema, WireSchemaJson.Default.JsonObject);
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        if (node is not JsonObject schema || context.PropertyInfo?.AttributeProvider is not { } member) return node;
        foreach (var attribute in member.GetCustomAttributes(inherit: false))
            Apply(attribute, schema);
        return schema;
    }

    private static void Apply(object attribute, JsonObject schema)
    {
        switch (attribute)
        {
            case DescriptionAttribute description:
                schema["description"] = description.Description;
                break;
            case RangeAttribute range:
                schema["minimum"] = Number(range.Minimum);
                if (range.Maximum is not (double.MaxValue or int.MaxValue)) schema["maximum"] = Number(range.Maximum);
                break;
            case StringLengthAttribute length:
                if (length.MinimumLength > 0) schema["minLength"] = length.MinimumLength;
                schema["maxLength"] = length.MaximumLength;
                break;
            case AllowedValuesAttribute allowed:
                schema["enum"] = new JsonArray([.. allowed.Values.Select(value => JsonValue.Create((string?)value))]);
                break;
            default:
                break;
        }
    }

    private static JsonValue Number(object value) => value is int whole ? JsonValue.Create(whole) : JsonValue.Create((double)value);
}
