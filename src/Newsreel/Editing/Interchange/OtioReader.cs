using System.Globalization;
using System.Text.Json.Nodes;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>Reads the OpenTimelineIO documents that <see cref="OtioWriter"/> makes.</summary>
internal static class OtioReader
{
    /// <summary>The timeline in a document.</summary>
    /// <param name="document">As <see cref="OtioWriter"/> wrote it.</param>
    /// <param name="folder">The folder that the document lies in, as it was given when it was written.</param>
    /// <exception cref="FormatException">It is no timeline, or holds what Newsreel does not write.</exception>
    public static Timeline Read(string document, string? folder = null)
    {
        var json = JsonNode.Parse(document);
        if (!IsA(json, "Timeline.1")) throw new FormatException("The document is no OpenTimelineIO timeline.");
        var own = Own(json!) ?? throw new FormatException("The timeline has no metadata under 'newsreel'.");
        return new(
            Text(json!["name"]),
            Rate(Text(own["rate"])),
            [.. List(json["tracks"]!["children"]).Select(track => Track(track, folder))],
            [.. List(json["tracks"]!["markers"]).Select(marker => new Chapter(Text(marker["name"]), Range(marker["marked_range"]!).Start))],
            [.. List(own["captions"]).Select(caption => Caption(caption))],
            [.. List(own["declared"]).Select(item => new Declared(Enum.Parse<DeclaredKind>(Text(item["kind"])), Place(item), Text(item["reason"])))]);
    }

    /// <summary>A range object.</summary>
    internal static FrameRange Range(JsonNode json) => new(Frames(json["start_time"]), Frames(json["duration"]));

    private static Track Track(JsonNode json, string? folder)
    {
        var kind = Enum.Parse<TrackKind>(Text(json["kind"]));
        var items = new List<TrackItem>();
        var transitions = new List<Transition>();
        var end = 0L;
        JsonNode? joint = null;
        foreach (var child in List(json["children"]))
        {
            if (IsA(child, "Transition.1"))
            {
                joint = child;
                continue;
            }

            if (items.Count > 0 && kind == TrackKind.Video) transitions.Add(Transition(joint, end));
            joint = null;
            items.Add(Item(child, end, folder));
            end = items[^1].Place.End;
        }

        return new(Text(json["name"]), kind, items, transitions);
    }

    private static Transition Transition(JsonNode? json, long cut) => json is null
        ? new(cut, TransitionKind.Cut, 0, 0)
        : new(cut, Enum.Parse<TransitionKind>(Text(Own(json)?["kind"])), Frames(json["in_offset"]), Frames(json["out_offset"]));

    private static TrackItem Item(JsonNode json, long start, string? folder)
    {
        var source = Range(json["source_range"]!);
        var place = new FrameRange(start, source.Length);
        if (IsA(json, "Gap.1")) return new Gap(place, Text(Own(json)?["reason"]));
        if (!IsA(json, "Clip.2")) throw new FormatException($"'{json[OtioWords.Schema]}' is no clip and no gap.");
        var media = json["media_references"]![Text(json["active_media_reference_key"])]!;
        return new Clip(place, Text(json["name"]), OtioMedia.Read(media, folder), source with { Start = FromFirstFrame(json["source_range"]!["start_time"]!, media) });
    }

    /// <summary>In a package footage is counted from its own time code.</summary>
    private static long FromFirstFrame(JsonNode time, JsonNode media)
    {
        if (Own(media) is null || media["available_range"]?["start_time"] is not { } first) return Frames(time);
        return (long)Math.Round((double)time["value"]! - ((double)first["value"]! * (double)time["rate"]! / (double)first["rate"]!));
    }

    private static Caption Caption(JsonNode json) => new(Place(json), [.. List(json["lines"]).Select(Text)])
    {
        Words = [.. List(json["words"]).Select(word => new CaptionWord((int)word[0]!, (int)word[1]!, (int)word[2]!, (long)word[3]!))],
    };

    private static FrameRange Place(JsonNode json) => new((long)json["start"]!, (long)json["length"]!);

    private static FrameRate Rate(string text)
    {
        var parts = text.Split('/');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static bool IsA(JsonNode? json, string schema) =>
        json is JsonObject && string.Equals((string?)json[OtioWords.Schema], schema, StringComparison.Ordinal);

    private static JsonNode? Own(JsonNode json) => json["metadata"]?[OtioWords.Own];

    private static IEnumerable<JsonNode> List(JsonNode? json) => (json as JsonArray ?? []).OfType<JsonNode>();

    private static string Text(JsonNode? json) => (string?)json ?? "";

    private static long Frames(JsonNode? json) => (long)Math.Round((double)json!["value"]!);
}
