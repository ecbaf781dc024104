using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>
/// The tracking database. Every method is one transaction: it happens whole or not at all.
/// A failing operation throws <see cref="NewsreelException"/> of kind <see cref="FailureKind.DatabaseOperation"/>
/// that names operation, table and file; a constraint violation says which rule and what exists already.
/// </summary>
public interface IProjectStore
{
    /// <summary>
    /// Opens, checks, adopts and migrates the database. Call it before any other work.
    /// </summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.DatabaseUnavailable"/>: it is a folder, not a database, read-only or cannot be made.</exception>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Inserts the project row (name = topic, step <c>script-generation</c>, status <c>active</c>) and its first run
    /// (state Running) held by <paramref name="owner"/> until <paramref name="leaseUntil"/>.
    /// </summary>
    Task CreateAsync(ProjectId id, RunId run, Brief brief, string owner, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>Extends the lease. False: somebody else holds the run now, so its work must stop.</summary>
    Task<bool> RenewLeaseAsync(RunId run, string owner, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>The newest run of a project; null when it has none, as those of the earlier system.</summary>
    Task<StoredRun?> LastRunAsync(ProjectId id, CancellationToken cancellationToken);

    /// <summary>Takes up a run that ended without a film or whose owner vanished: state Running, status <c>active</c>, one attempt more.</summary>
    /// <param name="id">The project.</param>
    /// <param name="run">Its run.</param>
    /// <param name="owner">Who takes it.</param>
    /// <param name="leaseUntil">Until when.</param>
    /// <param name="vanished">An owner known to be dead, whose lease need not be waited for; null when none is known.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>: somebody holds it, and is named; or its film is there already.</exception>
    Task ClaimAsync(ProjectId id, RunId run, string owner, DateTimeOffset leaseUntil, string? vanished, CancellationToken cancellationToken);

    /// <summary>Begins another run of a project whose film is there: state Running, status <c>active</c>; the film's row stays until a new one is complete.</summary>
    /// <param name="id">The project.</param>
    /// <param name="run">The run, with the steps of the one before that it begins with.</param>
    /// <param name="owner">Who takes it.</param>
    /// <param name="leaseUntil">Until when.</param>
    /// <param name="vanished">An owner known to be dead, whose lease need not be waited for; null when none is known.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>: somebody holds the project, and is named.</exception>
    Task BeginRunAsync(ProjectId id, NewRun run, string owner, DateTimeOffset leaseUntil, string? vanished, CancellationToken cancellationToken);

    /// <summary>Stores that a step of a run is done; replaces what was stored of it before.</summary>
    Task RecordStepAsync(ProjectId id, RunId run, StoredStep step, CancellationToken cancellationToken);

    /// <summary>Changes what a run is asked for: a person asks otherwise when it goes on, or another voice has to speak.</summary>
    Task SetBriefAsync(ProjectId id, RunId run, Brief brief, CancellationToken cancellationToken);

    /// <summary>Sets the length of a film that keeps the length of its own words, once that is measured.</summary>
    Task SetTargetAsync(ProjectId id, RunId run, TimeSpan target, CancellationToken cancellationToken);

    /// <summary>Sets <c>current_step</c> and <c>last_active</c>.</summary>
    Task SetStepAsync(ProjectId id, ProjectStep step, CancellationToken cancellationToken);

    /// <summary>
    /// Makes the scene rows those of the script and sets <c>script_generated</c> and the step <c>voiceover</c>; all or none.
    /// A row of a known scene stays, and keeps its sound while its number and words do; rows of other scenes go.
    /// </summary>
    Task SetScenesAsync(ProjectId id, IReadOnlyList<SceneRow> scenes, CancellationToken cancellationToken);

    /// <summary>Changes <c>text</c> and <c>sanitized_text</c> of scenes together, after length fitting changed their words.</summary>
    Task ChangeTextAsync(ProjectId id, IReadOnlyList<SceneRow> scenes, CancellationToken cancellationToken);

    /// <summary>Writes <c>sanitized_text</c>, <c>audio_file_path</c> and <c>duration</c> of one scene together.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="sanitizedText">What the voice engine was given.</param>
    /// <param name="audioPath">As stored: relative to home.</param>
    /// <param name="duration">Measured.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task SetAudioAsync(SceneId scene, string sanitizedText, string audioPath, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Sets <c>voice_id</c> and <c>voice_selected</c>.</summary>
    Task SetVoiceAsync(ProjectId id, string voiceId, CancellationToken cancellationToken);

    /// <summary>
    /// Writes <c>visual_keywords</c>, <c>visual_suggestions</c> and <c>selected_clip_id</c> of every scene, <c>visuals_generated</c>,
    /// <c>visuals_provider</c> and the step <c>editing</c>, once every shot is decided. Suggestions of a person's own choosing stay.
    /// </summary>
    Task SetVisualsAsync(ProjectId id, Visuals visuals, CancellationToken cancellationToken);

    /// <summary>Writes everything a finished film is known by, the step <c>export</c>, status <c>complete</c> and the run's state Succeeded.</summary>
    Task CompleteAsync(ProjectId id, RunId run, Completion completion, CancellationToken cancellationToken);

    /// <summary>Ends a run that did not finish: status <c>error</c> or <c>cancelled</c>; the step stays where it died.</summary>
    Task EndAsync(ProjectId id, RunId run, RunState state, string reason, CancellationToken cancellationToken);

    /// <summary>All projects, newest first.</summary>
    Task<IReadOnlyList<Project>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The project named by id, a unique prefix of it, or <c>last</c>.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: none or several have this name.</exception>
    Task<Project> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Scenes of a project in order.</summary>
    Task<IReadOnlyList<SceneRow>> ScenesAsync(ProjectId id, CancellationToken cancellationToken);

    /// <summary>Deletes a project's rows; tells which files they named and no other row names.</summary>
    /// <param name="id">The project.</param>
    /// <param name="vanished">An owner known to be dead, whose lease need not be waited for; null when none is known.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>: a living run holds the project; the message names the holder.</exception>
    Task<DeletedRows> DeleteAsync(ProjectId id, string? vanished, CancellationToken cancellationToken);

    /// <summary>Time spent in statements so far; opening, migration and the article index apart.</summary>
    TimeSpan TimeSpent { get; }
}

/// <summary>A scene as the database holds it.</summary>
/// <param name="Id">The scene.</param>
/// <param name="Number">1 to n.</param>
/// <param name="Text">What is said.</param>
/// <param name="SanitizedText">What the voice engine was given; null before it was.</param>
/// <param name="AudioPath">Stored path of its MP3; null before there is one.</param>
/// <param name="Duration">Measured; null before it was.</param>
public sealed record SceneRow(SceneId Id, int Number, string Text, string? SanitizedText, string? AudioPath, TimeSpan? Duration);

/// <summary>A project as lists and pages show it.</summary>
/// <param name="Id">The project.</param>
/// <param name="Topic">Its topic, or its name where there is none.</param>
/// <param name="Step">The value of <c>current_step</c>.</param>
/// <param name="Status">draft, active, complete, error or cancelled.</param>
/// <param name="Target">The length asked for: seconds in our rows, minutes in the earlier web application's, read as what they mean.</param>
/// <param name="VideoPath">As stored; null before there is a film.</param>
/// <param name="VideoDuration">Probed; null before there is a film.</param>
/// <param name="VideoBytes">Size of the film; null before there is one.</param>
/// <param name="VoiceId">The voice; null before one was chosen.</param>
/// <param name="VisualsProvider">The source of most clips; null before shots were decided.</param>
/// <param name="ThumbnailPath">As stored; null before there is one.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="IsOurs">Whether a run of Newsreel made it.</param>
/// <param name="IsInterrupted">Whether its run was being worked on and its owner has vanished: it can be resumed.</param>
public sealed record Project(
    ProjectId Id,
    string Topic,
    string Step,
    string Status,
    TimeSpan? Target,
    string? VideoPath,
    TimeSpan? VideoDuration,
    long? VideoBytes,
    string? VoiceId,
    string? VisualsProvider,
    string? ThumbnailPath,
    DateTimeOffset CreatedAt,
    bool IsOurs,
    bool IsInterrupted);

/// <summary>What the rows of a deleted project leave behind.</summary>
/// <param name="Files">Paths that they named and no other row names, as stored; never the database or a copy of it.</param>
/// <param name="StillNamed">Absolute paths of all files that rows of other projects name.</param>
public sealed record DeletedRows(IReadOnlyList<string> Files, IReadOnlySet<string> StillNamed);

/// <summary>What a finished film is known by.</summary>
/// <param name="VideoPath">As stored.</param>
/// <param name="VideoDuration">Probed length of the file.</param>
/// <param name="VideoBytes">Size of the file.</param>
/// <param name="NarrationDuration">Length of the narration.</param>
/// <param name="ThumbnailPath">As stored.</param>
public sealed record Completion(string VideoPath, TimeSpan VideoDuration, long VideoBytes, TimeSpan NarrationDuration, string ThumbnailPath);
