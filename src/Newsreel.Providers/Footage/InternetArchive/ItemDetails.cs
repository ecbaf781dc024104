using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.InternetArchive;

/// <summary>Reads an item with its files. Pure.</summary>
internal static class ItemDetails
{
    /// <summary>The item; null when there is none, it is dark, or it may not be used.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="id">What was asked for.</param>
    /// <param name="service">The configured base address.</param>
    public static ArchiveVideo? Read(JsonElement root, string id, Uri service)
    {
        // An item that is missing is an empty object.
        if (!root.EnumerateObject().Any() || root.Raw("is_dark") is "true") return null;
        if (root.Field("metadata") is not { ValueKind: JsonValueKind.Object } metadata)
            throw ArchiveReply.Failed(InternetArchiveArchive.Title, $"could not describe an item: {(root.Raw("error") is { Length: > 0 } error ? error : "it answered no metadata")}");
        var item = Item.Read(metadata, id, isIndexed: false);
        if (!item.IsAdmitted) return null;
        var renditions = ItemFiles.Of(root.Parts("files"), id, service);
        var longest = renditions.Select(rendition => rendition.Duration).DefaultIfEmpty().Max();
        return new((longest > TimeSpan.Zero ? item with { Duration = longest } : item).ToCandidate(), renditions);
    }
}
