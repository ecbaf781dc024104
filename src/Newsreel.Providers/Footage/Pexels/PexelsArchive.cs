using System.Globalization;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Pexels;

/// <summary>Pexels: footage of daily life, free to use. A key is believed until the service refuses it: common answers come from a cache without any.</summary>
internal sealed class PexelsArchive(IArchiveHttpFactory calls, IOptions<PexelsOptions> options, TimeProvider clock) : IFootageArchive
{
    /// <summary>The archive's name in the database.</summary>
    public const string Name = "pexels";

    /// <summary>The archive's name for people.</summary>
    public const string Title = "Pexels";

    /// <summary>The variable of the environment that holds the key.</summary>
    public const string KeyName = "PEXELS_API_KEY";

    // Both have been in use; the first that is not 404 is kept.
    private static readonly string[] Paths = ["v1/videos", "videos"];

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    private readonly Uri root = options.Value.BaseUrl;
    private readonly string key = options.Value.ApiKey;
    private readonly IArchiveHttp http = calls.For(new(Title, options.Value.BaseUrl, options.Value.Spacing, AtOnce: 2) { Remembered = Remembered });
    private readonly CallAllowance allowance = new(Title, clock);
    private volatile string? path;

    public ArchiveProfile Profile { get; } = new(Name, Title, MostTerms: 3, MostSearches: 40, Remembered)
    {
        Off = ArchiveKey.Off(options.Value.Enabled, "Pexels", options.Value.ApiKey, KeyName),
        Standing = ArchiveKey.IsSet,
        Trusted = [options.Value.BaseUrl],
    };

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(query.Words)) return [];
        var answer = await AskAsync(
            "search", address => address.With("query", query.Words).With("per_page", query.Limit.ToString(CultureInfo.InvariantCulture)).With("page", "1"), cancellationToken);
        // The service filters lengths for popular videos only.
        return [.. ArchiveReply.Read(answer, Title, PexelsVideos.Read).Where(video => query.Longest is null || video.Candidate.Duration <= query.Longest).Take(query.Limit)];
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken)
    {
        if (!ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return null;
        var answer = await AskAsync($"videos/{id}", address => address, cancellationToken);
        return answer.Status == 404 ? null : ArchiveReply.Read(answer, Title, PexelsVideos.ReadOne);
    }

    private async Task<ArchiveAnswer> AskAsync(string what, Func<QueryAddress, QueryAddress> asking, CancellationToken cancellationToken)
    {
        if (key.Length == 0) throw ArchiveKey.Missing(Title, KeyName);
        var known = path;
        ArchiveAnswer? answer = null;
        foreach (var candidate in known is null ? Paths : [known])
        {
            allowance.Check();
            answer = await http.GetAsync(asking(new(root, $"{candidate}/{what}")).Address, Headers(), cancellationToken);
            allowance.Note(answer);
            if (answer.Status == 401) throw ArchiveKey.Refused(Title, KeyName);
            if (answer.Status == 404) continue;
            if (answer.Status == 200) path = candidate;
            return answer;
        }

        return answer!;
    }

    private Dictionary<string, string> Headers() => new(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = key };
}
