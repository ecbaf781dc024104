using System.Text.Json;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>Runs as they are resumed. Reads what is there and changes nothing.</summary>
internal static class RunQueries
{
    /// <summary>The newest run of a project; null when it has none.</summary>
    public static async Task<StoredRun?> LastAsync(Session session, ProjectId project, string now)
    {
        var found = await session.RowsAsync(
            """
            SELECT id, state, attempt, CASE WHEN state = 'Running' AND lease_until > @now THEN coalesce(owner, 'unknown') END, brief_json
            FROM runs WHERE project_id = @project_id ORDER BY created_at DESC, rowid DESC LIMIT 1
            """,
            new { project_id = project.Value, now },
            row => (Id: row.GetString(0), State: row.GetString(1), Attempt: row.GetInt32(2), Holder: row.TextAt(3), Brief: row.GetString(4)));
        if (found.Count == 0) return null;
        var run = found[0];
        var steps = await session.RowsAsync(
            "SELECT name, fingerprint, artifact FROM steps WHERE run_id = @run_id",
            new { run_id = run.Id },
            row => new StoredStep(row.GetString(0), new(row.GetString(1)), row.GetString(2)));
        return new(new(run.Id), Enum.Parse<RunState>(run.State), run.Attempt, run.Holder, BriefOf(session, run.Brief, run.Id), steps);
    }

    private static Brief BriefOf(Session session, string json, string run)
    {
        try
        {
            return StoredBrief.Read(json);
        }
        catch (JsonException)
        {
            throw session.Failure("brief-unreadable", "runs", $"the brief of run '{run}' cannot be read", "Make the film again with 'newsreel produce'.");
        }
    }
}
