using System.Globalization;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Pixabay;

/// <summary>Pixabay: footage of daily life, free to use. Its answers have to be kept for a day, and its key stands in addresses.</summary>
internal sealed class PixabayArchive(IArchiveHttpFactory calls, IOptions<PixabayOptions> options, TimeProvider clock) : IFootageArchive
{
    /// <summary>The archive's name in the database.</summary>
    public const string Name = "pixabay";

    /// <summary>The archive's name for people.</summary>
    public const string Title = "Pixabay";

    /// <summary>The variable of the environment that holds the key.</summary>
    public const string KeyName = "PIXABAY_API_KEY";

    private const int LongestQuery = 100;
    private const int FewestResults = 3;

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    private readonly Uri root = options.Value.BaseUrl;
    private readonly string key = options.Value.ApiKey;
    private readonly IArchiveHttp http = calls.For(new(Title, options.Value.BaseUrl, options.Value.Spacing, AtOnce: 2) { Remembered = Remembered });
    private readonly CallAllowance allowance = new(Title, clock);

    public ArchiveProfile Profile { get; } = new(Name, Title, MostTerms: 3, MostSearches: 60, Remembered)
    {
        Off = ArchiveKey.Off(options.Value.Enabled, "Pixabay", options.Value.ApiKey, KeyName),
        Standing = ArchiveKey.IsSet,
        Trusted = [options.Value.BaseUrl],
    };

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        var words = Words(query.Words);
        if (words.Length == 0) return [];
        var rows = Math.Max(FewestResults, query.Limit).ToString(CultureInfo.InvariantCulture);
        var found = await AskAsync(asked => asked.With("q", words).With("safesearch", "true").With("per_page", rows).With("page", "1"), cancellationToken);
        return [.. found.Where(video => query.Longest is null || video.Candidate.Duration <= query.Longest).Take(query.Limit)];
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? (await AskAsync(asked => asked.With("id", id), cancellationToken)).FirstOrDefault(video => string.Equals(video.Candidate.Id, id, StringComparison.Ordinal))
            : null;

    private async Task<IReadOnlyList<ArchiveVideo>> AskAsync(Func<QueryAddress, QueryAddress> asking, CancellationToken cancellationToken)
    {
        if (key.Length == 0) throw ArchiveKey.Missing(Title, KeyName);
        allowance.Check();
        var answer = await http.GetAsync(asking(new QueryAddress(root, "api/videos/").With("key", key)).Address, headers: null, cancellationToken);
        allowance.Note(answer);
        if (PlainError(answer) is { } failure) throw failure;
        return ArchiveReply.Read(answer, Title, PixabayVideos.Read);
    }

    // Errors are lines of text that begin with [ERROR 400], whatever their status.
    private NewsreelException? PlainError(ArchiveAnswer answer)
    {
        var isError = answer.Body.AsSpan().TrimStart().StartsWith("[ERROR", StringComparison.OrdinalIgnoreCase);
        if (answer.Status == 401 || ((isError || answer.Status == 400) && answer.Body.Contains("API key", StringComparison.OrdinalIgnoreCase)))
            return ArchiveKey.Refused(Title, KeyName);
        return isError ? ArchiveReply.Failed(Title, $"answered “{PlainText.OneLine(Redaction.Of(answer.Body, key), 160)}”") : null;
    }

    // A longer query is refused as a whole; less of it finds at least something.
    private static string Words(string words)
    {
        var kept = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (kept.Length <= LongestQuery) return kept;
        var space = kept.LastIndexOf(' ', LongestQuery);
        return kept[..(space > 0 ? space : LongestQuery)];
    }
}
