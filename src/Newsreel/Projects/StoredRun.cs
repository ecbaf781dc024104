using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>A run as the database holds it.</summary>
/// <param name="Id">The run.</param>
/// <param name="State">What became of it so far.</param>
/// <param name="Attempt">How often it was begun or taken up again, from 1.</param>
/// <param name="Holder">Who holds it now; null when nobody does, because it ended or because its lease did.</param>
/// <param name="Brief">What was asked for.</param>
/// <param name="Steps">Its steps whose result is stored.</param>
public sealed record StoredRun(RunId Id, RunState State, int Attempt, string? Holder, Brief Brief, IReadOnlyList<StoredStep> Steps);

/// <summary>A run that begins with what another one stored.</summary>
/// <param name="Id">The run.</param>
/// <param name="Brief">What is asked for.</param>
/// <param name="Steps">Steps that it takes over.</param>
public sealed record NewRun(RunId Id, Brief Brief, IReadOnlyList<StoredStep> Steps);

/// <summary>A step whose result is stored.</summary>
/// <param name="Name">One word, lower case.</param>
/// <param name="Fingerprint">Of everything that shaped the result.</param>
/// <param name="ArtifactPath">The result as a JSON file; as stored: relative to home.</param>
public sealed record StoredStep(string Name, Fingerprint Fingerprint, string ArtifactPath);

/// <summary>The state of a run; one column, written by one class.</summary>
public enum RunState
{
    /// <summary>Waiting for a worker.</summary>
    Queued,

    /// <summary>Somebody holds it and works, or did until the lease ended.</summary>
    Running,

    /// <summary>Waiting for a person.</summary>
    AwaitingReview,

    /// <summary>The film is there.</summary>
    Succeeded,

    /// <summary>It ended with an error that a person must see.</summary>
    Failed,

    /// <summary>It was stopped by the system, not by a person; it can be resumed.</summary>
    Interrupted,

    /// <summary>A person stopped it; it can be resumed.</summary>
    Cancelled,
}
