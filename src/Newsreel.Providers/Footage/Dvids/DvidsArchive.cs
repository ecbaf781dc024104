using System.Text.Json;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Dvids;

/// <summary>The archive of the United States armed services. It wants a key.</summary>
internal sealed class DvidsArchive(IArchiveHttpFactory https, IOptions<DvidsOptions> options) : IFootageArchive
{
    /// <summary>The archive's name in the database.</summary>
    public const string Name = "dvids";

    private const string Title = "DVIDS";
    private const string KeyAdvice = "Set DVIDS_API_KEY to a key of your own (free at api.dvidshub.net), and DVIDS_REFERER to the site that it is registered for, or DVIDS_API_SECRET to its secret.";

    private static readonly string[] KeyWords = ["api key", "api_key", "unauthori", "not authori"];

    private static readonly TimeSpan Remembered = TimeSpan.FromHours(12);

    private readonly DvidsOptions options = options.Value;
    private readonly IArchiveHttp http = https.For(new(Title, options.Value.BaseUrl, options.Value.Spacing, AtOnce: 2) { Remembered = Remembered });
    private readonly DvidsAddress addresses = new(options.Value.BaseUrl, options.Value.SentKey);

    public ArchiveProfile Profile { get; } = new(Name, Title, DvidsAddress.MostTerms, MostSearches: 120, Remembered)
    {
        Off = ArchiveKey.Off(options.Value.Enabled, "Dvids", options.Value.SentKey, "DVIDS_API_KEY"),
        Standing = ArchiveKey.IsSet,
        Trusted = [options.Value.BaseUrl],
    };

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        for (var terms = Terms(query); ; terms--)
        {
            var answer = await AskAsync(addresses.Search(query, terms), cancellationToken);
            using var json = answer.Json();
            // The edge in front of the service turns some queries away with a page of its own, and lets shorter ones pass.
            if (answer.Status == 403 && json is null && terms == Terms(query) && terms > 1) continue;
            if (answer.Status == 403 && json is null) throw Failed("turned the query away with status 403", "Try other words.");
            var root = Whole(answer, json);
            var videos = DvidsApi.Results(root) ?? throw Failed("answered without results");
            return [.. videos.Select(video => Made(video) with { Renditions = [] }).Take(query.Limit)];
        }
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(addresses.Asset(id), cancellationToken);
        using var json = answer.Json();
        var errors = json is null ? "" : DvidsApi.Errors(json.RootElement);
        // An asset that was withdrawn is refused with the status of a wrong key; only the words tell them apart.
        if (answer.Status is 400 or 403 or 404 or 410 && !IsAboutKey(errors)) return null;
        return DvidsApi.Asset(Whole(answer, json)) is { } video ? Made(video) : null;
    }

    private static int Terms(ArchiveQuery query) => DvidsAddress.Terms(query.Words, DvidsAddress.MostTerms).Split(' ').Length;

    private async Task<ArchiveAnswer> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        if (options.SentKey.Length == 0) throw ArchiveFailure.Of(ArchiveFailure.Key, Title, "needs a key, and none is set", KeyAdvice);
        var referer = options.Referer.Length == 0 ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["Referer"] = options.Referer };
        return await http.GetAsync(address, referer, cancellationToken);
    }

    private JsonElement Whole(ArchiveAnswer answer, JsonDocument? json)
    {
        var errors = json is null ? "" : Redaction.Of(DvidsApi.Errors(json.RootElement), options.SentKey, options.ApiKey, options.ApiSecret);
        if (answer.Status is 401 or 403 || IsAboutKey(errors)) throw ArchiveFailure.Of(ArchiveFailure.Key, Title, $"does not accept the key (status {answer.Status}{Said(errors)})", KeyAdvice);
        if (errors.Length > 0) throw Failed($"answered with an error (status {answer.Status}{Said(errors)})");
        if (answer.Status != 200) throw Failed($"answered with status {answer.Status}");
        return json?.RootElement ?? throw Failed("answered something that is no JSON");
    }

    private static string Said(string errors) => errors.Length == 0 ? "" : $": {(errors.Length > 200 ? errors[..200] + "…" : errors)}";

    private static bool IsAboutKey(string errors) =>
        KeyWords.Any(word => errors.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static NewsreelException Failed(string what, string action = "Try again later; if it stays so, the archive has changed its service.") =>
        ArchiveFailure.Of(ArchiveFailure.Answer, Title, what, action);

    private ArchiveVideo Made(DvidsVideo video) => new(
        new Candidate(
            Profile.Name,
            video.Id,
            video.Title.Length > 0 ? video.Title : video.Id,
            video.Description,
            video.Keywords,
            video.Place,
            DvidsDate.Of(video.Taken, video.Published),
            video.Credit.Length > 0 ? video.Credit : video.Unit,
            (video.Page ?? Page(video.Id)).AbsoluteUri,
            DvidsTerms.Of(video),
            NatureWords.Of([video.Title, video.Description, video.Category, .. video.Keywords]),
            IsStill: false,
            video.Duration)
        {
            ArchiveNumber = video.Virin,
        },
        video.Renditions);

    private static Uri Page(string id) => new("https://www.dvidshub.net/video/" + Uri.EscapeDataString(id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]));
}
