using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Newsreel.Scripting.Reading;

/// <summary>A script as JSON: an object with <c>scenes</c>, or a list of scenes; a scene is a text or an object with <c>text</c>, and may have a <c>kind</c> and a <c>graphic</c>.</summary>
internal static class JsonScript
{
    private const string Shape = "Write {\"title\": \"…\", \"scenes\": [{\"number\": 1, \"text\": \"…\", \"chapter\": \"…\", \"speaker\": \"…\", \"search\": [\"…\"]}]} or a list of texts.";

    /// <summary>Reads the scenes.</summary>
    /// <exception cref="ScriptFault">It is broken, or not a script; says where.</exception>
    public static OwnScript Read(string fileName, string text)
    {
        using var document = Parse(text);
        var root = document.RootElement;
        var list = root.ValueKind is JsonValueKind.Array ? root : JsonField.Property(root, "scenes") ?? throw new ScriptFault("has no list \"scenes\"", Shape);
        if (list.ValueKind is not JsonValueKind.Array) throw new ScriptFault($"has no list \"scenes\" but {JsonField.Name(list)} of that name", Shape);
        if (list.GetArrayLength() == 0) throw new ScriptFault("has no scenes: the list is empty", Shape);
        var starts = new JsonSceneLines(text);
        var read = list.EnumerateArray().Select((item, index) => Scene(item, $"scene {index + 1} in line {starts.Of(index)}")).ToList();
        var builder = new SceneBuilder(SpeakerMarks.In(read.SelectMany(scene => scene.Text.Split('\n'))));
        foreach (var scene in Ordered(read, builder))
        {
            builder.Chapter(scene.Chapter);
            if (scene.Card is null && !string.IsNullOrWhiteSpace(scene.Graphic)) builder.Note(SceneBuilder.GraphicUnused, $"The graphic “{scene.Graphic.Trim()}” of {scene.Where} is not shown: there are no words to show in it.", isWarning: true);
            if (scene.Interlude is { } interlude)
            {
                if (scene.Card is { } unseen) builder.Note(SceneBuilder.GraphicUnused, $"The graphic “{unseen}” of {scene.Where} is not shown: the narrator says nothing in it.", isWarning: true);
                builder.Add(SoundbiteWords.Scene(interlude, interlude.Kind is SceneKind.Soundbite ? scene.Text : "", scene.SearchWords));
                continue;
            }

            if (scene.Card is { } card) builder.Show(card);
            foreach (var line in scene.Text.ReplaceLineEndings("\n").Split('\n')) builder.Line(line, speaker: scene.Speaker);
            if (!builder.EndScene(scene.SearchWords)) builder.Note("scene-left-out", $"{char.ToUpperInvariant(scene.Where[0])}{scene.Where[1..]} has no words to say.", isWarning: true);
        }

        var title = root.ValueKind is JsonValueKind.Object ? JsonField.Text(root, "the script", Shape, "title") : null;
        var asOf = root.ValueKind is JsonValueKind.Object ? FileDate.Read(JsonField.Text(root, "the script", Shape, "as_of", "asOf")) : null;
        return new(fileName, string.IsNullOrWhiteSpace(title) ? null : InlineText.Plain(title), asOf, builder.Scenes, builder.Notes());
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, new() { MaxDepth = 16 });
        }
        catch (JsonException fault)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {fault.LineNumber + 1}, position {fault.BytePositionInLine + 1}");
            var why = fault.Message.Split(" LineNumber:", StringSplitOptions.None)[0].TrimEnd('.', ' ');
            throw new ScriptFault($"is broken JSON in {place}: {why}", "Correct it there; any JSON checker shows the place.");
        }
    }

    private static JsonScene Scene(JsonElement item, string where)
    {
        if (item.ValueKind is JsonValueKind.String) return new(where, null, Required(item.GetString(), where), null, null, []);
        if (item.ValueKind is not JsonValueKind.Object) throw new ScriptFault($"has {JsonField.Name(item)} as {where}, not a text or an object", Shape);
        var interlude = JsonInterlude.Read(item, where);
        return new(
            where,
            Number(item, where),
            Required(JsonField.Text(item, where, Shape, "text", "narration"), where, interlude),
            JsonField.Text(item, where, Shape, "chapter", "heading"),
            JsonField.Text(item, where, Shape, "speaker"),
            SearchWords(item, where))
        {
            Interlude = interlude,
            Graphic = JsonField.Text(item, where, Shape, "graphic"),
        };
    }

    private static string Required(string? text, string where, Interlude? interlude = null) =>
        interlude is not null ? text ?? "" : string.IsNullOrWhiteSpace(text) ? throw new ScriptFault($"has no text in {where}", "Give every scene a \"text\".") : text;

    private static int? Number(JsonElement item, string where)
    {
        if (JsonField.Property(item, "number") is not { ValueKind: not JsonValueKind.Null } number) return null;
        return number.ValueKind is JsonValueKind.Number && number.TryGetInt32(out var value)
            ? value
            : throw new ScriptFault($"has {JsonField.Name(number)} as \"number\" of {where}, not a whole number", "Number the scenes 1, 2, 3 …, or leave the numbers out.");
    }

    private static List<string> SearchWords(JsonElement item, string where)
    {
        if ((JsonField.Property(item, "search") ?? JsonField.Property(item, "keywords")) is not { ValueKind: not JsonValueKind.Null } words) return [];
        if (words.ValueKind is JsonValueKind.String) return Several(words.GetString()!.Split(','));
        var isList = words.ValueKind is JsonValueKind.Array && words.EnumerateArray().All(word => word.ValueKind is JsonValueKind.String);
        return isList
            ? Several(words.EnumerateArray().Select(word => word.GetString()!))
            : throw new ScriptFault($"has search words in {where} that are neither a text nor a list of texts", Shape);
    }

    private static List<string> Several(IEnumerable<string> words) => [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).Take(20)];

    private static List<JsonScene> Ordered(List<JsonScene> scenes, SceneBuilder builder)
    {
        if (scenes.TrueForAll(scene => scene.Number is null)) return scenes;
        var twice = scenes.Where(scene => scene.Number is not null).GroupBy(scene => scene.Number).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new ScriptFault($"gives the number {twice.Key} to {twice.First().Where} and to {twice.Last().Where}", "Give every scene a number of its own, or leave the numbers out.");
        var sorted = scenes.OrderBy(scene => scene.Number).ToList();
        if (sorted.Select((scene, index) => scene.Number == index + 1).All(isRight => isRight))
        {
            if (!sorted.SequenceEqual(scenes)) builder.Note("scenes-sorted", "The scenes of the script are told in the order of their numbers, not in the order of the file.", isWarning: true);
            return sorted;
        }

        builder.Note("scenes-renumbered", $"The numbers of the script's scenes are not 1 to {scenes.Count}; they were numbered in the order of the file.", isWarning: true);
        return scenes;
    }

    private sealed record JsonScene(string Where, int? Number, string Text, string? Chapter, string? Speaker, IReadOnlyList<string> SearchWords)
    {
        public Interlude? Interlude { get; init; }

        /// <summary>As the file has it.</summary>
        public string? Graphic { get; init; }

        public string? Card => GraphicMarks.Card(Graphic);
    }
}

