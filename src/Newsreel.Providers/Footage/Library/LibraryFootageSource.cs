using Microsoft.Extensions.Options;
using Newsreel.Media.Probing;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Library;

/// <summary>Footage in folders of one's own: found by the words of file names, folders and sidecars, examined only when it is wanted.</summary>
internal sealed class LibraryFootageSource(LibraryCatalogue catalogue, ClipProbe probe, IOptions<LibraryOptions> options) : IFootageSource, IFootageSources
{
    private readonly ClipLimits limits = options.Value.Limits;

    public string Name => Candidate.Library;

    public SourceFacts Facts { get; } = new("Own footage", IsOutside: false, Obstacle: null);

    public IReadOnlyList<IFootageSource> List() => [this];

    public Task<IReadOnlyList<Candidate>> SearchAsync(FootageQuery query, CancellationToken cancellationToken) => Task.Run<IReadOnlyList<Candidate>>(
        () =>
        {
            var words = new MatchWords(query.Words, query.Topic);
            return
            [
                .. query.LibraryFolders
                    .SelectMany(folder => catalogue.Of(folder, cancellationToken))
                    .DistinctBy(entry => entry.Candidate.Id, StringComparer.Ordinal)
                    .Select(entry => (entry.Candidate, Points: words.Points(entry.Terms)))
                    .Where(found => found.Points > 0)
                    .OrderByDescending(found => found.Points)
                    .ThenBy(found => found.Candidate.Id, StringComparer.Ordinal)
                    .Take(query.Limit)
                    .Select(found => found.Candidate),
            ];
        },
        cancellationToken);

    public Task<Candidate?> FindAsync(string name, CancellationToken cancellationToken) =>
        Task.Run(() => Path.IsPathFullyQualified(name) && File.Exists(name) ? LibraryCatalogue.Read(name) : null, cancellationToken);

    public async Task<FetchedClip> FetchAsync(Candidate candidate, ClipNeed need, string folder, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(candidate.Id);
        var clip = await probe.ExamineAsync(path, need, limits, cancellationToken);
        return new(path, clip.Facts, clip.In) { Likeness = clip.Likeness };
    }
}
