using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Library;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Mcp.Serving;

/// <summary>A person's own footage as an archive, so that it can be served: <c>library/footage</c> under home, and no other file of the machine.</summary>
internal sealed class LibraryArchive(LibraryFootageSource library, Home home) : IDownloadingArchive
{
    private readonly string folder = Path.Combine(home.Root, "library", "footage");

    public ArchiveProfile Profile { get; } = new(Candidate.Library, "Library", MostTerms: 20, MostSearches: 1000, Remembered: TimeSpan.Zero);

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken) =>
        [.. (await library.SearchAsync(new(query.Words, "", [folder], query.Limit), cancellationToken)).Select(found => new ArchiveVideo(found, []))];

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } found
            ? new(found, [new(new Uri(Path.GetFullPath(found.Id)), RenditionKind.File, 0, 0, new FileInfo(found.Id).Length, found.Duration)])
            : null;

    public async Task<FetchedPiece> DownloadAsync(DownloadOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order.Id, cancellationToken) is { } found
            ? new(Path.GetFullPath(found.Id), TimeSpan.Zero, 0, new FileInfo(found.Id).Length)
            : throw ArchiveFailure.Of(Wire.WireFailure.NoSuchVideo, Profile.Title, $"has no video '{order.Id}'", "Search again; the file may have been moved.");

    private async Task<Candidate?> FindAsync(string id, CancellationToken cancellationToken) =>
        Path.IsPathFullyQualified(id) && new Home(folder).Contains(Path.GetFullPath(id)) ? await library.FindAsync(id, cancellationToken) : null;
}
