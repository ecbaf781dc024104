using System.Collections.Concurrent;
using Newsreel.Common;

namespace Newsreel.Storage.Sqlite;

/// <summary>The runs that this store took or renewed, and for whom: what makes it notice that somebody else took them over.</summary>
internal sealed class RunOwners
{
    private readonly ConcurrentDictionary<string, string> owners = new(StringComparer.Ordinal);

    /// <summary>Remembers who holds a run through this store.</summary>
    public void Remember(RunId run, string owner) => owners[run.Value] = owner;

    /// <summary>Who held the run through this store; null when nobody did.</summary>
    public string? Of(RunId run) => owners.GetValueOrDefault(run.Value);

    /// <summary>Whether the owner in the database is the one of this store.</summary>
    public bool IsOurs(RunId run, string owner) => string.Equals(Of(run), owner, StringComparison.Ordinal);

    /// <summary>Refuses to go on when somebody else holds a run of the project, or has taken over the run that this store held.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>; the message names the holder.</exception>
    public async Task RequireNotLostAsync(Session session, ProjectId project, string now)
    {
        var runs = await session.RowsAsync(
            "SELECT id, owner, state = 'Running' AND coalesce(lease_until > @now, 0) FROM runs WHERE project_id = @project_id",
            new { project_id = project.Value, now },
            row => (Run: new RunId(row.GetString(0)), Owner: row.TextAt(1), IsHeld: row.GetBoolean(2)));
        foreach (var (run, owner, isHeld) in runs)
            if (Of(run) is { } ours ? !string.Equals(ours, owner, StringComparison.Ordinal) : isHeld)
                throw Lost(project, owner);
    }

    /// <summary>The run cannot be taken up, because somebody holds it.</summary>
    public static NewsreelException Held(ProjectId project, string holder) => NewsreelException.Work(
        "run-held",
        $"Project {project} is being worked on by {holder}.",
        "Wait for it to end or stop it; if it was killed, its hold ends within 30 s. Then resume the project.");

    /// <summary>Somebody else holds the run that this store held.</summary>
    public static NewsreelException Lost(ProjectId project, string? holder) => NewsreelException.Work(
        "run-lost",
        $"Project {project} is being worked on by {holder ?? "another process"}, not by this one; nothing was stored.",
        "Let it finish; 'newsreel projects list' shows its state.");
}
