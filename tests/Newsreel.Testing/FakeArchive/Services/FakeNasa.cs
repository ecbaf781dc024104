using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Newsreel.Testing.FakeArchive.Media;
using Newsreel.Testing.FakeArchive.Searching;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>NASA Image and Video Library: all words, no key, strict parameters, media one call further on.</summary>
internal static class FakeNasa
{
    /// <summary>The prefix of the media and what lies beside them.</summary>
    public const string Assets = "nasa-assets";

    private const string OddPart = " @ night’s view";

    private static readonly string[] Parameters =
    [
        "q", "media_type", "center", "keywords", "location", "photographer", "secondary_creator", "title", "description", "description_508", "nasa_id", "album",
        "year_start", "year_end", "page", "page_size",
    ];

    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(FakeCall call)
    {
        var parts = call.Path.Split('/', 2);
        if (call.Misbehaves(Misbehaviour.Edge403)) await call.EdgeAsync();
        else if (call.Misbehaves(Misbehaviour.TooMany)) await ReasonAsync(call, 429, "Too many requests");
        else if (call.Path is "search") await SearchAsync(call);
        else if (parts is not [var what, var id]) await ReasonAsync(call, 404, "Not found");
        else if (what is "album") await EnvelopeAsync(call, [.. call.Assets.Where(asset => asset.Collections.Contains(id))]);
        else if (call.World.Options.Inventory.Find(FakeServices.Nasa, id) is not { } asset) await ReasonAsync(call, 404, $"No AssetDB records for nasaid={id}");
        else if (what is "asset") await ManifestAsync(call, asset);
        else if (what is "metadata" or "captions") await call.JsonAsync(new JsonObject { ["location"] = $"{call.Origin}/{Assets}/video/{Folder(asset)}/{(what is "metadata" ? "metadata.json" : $"{Stem(asset)}.srt")}" });
        else await ReasonAsync(call, 404, "Not found");
    }

    /// <summary>Answers for what lies beside the media.</summary>
    public static async Task AssetsAsync(FakeCall call)
    {
        var parts = call.Path.Split('/');
        var asset = parts.Length == 3 ? call.World.Options.Inventory.Of(FakeServices.Nasa).FirstOrDefault(video => Same.As(Folder(video), parts[1])) : null;
        if (asset is null) await call.EdgeAsync();
        else if (parts[2] is "metadata.json") await call.JsonAsync(Metadata(asset));
        else if (parts[2] is "collection.json") await call.JsonAsync(new JsonArray([.. Files(asset).Select(file => (JsonNode?)MediaAddress.Of(call.Origin, asset, file))]));
        else await call.EdgeAsync();
    }

    /// <summary>The files of a video.</summary>
    public static IEnumerable<FakeRendition> Files(FakeAsset asset)
    {
        var stem = Stem(asset);
        yield return Renditions.Mp4(asset, $"{stem}~orig.{(asset.Misbehaviours.Contains(Misbehaviour.OrigMov) ? "mov" : "mp4")}", 1080, 12_000);
        if (!asset.Misbehaviours.Contains(Misbehaviour.OrigMov)) yield return Renditions.Mp4(asset, $"{stem}~large.mp4", 1080, 9000);
        yield return Renditions.Mp4(asset, $"{stem}~medium.mp4", 720, 4500);
        yield return Renditions.Mp4(asset, $"{stem}~small.mp4", 360, 1000);
        yield return Renditions.Mp4(asset, $"{stem}~mobile.mp4", 180, 400);
        yield return Renditions.Mp4(asset, $"{stem}~preview.mp4", 180, 400);
    }

    /// <summary>The folder of a video's files.</summary>
    public static string Folder(FakeAsset asset) => Stem(asset);

    /// <summary>Whether a name is one of a media file.</summary>
    public static bool IsMedia(string name) => Path.GetExtension(name) is ".mp4" or ".mov" or ".jpg" or ".srt";

    /// <summary>Whether a name is that of a large file.</summary>
    public static bool IsLarge(string name) => name.EndsWith("~large.mp4", StringComparison.Ordinal);

    private static string Stem(FakeAsset asset)
    {
        var name = asset.Id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-') ? asset.Id : asset.Key;
        return asset.Misbehaviours.Contains(Misbehaviour.OddNames) ? name + OddPart : name;
    }

    private static Task ReasonAsync(FakeCall call, int status, string reason) => call.JsonAsync(new JsonObject { ["reason"] = reason }, status);

