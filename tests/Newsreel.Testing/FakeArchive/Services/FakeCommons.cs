using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Newsreel.Testing.FakeArchive.Media;
using Newsreel.Testing.FakeArchive.Searching;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>Wikimedia Commons: all words, WebM only, values in HTML, no answer for callers that do not say who they are.</summary>
internal static class FakeCommons
{
    private static readonly string[] Strangers = ["", "curl", "python", "Wget", "Go-http-client", "okhttp", "Mozilla/5.0 (compatible)", "Java/", ".NET"];

    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(FakeCall call)
    {
        var agent = call.Header("User-Agent");
        if (call.Misbehaves(Misbehaviour.Edge403) || Strangers.Any(stranger => stranger.Length == 0 ? agent.Length == 0 : agent.StartsWith(stranger, StringComparison.OrdinalIgnoreCase)))
            await call.TextAsync("Please set a user-agent and respect our robot policy https://w.wiki/4wJS.", 403);
        else if (call.Misbehaves(Misbehaviour.TooMany)) await WaitAsync(call, "1", 429, "ratelimited", "You've exceeded your rate limit. Please wait some time and try again.");
        else if (call.Misbehaves(Misbehaviour.MaxLag)) await WaitAsync(call, "5", 200, "maxlag", "Waiting for 10.64.16.7: 5.4 seconds lagged.");
        else if (call.Misbehaves(Misbehaviour.Errors200)) await ErrorAsync(call, 200, "badvalue", "Unrecognized value for parameter \"generator\".");
        else if (call.Text("action") is not "query" || call.Text("format") is not "json") await call.TextAsync("<!DOCTYPE html><html><body>MediaWiki API help</body></html>", 200, "text/html");
        else await QueryAsync(call);
    }

    /// <summary>The files of a video: the original, then its derivatives.</summary>
    public static IEnumerable<FakeRendition> Files(FakeAsset asset)
    {
        yield return Renditions.WebM(asset, FileName(asset), 1080, 4000);
        yield return Renditions.WebM(asset, $"{FileName(asset)}.720p.vp9.webm", 720, 1500);
        yield return Renditions.WebM(asset, $"{FileName(asset)}.360p.vp9.webm", 360, 500);
    }

    private static string FileName(FakeAsset asset) => $"{new string([.. asset.Title.Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-').Take(60)]).Trim().Replace(' ', '_')}_{asset.Number}.webm";

    private static string PageTitle(FakeAsset asset) => $"File:{FileName(asset).Replace('_', ' ')}";

    private static Task WaitAsync(FakeCall call, string seconds, int status, string code, string text)
    {
        call.Set("Retry-After", seconds);
        return ErrorAsync(call, status, code, text);
    }

