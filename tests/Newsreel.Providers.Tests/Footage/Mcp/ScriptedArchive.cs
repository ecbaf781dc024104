using Newsreel.Providers.Footage.Archives;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>An archive in memory that can fail or wait.</summary>
internal sealed class ScriptedArchive(params IReadOnlyList<ArchiveVideo> videos) : IFootageArchive
{
    public ArchiveProfile Profile { get; init; } = new("newsroom", "The Newsroom", 4, 10, TimeSpan.Zero);

    /// <summary>Called before each answer.</summary>
    public Func<CancellationToken, Task> Before { get; init; } = _ => Task.CompletedTask;

    public ArchiveQuery? Asked { get; private set; }

    public static ArchiveVideo Video(string id = "video:1", string title = "Bridge", params IReadOnlyList<Rendition> renditions) => new(
        new(
            "newsroom", id, title, "A \"bridge\" at dawn", ["bridge", "river"], "Kyiv, Ukraine", new(2022, 3, 1), "Pat", "https://archive.example/1",
            new("CC BY 4.0", "Pat / Newsroom", "none", Clearance.NeedsPerson) { LicenceUrl = "https://cc.example/by", Doubt = "A doubt.", Notice = "A notice." },
            FootageNature.Training, IsStill: false, TimeSpan.FromSeconds(95.5))
        {
            ArchiveNumber = "220301-A-1",
        },
        renditions);

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        Asked = query;
        await Before(cancellationToken);
        return videos;
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken)
    {
        await Before(cancellationToken);
        return videos.FirstOrDefault(video => string.Equals(video.Candidate.Id, id, StringComparison.Ordinal));
    }
}
