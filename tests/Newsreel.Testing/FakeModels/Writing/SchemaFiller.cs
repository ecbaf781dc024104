using System.Text.Json.Nodes;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>
/// Gives JSON of any schema. Lists whose entries have a <c>number</c> get an entry for each ordered scene, lists of sentences inside it one for
/// each sentence; members called text, narration and the like get the words, <c>source</c> and <c>passage</c> where they are from.
/// </summary>
internal sealed class SchemaFiller(JsonObject root, FakeAsk ask, FakeOrder order, SceneAuthor author)
{
    private const int UsualCount = 3;
    private const int MostDepth = 24;
    private readonly Dictionary<int, SceneText> written = [];
    private readonly ValueFiller values = new(order, author);

    /// <summary>The whole answer.</summary>
    public JsonNode Fill()
    {
        var start = new FillPlace("", "", null, null, 0, 0);
        var isOneScene = order.Scenes.Count is 1 && Properties(root).All(member => !IsSceneList(SchemaReading.Member(root, member.Value), member.Key));
        return Fill(root, isOneScene ? start with { Scene = Scene(order.Scenes[0]) } : start) ?? new JsonObject();
    }

    private JsonNode? Fill(JsonObject schema, FillPlace place)
    {
        var (shape, isNullable) = SchemaReading.Shape(root, schema);
        if (place.Depth > MostDepth) return null;
        if (shape.ContainsKey("const")) return shape["const"]?.DeepClone();
        if (shape["enum"] is JsonArray { Count: > 0 } choices) return Chosen(choices, place);
        return SchemaReading.Type(shape) switch
        {
            "object" => Object(shape, place),
            "array" => List(shape, place),
            "boolean" => ValueFiller.Truth(place.Name),
            "integer" or "number" => values.Number(shape, place, isNullable),
            "null" => null,
            _ => values.Text(shape, place, isNullable),
        };
    }

    private JsonNode? Chosen(JsonArray choices, FillPlace place)
    {
        var real = choices.Where(choice => choice is not null).ToList();
        return real.Count is 0 ? null : real[author.Choice(place.Path).Next(real.Count)]!.DeepClone();
    }

    private JsonObject Object(JsonObject shape, FillPlace place)
    {
        var spoken = Spoken(shape, place);
        var filled = new JsonObject();
        foreach (var (name, member) in Properties(shape))
            if (member is JsonObject schema)
                filled[name] = Fill(schema, place with { Name = Names.Same(name, spoken) ? Names.Spoken : name, Path = $"{place.Path}/{name}", Depth = place.Depth + 1 });
        return filled;
    }

    // Which member gets the words of the scene: the one that is called so, else the first text that is not called a short one.
    private string? Spoken(JsonObject shape, FillPlace place)
    {
        if (place.Scene is null) return null;
        var texts = Properties(shape).Where(member => member.Value is JsonObject schema && SchemaReading.Type(SchemaReading.Shape(root, schema).Shape) is "string" && SchemaReading.Shape(root, schema).Shape["enum"] is null).Select(member => member.Key).ToList();
        return texts.FirstOrDefault(Names.IsSpoken) ?? (order.Kind is "plan" ? null : texts.FirstOrDefault(name => !Names.IsShort(name) && !Names.IsCitation(name)));
    }

    private JsonArray List(JsonObject shape, FillPlace place)
    {
        var items = shape["items"] as JsonObject ?? new JsonObject { ["type"] = "string" };
        if (place.Scene is null && IsSceneList(shape, place.Name))
            return [.. order.Scenes.Select((scene, at) => Fill(items, place with { Scene = Scene(scene), Path = $"{place.Path}/{scene.Number}", At = at, Depth = place.Depth + 1 }))];
        if (place is { Scene: { } inside, Sentence: null } && IsSentenceList(items, place.Name))
            return [.. inside.Sentences.Select((sentence, at) => Fill(items, place with { Sentence = sentence, Name = Names.Spoken, Path = $"{place.Path}/{at}", At = at, Depth = place.Depth + 1 }))];
        return [.. Enumerable.Range(0, SchemaReading.Count(shape, ask, place.Name, UsualCount)).Select(at => Fill(items, place with { Path = $"{place.Path}/{at}", At = at, Depth = place.Depth + 1 }))];
    }

    private bool IsSceneList(JsonObject? shape, string name)
    {
        if (order.Scenes.Count is 0 || shape is null || SchemaReading.Type(shape) is not "array" || shape["items"] is not JsonObject items) return false;
        var item = SchemaReading.Shape(root, items).Shape;
        return Properties(item).Any(member => Names.IsNumber(member.Key)) || (name.Contains("scene", StringComparison.OrdinalIgnoreCase) && SchemaReading.Type(item) is "object" or "string");
    }

    private bool IsSentenceList(JsonObject items, string name)
    {
        var item = SchemaReading.Shape(root, items).Shape;
        return SchemaReading.Type(item) is "object" ? Properties(item).Any(member => Names.IsSpoken(member.Key) || Names.IsCitation(member.Key)) : Names.IsSpoken(name) && SchemaReading.Type(item) is "string";
    }

    private SceneText Scene(OrderedScene scene)
    {
        if (!written.TryGetValue(scene.Number, out var text)) written[scene.Number] = text = author.Write(scene);
        return text;
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonObject shape) => shape["properties"] as JsonObject ?? [];
}

/// <summary>Where in an answer something is filled in.</summary>
/// <param name="Path">From the root, with slashes.</param>
/// <param name="Name">Of the member.</param>
/// <param name="Scene">The scene that it belongs to.</param>
/// <param name="Sentence">The sentence that it belongs to.</param>
/// <param name="At">Its place in its list.</param>
/// <param name="Depth">Levels above it.</param>
internal sealed record FillPlace(string Path, string Name, SceneText? Scene, SceneSentence? Sentence, int At, int Depth)
{
    /// <summary>The passage that belongs here.</summary>
    public SourcePassage? Passage => Sentence is not null ? Sentence.Passage : Scene?.Sentences.FirstOrDefault(sentence => sentence.Passage is not null)?.Passage;
}
