using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Commons;

/// <summary>Wikimedia Commons: files of everybody, each with its own licence.</summary>
internal sealed partial class CommonsArchive(IArchiveHttpFactory calls, IOptions<CommonsOptions> options) : IFootageArchive
{
    /// <summary>The archive's name in the database.</summary>
    public const string Name = "commons";

    /// <summary>The archive's name for people.</summary>
    public const string Title = "Wikimedia Commons";

    // Seconds that the copies of the database may lie behind before the service asks to come back.
    private const string MostLag = "5";

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly Uri root = options.Value.BaseUrl;
    private readonly IArchiveHttp http = calls.For(new(Title, options.Value.BaseUrl, options.Value.Spacing, AtOnce: 2) { Remembered = Remembered });

    public ArchiveProfile Profile { get; } = new(Name, Title, MostTerms: 3, MostSearches: 40, Remembered)
    {
        Off = ArchiveKey.Off(options.Value.Enabled, "Commons"),
        Trusted = [options.Value.BaseUrl],
    };

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        // Signs of the search's own language (-, ~, ", intitle:) are left out.
        var words = string.Join(' ', Word().Matches(query.Words).Select(word => word.Value));
        if (words.Length == 0) return [];
        var found = await AskAsync(
            [
                ("generator", "search"), ("gsrsearch", $"filetype:video {words}"), ("gsrnamespace", "6"),
                ("gsrlimit", query.Limit.ToString(CultureInfo.InvariantCulture)),
            ],
            cancellationToken);
        return [.. found.Where(video => query.Longest is null || video.Candidate.Duration <= query.Longest).Take(query.Limit)];
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken)
    {
        // A number stays when a page is renamed; a title is what people copy.
        var field = id.Length is > 0 and < 20 && id.All(char.IsAsciiDigit) ? "pageids" : PageTitle().IsMatch(id) ? "titles" : null;
        return field is not null && await AskAsync([(field, id)], cancellationToken) is [var found, ..] ? found : null;
    }

    private async Task<IReadOnlyList<ArchiveVideo>> AskAsync(IReadOnlyList<(string Name, string Value)> wanted, CancellationToken cancellationToken)
    {
        var asked = new QueryAddress(root, "w/api.php").With("action", "query").With("format", "json").With("formatversion", "2");
        var address = wanted.Aggregate(asked, (address, field) => address.With(field.Name, field.Value))
            .With("prop", "videoinfo").With("viprop", "url|size|mime|extmetadata|derivatives|timestamp|user").With("maxlag", MostLag);
        return ArchiveReply.Read(await http.GetAsync(address.Address, headers: null, cancellationToken), Title, WikiAnswer.Read);
    }

    // A bar would ask for several pages.
    [GeneratedRegex(@"^File:[^|#<>\[\]{}\p{Cc}]+$", RegexOptions.None, 1000)]
    private static partial Regex PageTitle();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.]*(-[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.]*)*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
