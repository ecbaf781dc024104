using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Newsreel.Testing.FakeArchive.Media;
using Newsreel.Testing.FakeArchive.Searching;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>DVIDS: a key for every call, a score of words, filters, never past the thousandth video.</summary>
internal static class FakeDvids
{
    private const int Deepest = 1000;
    private const int MostTerms = 10;

    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(FakeCall call)
    {
        if (call.Misbehaves(Misbehaviour.Edge403)) await call.EdgeAsync();
        else if (call.Misbehaves(Misbehaviour.Errors200)) await ErrorAsync(call, 200, "Unauthorized - Provided API key is not authorized");
        else if (call.Misbehaves(Misbehaviour.TooMany)) await call.TextAsync("Too many requests", StatusCodes.Status429TooManyRequests);
        else if (call.Misbehaves(Misbehaviour.Unauthorized) || call.Text("api_key") is not FakeArchiveOptions.Key)
            await ErrorAsync(call, 403, "api_key not provided, invalid, or accessed from origin other than the one associated with the key");
        else if (call.Path is "search") await SearchAsync(call);
        else if (call.Path is "asset") await AssetAsync(call);
        else if (call.Path.StartsWith("hls/video/", StringComparison.Ordinal)) await PlaylistAsync(call);
        else await ErrorAsync(call, 404, "Not found");
    }

    /// <summary>The files of a video.</summary>
    public static IEnumerable<FakeRendition> Files(FakeAsset asset)
    {
        var name = $"DOD_{100_000_000 + asset.Number}";
        yield return Renditions.Mp4(asset, $"{name}.mp4", 2160, 20_000);
        foreach (var (height, width, kbps) in new[] { (1080, 1920, 9000), (720, 1280, 4500), (360, 640, 1000) })
            yield return Renditions.Mp4(asset, $"{name}-{width}x{height}-{kbps}k.mp4", height, kbps);
    }

    private static Task ErrorAsync(FakeCall call, int status, string error) => call.JsonAsync(new JsonObject { ["errors"] = new JsonArray(error) }, status);

    private static async Task SearchAsync(FakeCall call)
    {
        var words = call.Text("q");
        var size = call.Number("max_results", 50);
        var page = call.Number("page", 1);
        if (words.Split([" OR ", "\" \""], StringSplitOptions.None).Length >= MostTerms) await call.EdgeAsync();
        else if (size is < 1 or > 50) await ErrorAsync(call, 400, "max_results must be between 1 and 50");
        else if (page < 1 || page * size > Deepest) await ErrorAsync(call, 400, $"page and max_results may not go past {Deepest} results");
        else
        {
            var found = Sorted(call, WordMatch.Ranked(call.Assets.Where(asset => Fits(call, asset)), WordMatch.Words(words.Replace(" OR ", " ", StringComparison.Ordinal))));
            var shown = Page.Of(found, page, size);
            await call.JsonAsync(new JsonObject
            {
                ["page_info"] = new JsonObject { ["total_results"] = Math.Min(Deepest, shown.Total), ["results_per_page"] = size },
                ["results"] = new JsonArray([.. shown.Items.Select(asset => Found(call, asset))]),
            });
        }
    }

    private static bool Fits(FakeCall call, FakeAsset asset)
    {
        var seconds = asset.Duration.TotalSeconds;
        return Is("branch", asset.Branch) && Is("category", asset.Category) && Is("country", asset.Country) && Is("city", asset.City)
            && (call.Text("categories_exclude") is not { Length: > 0 } excluded || !excluded.Split(',').Contains(asset.Category))
            && (call.Text("type") is not { Length: > 0 } types || types.Contains("video", StringComparison.Ordinal))
            && !(call.Day("from_date") > asset.Date) && !(call.Day("to_date") < asset.Date)
            && !(call.Day("from_publishdate") > asset.Published) && !(call.Day("to_publishdate") < asset.Published)
            && seconds >= call.Number("from_duration", 0) && seconds <= call.Number("to_duration", int.MaxValue)
            && call.All("keywords[]").All(keyword => asset.Keywords.Contains(keyword, StringComparer.OrdinalIgnoreCase));

        // Names are compared sign by sign, as the service does.
        bool Is(string name, string value) => call.All(name).Concat(call.All($"{name}[]")).Where(wanted => wanted.Length > 0).ToList() is not { Count: > 0 } all || all.SelectMany(wanted => wanted.Split(',')).Contains(value);
    }

    private static IReadOnlyList<FakeAsset> Sorted(FakeCall call, IReadOnlyList<FakeAsset> found)
    {
        var down = call.Text("sortdir") is not "asc";
        return call.Text("sort") switch
        {
            "date" => By(asset => asset.Date),
            "publishdate" or "timestamp" => By(asset => asset.Published),
            _ => found,
        };

        IReadOnlyList<FakeAsset> By(Func<FakeAsset, DateOnly> day) => [.. down ? found.OrderByDescending(day) : found.OrderBy(day)];
    }

