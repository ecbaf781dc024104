using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Newsreel.Testing.FakeArchive.Media;
using Newsreel.Testing.FakeArchive.Searching;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>Internet Archive: a language of questions, numbers as text, downloads one redirection further on.</summary>
internal static class FakeInternetArchive
{
    private static readonly TimeSpan Checked = TimeSpan.FromSeconds(16);

    /// <summary>Answers.</summary>
    public static async Task AnswerAsync(FakeCall call)
    {
        var parts = call.Path.Split('/', 3);
        if (call.Misbehaves(Misbehaviour.Edge403)) await call.EdgeAsync();
        else if (call.Misbehaves(Misbehaviour.TooMany))
        {
            call.Set("Retry-After", "1");
            await call.TextAsync("Too Many Requests", 429, "text/html");
        }
        else if (call.Path is "advancedsearch.php") await SearchAsync(call);
        else if (call.Path is "services/search/v1/scrape") await ScrapeAsync(call);
        else if (parts is ["metadata", var item]) await ItemAsync(call, item);
        else if (parts is ["download", var id, var name]) await DownloadAsync(call, id, name);
        else await call.TextAsync("<!DOCTYPE html><html><body>Item cannot be found.</body></html>", 404, "text/html");
    }

    /// <summary>The files of a video.</summary>
    public static IEnumerable<FakeRendition> Files(FakeAsset asset)
    {
        var stem = Stem(asset);
        if (asset.Misbehaviours.Contains(Misbehaviour.NoMp4))
        {
            yield return Renditions.WebM(asset, $"{stem}.ogv", 360, 800);
            yield break;
        }

        yield return Renditions.Mp4(asset, $"{stem}_master.mov", 1080, 9000);
        yield return Renditions.Mp4(asset, $"{stem}.mp4", 720, 4500);
        yield return Renditions.Mp4(asset, $"{stem}_512kb.mp4", 360, 512);
    }

    private static string Stem(FakeAsset asset) => new([.. $"{asset.Title} {asset.Date.Year}".Where(sign => char.IsLetterOrDigit(sign) || sign is ' ' or '-').Take(80)]);

    private static Task SearchAsync(FakeCall call)
    {
        if (call.Text("output") is not "json") return call.TextAsync("<!DOCTYPE html><html><body>Advanced search</body></html>", 200, "text/html");
        var (size, number) = (Math.Clamp(call.Number("rows", 50), 0, 10_000), Math.Max(1, call.Number("page", 1)));
        List<FakeAsset> found = [.. LuceneQuery.Filter(call.Assets, call.Text("q"))];
        List<string> fields = [.. call.All("fl[]").Concat(call.All("fl")).SelectMany(field => field.Split(','))];
        return call.JsonAsync(new JsonObject
        {
            ["responseHeader"] = new JsonObject { ["status"] = 0, ["QTime"] = 9, ["params"] = new JsonObject { ["query"] = call.Text("q"), ["rows"] = $"{size}", ["start"] = (number - 1) * size } },
            ["response"] = new JsonObject
            {
                ["numFound"] = found.Count,
                ["start"] = (number - 1) * size,
                ["docs"] = new JsonArray([.. found.Skip((number - 1) * size).Take(size).Select(asset => Document(call, asset, fields))]),
            },
        });
    }

    private static Task ScrapeAsync(FakeCall call)
    {
        var count = call.Number("count", 5000);
        if (count is < 100 or > 10_000) return call.JsonAsync(new JsonObject { ["error"] = "count must be between 100 and 10000", ["errorType"] = "RangeException" }, 400);
        List<FakeAsset> found = [.. LuceneQuery.Filter(call.Assets, call.Text("q"))];
        var start = call.Number("cursor", 0);
        var answer = new JsonObject
        {
            ["items"] = new JsonArray([.. found.Skip(start).Take(count).Select(asset => Document(call, asset, call.Text("fields").Split(',', StringSplitOptions.RemoveEmptyEntries)))]),
            ["count"] = Math.Min(count, Math.Max(0, found.Count - start)),
            ["total"] = found.Count,
        };
        if (start + count < found.Count) answer["cursor"] = $"{start + count}";
        return call.JsonAsync(answer);
    }

    private static JsonObject Document(FakeCall call, FakeAsset asset, IReadOnlyList<string> fields)
    {
        var facts = Facts(asset, call.Misbehaves(Misbehaviour.OddFields, asset));
        return new JsonObject(facts.Where(fact => fields.Count == 0 || fields.Contains(fact.Key)).Select(fact => KeyValuePair.Create(fact.Key, fact.Value?.DeepClone())));
    }

