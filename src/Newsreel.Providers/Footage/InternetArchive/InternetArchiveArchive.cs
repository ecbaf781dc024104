using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.InternetArchive;

/// <summary>The Internet Archive: only collections whose rights are known, and only what its items list.</summary>
internal sealed partial class InternetArchiveArchive(IArchiveHttpFactory calls, IOptions<InternetArchiveOptions> options) : IFootageArchive
{
    /// <summary>The archive's name in the database.</summary>
    public const string Name = "internet-archive";

    /// <summary>The archive's name for people.</summary>
    public const string Title = "Internet Archive";

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly Uri root = options.Value.BaseUrl;
    private readonly IArchiveHttp http = calls.For(new(Title, options.Value.BaseUrl, options.Value.Spacing, AtOnce: 2) { Remembered = Remembered });

    public ArchiveProfile Profile { get; } = new(Name, Title, MostTerms: 3, MostSearches: 30, Remembered)
    {
        Off = ArchiveKey.Off(options.Value.Enabled, "InternetArchive"),
        Trusted = [options.Value.BaseUrl],
    };

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        if (ItemSearch.Address(root, query) is not { } address) return [];
        var answer = await http.GetAsync(address, headers: null, cancellationToken);
        return [.. ItemSearch.Read(answer).Where(found => query.Longest is null || found.Candidate.Duration <= query.Longest).Take(query.Limit)];
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken)
    {
        if (!Identifier().IsMatch(id)) return null;
        var answer = await http.GetAsync(new QueryAddress(root, $"metadata/{Uri.EscapeDataString(id)}").Address, headers: null, cancellationToken);
        return answer.Status == 404 ? null : ArchiveReply.Read(answer, Title, item => ItemDetails.Read(item, id, root));
    }

    // A name of dots alone would be another place of the service.
    [GeneratedRegex(@"^(?!\.+$)[^\p{Cc}]{1,400}$", RegexOptions.None, 1000)]
    private static partial Regex Identifier();
}
