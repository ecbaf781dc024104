using System.Text.Json.Nodes;
using Newsreel.Testing.FakeArchive.Media;
using Newsreel.Testing.FakeArchive.Searching;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>Pexels: a key in a header, any word, up to 80 on a page.</summary>
internal static class FakePexels
{
    private const int Most = 20_000;

    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(FakeCall call)
    {
        var path = call.Path.StartsWith("v1/", StringComparison.Ordinal) ? call.Path[3..] : call.Path;
        if (call.Misbehaves(Misbehaviour.TooMany)) await call.JsonAsync(new JsonObject { ["error"] = "Rate limit exceeded" }, 429);
        else if (call.Header("User-Agent").Length == 0 || call.Misbehaves(Misbehaviour.Edge403)) await call.EdgeAsync();
        else if (call.Misbehaves(Misbehaviour.Unauthorized) || (call.Header("Authorization") is not FakeArchiveOptions.Key && !call.Misbehaves(Misbehaviour.Cached200)))
            await call.JsonAsync(new JsonObject { ["error"] = "Missing API key." }, 401);
        else if (path is "videos/search" or "videos/popular") await SearchAsync(call);
        else if (call.Assets.FirstOrDefault(asset => path.EndsWith($"videos/{asset.Id}", StringComparison.Ordinal)) is { } asset) await call.JsonAsync(Video(call, asset));
        else await call.JsonAsync(new JsonObject { ["error"] = "Not Found" }, 404);
    }

    private static Task SearchAsync(FakeCall call)
    {
        var (number, size) = (Math.Max(1, call.Number("page", 1)), Math.Clamp(call.Number("per_page", 15), 1, 80));
        var page = Page.Of(WordMatch.Ranked(call.Assets, WordMatch.Words(call.Text("query"))), number, size);
        call.Set("X-Ratelimit-Limit", $"{Most}");
        call.Set("X-Ratelimit-Remaining", $"{Most - call.World.Traffic.Count(FakeServices.Pexels)}");
        call.Set("X-Ratelimit-Reset", "1790000000");
        var answer = new JsonObject
        {
            ["page"] = number,
            ["per_page"] = size,
            ["total_results"] = page.Total,
            ["url"] = $"{call.Base}/search/videos/{Uri.EscapeDataString(call.Text("query"))}/",
            ["videos"] = new JsonArray([.. page.Items.Select(asset => Video(call, asset))]),
        };
        if (page.HasMore) answer["next_page"] = $"{call.Origin}{call.NextPage(number + 1)}";
        return call.JsonAsync(answer);
    }

    private static JsonObject Video(FakeCall call, FakeAsset asset) => new()
    {
        ["id"] = asset.Number,
        ["width"] = 1920,
        ["height"] = 1080,
        ["url"] = $"{call.Base}/video/{Slug(asset)}-{asset.Number}/",
        ["image"] = MediaAddress.Thumbnail(call.Origin, asset),
        ["full_res"] = null,
        ["tags"] = new JsonArray([.. asset.Keywords.Select(keyword => (JsonNode?)keyword)]),
        ["duration"] = (int)asset.Duration.TotalSeconds,
        ["user"] = new JsonObject { ["id"] = 77, ["name"] = asset.Author, ["url"] = $"{call.Base}/@example" },
        ["video_files"] = Files(call, asset),
        ["video_pictures"] = new JsonArray(new JsonObject { ["id"] = 1, ["nr"] = 0, ["picture"] = MediaAddress.Thumbnail(call.Origin, asset) }),
    };

    private static JsonArray Files(FakeCall call, FakeAsset asset)
    {
        var isUnknown = call.Misbehaves(Misbehaviour.NullSize, asset);
        var files = new JsonArray();
        if (call.Misbehaves(Misbehaviour.HlsEntry, asset))
            files.Add(new JsonObject { ["id"] = 9, ["quality"] = "hls", ["file_type"] = "video/mp4", ["width"] = null, ["height"] = null, ["fps"] = null, ["link"] = MediaAddress.Of(call.Origin, asset, Renditions.Playlist("hls.m3u8")) });
        foreach (var file in Renditions.Of(asset).Where(file => file.Format is FakeFormat.Mp4))
            files.Add(new JsonObject
            {
                ["id"] = file.Height,
                ["quality"] = file.Height >= 720 ? "hd" : "sd",
                ["file_type"] = "video/mp4",
                ["width"] = isUnknown ? null : file.Width,
                ["height"] = isUnknown ? null : file.Height,
                ["fps"] = isUnknown ? null : 25.0,
                ["link"] = MediaAddress.Of(call.Origin, asset, file),
                ["size"] = file.Bytes,
            });
        return files;
    }

    // The title is nowhere but in the address of the page, as at the service.
    private static string Slug(FakeAsset asset) => string.Join('-', new string([.. asset.Title.Select(sign => char.IsAsciiLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
