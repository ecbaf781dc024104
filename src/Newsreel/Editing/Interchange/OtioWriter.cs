using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>
/// Writes a timeline as OpenTimelineIO JSON, which editing programs open. What OpenTimelineIO has no word for
/// (captions, declarations, the exact rate) stands in metadata under <c>newsreel</c>.
/// </summary>
internal static class OtioWriter
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document of an edit, ending in a line feed; media begin at 0.</summary>
    /// <param name="timeline">The edit.</param>
    /// <param name="folder">Absolute path of the folder that the document will lie in; files inside are named as seen from it. Null names them as they are.</param>
    public static string Write(Timeline timeline, string? folder = null) => Text(Document(timeline, new(timeline.Rate, folder, null)));

    /// <summary>The document of a package, ending in a line feed: media begin at their own time code, the film at its first hour, and the picture carries remarks.</summary>
    public static string Write(EditPackage package)
    {
        var (timeline, rate) = (package.Timeline, package.Timeline.Rate);
        var document = Document(timeline, new(rate, null, package));
        document["global_start_time"] = Time(package.Clock.FirstHour, rate);
        if (package.Markers.Count > 0)
            document["tracks"]!["children"]![timeline.Tracks.ToList().IndexOf(timeline.Picture)]!["markers"] = new JsonArray([.. package.Markers.Select(remark => Remark(remark, rate))]);
        return Text(document);
    }

    private static string Text(JsonObject document) => document.ToJsonString(Layout) + "\n";

    private static JsonObject Document(Timeline timeline, OtioPlace place)
    {
        var document = Schema("Timeline.1", timeline.Name, Own(new()
        {
            ["rate"] = timeline.Rate.ToString(),
            ["captions"] = new JsonArray([.. timeline.Captions.Select(Caption)]),
            ["declared"] = new JsonArray([.. timeline.Declared.Select(Declared)]),
        }));
        document["global_start_time"] = null;
        var tracks = Composition("Stack.1", "tracks", timeline.Tracks.Select(track => Track(track, place)));
        tracks["markers"] = new JsonArray([.. timeline.Chapters.Select((chapter, i) => Marker(timeline, chapter, i))]);
        document["tracks"] = tracks;
        return document;
    }

    private static JsonObject Track(Track track, OtioPlace place)
    {
        var children = new List<JsonNode>();
        for (var i = 0; i < track.Items.Count; i++)
        {
            children.Add(track.Items[i] is Clip clip ? Clip(clip, place) : Gap((Gap)track.Items[i], place.Rate));
            if (i < track.Transitions.Count && track.Transitions[i].Kind != TransitionKind.Cut) children.Add(Transition(track.Transitions[i], place.Rate));
        }

        var json = Composition("Track.1", track.Name, children);
        json["kind"] = track.Kind.ToString();
        return json;
    }

    private static JsonObject Clip(Clip clip, OtioPlace place)
    {
        var source = Range(clip.Source, place.Rate);
        if (place.FileOf(clip.Media) is { } file) source["start_time"]!["value"] = (double)(file.Start.ExactFrames(place.Rate) + clip.Source.Start);
        var json = Item("Clip.2", clip.Name, source, new());
        json["media_references"] = new JsonObject { [OtioWords.Media] = OtioMedia.Write(clip.Media, place) };
        json["active_media_reference_key"] = OtioWords.Media;
        return json;
    }

    private static JsonObject Gap(Gap gap, FrameRate rate) =>
        Item("Gap.1", "", Range(new(0, gap.Place.Length), rate), Own(new() { ["reason"] = gap.Reason }));

    private static JsonObject Transition(Transition transition, FrameRate rate)
    {
        var kind = transition.Kind.ToString();
        var json = Schema("Transition.1", kind, Own(new() { ["kind"] = kind }));
        json["transition_type"] = transition.Kind == TransitionKind.Dissolve ? "SMPTE_Dissolve" : "Custom_Transition";
        json["in_offset"] = Time(transition.InOffset, rate);
        json["out_offset"] = Time(transition.OutOffset, rate);
        return json;
    }

    private static JsonObject Marker(Timeline timeline, Chapter chapter, int index)
    {
        var end = index + 1 < timeline.Chapters.Count ? timeline.Chapters[index + 1].Start : timeline.Frames;
        var json = Schema("Marker.2", chapter.Title, new());
        json["color"] = "GREEN";
        json["marked_range"] = Range(FrameRange.Between(chapter.Start, end), timeline.Rate);
        return json;
    }

    private static JsonObject Remark(EditMarker remark, FrameRate rate)
    {
        var json = Schema("Marker.2", remark.Name, Own(new() { ["kind"] = remark.Kind.ToString(), ["note"] = remark.Note }));
        json["color"] = remark.Kind == MarkerKind.Scene ? "YELLOW" : "CYAN";
        json["marked_range"] = Range(new(remark.Frame, 1), rate);
        return json;
    }

    private static JsonObject Caption(Caption caption) => new()
    {
        ["start"] = caption.Place.Start,
        ["length"] = caption.Place.Length,
        ["lines"] = new JsonArray([.. caption.Lines.Select(line => JsonValue.Create(line))]),
        // Line, first character, number of characters, frame.
        ["words"] = new JsonArray([.. caption.Words.Select(word => new JsonArray(word.Line, word.Start, word.Length, word.Frame))]),
    };

    private static JsonObject Declared(Declared declared) => new()
    {
        ["kind"] = declared.Kind.ToString(),
        ["start"] = declared.Place.Start,
        ["length"] = declared.Place.Length,
        ["reason"] = declared.Reason,
    };

    private static JsonObject Composition(string schema, string name, IEnumerable<JsonNode> children)
    {
        var json = Item(schema, name, null, new());
        json["children"] = new JsonArray([.. children]);
        return json;
    }

    private static JsonObject Item(string schema, string name, JsonObject? sourceRange, JsonObject metadata)
    {
        var json = Schema(schema, name, metadata);
        json["source_range"] = sourceRange;
        json["effects"] = new JsonArray();
        json["markers"] = new JsonArray();
        json["enabled"] = true;
        return json;
    }

    private static JsonObject Own(JsonObject content) => new() { [OtioWords.Own] = content };

    /// <summary>The head that every OpenTimelineIO object has.</summary>
    internal static JsonObject Schema(string schema, string name, JsonObject metadata) =>
        new() { [OtioWords.Schema] = schema, ["metadata"] = metadata, ["name"] = name };

    /// <summary>A half-open range on the timeline's clock.</summary>
    internal static JsonObject Range(FrameRange range, FrameRate rate) => new()
    {
        [OtioWords.Schema] = "TimeRange.1",
        ["duration"] = Time(range.Length, rate),
        ["start_time"] = Time(range.Start, rate),
    };

    private static JsonObject Time(long frames, FrameRate rate) => new()
    {
        [OtioWords.Schema] = "RationalTime.1",
        ["rate"] = rate.PerSecond,
        ["value"] = frames,
    };
}

/// <summary>Where a document is written for.</summary>
/// <param name="Rate">The film's clock.</param>
/// <param name="Folder">The folder that it will lie in; null names files as they are.</param>
/// <param name="Package">What it is a part of; null for none.</param>
internal sealed record OtioPlace(FrameRate Rate, string? Folder, EditPackage? Package)
{
    /// <summary>The file of the package that footage names; null outside a package and for other media.</summary>
    public PackageMedia? FileOf(MediaReference media) => media is FootageMedia footage ? Package?.Media[footage.Footage.Path] : null;
}

/// <summary>Names that both directions must spell alike.</summary>
internal static class OtioWords
{
    /// <summary>Holds the type and its version.</summary>
    public const string Schema = "OTIO_SCHEMA";

    /// <summary>Our place in metadata.</summary>
    public const string Own = "newsreel";

    /// <summary>The key of a clip's only medium.</summary>
    public const string Media = "DEFAULT_MEDIA";

    /// <summary>The generator of drawn pictures.</summary>
    public const string Generator = "newsreel.graphic";
}
