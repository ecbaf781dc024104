using System.Globalization;
using System.Text.Json.Nodes;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>Gives single values of a schema.</summary>
internal sealed class ValueFiller(FakeOrder order, SceneAuthor author)
{
    private const int WordsOfSentence = 14;
    private const int WordsOfDescription = 60;
    private const double Good = 0.8;

    /// <summary>A boolean: yes, but for what is bad.</summary>
    public static JsonNode Truth(string name) => !new[] { "weak", "false", "reject", "unsafe", "wrong", "missing", "error" }.Any(bad => name.Contains(bad, StringComparison.OrdinalIgnoreCase));

    /// <summary>A number.</summary>
    public JsonNode? Number(JsonObject shape, FillPlace place, bool isNullable)
    {
        if (Names.IsPassage(place.Name) || Names.IsSource(place.Name)) return Cited(place, isNullable);
        if (Names.IsNumber(place.Name)) return place.Scene?.Number ?? place.At + 1;
        if (Names.IsWords(place.Name)) return order.Scenes.FirstOrDefault(scene => scene.Number == place.Scene?.Number)?.Words ?? OrderedScene.UsualWords;
        var told = SchemaReading.Range(shape["description"]?.ToString() ?? "");
        var least = SchemaReading.Whole(shape["minimum"]) ?? told?.Least ?? 1;
        var most = SchemaReading.Whole(shape["maximum"]) ?? Math.Max(least, told?.Most ?? least);
        // Scores come out good, so that the film is not written anew for ever.
        return place.At > 0 && told is null && most == least ? least + place.At : (int)Math.Round(least + (most - least) * Good);
    }

    /// <summary>A text.</summary>
    public JsonNode? Text(JsonObject shape, FillPlace place, bool isNullable)
    {
        var text = Words(place, isNullable);
        var described = shape["description"]?.ToString() ?? "";
        var most = SchemaReading.Whole(shape["maxLength"]) ?? (described.Contains("character", StringComparison.OrdinalIgnoreCase) ? SchemaReading.Range(described)?.Most : null);
        return text is null || most is not { } limit || text.Length <= limit ? text : Shortened(text, limit);
    }

    private string? Words(FillPlace place, bool isNullable)
    {
        var name = place.Name;
        if (Names.IsQuotation(name)) return place.Passage is { } from ? string.Join(' ', Prose.Words(from.Text).Take(WordsOfSentence)) : isNullable ? null : "";
        if (Names.IsPassage(name) || Names.IsSource(name)) return place.Passage is { } cited ? Mark(name, cited) : isNullable ? null : "";
        if (Names.IsSpoken(name)) return place.Sentence?.Text ?? place.Scene?.Text ?? author.Sentences(place.Path, WordsOfSentence);
        if (Names.IsShort(name)) return Short(place);
        if (order.Kind is "publication" && name.Contains("summary", StringComparison.OrdinalIgnoreCase)) return author.Opening ?? author.Sentences(place.Path, WordsOfDescription);
        if (name.Contains("description", StringComparison.OrdinalIgnoreCase)) return author.Sentences(place.Path, WordsOfDescription);
        return name.Contains("language", StringComparison.OrdinalIgnoreCase) ? "en" : author.Sentences(place.Path, WordsOfSentence);
    }

    private string Short(FillPlace place)
    {
        // Search words stay English, as they are ordered.
        if (author.ForeignTitle is { } title && !place.Name.Contains("search", StringComparison.OrdinalIgnoreCase)) return title;
        var about = Prose.Words(order.Topic);
        var opener = Prose.Words(Prose.Opener(place.At + (place.Scene?.Number ?? 0) * 3 + author.Choice(place.Path).Next(7)));
        return place.Name.Contains("tag", StringComparison.OrdinalIgnoreCase) || place.Name.Contains("keyword", StringComparison.OrdinalIgnoreCase)
            ? place.At < about.Count ? about[place.At].ToLowerInvariant() : $"{string.Join(' ', opener.Skip(1))}".ToLowerInvariant()
            : $"{string.Join(' ', about.Take(6))}: {string.Join(' ', opener).ToLowerInvariant()}";
    }

    private static string Mark(string name, SourcePassage cited) =>
        Names.IsPassage(name) ? $"{cited.Source}#{cited.Passage}" : cited.Source.ToString(CultureInfo.InvariantCulture);

    private static JsonNode? Cited(FillPlace place, bool isNullable)
    {
        if (place.Passage is not { } passage) return isNullable ? null : 0;
        return Names.IsPassage(place.Name) ? passage.Passage : passage.Source;
    }

    private static string Shortened(string text, int limit)
    {
        var end = text.LastIndexOf(' ', Math.Max(0, limit - 1));
        return (end > 0 ? text[..end] : text[..limit]).TrimEnd(',', ';', ':');
    }
}
