using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Editing.Interchange;

/// <summary>What OpenTimelineIO has no word for in a piece of footage: a few facts for people, and all of it for programs.</summary>
internal static class OtioFootage
{
    /// <summary>All of the file, on its own clock; in a package by its own time code.</summary>
    public static JsonObject Available(FootageMedia media, OtioPlace place)
    {
        var (facts, shape) = (media.Footage.Facts, place.FileOf(media)?.Shape);
        var own = shape?.Rate ?? (facts.IsStill || facts.FrameRate is not { Numerator: > 0, Denominator: > 0 } ? place.Rate : facts.FrameRate);
        return OtioWriter.Range(new(shape?.StartFrame ?? 0, facts.IsStill ? media.Available.Length : own.FramesIn(facts.Duration)), own);
    }

    /// <summary>The metadata of a reference.</summary>
    public static JsonObject Write(FootageMedia media)
    {
        var (footage, candidate) = (media.Footage, media.Footage.Candidate);
        var json = new JsonObject
        {
            ["title"] = candidate.Title,
            ["source"] = candidate.Source,
            ["page"] = candidate.PageUrl,
            ["credit"] = candidate.Terms.CreditLine,
            ["licence"] = candidate.Terms.Licence,
            ["role"] = media.Role.ToString(),
            ["score"] = footage.Score.Value,
            // The path stands in the reference itself.
            ["footage"] = JsonSerializer.SerializeToNode(footage with { Path = "" }, OtioJson.Document.Footage),
            ["mount"] = JsonSerializer.SerializeToNode(media.Mount, OtioJson.Document.Mount),
            ["available"] = Frames(media.Available),
            ["seen"] = Frames(media.Seen),
        };
        if (media.Kind is not SceneKind.Narration) json["heard"] = media.Kind.ToString();
        return json;
    }

    /// <summary>The footage that such metadata tells of.</summary>
    /// <exception cref="FormatException">Something is missing.</exception>
    public static FootageMedia Read(JsonNode own, string path)
    {
        var footage = own["footage"].Deserialize(OtioJson.Document.Footage);
        var mount = own["mount"].Deserialize(OtioJson.Document.Mount);
        if (footage is null || mount is null) throw new FormatException($"The footage '{path}' is not described.");
        return new(footage with { Path = path }, Enum.Parse<ShotRole>((string)own["role"]!), mount, Range(own["available"]!), Range(own["seen"]!))
        {
            Kind = own["heard"] is { } heard ? Enum.Parse<SceneKind>((string)heard!) : SceneKind.Narration,
        };
    }

    private static JsonObject Frames(FrameRange range) => new() { ["start"] = range.Start, ["length"] = range.Length };

    private static FrameRange Range(JsonNode json) => new((long)json["start"]!, (long)json["length"]!);
}

/// <summary>How records stand in the metadata of a timeline.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Footage))]
[JsonSerializable(typeof(Mount))]
internal sealed partial class OtioJson : JsonSerializerContext
{
    /// <summary>The one to use. Made on first use: the generated default must be there before it.</summary>
    public static OtioJson Document => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = null,
    });
}
