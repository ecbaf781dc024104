using System.Text.Json;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Commons;

/// <summary>Reads answers of the wiki, which tells errors with status 200. Pure.</summary>
internal static class WikiAnswer
{
    /// <summary>The videos of an answer, best first.</summary>
    /// <exception cref="NewsreelException">It is an error.</exception>
    public static IReadOnlyList<ArchiveVideo> Read(JsonElement root)
    {
        if (root.Parts("error").Concat(root.Parts("errors")).Cast<JsonElement?>().FirstOrDefault() is { } error) throw Failure(error);
        // An answer without "query" has found nothing.
        return root.Field("query") is not { } query ? [] :
        [
            .. query.Parts("pages")
                .OrderBy(page => page.Count("index"))
                .Select(WikiFile.Read)
                .OfType<ArchiveVideo>()
                .DistinctBy(video => video.Candidate.Id, StringComparer.Ordinal),
        ];
    }

    private static NewsreelException Failure(JsonElement error) => error.Raw("code") switch
    {
        "ratelimited" => ArchiveFailure.Of(ArchiveFailure.Limit, CommonsArchive.Title, "has been called too often", "Try again in some minutes."),
        "maxlag" or "readonly" => ArchiveFailure.Of(ArchiveFailure.Down, CommonsArchive.Title, "is busy and asks to come back later", "Try again in some minutes."),
        var code when code.StartsWith("internal_api_error", StringComparison.Ordinal) =>
            ArchiveFailure.Of(ArchiveFailure.Down, CommonsArchive.Title, "failed while it searched", "Try again in some minutes."),
        var code => ArchiveReply.Failed(CommonsArchive.Title, $"answered the error '{code}': {error.Raw("info")}{error.Raw("text")}"),
    };
}