/// <summary>In which lines the scenes of a JSON script begin.</summary>
internal sealed class JsonSceneLines
{
    private readonly List<int> lines = [];

    /// <summary>Finds the lines.</summary>
    /// <param name="text">Valid JSON.</param>
    public JsonSceneLines(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 16 });
        var (depth, line, counted, isNext) = (-1, 1, 0, false);
        while (reader.Read())
        {
            var isOpening = reader.TokenType is JsonTokenType.StartArray && depth < 0 && (reader.CurrentDepth == 0 || isNext);
            isNext = reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1 && string.Equals(reader.GetString(), "scenes", StringComparison.OrdinalIgnoreCase);
            if (isOpening)
            {
                depth = reader.CurrentDepth + 1;
                continue;
            }

            var isItem = depth > 0 && reader.CurrentDepth == depth && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.PropertyName);
            if (depth > 0 && reader.TokenType is JsonTokenType.EndArray && reader.CurrentDepth == depth - 1) break;
            if (!isItem) continue;
            line += bytes.AsSpan(counted, (int)reader.TokenStartIndex - counted).Count((byte)'\n');
            counted = (int)reader.TokenStartIndex;
            lines.Add(line);
        }
    }

    /// <summary>The line of a scene, from 1.</summary>
    public int Of(int index) => index < lines.Count ? lines[index] : 1;
}