    private static JsonObject Found(FakeCall call, FakeAsset asset)
    {
        var result = new JsonObject
        {
            ["publishdate"] = $"{asset.Published:yyyy-MM-dd}T14:05:11Z",
            ["date"] = $"{Day(call, asset)}T05:00:00Z",
            ["date_published"] = $"{asset.Published:yyyy-MM-dd}T14:05:11Z",
            ["timestamp"] = $"{asset.Published:yyyy-MM-dd}T15:00:02.084Z",
            ["category"] = asset.Category,
            ["aspect_ratio"] = "16:9",
            ["duration"] = call.Misbehaves(Misbehaviour.NoDuration, asset) ? null : (int)asset.Duration.TotalSeconds,
            ["hd"] = true,
            ["title"] = asset.Title,
            ["id"] = asset.Id,
            ["type"] = "video",
            ["unit_name"] = "1st Example Battalion",
            ["branch"] = asset.Branch,
            ["short_description"] = asset.Description.Length > 300 ? asset.Description[..300] : asset.Description,
            ["thumbnail"] = MediaAddress.Thumbnail(call.Origin, asset),
            ["thumb_width"] = 122,
            ["thumb_height"] = 92,
            ["hls_url"] = $"{call.Base}/hls/video/{asset.Number}.m3u8?api_key={FakeArchiveOptions.Key}",
            ["url"] = $"{call.Base}/video/{asset.Number}/example",
        };
        if (asset.Keywords.Count > 0) result["keywords"] = string.Join(", ", asset.Keywords);
        if (asset.Country.Length > 0) result["country"] = asset.Country;
        if (asset.City.Length > 0) result["city"] = asset.City;
        if (call.Misbehaves(Misbehaviour.CreditList, asset)) result["credit"] = Authors(call, asset);
        else if (!call.Misbehaves(Misbehaviour.NoCredit, asset)) result["credit"] = asset.Author;
        return result;
    }

    private static async Task AssetAsync(FakeCall call)
    {
        if (call.World.Options.Inventory.Find(FakeServices.Dvids, call.Text("id")) is not { } asset) await ErrorAsync(call, 404, "Asset not found");
        else if (call.Misbehaves(Misbehaviour.Unpublished, asset)) await ErrorAsync(call, 403, "Asset is not published");
        else await call.JsonAsync(new JsonObject { ["results"] = Whole(call, asset) });
    }

    private static JsonObject Whole(FakeCall call, FakeAsset asset)
    {
        var result = new JsonObject
        {
            ["id"] = asset.Id,
            ["type"] = "video",
            ["title"] = asset.Title,
            ["description"] = asset.Description,
            ["keywords"] = string.Join(", ", asset.Keywords),
            ["date"] = $"{Day(call, asset)}T00:00:00-05:00",
            ["date_published"] = $"{asset.Published:yyyy-MM-dd}T14:05:11Z",
            ["timestamp"] = $"{asset.Published:yyyy-MM-dd}T15:00:02.084Z",
            ["category"] = asset.Category,
            ["unit_id"] = "12",
            ["unit_name"] = "1st Example Battalion",
            ["branch"] = asset.Branch,
            ["virin"] = $"{asset.Date:yyMMdd}-{asset.Branch[..1]}-AB123-{1000 + (asset.Number % 1000)}",
            ["rating"] = 4.5,
            ["aspect_ratio"] = "16:9",
            ["time_start"] = 0.0,
            ["duration"] = call.Misbehaves(Misbehaviour.NoDuration, asset) ? null : (int)asset.Duration.TotalSeconds,
            ["location"] = new JsonObject { ["city"] = asset.City, ["state"] = "", ["country"] = asset.Country, ["country_abbreviation"] = "" },
            ["image"] = MediaAddress.Thumbnail(call.Origin, asset),
            ["thumbnail"] = new JsonObject { ["url"] = MediaAddress.Thumbnail(call.Origin, asset), ["width"] = 122, ["height"] = 92 },
            ["hls_url"] = $"{call.Base}/hls/video/{asset.Number}.m3u8?api_key={FakeArchiveOptions.Key}",
            ["closed_caption_urls"] = new JsonObject { ["srt"] = $"{call.Origin}/cdn/{asset.Service}/{asset.Key}/captions.srt" },
            ["url"] = $"{call.Base}/video/{asset.Number}/example",
        };
        if (call.Misbehaves(Misbehaviour.CreditList, asset)) result["credit"] = asset.Author;
        else if (!call.Misbehaves(Misbehaviour.NoCredit, asset)) result["credit"] = Authors(call, asset);
        if (!call.Misbehaves(Misbehaviour.NoFiles, asset) && !call.Misbehaves(Misbehaviour.HlsOnly, asset)) result["files"] = FilesOf(call, asset);
        return result;
    }

    private static JsonArray Authors(FakeCall call, FakeAsset asset)
    {
        var space = asset.Author.IndexOf(". ", StringComparison.Ordinal);
        var (rank, name) = space > 0 ? (asset.Author[..(space + 1)], asset.Author[(space + 2)..]) : ("", asset.Author);
        return [new JsonObject { ["id"] = 1234, ["name"] = name, ["rank"] = rank, ["url"] = $"{call.Base}/portfolio/1234" }];
    }

    private static JsonArray FilesOf(FakeCall call, FakeAsset asset)
    {
        var isHuge = call.Misbehaves(Misbehaviour.HugeSize, asset);
        return new([.. Files(asset).Select(file => new JsonObject
        {
            ["src"] = MediaAddress.Of(call.Origin, asset, file),
            ["type"] = "video/mp4",
            ["height"] = file.Height,
            ["width"] = file.Width,
            ["size"] = isHuge ? "90000000000" : JsonValue.Create(file.Bytes),
            ["bitrate"] = file.Kbps,
        })]);
    }

    private static string Day(FakeCall call, FakeAsset asset) =>
        call.Misbehaves(Misbehaviour.SwappedDate, asset) && asset.Date.Day <= 12 ? $"{asset.Date:yyyy-dd-MM}" : $"{asset.Date:yyyy-MM-dd}";

    private static async Task PlaylistAsync(FakeCall call)
    {
        var number = Path.GetFileNameWithoutExtension(call.Path);
        if (call.Assets.FirstOrDefault(asset => Same.As($"{asset.Number}", number)) is not { } asset) await ErrorAsync(call, 404, "Not found");
        else await call.RedirectAsync($"{call.Origin}/cdn/{asset.Service}/{asset.Key}/hls.m3u8");
    }
}
