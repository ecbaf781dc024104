namespace Newsreel.Pipeline;

/// <summary>The stages of a production, in the order in which they end.</summary>
public enum Stage
{
    /// <summary>Words are written.</summary>
    Script,

    /// <summary>The words are spoken and fitted to the length.</summary>
    Voice,

    /// <summary>Every shot is decided.</summary>
    Shots,

    /// <summary>Picture and sound are made.</summary>
    Film,

    /// <summary>The film is measured.</summary>
    Inspection,

    /// <summary>Credits, description, transcript and report are written.</summary>
    Papers,
}

/// <summary>Something a person who waits wants to know. Events may come from several threads.</summary>
public abstract record ProductionEvent;

/// <summary>A project has been created.</summary>
/// <param name="ProjectId">Its id.</param>
/// <param name="Folder">Absolute path of its folder.</param>
public sealed record ProjectCreated(string ProjectId, string Folder) : ProductionEvent;

/// <summary>A run is taken up again.</summary>
/// <param name="ProjectId">Its project.</param>
/// <param name="Folder">Absolute path of its folder.</param>
/// <param name="Attempt">The how-manieth attempt this is, from 2.</param>
public sealed record ProjectResumed(string ProjectId, string Folder, int Attempt) : ProductionEvent;

/// <summary>A finished film is made again after a change.</summary>
/// <param name="ProjectId">Its project.</param>
/// <param name="Folder">Absolute path of its folder.</param>
public sealed record ProjectRemade(string ProjectId, string Folder) : ProductionEvent;

/// <summary>The engine of the voice failed, and another voice speaks the film from its beginning.</summary>
/// <param name="Reason">Which, and why; a sentence.</param>
public sealed record VoiceReplaced(string Reason) : ProductionEvent;

/// <summary>A stage begins.</summary>
public sealed record StageStarted(Stage Stage) : ProductionEvent;

/// <summary>A stage has come this far.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Share">0 to 1.</param>
public sealed record StageAdvanced(Stage Stage, double Share) : ProductionEvent
{
    /// <summary>What is done now, a few words; empty when the stage says nothing of it.</summary>
    public string Doing { get; init; } = "";
}

/// <summary>A stage is done.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Summary">What came of it, a few words.</param>
/// <param name="WasKnown">Whether an earlier attempt had done it.</param>
public sealed record StageEnded(Stage Stage, TimeSpan Elapsed, string Summary, bool WasKnown) : ProductionEvent;

/// <summary>A draft of the opening can be played.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Elapsed">Since the production started.</param>
public sealed record OpeningReady(string Path, TimeSpan Elapsed) : ProductionEvent;
