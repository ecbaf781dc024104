using System.Text.Json.Nodes;
using Newsreel.Testing.FakeArchive.Media;
using Newsreel.Testing.FakeArchive.Searching;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>NASA Scientific Visualization Studio: pages with groups of media.</summary>
internal static class FakeSvs
{
    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(FakeCall call)
    {
        var path = call.Path.StartsWith("api/", StringComparison.Ordinal) ? call.Path[4..] : call.Path;
        if (call.Misbehaves(Misbehaviour.Edge403)) await call.EdgeAsync();
        else if (path is "search") await SearchAsync(call);
        else if (call.World.Options.Inventory.Find(FakeServices.Svs, path) is { } asset) await call.JsonAsync(Whole(call, asset));
        else await call.JsonAsync(new JsonObject { ["detail"] = "Not found." }, 404);
    }

    private static Task SearchAsync(FakeCall call)
    {
        var words = WordMatch.Words(string.Join(' ', call.Text("q"), call.Text("search")));
        var (offset, limit) = (call.Number("offset", 0), Math.Clamp(call.Number("limit", 100), 1, 2000));
        List<FakeAsset> found = [.. WordMatch.Ranked(call.Assets, words).Where(asset => WordMatch.HasAll(asset, words))];
        return call.JsonAsync(new JsonObject
        {
            ["count"] = found.Count,
            ["next"] = offset + limit < found.Count ? $"{call.Base}/api/search/?q={Uri.EscapeDataString(call.Text("q"))}&limit={limit}&offset={offset + limit}" : null,
            ["previous"] = null,
            ["results"] = new JsonArray([.. found.Skip(offset).Take(limit).Select(asset => Short(call, asset))]),
        });
    }

    private static JsonObject Short(FakeCall call, FakeAsset asset) => new()
    {
        ["id"] = asset.Number,
        ["url"] = $"{call.Base}/{asset.Id}/",
        ["result_type"] = "Visualization",
        ["page_type"] = "Visualization",
        ["release_date"] = $"{asset.Published:yyyy-MM-dd}T10:00:00-05:00",
        ["title"] = asset.Title,
        ["description"] = asset.Description,
        ["main_image"] = new JsonObject { ["url"] = MediaAddress.Thumbnail(call.Origin, asset) },
    };

    private static JsonObject Whole(FakeCall call, FakeAsset asset)
    {
        var files = Renditions.Of(asset);
        var page = Short(call, asset);
        page["update_date"] = $"{asset.Published:yyyy-MM-dd}T11:00:00-05:00";
        page["keywords"] = new JsonArray([.. asset.Keywords.Select(keyword => (JsonNode?)keyword)]);
        page["main_video"] = Instance(call, asset, files[0]);
        page["main_credits"] = new JsonObject { ["Visualizer"] = new JsonArray(asset.Author) };
        page["media_groups"] = new JsonArray(new JsonObject
        {
            ["id"] = 300_000 + asset.Number,
            ["url"] = $"{call.Base}/{asset.Id}/#media_group_{300_000 + asset.Number}",
            ["widget"] = "Video player",
            ["title"] = "",
            ["caption"] = "",
            ["description"] = asset.Description,
            ["items"] = new JsonArray([.. files.Select((file, at) => new JsonObject { ["id"] = at + 1, ["type"] = "media", ["extra_data"] = null, ["instance"] = Instance(call, asset, file) })]),
        });
        return page;
    }

    private static JsonObject Instance(FakeCall call, FakeAsset asset, FakeRendition file) => new()
    {
        ["id"] = asset.Number,
        ["url"] = MediaAddress.Of(call.Origin, asset, file),
        ["filename"] = file.Name,
        ["media_type"] = "Movie",
        ["alt_text"] = asset.Title,
        ["width"] = file.Width,
        ["height"] = file.Height,
        ["pixels"] = file.Width * file.Height,
    };
}
