using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Sourcing;

/// <summary>Looks for footage for every shot of a film and chooses.</summary>
public sealed class FootageScout(IEnumerable<IFootageSource> sources, Home home)
{
    private readonly IReadOnlyList<IFootageSource> sources = [.. sources];

    /// <summary>Chooses what fills every shot: footage that fits, else a graphic with the reason.</summary>
    /// <param name="order">The film so far.</param>
    /// <param name="progress">Told the share of shots that are decided, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Selection> ChooseAsync(ScoutOrder order, IProgress<double>? progress, CancellationToken cancellationToken) =>
        Task.FromResult(Selection.AllDrawn(order.Shots, $"No footage was looked for in {sources.Count} sources of {home.Root}."));
}

/// <summary>What footage is looked for.</summary>
/// <param name="Brief">What is asked for: where footage may come from, the shape of the picture.</param>
/// <param name="Narration">What is spoken when.</param>
/// <param name="Shots">Time to fill.</param>
/// <param name="Folder">Where fetched pieces are kept.</param>
public sealed record ScoutOrder(Brief Brief, Narration Narration, ShotList Shots, string Folder);
