using System.Text.Json.Nodes;
using Newsreel.Common;
using Newsreel.Drawing;

namespace Newsreel.Editing.Interchange;

/// <summary>Media references of OpenTimelineIO, both ways.</summary>
internal static class OtioMedia
{
    private const string FileScheme = "file://";

    /// <summary>The reference as a document object.</summary>
    public static JsonObject Write(MediaReference media, OtioPlace place) => media switch
    {
        ExternalMedia file => With(
            Reference("ExternalReference.1", "", OtioWriter.Range(file.Available, place.Rate), new()), ("target_url", Url(file.Path))),
        FootageMedia footage => With(
            Reference("ExternalReference.1", footage.Footage.Candidate.Title, OtioFootage.Available(footage, place), new() { [OtioWords.Own] = OtioFootage.Write(footage) }),
            ("target_url", Url(Inside(footage.Footage.Path, place.Folder)))),
        GraphicMedia drawn => With(
            Reference("GeneratorReference.1", drawn.Graphic.Design, OtioWriter.Range(drawn.Available, place.Rate), new()),
            ("generator_kind", OtioWords.Generator),
            ("parameters", Parameters(drawn.Graphic))),
        MissingMedia missing => Reference(
            "MissingReference.1", "", null, new() { [OtioWords.Own] = new JsonObject { ["reason"] = missing.Reason } }),
        _ => throw new ArgumentException($"{media.GetType().Name} has no place in OpenTimelineIO.", nameof(media)),
    };

    /// <summary>The reference in a document object.</summary>
    /// <exception cref="FormatException">It is of a kind that Newsreel does not write.</exception>
    public static MediaReference Read(JsonNode json, string? folder) => (string?)json[OtioWords.Schema] switch
    {
        "ExternalReference.1" when json["metadata"]?[OtioWords.Own] is { } own => OtioFootage.Read(own, Outside(Path((string)json["target_url"]!), folder)),
        "ExternalReference.1" => new ExternalMedia(Path((string)json["target_url"]!), OtioReader.Range(json["available_range"]!)),
        "GeneratorReference.1" => new GraphicMedia(Graphic(json["parameters"]!), OtioReader.Range(json["available_range"]!)),
        "MissingReference.1" => new MissingMedia((string?)json["metadata"]?[OtioWords.Own]?["reason"] ?? ""),
        var other => throw new FormatException($"The medium '{other}' is unknown."),
    };

    private static JsonObject Reference(string schema, string name, JsonObject? available, JsonObject metadata) =>
        With(OtioWriter.Schema(schema, name, metadata), ("available_range", available));

    private static JsonObject With(JsonObject json, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        foreach (var (name, value) in members) json[name] = value;
        return json;
    }

    private static JsonObject Parameters(Graphic graphic) => new()
    {
        ["design"] = graphic.Design,
        ["backdrop"] = graphic.Backdrop,
        ["width"] = graphic.Motion.BackdropWidth,
        ["height"] = graphic.Motion.BackdropHeight,
        ["startX"] = graphic.Motion.StartX,
        ["startY"] = graphic.Motion.StartY,
        ["stepX"] = graphic.Motion.StepX,
        ["stepY"] = graphic.Motion.StepY,
        ["script"] = graphic.Script,
        ["text"] = graphic.Text,
    };

    private static Graphic Graphic(JsonNode json) => new(
        (string)json["design"]!,
        (string)json["backdrop"]!,
        new(
            (int)json["width"]!, (int)json["height"]!, (int)json["startX"]!, (int)json["startY"]!,
            (double)json["stepX"]!, (double)json["stepY"]!),
        (string)json["script"]!,
        (string)json["text"]!);

    // A path that leads out of the folder stays absolute, so that both can be moved apart.
    private static string Inside(string path, string? folder)
    {
        if (folder is null) return path;
        var relative = System.IO.Path.GetRelativePath(folder, path);
        return System.IO.Path.IsPathRooted(relative) || relative is ".." || relative.StartsWith($"..{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            ? path
            : relative;
    }

    private static string Outside(string path, string? folder) => folder is null ? path : System.IO.Path.GetFullPath(path, folder);

    private static string Url(string path)
    {
        var escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return System.IO.Path.IsPathRooted(path) ? FileScheme + (escaped.StartsWith('/') ? "" : "/") + escaped : escaped;
    }

    private static string Path(string url)
    {
        var path = Uri.UnescapeDataString(url.StartsWith(FileScheme, StringComparison.Ordinal) ? url[FileScheme.Length..] : url);
        return path.Length > 2 && path[0] == '/' && path[2] == ':' ? path[1..] : path;
    }
}
