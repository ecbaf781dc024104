using System.Text.Json;

namespace Newsreel.Scripting.Reading;

/// <summary>Reads the fields of a JSON script.</summary>
internal static class JsonField
{
    /// <summary>The field of a name in any case; null when there is none.</summary>
    public static JsonElement? Property(JsonElement item, string name)
    {
        if (item.ValueKind is not JsonValueKind.Object) return null;
        foreach (var property in item.EnumerateObject())
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        return null;
    }

    /// <summary>The text of the first of these fields that is there; null when none is.</summary>
    /// <exception cref="ScriptFault">It is no text.</exception>
    public static string? Text(JsonElement item, string where, string shape, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Property(item, name) is not { ValueKind: not JsonValueKind.Null } value) continue;
            return value.ValueKind is JsonValueKind.String
                ? value.GetString()
                : throw new ScriptFault($"has {Name(value)} as \"{name}\" of {where}, not a text", shape);
        }

        return null;
    }

    /// <summary>What a value is, for people.</summary>
    public static string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
