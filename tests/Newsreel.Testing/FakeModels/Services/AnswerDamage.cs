using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>What models do wrong in what they write.</summary>
internal static class AnswerDamage
{
    private const int HugeLength = 8 << 20;
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer to a call, with what misbehaves in it.</summary>
    public static FakeReply Reply(ModelCall call, FakeAsk ask, int? mostTokens, int reasoningTokens)
    {
        if (call.Misbehaves(ModelMisbehaviour.EmptyLength)) return new("", FakeEnd.Length, mostTokens ?? reasoningTokens);
        if (call.Misbehaves(ModelMisbehaviour.Empty)) return new("", FakeEnd.Stop, reasoningTokens);
        if (call.Misbehaves(ModelMisbehaviour.NullContent)) return new(null, FakeEnd.Stop, reasoningTokens);
        if (call.Misbehaves(ModelMisbehaviour.Refusal)) return new("I'm sorry, but I can't help with that.", FakeEnd.Refusal, reasoningTokens);
        if (call.Misbehaves(ModelMisbehaviour.ContentFilter)) return new("", FakeEnd.Filter, reasoningTokens);
        var text = call.World.Options.Writer.Write(ask);
        text = Structures.Aggregate(text, (so, change) => call.Misbehaves(change.Name) ? Changed(so, change.Change) : so);
        text = Texts.Aggregate(text, (so, change) => call.Misbehaves(change.Name) ? change.Change(so) : so);
        if (call.Misbehaves(ModelMisbehaviour.CutJsonStop)) text = text[..(text.Length * 2 / 3)];
        if (call.Misbehaves(ModelMisbehaviour.CutJson)) return new(text[..(text.Length * 2 / 3)], FakeEnd.Length, reasoningTokens);
        if (mostTokens is not { } most || reasoningTokens + Tokens.Of(text) <= most || text.Length >= HugeLength) return new(text, FakeEnd.Stop, reasoningTokens);
        // Reasoning comes first, and takes what it needs.
        return new(text[..Math.Max(0, (most - reasoningTokens) * Tokens.Signs)], FakeEnd.Length, Math.Min(reasoningTokens, most));
    }

    private static readonly (string Name, Action<JsonNode> Change)[] Structures =
    [
        (ModelMisbehaviour.MissingScene, answer => { if (Longest(answer) is { Count: > 0 } list) list.RemoveAt(list.Count - 1); }),
        (ModelMisbehaviour.ExtraScenes, answer => Extend(Longest(answer))),
        (ModelMisbehaviour.DuplicateNumbers, answer => { if (Longest(answer) is { Count: > 1 } list && list[0] is JsonObject first && list[1] is JsonObject second && first["number"] is { } number) second["number"] = number.DeepClone(); }),
        (ModelMisbehaviour.WrongTypes, MixTypes),
        (ModelMisbehaviour.EmptyTexts, answer => Each(answer, _ => "")),
        (ModelMisbehaviour.Huge, answer => Enlarge(answer)),
        (ModelMisbehaviour.ControlCharacters, answer => Each(answer, text => $"{text} \u0007\u001b[31m\u202e\u200b\u0085{text}\ud83d")),
        (ModelMisbehaviour.Nul, answer => Each(answer, text => $"{text.Insert(text.Length / 2, "\0")}\0")),
    ];

    private static readonly (string Name, Func<string, string> Change)[] Texts =
    [
        (ModelMisbehaviour.NotJson, _ => "Of course! The film could begin with a wide view of the harbour. Then we would hear from those who were there."),
        (ModelMisbehaviour.RawBreaks, text => text.Replace(", ", ",\n", StringComparison.Ordinal).Replace(". ", ".\r\n\t", StringComparison.Ordinal)),
        (ModelMisbehaviour.Fenced, text => $"```json\n{text}\n```"),
        (ModelMisbehaviour.Prose, text => $"Sure, here is the {{JSON}} that you asked for:\n\n{text}\n\nLet me know if I should {{change}} anything [or all of it]!"),
        (ModelMisbehaviour.Think, text => $"<think>\nThe user wants JSON. Perhaps {{\"scenes\": []}}? No, they ask for more.\n</think>\n\n{text}"),
    ];

    private static string Changed(string text, Action<JsonNode> change)
    {
        try
        {
            var answer = JsonNode.Parse(text)!;
            change(answer);
            // Half of a pair cannot be written in UTF-8, but as an escape.
            return answer.ToJsonString(Json).Replace("\\uFFFD", "\\ud83d", StringComparison.OrdinalIgnoreCase).Replace("\ufffd", "\\ud83d", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static JsonArray? Longest(JsonNode answer) => Lists(answer).OrderByDescending(list => list.OfType<JsonObject>().Count()).ThenByDescending(list => list.Count).FirstOrDefault();

    private static IEnumerable<JsonArray> Lists(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Lists).Prepend(list),
        JsonObject some => some.SelectMany(member => Lists(member.Value)),
        _ => [],
    };

    private static void Extend(JsonArray? list)
    {
        if (list is not { Count: > 0 }) return;
        for (var further = 0; further < 2; further++)
        {
            var more = list[^1]!.DeepClone();
            if (more is JsonObject some && SchemaReading.Whole(some["number"]) is { } number) some["number"] = number + 1;
            list.Add(more);
        }
    }

    private static void Each(JsonNode? node, Func<string, string> change)
    {
        foreach (var (name, value) in node is JsonObject some ? some.ToList() : [])
            if (value is JsonValue text && text.TryGetValue<string>(out var words)) node![name] = change(words);
            else Each(value, change);
        foreach (var at in node is JsonArray list ? Enumerable.Range(0, list.Count) : [])
            if (node![at] is JsonValue text && text.TryGetValue<string>(out var words)) node[at] = change(words);
            else Each(node[at], change);
    }

    private static void Enlarge(JsonNode answer)
    {
        var isDone = false;
        Each(answer, text =>
        {
            if (isDone || !text.Contains(' ', StringComparison.Ordinal)) return text;
            isDone = true;
            return new StringBuilder(HugeLength).Insert(0, $"{text} ", HugeLength / (text.Length + 1) + 1).ToString();
        });
    }

    private static void MixTypes(JsonNode answer)
    {
        if (answer is not JsonObject some) return;
        foreach (var (name, value) in some.ToList())
            if (value is JsonArray { Count: > 0 } list)
                foreach (var entry in list.OfType<JsonObject>())
                    foreach (var (inner, of) in entry.ToList())
                        entry[inner] = of is JsonValue number && number.TryGetValue<int>(out var whole) ? $"{whole}." : of is JsonValue ? new JsonArray(of.DeepClone()) : 7;
            else some[name] = new JsonObject { ["value"] = value?.DeepClone() };
    }
}
