using System.Text.Json.Nodes;
using Newsreel.Testing.FakeArchive.Media;
using Newsreel.Testing.FakeArchive.Searching;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>Pixabay: a key in the address, any word, errors as plain text.</summary>
internal static class FakePixabay
{
    private const int MostHits = 500;
    private static readonly string[] Sizes = ["large", "medium", "small", "tiny"];

    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(FakeCall call)
    {
        var (number, size) = (call.Number("page", 1), call.Number("per_page", 20));
        if (call.Misbehaves(Misbehaviour.Edge403)) await call.EdgeAsync();
        else if (call.Misbehaves(Misbehaviour.TooMany)) await call.TextAsync("[ERROR 429] API rate limit exceeded", 429);
        else if (call.Misbehaves(Misbehaviour.Unauthorized) || call.Text("key") is not FakeArchiveOptions.Key)
            await call.TextAsync("[ERROR 400] Invalid or missing API key (https://pixabay.com/api/docs/).", 400);
        else if (call.Text("q").Length > 100) await call.TextAsync("[ERROR 400] \"q\" is too long (100 characters at most).", 400);
        else if (size is < 3 or > 200) await call.TextAsync("[ERROR 400] \"per_page\" is out of valid range.", 400);
        else if (number < 1 || (number - 1) * size >= MostHits) await call.TextAsync("[ERROR 400] \"page\" is out of valid range.", 400);
        else
        {
            var found = call.Text("id") is { Length: > 0 } id ? [.. call.Assets.Where(asset => Same.As(asset.Id, id))] : WordMatch.Ranked(call.Assets, WordMatch.Words(call.Text("q")));
            var page = Page.Of([.. found.Take(MostHits)], number, size);
            call.Set("X-RateLimit-Limit", "100");
            call.Set("X-RateLimit-Remaining", "99");
            call.Set("X-RateLimit-Reset", "60");
            await call.JsonAsync(new JsonObject { ["total"] = found.Count, ["totalHits"] = page.Total, ["hits"] = new JsonArray([.. page.Items.Select(asset => Hit(call, asset))]) });
        }
    }

    private static JsonObject Hit(FakeCall call, FakeAsset asset) => new()
    {
        ["id"] = asset.Number,
        ["pageURL"] = $"{call.Base}/videos/id-{asset.Number}/",
        ["type"] = "film",
        ["tags"] = string.Join(", ", asset.Keywords),
        ["duration"] = (int)asset.Duration.TotalSeconds,
        ["videos"] = new JsonObject(Sizes.Zip(Renditions.Of(asset)).Select(entry => KeyValuePair.Create(entry.First, (JsonNode?)Video(call, asset, entry.Second)))),
        ["views"] = 1,
        ["downloads"] = 1,
        ["likes"] = 1,
        ["comments"] = 0,
        ["user_id"] = 1_281_706,
        ["user"] = asset.Author,
        ["userImageURL"] = MediaAddress.Thumbnail(call.Origin, asset),
    };

    private static JsonObject Video(FakeCall call, FakeAsset asset, FakeRendition file)
    {
        // The largest is usually told with nothing in it.
        var isEmpty = file.Height > 1080 && !call.Misbehaves(Misbehaviour.FullLarge, asset);
        return new()
        {
            ["url"] = isEmpty ? "" : MediaAddress.Of(call.Origin, asset, file),
            ["width"] = isEmpty ? 0 : file.Width,
            ["height"] = isEmpty ? 0 : file.Height,
            ["size"] = isEmpty ? 0 : file.Bytes,
            ["thumbnail"] = isEmpty ? "" : MediaAddress.Thumbnail(call.Origin, asset),
        };
    }
}
