using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Reviewing;
using Newsreel.Sourcing;

namespace Newsreel.Pipeline;

/// <summary>What the last run of a project has stored of its film.</summary>
/// <param name="Run">The run.</param>
/// <param name="Folder">Where the project's files are.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Spoken">What was spoken; null when that is not stored, or lost.</param>
/// <param name="Selection">What fills the shots; null when that is not stored, lost, or was chosen for other words.</param>
internal sealed record StoredFilm(StoredRun Run, ProjectFolder Folder, StepBook Steps, SpokenFilm? Spoken, Selection? Selection)
{
    /// <summary>Reads it while its project is held, so that what is read stays true until the hold is given back.</summary>
    /// <param name="store">Where runs are.</param>
    /// <param name="home">Where files are.</param>
    /// <param name="project">The project.</param>
    /// <param name="check">Throws where the film is not as it must be; called before and under the hold.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="NewsreelException">The project is of the earlier system, the check failed, or another process holds it.</exception>
    public static async Task<(StoredFilm Film, RunHold Hold)> HoldAsync(IProjectStore store, Home home, Project project, Action<StoredFilm> check, CancellationToken cancellationToken)
    {
        var seen = await CheckedAsync();
        var hold = seen.Run.Holder is null && RunHold.TryTake(seen.Folder) is { } taken ? taken : throw ProjectRefusal.Busy(project);
        try
        {
            return (await CheckedAsync(), hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }

        async Task<StoredFilm> CheckedAsync()
        {
            var film = await ReadAsync(store, home, project, cancellationToken) ?? throw ProjectRefusal.EarlierSystem(project);
            check(film);
            return film;
        }
    }

    /// <summary>Reads it; null for a project of the earlier system.</summary>
    public static async Task<StoredFilm?> ReadAsync(IProjectStore store, Home home, Project project, CancellationToken cancellationToken)
    {
        if (await store.LastRunAsync(project.Id, cancellationToken) is not { } run) return null;
        var folder = ProjectFolder.For(home, project.Id, run.Brief.Topic);
        var steps = new StepBook(store, home, new(project.Id, run.Id, folder)).With(run.Steps);
        var spoken = await steps.FindAsync<SpokenFilm>(StepNames.Narration, cancellationToken);
        var selection = await steps.FindAsync<Selection>(StepNames.Shots, cancellationToken);
        return new(run, folder, steps, spoken, spoken is not null && selection is not null && ShotSheet.Fits(spoken.Narration, selection) ? selection : null);
    }
}
