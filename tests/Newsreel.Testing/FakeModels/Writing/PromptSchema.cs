using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>The schema that a prompt tells in its text, for models that cannot be given one.</summary>
internal static class PromptSchema
{
    /// <summary>What is given when JSON is wanted and nobody says of what shape.</summary>
    public static JsonObject Usual => JsonNode.Parse(
        """
        {"type":"object","properties":{"scenes":{"type":"array","items":{"type":"object","properties":{"number":{"type":"integer"},"text":{"type":"string"},
        "source":{"type":["integer","null"]},"passage":{"type":["integer","null"]}}}}}}
        """)!.AsObject();

    /// <summary>The first JSON object of the prompt that has <c>properties</c>; null when there is none.</summary>
    public static JsonObject? Find(FakeAsk ask)
    {
        foreach (var message in ask.Messages.Where(message => message.Text.Contains("\"properties\"", StringComparison.Ordinal)))
            for (var at = message.Text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = message.Text.IndexOf('{', at + 1))
                if (Parse(message.Text[at..]) is { } schema)
                    return schema;
        return null;
    }

    private static JsonObject? Parse(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && JsonNode.Parse(ref reader) is JsonObject found && found["properties"] is JsonObject ? found : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
