using System.Globalization;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Footage.Nasa;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Svs;

/// <summary>NASA's Scientific Visualization Studio: films computed from measurements.</summary>
internal sealed class SvsArchive(IArchiveHttpFactory https, IOptions<SvsOptions> options) : IFootageArchive
{
    private const string Title = "NASA Scientific Visualization Studio";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly Uri service = options.Value.BaseUrl;
    private readonly IArchiveHttp http = https.For(new(Title, options.Value.BaseUrl, options.Value.Spacing, AtOnce: 2) { Remembered = Remembered });

    public ArchiveProfile Profile { get; } = new("svs", Title, MostTerms: 3, MostSearches: 30, Remembered)
    {
        Off = ArchiveKey.Off(options.Value.Enabled, "Svs"),
        Trusted = [options.Value.BaseUrl],
    };

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        var address = new QueryAddress(service, "api/search/").With("q", query.Words).With("limit", query.Limit.ToString(CultureInfo.InvariantCulture)).Address;
        using var reply = ArchiveReply.Read(await http.GetAsync(address, headers: null, cancellationToken), Title);
        if (reply is null) return [];
        var pages = SvsApi.Results(reply.RootElement) ?? throw ArchiveReply.Failed(Title, "answered without results");
        return [.. pages.Take(query.Limit).Select(page => Made(page) with { Renditions = [] })];
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken)
    {
        if (!id.All(char.IsAsciiDigit) || id.Length == 0) return null;
        using var reply = ArchiveReply.Read(await http.GetAsync(new QueryAddress(service, $"api/{id}/").Address, headers: null, cancellationToken), Title);
        return reply is null ? null : SvsApi.Page(reply.RootElement) is { } page ? Made(page) : throw ArchiveReply.Failed(Title, "answered without a page");
    }

    private ArchiveVideo Made(SvsPage page) => new(
        new Candidate(
            Profile.Name,
            page.Id,
            page.Title.Length > 0 ? page.Title : page.Id,
            page.Description,
            page.Keywords,
            Place: "",
            page.Released is { } day ? new(day.Year, day.Month, day.Day) : null,
            "NASA's Scientific Visualization Studio",
            (page.Address ?? new Uri($"https://svs.gsfc.nasa.gov/{page.Id}/")).AbsoluteUri,
            NasaTerms.Of("NASA's Scientific Visualization Studio", page.Makers, page.Description),
            page.Kind is "B-Roll" ? NatureWords.Of([page.Title, page.Description, .. page.Keywords]) : FootageNature.Animation,
            IsStill: false,
            page.Renditions.Select(film => film.Duration).DefaultIfEmpty().Max()),
        page.Renditions);
}
