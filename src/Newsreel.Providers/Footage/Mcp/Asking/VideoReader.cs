using Newsreel.Providers.Http;
using System.Globalization;
using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Footage.Mcp.Wire;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>
/// Reads videos as servers tell of them: our own as <see cref="WireVideo"/> has them, others under the names that are usual. What is
/// missing is unknown, never assumed; texts for people are of one line without control characters; what a server says of rights clears nothing
/// by itself. Pure.
/// </summary>
internal static class VideoReader
{
    private const int LongestText = 20_000;
    private const int MostKeywords = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The videos of an answer to a search; null when it is no list, or a list of something else.</summary>
    /// <param name="answer">An array, or an object with one under <c>results</c>, <c>videos</c>, <c>items</c> or <c>result</c>.</param>
    /// <param name="source">Name of the source.</param>
    public static IReadOnlyList<ArchiveVideo>? Videos(JsonElement answer, string source)
    {
        var list = answer.ValueKind is JsonValueKind.Array ? answer : Field(answer, "results", "videos", "items", "result");
        if (list.ValueKind is not JsonValueKind.Array) return null;
        var videos = list.EnumerateArray().Select(video => Video(video, source)).OfType<ArchiveVideo>().ToList();
        return videos.Count > 0 || list.GetArrayLength() == 0 ? videos : null;
    }

    /// <summary>A video; null when the element is none, having no id that can be written down.</summary>
    /// <param name="answer">The video, or an object with it under <c>video</c> or <c>result</c>.</param>
    /// <param name="source">Name of the source.</param>
    public static ArchiveVideo? Video(JsonElement answer, string source)
    {
        if (answer.ValueKind is not JsonValueKind.Object) return null;
        var video = Field(answer, "video", "result") is { ValueKind: JsonValueKind.Object } inner ? inner : answer;
        if (Text(video, "id", "video_id") is not { Length: > 0 } id || id.Any(char.IsControl)) return null;
        return new(
            new(
                source,
                id,
                Line(video, "title", "name"),
                Line(video, "description", "caption", "summary"),
                Keywords(Field(video, "keywords", "tags")),
                Line(video, "place", "location"),
                WireDate.Read(Text(video, "date", "date_created", "published")),
                Line(video, "author", "creator"),
                Page(video, "page_url", "source_url", "url"),
                Terms(video),
                WireNature.Read(Text(video, "nature")),
                Field(video, "is_still").ValueKind is JsonValueKind.True,
                Seconds(video, "duration_seconds", "duration"))
            {
                ArchiveNumber = Line(video, "archive_number"),
            },
            Renditions(Field(video, "renditions", "files")));
    }

    private static FootageTerms Terms(JsonElement video) =>
        new(Line(video, "licence", "license"), Line(video, "credit", "credit_line", "attribution"), Line(video, "restrictions"), Clearance.NeedsPerson)
        {
            LicenceUrl = Page(video, "licence_url", "license_url"),
            Doubt = Line(video, "doubt"),
            Notice = Line(video, "notice"),
        };

    /// <summary>Only addresses of the web: a file of the machine of somebody's server is no business of the fetcher.</summary>
    private static List<Rendition> Renditions(JsonElement list)
    {
        if (list.ValueKind is not JsonValueKind.Array) return [];
        var renditions = new List<Rendition>();
        foreach (var one in list.EnumerateArray())
        {
            if (one.ValueKind is not JsonValueKind.Object || !Uri.TryCreate(Text(one, "url", "src", "href"), UriKind.Absolute, out var address)) continue;
            if (address.Scheme is not ("http" or "https")) continue;
            var isPlaylist = Text(one, "kind") is WireRendition.Playlist || address.AbsolutePath.EndsWith(".m3u8", StringComparison.OrdinalIgnoreCase);
            renditions.Add(new(
                address,
                isPlaylist ? RenditionKind.Playlist : RenditionKind.File,
                (int)Number(one, int.MaxValue, "width"),
                (int)Number(one, int.MaxValue, "height"),
                (long)Number(one, 1L << 50, "bytes", "size"),
                Seconds(one, "duration_seconds", "duration")));
        }

        return renditions;
    }

    private static IReadOnlyList<string> Keywords(JsonElement words) => words.ValueKind switch
    {
        JsonValueKind.Array => [.. words.EnumerateArray().Select(word => PlainText.OneLine(Text(word), LongestText)).Where(word => word.Length > 0).Take(MostKeywords)],
        JsonValueKind.String => [.. PlainText.OneLine(Text(words), LongestText).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostKeywords)],
        _ => [],
    };

    /// <summary>The first field of one of these names that holds something.</summary>
    public static JsonElement Field(JsonElement owner, params ReadOnlySpan<string> names)
    {
        if (owner.ValueKind is not JsonValueKind.Object) return default;
        foreach (var name in names)
            if (owner.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null) return value;
        return default;
    }

    /// <summary>The text of the first such field; numbers count as text, everything else is empty.</summary>
    public static string Text(JsonElement owner, params ReadOnlySpan<string> names) => Text(Field(owner, names));

    /// <summary>A figure, written as a number or as text; zero when there is none, or when it is below zero or above what can be.</summary>
    public static double Number(JsonElement owner, double most, params ReadOnlySpan<string> names) =>
        double.TryParse(Text(owner, names), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= most ? number : 0;

    /// <summary>A length of time, as <see cref="Number"/>.</summary>
    public static TimeSpan Seconds(JsonElement owner, params ReadOnlySpan<string> names) =>
        TimeSpan.FromTicks((long)Math.Round(Number(owner, Longest.TotalSeconds, names) * TimeSpan.TicksPerSecond));

    private static string Line(JsonElement owner, params ReadOnlySpan<string> names) => PlainText.OneLine(Text(owner, names), LongestText);

    /// <summary>An address that a person can open; empty when it is none of the web.</summary>
    private static string Page(JsonElement owner, params ReadOnlySpan<string> names) =>
        Uri.TryCreate(Text(owner, names), UriKind.Absolute, out var page) && page.Scheme is "http" or "https" ? page.AbsoluteUri : "";

    private static string Text(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        return text.Length <= LongestText ? text : text[..LongestText];
    }
}
