using System.Globalization;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Nasa;

/// <summary>The NASA Image and Video Library. Only parameters that it knows are sent: it refuses others.</summary>
internal sealed class NasaArchive(IArchiveHttpFactory https, IOptions<NasaOptions> options) : IFootageArchive
{
    private const string Title = "NASA Image and Video Library";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly Uri service = options.Value.BaseUrl;
    private readonly IArchiveHttp http = https.For(new(Title, options.Value.BaseUrl, options.Value.Spacing, AtOnce: 4) { Remembered = Remembered });

    public ArchiveProfile Profile { get; } = new("nasa", Title, MostTerms: 3, MostSearches: 60, Remembered)
    {
        Off = ArchiveKey.Off(options.Value.Enabled, "Nasa"),
        Trusted = [options.Value.BaseUrl],
    };

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        if (query.Words.Length == 0) return [];
        var address = new QueryAddress(service, "search")
            .With("q", query.Words)
            .With("media_type", "video")
            .With("year_start", Year(query.From))
            .With("year_end", Year(query.To))
            .With("page_size", query.Limit.ToString(CultureInfo.InvariantCulture));
        return [.. (await VideosAsync(address.Address, cancellationToken)).Take(query.Limit).Select(video => Made(video, [], TimeSpan.Zero))];
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken)
    {
        var address = new QueryAddress(service, "search").With("nasa_id", id).With("media_type", "video");
        if ((await VideosAsync(address.Address, cancellationToken)).FirstOrDefault(video => string.Equals(video.Id, id, StringComparison.Ordinal)) is not { } video) return null;
        using var reply = ArchiveReply.Read(await AskAsync(new QueryAddress(service, $"asset/{Uri.EscapeDataString(id)}").Address, cancellationToken), Title);
        if (reply is null) return null;
        var manifest = NasaApi.Manifest(reply.RootElement) ?? throw ArchiveReply.Failed(Title, "answered without a list of files");
        var original = await MeasureAsync(id, cancellationToken);
        return Made(video, NasaFiles.Of(manifest, original, service), original.Duration);
    }

    private async Task<IReadOnlyList<NasaVideo>> VideosAsync(Uri address, CancellationToken cancellationToken)
    {
        using var reply = ArchiveReply.Read(await AskAsync(address, cancellationToken), Title);
        return reply is null ? [] : NasaApi.Results(reply.RootElement) ?? throw ArchiveReply.Failed(Title, "answered without results");
    }

    /// <summary>What the file says that the service points to; nothing when there is no such file, for a video can be had without it.</summary>
    private async Task<NasaMeasure> MeasureAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(new QueryAddress(service, $"metadata/{Uri.EscapeDataString(id)}").Address, cancellationToken);
        using var pointer = answer.Status == 200 ? answer.Json() : null;
        if (pointer is null || NasaHref.Read(pointer.RootElement.Raw("location"), service) is not { } location) return NasaMeasure.Unknown;
        var file = await AskAsync(location, cancellationToken);
        using var metadata = file.Status == 200 ? file.Json() : null;
        return metadata is null ? NasaMeasure.Unknown : NasaMeasure.Read(metadata.RootElement);
    }

    private Task<ArchiveAnswer> AskAsync(Uri address, CancellationToken cancellationToken) => http.GetAsync(address, headers: null, cancellationToken);

    private ArchiveVideo Made(NasaVideo video, IReadOnlyList<Rendition> renditions, TimeSpan duration) => new(
        new Candidate(
            Profile.Name,
            video.Id,
            video.Title.Length > 0 ? video.Title : video.Id,
            video.Description,
            video.Keywords,
            video.Location,
            video.Date,
            video.Makers.Count > 0 ? string.Join(", ", video.Makers) : video.Credit,
            "https://images.nasa.gov/details/" + Uri.EscapeDataString(video.Id),
            NasaTerms.Of(video.Credit, video.Makers, video.Description),
            NatureWords.Of([video.Title, video.Description, .. video.Keywords]),
            IsStill: false,
            duration),
        renditions);

    private static string Year(DateOnly? day) => day?.Year.ToString(CultureInfo.InvariantCulture) ?? "";
}