    private static JsonObject Facts(FakeAsset asset, bool isOdd)
    {
        JsonNode? Many(IReadOnlyList<string> values) => values.Count == 1 && isOdd ? values[0] : isOdd ? string.Join(';', values) : new JsonArray([.. values.Select(value => (JsonNode?)value)]);
        JsonNode? One(string value) => isOdd ? new JsonArray(value) : value;
        var facts = new JsonObject
        {
            ["identifier"] = asset.Id,
            ["title"] = One(asset.Title),
            ["mediatype"] = "movies",
            ["collection"] = Many(asset.Collections),
            ["creator"] = One(asset.Author),
            ["description"] = One(asset.Description),
            ["subject"] = Many(asset.Keywords),
            ["date"] = $"{asset.Date:yyyy-MM-dd}T00:00:00Z",
            ["year"] = $"{asset.Date.Year}",
            ["publicdate"] = $"{asset.Published:yyyy-MM-dd}T00:00:00Z",
            ["uploader"] = asset.Collections.Contains("nasa") ? "someone@nasa.gov" : "someone@example.org",
        };
        if (asset.City.Length + asset.Country.Length > 0) facts["coverage"] = string.Join(", ", new[] { asset.City, asset.Country }.Where(part => part.Length > 0));
        if (asset.Licence.Url.Length > 0) facts["licenseurl"] = asset.Licence.Url;
        return facts;
    }

    private static async Task ItemAsync(FakeCall call, string id)
    {
        if (call.World.Options.Inventory.Find(FakeServices.InternetArchive, id) is not { } asset || call.Misbehaves(Misbehaviour.EmptyItem, asset))
        {
            await call.JsonAsync(new JsonObject());
            return;
        }

        var files = new JsonArray();
        foreach (var file in Files(asset)) files.Add(await FileAsync(call, asset, file));
        files.Add(new JsonObject { ["name"] = $"{id}_meta.xml", ["source"] = "metadata", ["format"] = "Metadata", ["size"] = "1200" });
        files.Add(new JsonObject { ["name"] = $"{Stem(asset)}_private.mp4", ["source"] = "derivative", ["format"] = "h.264", ["size"] = "1200", ["private"] = "true" });
        var facts = Facts(asset, call.Misbehaves(Misbehaviour.OddFields, asset));
        var answer = new JsonObject
        {
            ["created"] = 1_780_000_000,
            ["d1"] = "ia800100.us.archive.org",
            ["dir"] = $"/7/items/{id}",
            ["files"] = files,
            ["files_count"] = files.Count,
            ["item_size"] = 123_456,
            ["metadata"] = facts,
            ["server"] = "ia800100.us.archive.org",
        };
        if (call.Misbehaves(Misbehaviour.Dark, asset)) answer["is_dark"] = true;
        await call.JsonAsync(answer);
    }

    private static async Task<JsonObject> FileAsync(FakeCall call, FakeAsset asset, FakeRendition file)
    {
        var result = new JsonObject
        {
            ["name"] = file.Name,
            ["source"] = file == Files(asset).First() ? "original" : "derivative",
            ["format"] = Path.GetExtension(file.Name) switch { ".mov" => "QuickTime", ".ogv" => "Ogg Video", _ => file.Height < 480 ? "512Kb MPEG4" : "h.264" },
            ["size"] = file.Bytes.ToString(CultureInfo.InvariantCulture),
            ["length"] = asset.Number % 2 == 0 ? asset.Duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) : $"{(int)asset.Duration.TotalMinutes}:{asset.Duration.Seconds:00}",
            ["width"] = $"{file.Width}",
            ["height"] = $"{file.Height}",
        };
        // A sum over hundreds of megabytes takes longer than an answer may; short videos have theirs.
        if (asset.Duration <= Checked) result["md5"] = Sum(await call.World.Shelf.OpenAsync(asset, file).WaitAsync(call.Gone));
        return result;
    }

    private static string Sum(IByteSource source)
    {
#pragma warning disable CA5351 // The service sums with MD5.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        var buffer = new byte[1 << 20];
        for (var at = 0L; at < source.Length; at += buffer.Length)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, source.Length - at));
            source.Read(at, part);
            hash.AppendData(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Task DownloadAsync(FakeCall call, string id, string name)
    {
        if (call.World.Options.Inventory.Find(FakeServices.InternetArchive, id) is not { } asset || Files(asset).FirstOrDefault(file => Same.As(file.Name, name)) is not { } found)
            return call.TextAsync("<!DOCTYPE html><html><body>Item cannot be found.</body></html>", 404, "text/html");
        var origin = call.Misbehaves(Misbehaviour.OtherHost, asset) ? call.World.Other.AbsoluteUri.TrimEnd('/') : call.Origin;
        return call.RedirectAsync(MediaAddress.Of(origin, asset, found));
    }
}
