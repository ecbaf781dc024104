using Newsreel.Common;
using Newsreel.Providers.Footage.Mcp.Asking;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>Every archive by name: asked directly, or as films ask it.</summary>
internal sealed class ArchiveCatalogue(IEnumerable<IFootageArchive> archives, McpServers servers)
{
    private const int MostTermsOfStrangers = 4;
    private const int MostSearchesOfStrangers = 40;
    private static readonly TimeSpan StrangersRemembered = TimeSpan.FromHours(1);

    private readonly IReadOnlyList<IFootageArchive> direct = [.. archives];

    /// <summary>The archive, asked over its own service; null when there is none of this name.</summary>
    public IFootageArchive? Direct(string name) => direct.FirstOrDefault(archive => string.Equals(archive.Profile.Name, name, StringComparison.Ordinal));

    /// <summary>
    /// The archives that films ask, those of the smallest priority first: DVIDS and NASA through a server of our own, the others directly,
    /// and every server that is configured. An entry of a built-in name takes its place; one that is switched off says so and is not asked.
    /// </summary>
    /// <exception cref="NewsreelException"><c>mcp_servers.json</c> is broken: a wrong request.</exception>
    public IReadOnlyList<IFootageArchive> ForFilms()
    {
        var entries = servers.Entries();
        var own = direct.Select(archive => Chosen(archive, entries.FirstOrDefault(entry => IsOf(archive, entry))));
        var others = entries
            .Where(entry => !entry.IsOwn && !direct.Any(archive => IsOf(archive, entry)))
            .Select(entry => (entry.Priority, entry.IsEnabled, Archive: servers.Archive(entry, Stranger(entry.Name))));
        return [.. own.Concat(others).OrderBy(choice => choice.Priority).Select(choice => choice.IsEnabled ? choice.Archive : new SwitchedOffArchive(choice.Archive.Profile))];
    }

    private (int Priority, bool IsEnabled, IFootageArchive Archive) Chosen(IFootageArchive archive, McpServerEntry? entry)
    {
        var asked = entry ?? McpServerEntry.Own(archive.Profile.Name);
        var isDirect = asked.IsOwn && !BuiltInServers.AskedOverMcp.Contains(asked.Name);
        return (asked.Priority, asked.IsEnabled, isDirect ? archive : servers.Archive(asked, asked.IsOwn ? archive.Profile : OfServer(archive.Profile)));
    }

    private static bool IsOf(IFootageArchive archive, McpServerEntry entry) => string.Equals(archive.Profile.Name, entry.Name, StringComparison.Ordinal);

    private static ArchiveProfile Stranger(string name) => OfServer(new(name, name, MostTermsOfStrangers, MostSearchesOfStrangers, StrangersRemembered));

    /// <summary>Whoever is asked through a server of somebody's needs no key of ours.</summary>
    private static ArchiveProfile OfServer(ArchiveProfile profile) => profile with { Off = "", Standing = "its server is set up" };
}
