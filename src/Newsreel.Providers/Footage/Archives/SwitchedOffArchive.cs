namespace Newsreel.Providers.Footage.Archives;

/// <summary>An archive that a person has switched off: it is known, says why it is not asked, and has nothing.</summary>
internal sealed class SwitchedOffArchive(ArchiveProfile profile) : IFootageArchive
{
    private const string Why = "mcp_servers.json under home says \"enabled\": false; take that out to ask it.";

    public ArchiveProfile Profile { get; } = profile with { Off = Why };

    public Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken) => throw Failed();

    public Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken) => throw Failed();

    private Common.NewsreelException Failed() => ArchiveFailure.Of(ArchiveFailure.Key, Profile.Title, "is switched off", Why);
}
