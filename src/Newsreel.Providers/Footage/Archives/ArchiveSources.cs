using Microsoft.Extensions.Options;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Dvids;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>The archives that films ask, as sources of footage.</summary>
internal sealed class ArchiveSources(ArchiveCatalogue catalogue, IFootageFetcher fetcher, ClipProbe probe, IOptions<FootageSettings> settings) : IFootageSources
{
    public IReadOnlyList<IFootageSource> List() => [.. catalogue.ForFilms().Select(Source)];

    private ArchiveFootageSource Source(IFootageArchive archive)
    {
        var profile = archive.Profile;
        var obstacle = !settings.Value.Online ? "Footage:Online is false in the settings of this machine: set it to true to ask outside archives."
            : profile.Off.Length > 0 ? profile.Off
            : null;
        return new(archive, profile.Name is DvidsArchive.Name ? DvidsSearchPlan.Of : Words, obstacle, fetcher, probe) { Trusted = [.. profile.Trusted, .. settings.Value.Trusted] };
    }

    private static IReadOnlyList<ArchiveQuery> Words(FootageQuery query, int mostTerms, int limit) => SearchPlan.OfWords(query.Intent, mostTerms, limit);
}
