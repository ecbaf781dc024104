using System.Text.Json;
using System.Text.Json.Nodes;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>
/// What a prompt of the product orders, as a line for machines in its last message: <c>ORDER {"kind":"scenes","topic":"…","scenes":[{"number":1,"words":32}],"sources":2}</c>.
/// The last such line of the last message that has one counts. All members may be missing; unknown ones do not matter.
/// </summary>
/// <param name="Kind">plan, scenes, rewrite, publication or anything else; empty when it is not told.</param>
/// <param name="Topic">What the film is about; taken from the last message when it is not told.</param>
/// <param name="Scenes">What is to be written, in this order; empty when nothing is told.</param>
public sealed record FakeOrder(string Kind, string Topic, IReadOnlyList<OrderedScene> Scenes)
{
    private const string Mark = "ORDER ";

    /// <summary>Reads the order of a prompt.</summary>
    public static FakeOrder Of(FakeAsk ask)
    {
        foreach (var message in ask.Messages.Reverse())
            foreach (var line in message.Text.Split('\n').Reverse())
                if (line.TrimStart().StartsWith(Mark, StringComparison.Ordinal) && Parse(line.TrimStart()[Mark.Length..]) is { } order)
                    return Read(order, ask);
        return new("", Guess(ask), []);
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static FakeOrder Read(JsonObject order, FakeAsk ask)
    {
        var scenes = (order["scenes"] as JsonArray ?? []).OfType<JsonObject>().Select((scene, at) => new OrderedScene(Whole(scene["number"]) ?? at + 1, Whole(scene["words"]) ?? OrderedScene.UsualWords));
        return new(Text(order["kind"]), Text(order["topic"]) is { Length: > 0 } topic ? topic : Guess(ask), [.. scenes]);
    }

    private static string Guess(FakeAsk ask)
    {
        var line = (ask.Messages.LastOrDefault(message => message.Role is "user")?.Text ?? "").Split('\n').FirstOrDefault(line => line.Trim().Length > 0) ?? "";
        return string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8)).Trim('.', ':', ' ', '"');
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static int? Whole(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? (int)number : null;
}

/// <summary>A scene that is to be written.</summary>
/// <param name="Number">Its number in the film.</param>
/// <param name="Words">Words that it shall have.</param>
public sealed record OrderedScene(int Number, int Words)
{
    /// <summary>Words of a scene when nobody says: about twelve seconds.</summary>
    public const int UsualWords = 30;
}
