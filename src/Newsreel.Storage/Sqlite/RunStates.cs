using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>The only writer of <c>runs.state</c>; the project row mirrors each change in the same transaction.</summary>
internal sealed class RunStates(Database database)
{
    private readonly RunOwners owners = new();

    /// <summary>The value of <c>projects.status</c> that stands for a state.</summary>
    public static string StatusOf(RunState state) => state switch
    {
        RunState.Queued or RunState.Running or RunState.AwaitingReview => "active",
        RunState.Succeeded => "complete",
        RunState.Cancelled => "cancelled",
        RunState.Failed or RunState.Interrupted => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a run."),
    };

    /// <summary>Inserts a run, held by its owner. The project row must be there.</summary>
    public async Task BeginAsync(Session session, ProjectId project, RunId run, StoredBrief brief, Lease lease)
    {
        await session.ExecuteAsync(
            "runs",
            """
            INSERT INTO runs (id, project_id, state, owner, lease_until, target_seconds, brief_json, created_at, updated_at)
            VALUES (@id, @project_id, @state, @owner, @lease_until, @target_seconds, @brief_json, @now, @now)
            """,
            new
            {
                id = run.Value,
                project_id = project.Value,
                state = nameof(RunState.Running),
                owner = lease.Owner,
                lease_until = Timestamp.UpTo(lease.Until),
                target_seconds = brief.TargetSeconds,
                brief_json = brief.Json,
                now = database.Now,
            });
        owners.Remember(run, lease.Owner);
        await MirrorAsync(session, project, RunState.Running);
    }

    /// <summary>Takes up a run that nobody holds and that has made no film.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="project">The project.</param>
    /// <param name="run">Its run.</param>
    /// <param name="lease">Who takes it, and until when.</param>
    /// <param name="vanished">An owner known to be dead; null when none is known.</param>
    public async Task ClaimAsync(Session session, ProjectId project, RunId run, Lease lease, string? vanished)
    {
        await RequireFreeAsync(session, project, vanished);
        await session.ExecuteOneAsync(
            "runs",
            """
            UPDATE runs SET state = @state, state_reason = NULL, owner = @owner, lease_until = @lease_until, attempt = attempt + 1,
              updated_at = @now, ended_at = NULL
            WHERE id = @id AND project_id = @project_id AND state <> 'Succeeded'
            """,
            new
            {
                id = run.Value,
                project_id = project.Value,
                state = nameof(RunState.Running),
                owner = lease.Owner,
                lease_until = Timestamp.UpTo(lease.Until),
                now = database.Now,
            },
            $"run '{run}' of project '{project}' that can be resumed");
        owners.Remember(run, lease.Owner);
        await MirrorAsync(session, project, RunState.Running);
    }

    /// <summary>Refuses to go on when somebody holds the project who is not known to be dead.</summary>
    public async Task RequireFreeAsync(Session session, ProjectId project, string? vanished)
    {
        var holder = await HolderAsync(session, project);
        if (holder is not null && !string.Equals(holder, vanished, StringComparison.Ordinal)) throw RunOwners.Held(project, holder);
    }

    /// <summary>Stores that a step is done; replaces what was stored of it before.</summary>
    public Task RecordStepAsync(Session session, RunId run, StoredStep step) =>
        session.ExecuteOneAsync(
            "steps",
            """
            INSERT INTO steps (run_id, name, fingerprint, artifact, attempt, done_at)
            SELECT id, @name, @fingerprint, @artifact, attempt, @now FROM runs WHERE id = @run_id
            ON CONFLICT (run_id, name) DO UPDATE
              SET fingerprint = excluded.fingerprint, artifact = excluded.artifact, attempt = excluded.attempt, done_at = excluded.done_at
            """,
            new { run_id = run.Value, name = step.Name, fingerprint = step.Fingerprint.Value, artifact = step.ArtifactPath, now = database.Now },
            $"run '{run}'");

    /// <summary>Extends the lease; false when the run is not this owner's or does not run.</summary>
    public async Task<bool> RenewAsync(Session session, RunId run, Lease lease)
    {
        var parameters = new { id = run.Value, owner = lease.Owner, lease_until = Timestamp.UpTo(lease.Until), now = database.Now };
        var renewed = await session.ExecuteAsync(
            "runs",
            "UPDATE runs SET lease_until = @lease_until, updated_at = @now WHERE id = @id AND owner = @owner AND state = 'Running'",
            parameters);
        if (renewed == 0) return false;
        owners.Remember(run, lease.Owner);
        await session.ExecuteAsync(
            "projects",
            "UPDATE projects SET last_active = @now WHERE id = (SELECT project_id FROM runs WHERE id = @id)",
            parameters);
        return true;
    }

    /// <summary>
    /// Ends a run that this store holds and gives up its lease. Ending it again with the same state changes nothing;
    /// with another it is refused, and so is ending a run that somebody else holds.
    /// </summary>
    public async Task EndAsync(Session session, ProjectId project, RunId run, RunState state, string? reason)
    {
        var parameters = new
        {
            id = run.Value,
            project_id = project.Value,
            owner = owners.Of(run),
            state = state.ToString(),
            state_reason = reason,
            now = database.Now,
        };
        var ended = await session.ExecuteAsync(
            "runs",
            """
            UPDATE runs SET state = @state, state_reason = @state_reason, lease_until = NULL, updated_at = @now, ended_at = @now
            WHERE id = @id AND project_id = @project_id AND owner = @owner AND ended_at IS NULL
            """,
            parameters);
        if (ended == 1) await MirrorAsync(session, project, state);
        else await ExplainAsync(session, project, run, parameters.state);
    }

    /// <summary>Refuses to go on when somebody else holds a run of the project, or has taken over the run that this store held.</summary>
    public Task RequireNotLostAsync(Session session, ProjectId project) => owners.RequireNotLostAsync(session, project, database.Now);

    /// <summary>Who holds the project now; null when nobody does.</summary>
    public async Task<string?> HolderAsync(Session session, ProjectId project) =>
        await session.ValueAsync<string>(
            "SELECT coalesce(owner, 'unknown') FROM runs WHERE project_id = @project_id AND state = 'Running' AND lease_until > @now LIMIT 1",
            new { project_id = project.Value, now = database.Now });

    private async Task ExplainAsync(Session session, ProjectId project, RunId run, string wanted)
    {
        var found = await session.RowsAsync(
            "SELECT state, owner FROM runs WHERE id = @id AND project_id = @project_id",
            new { id = run.Value, project_id = project.Value },
            row => (State: row.GetString(0), Owner: row.TextAt(1)));
        if (found.Count == 0)
            throw session.Failure(
                "row-missing", "runs", $"it holds no run '{run}' of project '{project}'", "It may have been deleted meanwhile: look with 'newsreel projects list'.");
        var (state, owner) = found[0];
        if (owner is null || !owners.IsOurs(run, owner)) throw RunOwners.Lost(project, owner);
        if (!string.Equals(state, wanted, StringComparison.Ordinal))
            throw session.Failure(
                "run-ended",
                "runs",
                $"run '{run}' ended as {state} already and cannot become {wanted}",
                "Make the film again with 'newsreel produce'; what was stored is kept.");
    }

    private Task MirrorAsync(Session session, ProjectId project, RunState state) =>
        session.ExecuteOneAsync(
            "projects",
            "UPDATE projects SET status = @status, last_active = @now WHERE id = @id",
            new { id = project.Value, status = StatusOf(state), now = database.Now },
            $"project '{project}'");
}

/// <summary>Who holds a run, and until when.</summary>
internal sealed record Lease(string Owner, DateTimeOffset Until);
