using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.InternetArchive;

/// <summary>What a search asks, and how its answer is read. Pure.</summary>
internal static partial class ItemSearch
{
    private const string Admitted =
        "(identifier:gov.archives.arc.* OR identifier:gov.dod.dimoc.* OR collection:nasa OR collection:universal_newsreels OR (collection:prelinger AND licenseurl:*))"
        + " AND NOT identifier:youtube-* AND NOT collection:feature_films AND NOT licenseurl:*by-nc* AND NOT licenseurl:*by-nd*";

    private static readonly string[] Fields =
        ["identifier", "title", "description", "subject", "creator", "date", "licenseurl", "rights", "collection", "mediatype", "runtime"];

    /// <summary>The address of a search; null when the query holds no word.</summary>
    public static Uri? Address(Uri root, ArchiveQuery query)
    {
        // Between quotation marks nothing is an operator.
        var words = string.Join(" AND ", Word().Matches(query.Words).Select(word => $"\"{word.Value}\""));
        if (words.Length == 0) return null;
        var dates = query.From is null && query.To is null ? "" : $" AND date:[{Day(query.From, "1800-01-01")} TO {Day(query.To, "2100-12-31")}]";
        var asked = new QueryAddress(root, "advancedsearch.php").With("q", $"({words}) AND mediatype:movies AND {Admitted}{dates}");
        return Fields.Aggregate(asked, (address, field) => address.With("fl%5B%5D", field))
            .With("rows", query.Limit.ToString(CultureInfo.InvariantCulture)).With("page", "1").With("output", "json").Address;
    }

    /// <summary>The videos that a search found, in its order, without those that may not be used.</summary>
    /// <exception cref="NewsreelException">It found nothing out: the answer is an error.</exception>
    public static IReadOnlyList<ArchiveVideo> Read(ArchiveAnswer answer) => ArchiveReply.Read<IReadOnlyList<ArchiveVideo>>(
        answer,
        InternetArchiveArchive.Title,
        root =>
        {
            if (root.Field("response") is not { ValueKind: JsonValueKind.Object } response)
                throw ArchiveReply.Failed(InternetArchiveArchive.Title, $"could not search: {(root.Raw("error") is { Length: > 0 } error ? error : "no results and no reason")}");
            return
            [
                .. response.Parts("docs")
                    .Select(found => Item.Read(found, found.Raw("identifier"), isIndexed: true))
                    .Where(item => item.Id.Length > 0 && item.IsAdmitted)
                    .DistinctBy(item => item.Id, StringComparer.Ordinal)
                    .Select(item => new ArchiveVideo(item.ToCandidate(), [])),
            ];
        });

    private static string Day(DateOnly? day, string open) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? open;

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
