using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.InternetArchive;

/// <summary>An item as its metadata describes it, whether a search or the item itself tells. Unknown texts are empty.</summary>
internal sealed partial record Item(string Id, string Title, string Creator)
{
    private const string Page = "https://archive.org/details/";

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Subjects { get; init; } = [];

    public IReadOnlyList<string> Collections { get; init; } = [];

    public ArchiveDate? Date { get; init; }

    /// <summary>What whoever brought it says of its licence.</summary>
    public string LicenceUrl { get; init; } = "";

    /// <summary>What whoever brought it says of its rights, in words.</summary>
    public string Rights { get; init; } = "";

    /// <summary>Who brought it: an address for mail; a search does not tell.</summary>
    public string Uploader { get; init; } = "";

    public string MediaType { get; init; } = "";

    public TimeSpan Duration { get; init; }

    /// <summary>Whether it comes from films of the government of the United States that were digitised for everybody.</summary>
    public bool IsGovernmentFilm =>
        Id.StartsWith("gov.archives.arc.", StringComparison.OrdinalIgnoreCase) || Id.StartsWith("gov.dod.dimoc.", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it belongs to a collection whose rights are known well enough to offer it. Lists of favourites are no collections.</summary>
    public bool IsAdmitted =>
        MediaType is "movies" or ""
        && !Id.StartsWith("youtube-", StringComparison.OrdinalIgnoreCase)
        && !IsIn("feature_films")
        && !Forbidding().IsMatch(LicenceUrl)
        && (IsGovernmentFilm || IsIn("nasa") || IsIn("universal_newsreels") || (IsIn("prelinger") && LicenceUrl.Length > 0));

    /// <summary>Whether it lies in a collection.</summary>
    public bool IsIn(string collection) => Collections.Contains(collection, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads metadata.</summary>
    /// <param name="fields">A result of a search, or the metadata of an item.</param>
    /// <param name="id">Its identifier, never cut.</param>
    /// <param name="isIndexed">Whether the search's index tells: it fills dates up to the first of January.</param>
    public static Item Read(JsonElement fields, string id, bool isIndexed)
    {
        var date = fields.Raw("date");
        if (isIndexed && date.EndsWith("-01-01T00:00:00Z", StringComparison.Ordinal)) date = date[..4];
        var title = PlainText.Title(fields.Raw("title"));
        return new(id, title.Length > 0 ? title : PlainText.Title(id), PlainText.Title(string.Join(", ", fields.Raws("creator"))))
        {
            Description = PlainText.Description(string.Join(' ', fields.Raws("description").Select(PlainText.FromHtml))),
            Subjects = PlainText.Keywords(fields.Raws("subject").SelectMany(text => text.Split([';', ',']))),
            Collections = [.. fields.Raws("collection")],
            Date = WrittenDate.Read(date),
            LicenceUrl = fields.Raw("licenseurl").Trim(),
            Rights = PlainText.OneLine(string.Join(' ', fields.Raws("rights").Select(PlainText.FromHtml)), 300),
            Uploader = fields.Raw("uploader").Trim(),
            MediaType = fields.Raw("mediatype"),
            Duration = fields.Length("runtime"),
        };
    }

    /// <summary>The same for the desk.</summary>
    public Candidate ToCandidate() => new(
        InternetArchiveArchive.Name, Id, Title, Description, Subjects, "", Date, Creator, Page + Uri.EscapeDataString(Id),
        ItemTerms.Of(this), NatureWords.Of([Title, Description, .. Subjects]), IsStill: false, Duration);

    [GeneratedRegex(@"/(by-)?(nc|nd)(-[a-z]+)*/|by-n[cd]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forbidding();
}
