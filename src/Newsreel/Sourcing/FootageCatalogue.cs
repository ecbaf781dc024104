using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Sourcing;

/// <summary>Every source of footage of this home, and which of them a film asks.</summary>
public sealed class FootageCatalogue(IEnumerable<IFootageSources> finders)
{
    private readonly Lazy<IReadOnlyList<IFootageSource>> all = new(() => [.. finders.SelectMany(finder => finder.List())]);

    /// <summary>All sources, also those that cannot be asked now; names differ.</summary>
    /// <exception cref="NewsreelException">The settings of sources are broken: wrong usage.</exception>
    public IReadOnlyList<IFootageSource> All => all.Value;

    /// <summary>A catalogue of these sources.</summary>
    public static FootageCatalogue Of(params IReadOnlyList<IFootageSource> sources) => new([new Fixed(sources)]);

    /// <summary>Their names, for people.</summary>
    public string Names => string.Join(", ", All.Select(source => source.Name));

    /// <summary>The source that the name of a clip begins with, and the clip's id within it; null when it begins with none.</summary>
    /// <param name="clip">As a person writes it: source names in any case, a colon, an id.</param>
    public (IFootageSource Source, string Id)? Named(string clip) =>
        All.FirstOrDefault(source => clip.StartsWith($"{source.Name}:", StringComparison.OrdinalIgnoreCase)) is { } named ? (named, clip[(named.Name.Length + 1)..]) : null;

    /// <summary>The failure of a clip's name that names no clip.</summary>
    /// <param name="clip">As a person wrote it.</param>
    public NewsreelException NoSuchClip(string clip) => clip.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && Named(clip) is null && !Path.IsPathFullyQualified(clip)
        ? NewsreelException.Usage($"There is no source of footage called '{clip[..end]}', and no clip '{clip}'.", $"Give source, colon and id as 'newsreel footage search' lists them (nasa:EX_0001), or the path of a file; sources are {Names}.")
        : NewsreelException.Usage($"There is no clip '{clip}'.", $"Give the path of a video or picture, or source, colon and id as the review of the film and 'newsreel footage search' list them (dvids:video:123456); sources are {Names}.");

    /// <summary>Checks that a brief names sources that are there and can be asked.</summary>
    /// <exception cref="NewsreelException">One of them is not: wrong usage, naming what is valid.</exception>
    public void Check(Brief brief)
    {
        if (brief.Footage == FootageChoice.Graphics) return;
        // Settings that are broken are told before anything is made.
        _ = All;
        foreach (var name in brief.FootageSources)
        {
            var source = All.FirstOrDefault(source => string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw NewsreelException.Usage($"There is no source of footage '{name}'.", $"Valid are auto, graphics, {Names}.");
            if (brief.Offline && source.Facts.IsOutside) throw NewsreelException.Usage($"{source.Facts.Title} is an outside source, and --offline allows none.", "Leave out --offline, or name library or graphics.");
            if (source.Facts.Obstacle is { } obstacle) throw NewsreelException.Usage($"{source.Facts.Title} cannot be asked.", obstacle);
        }
    }

    /// <summary>The sources that a brief asks.</summary>
    public IReadOnlyList<IFootageSource> Asked(Brief brief) =>
        brief.Footage == FootageChoice.Library ? [.. All.Where(source => source.Name is Candidate.Library)]
        : brief.FootageSources.Count > 0 ? [.. All.Where(source => brief.FootageSources.Contains(source.Name, StringComparer.OrdinalIgnoreCase) && IsAllowed(source, brief))]
        : [.. All.Where(source => source.Facts.Obstacle is null && IsAllowed(source, brief))];

    private static bool IsAllowed(IFootageSource source, Brief brief) => !(brief.Offline && source.Facts.IsOutside);

    private sealed class Fixed(IReadOnlyList<IFootageSource> sources) : IFootageSources
    {
        public IReadOnlyList<IFootageSource> List() => sources;
    }
}