    private static async Task SearchAsync(FakeCall call)
    {
        var unknown = call.Names.FirstOrDefault(name => !Parameters.Contains(name));
        if (unknown is not null) await ReasonAsync(call, 400, $"Invalid parameter: {unknown}");
        else if (!call.Names.Except(["page", "page_size", "media_type"]).Any()) await ReasonAsync(call, 400, "Expected 'q' text search parameter or other keywords.");
        else if (call.Text("media_type") is { Length: > 0 } types && !types.Split(',').Contains("video")) await EnvelopeAsync(call, []);
        else
        {
            var words = WordMatch.Words(string.Join(' ', new[] { "q", "title", "description", "keywords", "location" }.Select(call.Text)));
            await EnvelopeAsync(call,
            [
                .. call.Assets.Where(asset => WordMatch.HasAll(asset, words)
                    && asset.Date.Year >= call.Number("year_start", 0) && asset.Date.Year <= call.Number("year_end", int.MaxValue)
                    && (call.Text("center") is not { Length: > 0 } center || asset.Collections.Contains(center))
                    && (call.Text("nasa_id") is not { Length: > 0 } id || Same.As(asset.Id, id))),
            ]);
        }
    }

    private static Task EnvelopeAsync(FakeCall call, IReadOnlyList<FakeAsset> found)
    {
        var number = call.Number("page", 1);
        var page = Page.Of(found, number, Math.Clamp(call.Number("page_size", 100), 1, 100));
        var collection = new JsonObject
        {
            ["version"] = "1.1",
            ["href"] = $"{call.Origin}{call.PathAndQuery}",
            ["metadata"] = new JsonObject { ["total_hits"] = page.Total },
            ["items"] = new JsonArray([.. page.Items.Select(asset => Item(call, asset))]),
        };
        if (page.HasMore) collection["links"] = new JsonArray(new JsonObject { ["rel"] = "next", ["prompt"] = "Next", ["href"] = $"{call.Origin}{call.NextPage(number + 1)}" });
        return call.JsonAsync(new JsonObject { ["collection"] = collection });
    }

    private static JsonObject Item(FakeCall call, FakeAsset asset)
    {
        var folder = $"{call.Origin}/{Assets}/video/{Folder(asset)}";
        var data = new JsonObject
        {
            ["nasa_id"] = asset.Id,
            ["title"] = asset.Title,
            ["media_type"] = "video",
            ["center"] = asset.Collections is [var center, ..] ? center : "JSC",
            ["date_created"] = $"{asset.Date:yyyy-MM-dd}T00:00:00Z",
            ["album"] = new JsonArray("Ex_Album"),
            ["location"] = string.Join(", ", new[] { asset.City, asset.Country }.Where(part => part.Length > 0)),
            ["photographer"] = "",
            ["secondary_creator"] = asset.Author,
        };
        if (!call.Misbehaves(Misbehaviour.NoKeywords, asset))
        {
            data["keywords"] = new JsonArray([.. asset.Keywords.Select(keyword => (JsonNode?)keyword)]);
            data["description"] = asset.Description;
        }

        return new JsonObject
        {
            ["href"] = $"{folder}/collection.json",
            ["data"] = new JsonArray(data),
            ["links"] = new JsonArray(
                new JsonObject { ["href"] = $"{folder}/{Stem(asset)}~thumb.jpg", ["rel"] = "preview", ["render"] = "image" },
                new JsonObject { ["href"] = $"{folder}/{Stem(asset)}.srt", ["rel"] = "captions" }),
        };
    }

    private static Task ManifestAsync(FakeCall call, FakeAsset asset)
    {
        var folder = $"{call.Origin}/{Assets}/video/{Folder(asset)}";
        IEnumerable<string> addresses = [.. Files(asset).Select(file => MediaAddress.Of(call.Origin, asset, file)), $"{folder}/{Stem(asset)}~thumb.jpg", $"{folder}/{Stem(asset)}.srt", $"{folder}/metadata.json"];
        return call.JsonAsync(new JsonObject
        {
            ["collection"] = new JsonObject
            {
                ["version"] = "1.0",
                ["href"] = $"{call.Base}/asset/{Uri.EscapeDataString(asset.Id)}",
                ["items"] = new JsonArray([.. addresses.Select(address => new JsonObject { ["href"] = address })]),
            },
        });
    }

    private static JsonObject Metadata(FakeAsset asset) => new()
    {
        ["AVAIL:NASAID"] = asset.Id,
        ["AVAIL:Title"] = asset.Title,
        ["AVAIL:MediaType"] = "video",
        ["AVAIL:DateCreated"] = $"{asset.Date:yyyy-MM-dd}T00:00:00Z",
        ["QuickTime:Duration"] = asset.Duration < TimeSpan.FromSeconds(30) ? $"{asset.Duration.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture)} s" : asset.Duration.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture),
        ["QuickTime:ImageWidth"] = 1920,
        ["QuickTime:ImageHeight"] = 1080,
        ["File:FileSize"] = $"{Files(asset).First().Bytes / 1_000_000} MB",
    };
}