    private static Task ErrorAsync(FakeCall call, int status, string code, string text)
    {
        call.Set("MediaWiki-API-Error", code);
        return call.JsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["info"] = text }, ["servedby"] = "mw-api-ext.example" }, status);
    }

    private static Task QueryAsync(FakeCall call)
    {
        if (call.Text("generator") is not "search")
        {
            var names = call.Text("titles").Split('|').Select(name => name.Replace('_', ' ')).ToHashSet();
            var ids = call.Text("pageids").Split('|').ToHashSet();
            return PagesAsync(call, [.. call.Assets.Where(asset => names.Contains(PageTitle(asset)) || ids.Contains(Number(asset)))], next: null);
        }

        var terms = call.Text("gsrsearch").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(term => !term.Contains(':', StringComparison.Ordinal) && term[0] != '-');
        var (limit, offset) = (Math.Clamp(call.Number("gsrlimit", 10), 1, 50), call.Number("gsroffset", 0));
        var words = WordMatch.Words(string.Join(' ', terms));
        List<FakeAsset> found = [.. call.Assets.Where(asset => WordMatch.HasAll(asset, words))];
        return PagesAsync(call, [.. found.Skip(offset).Take(limit)], offset + limit < found.Count ? offset + limit : null);
    }

    private static Task PagesAsync(FakeCall call, IReadOnlyList<FakeAsset> found, int? next)
    {
        var answer = new JsonObject { ["batchcomplete"] = true };
        if (next is { } offset) answer["continue"] = new JsonObject { ["gsroffset"] = offset, ["continue"] = "gsroffset||" };
        // A search that finds nothing has no "query" at all.
        if (found.Count > 0) answer["query"] = new JsonObject { ["pages"] = new JsonArray([.. found.Select((asset, at) => PageOf(call, asset, at + 1))]) };
        return call.JsonAsync(answer);
    }

    private static string Number(FakeAsset asset) => asset.Number.ToString(CultureInfo.InvariantCulture);

    private static JsonObject PageOf(FakeCall call, FakeAsset asset, int index)
    {
        var files = Renditions.Of(asset);
        var video = new JsonObject
        {
            ["timestamp"] = $"{asset.Published:yyyy-MM-dd}T10:00:00Z",
            ["user"] = "ExampleUploader",
            ["url"] = MediaAddress.Of(call.Origin, asset, files[0]),
            ["descriptionurl"] = $"{call.Base}/wiki/{Uri.EscapeDataString(PageTitle(asset).Replace(' ', '_'))}",
            ["mime"] = "video/webm",
            ["size"] = files[0].Bytes,
            ["width"] = files[0].Width,
            ["height"] = files[0].Height,
            ["duration"] = asset.Duration.TotalSeconds,
            ["extmetadata"] = Facts(asset),
        };
        if (call.Text("viurlwidth").Length > 0) video["thumburl"] = MediaAddress.Thumbnail(call.Origin, asset);
        if (!call.Misbehaves(Misbehaviour.NoDerivatives, asset))
            video["derivatives"] = new JsonArray([.. files.Select((file, at) => new JsonObject
            {
                ["src"] = MediaAddress.Of(call.Origin, asset, file),
                ["type"] = "video/webm; codecs=\"vp9, opus\"",
                ["title"] = at == 0 ? $"Original WebM file, {file.Width} × {file.Height}" : $"{file.Height}p",
                ["transcodekey"] = at == 0 ? null : $"{file.Height}p.vp9.webm",
                ["width"] = file.Width,
                ["height"] = file.Height,
                ["bandwidth"] = file.Kbps * 1000,
            })]);
        return new JsonObject { ["pageid"] = asset.Number, ["ns"] = 6, ["title"] = PageTitle(asset), ["index"] = index, ["videoinfo"] = new JsonArray(video) };
    }

    private static JsonObject Facts(FakeAsset asset)
    {
        var text = WebUtility.HtmlEncode($"{asset.Title}. {asset.Description}");
        var isFree = asset.Licence == FakeLicence.PublicDomain || asset.Licence == FakeLicence.Zero;
        return new JsonObject(new (string Name, string Value)[]
        {
            ("ObjectName", WebUtility.HtmlEncode(asset.Title)),
            ("LicenseShortName", asset.Licence.ShortName),
            ("License", asset.Licence.Code),
            ("LicenseUrl", asset.Licence.Url),
            ("UsageTerms", asset.Licence.ShortName),
            ("AttributionRequired", isFree ? "false" : "true"),
            ("Copyrighted", asset.Licence == FakeLicence.PublicDomain ? "False" : "True"),
            ("Artist", $"<a href=\"//commons.wikimedia.org/wiki/User:Example\" title=\"User:Example\">{WebUtility.HtmlEncode(asset.Author)}</a>"),
            ("Credit", "<span class=\"int-own-work\" lang=\"en\">Own work</span>"),
            ("ImageDescription", $"<p>{text}</p>"),
            ("Categories", string.Join('|', asset.Keywords)),
            ("DateTimeOriginal", $"<time class=\"dtstart\" datetime=\"{asset.Date:yyyy-MM-dd}\">{asset.Date:yyyy-MM-dd}</time>"),
            ("Restrictions", ""),
        }.Select(fact => KeyValuePair.Create(fact.Name, (JsonNode?)new JsonObject { ["value"] = fact.Value, ["source"] = "commons-desc-page" })));
    }
}
