using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>The tracking database in SQLite: what happens to a project from its row to its film.</summary>
internal sealed class SqliteProjectStore(Database database, RunStates runs, SceneRows scenes, ProjectRows projects, VisualRows visuals) : IProjectStore
{
    /// <inheritdoc />
    public TimeSpan TimeSpent => database.TimeSpent;

    /// <inheritdoc />
    public Task OpenAsync(CancellationToken cancellationToken) => database.OpenAsync(cancellationToken);

    /// <inheritdoc />
    public Task CreateAsync(
        ProjectId id, RunId run, Brief brief, string owner, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var stored = StoredBrief.Of(brief);
        return database.RunAsync(
            new("Creating the project", "projects"),
            async session =>
            {
                await projects.InsertAsync(session, id, brief);
                await runs.BeginAsync(session, id, run, stored, new(owner, leaseUntil));
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> RenewLeaseAsync(RunId run, string owner, DateTimeOffset leaseUntil, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Renewing the lease of the run", "runs"), session => runs.RenewAsync(session, run, new(owner, leaseUntil)), cancellationToken);

    /// <inheritdoc />
    public Task<StoredRun?> LastRunAsync(ProjectId id, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Reading the run", "runs", ReadsOnly: true), session => RunQueries.LastAsync(session, id, database.Now), cancellationToken);

    /// <inheritdoc />
    public Task ClaimAsync(
        ProjectId id, RunId run, string owner, DateTimeOffset leaseUntil, string? vanished, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Taking up the run", "runs"), session => runs.ClaimAsync(session, id, run, new(owner, leaseUntil), vanished), cancellationToken);

    /// <inheritdoc />
    public Task BeginRunAsync(ProjectId id, NewRun run, string owner, DateTimeOffset leaseUntil, string? vanished, CancellationToken cancellationToken)
    {
        var stored = StoredBrief.Of(run.Brief);
        return database.RunAsync(
            new("Beginning the run", "runs"),
            async session =>
            {
                await runs.RequireFreeAsync(session, id, vanished);
                await runs.BeginAsync(session, id, run.Id, stored, new(owner, leaseUntil));
                foreach (var step in run.Steps) await runs.RecordStepAsync(session, run.Id, step);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public Task RecordStepAsync(ProjectId id, RunId run, StoredStep step, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Recording a step", "steps"), Held(id, session => runs.RecordStepAsync(session, run, step)), cancellationToken);

    /// <inheritdoc />
    public Task SetBriefAsync(ProjectId id, RunId run, Brief brief, CancellationToken cancellationToken)
    {
        var stored = StoredBrief.Of(brief);
        return database.RunAsync(
            new("Changing what is asked for", "runs"),
            Held(id, session => session.ExecuteOneAsync(
                "runs", "UPDATE runs SET brief_json = @brief_json WHERE id = @id", new { id = run.Value, brief_json = stored.Json }, $"run '{run}'")),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task SetTargetAsync(ProjectId id, RunId run, TimeSpan target, CancellationToken cancellationToken)
    {
        var seconds = (long)Math.Round(target.TotalSeconds, MidpointRounding.AwayFromZero);
        return database.RunAsync(
            new("Setting the length", "projects"),
            Held(id, async session =>
            {
                await projects.UpdateAsync(session, id, new { target_duration = seconds });
                await session.ExecuteOneAsync(
                    "runs", "UPDATE runs SET target_seconds = @target_seconds WHERE id = @id", new { id = run.Value, target_seconds = seconds }, $"run '{run}'");
            }),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task SetStepAsync(ProjectId id, ProjectStep step, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Setting the step", "projects"),
            Held(id, session => projects.UpdateAsync(session, id, new { current_step = step.Name })),
            cancellationToken);

    /// <inheritdoc />
    public Task SetScenesAsync(ProjectId id, IReadOnlyList<SceneRow> rows, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Storing the scenes", "scenes"),
            Held(id, async session =>
            {
                await scenes.SetAsync(session, id, rows);
                await projects.UpdateAsync(session, id, new { script_generated = 1, current_step = ProjectStep.Voiceover.Name });
            }),
            cancellationToken);

    /// <inheritdoc />
    public Task ChangeTextAsync(ProjectId id, IReadOnlyList<SceneRow> rows, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Changing the words of scenes", "scenes"),
            Held(id, async session =>
            {
                await scenes.ChangeTextAsync(session, id, rows);
                await projects.TouchAsync(session, id);
            }),
            cancellationToken);

    /// <inheritdoc />
    public Task SetAudioAsync(SceneId scene, string sanitizedText, string audioPath, TimeSpan duration, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Storing the voice of a scene", "scenes"),
            async session =>
            {
                var id = await SceneRows.ProjectOfAsync(session, scene);
                await runs.RequireNotLostAsync(session, id);
                await scenes.SetAudioAsync(session, scene, sanitizedText, audioPath, duration);
                await projects.TouchAsync(session, id);
            },
            cancellationToken);

    /// <inheritdoc />
    public Task SetVoiceAsync(ProjectId id, string voiceId, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Setting the voice", "projects"),
            Held(id, session => projects.UpdateAsync(session, id, new { voice_id = voiceId, voice_selected = 1 })),
            cancellationToken);

    /// <inheritdoc />
    public Task SetVisualsAsync(ProjectId id, Visuals decided, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Storing the visuals", "visual_suggestions"),
            Held(id, async session =>
            {
                await visuals.SetAsync(session, id, decided.Scenes);
                await projects.UpdateAsync(
                    session, id, new { visuals_generated = 1, visuals_provider = decided.Provider, current_step = ProjectStep.Editing.Name });
            }),
            cancellationToken);

    /// <inheritdoc />
    public Task CompleteAsync(ProjectId id, RunId run, Completion completion, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Completing the project", "projects"),
            async session =>
            {
                await runs.EndAsync(session, id, run, RunState.Succeeded, reason: null);
                await projects.CompleteAsync(session, id, completion);
            },
            cancellationToken);

    /// <inheritdoc />
    public Task EndAsync(ProjectId id, RunId run, RunState state, string reason, CancellationToken cancellationToken)
    {
        if (state is not (RunState.Failed or RunState.Cancelled or RunState.Interrupted))
            throw new ArgumentOutOfRangeException(nameof(state), state, "A run that did not finish is Failed, Cancelled or Interrupted.");
        return database.RunAsync(
            new("Ending the run", "runs"), session => runs.EndAsync(session, id, run, state, reason), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<Project>> ListAsync(CancellationToken cancellationToken) =>
        database.RunAsync(new("Listing the projects", "projects", ReadsOnly: true), session => ProjectQueries.AllAsync(session, database.Now), cancellationToken);

    /// <inheritdoc />
    public Task<Project> FindAsync(string name, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Finding the project", "projects", ReadsOnly: true), session => ProjectQueries.FindAsync(session, name, database.Now), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SceneRow>> ScenesAsync(ProjectId id, CancellationToken cancellationToken) =>
        database.RunAsync(new("Reading the scenes", "scenes", ReadsOnly: true), session => SceneRows.OfAsync(session, id), cancellationToken);

    /// <inheritdoc />
    public Task<DeletedRows> DeleteAsync(ProjectId id, string? vanished, CancellationToken cancellationToken) =>
        database.RunAsync(
            new("Deleting the project", "projects"),
            async session =>
            {
                if (await runs.HolderAsync(session, id) is { } holder && !string.Equals(holder, vanished, StringComparison.Ordinal))
                    throw NewsreelException.Work(
                        "project-held",
                        $"Project {id} is being worked on by {holder}.",
                        "Wait for it to end or stop it, then delete the project.");
                return await projects.DeleteAsync(session, id);
            },
            cancellationToken);

    // Who has lost the run to somebody else must not write over what that one stores.
    private Func<Session, Task> Held(ProjectId id, Func<Session, Task> work) =>
        async session =>
        {
            await runs.RequireNotLostAsync(session, id);
            await work(session);
        };
}
