namespace Newsreel.Common;

/// <summary>What kind of failure ended the work; the value is the exit code of the program.</summary>
public enum FailureKind
{
    /// <summary>Script, voice, footage, render or inspection failed.</summary>
    Work = 1,

    /// <summary>The database cannot be opened, is not a database or cannot be written.</summary>
    DatabaseUnavailable = 2,

    /// <summary>A database operation failed after the database was opened.</summary>
    DatabaseOperation = 3,

    /// <summary>The person asked for something that is not valid.</summary>
    Usage = 64,

    /// <summary>The person stopped the work.</summary>
    Cancelled = 130,
}

/// <summary>A failure that a person can read: what happened, where, and what to do about it.</summary>
public sealed class NewsreelException : Exception
{
    /// <summary>Makes a failure.</summary>
    /// <param name="kind">Decides the exit code.</param>
    /// <param name="code">A short stable word for programs, for example <c>voice-failed</c>.</param>
    /// <param name="message">What happened and where, one sentence, no secrets.</param>
    /// <param name="action">What the person can do, one sentence.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public NewsreelException(FailureKind kind, string code, string message, string action, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        Code = code;
        Action = action;
    }

    /// <summary>Decides the exit code.</summary>
    public FailureKind Kind { get; }

    /// <summary>A short stable word for programs.</summary>
    public string Code { get; }

    /// <summary>What the person can do.</summary>
    public string Action { get; }

    /// <summary>Whether the same run would fail in the same way again: what was asked for has to change first.</summary>
    public bool IsFinal { get; private init; }

    /// <summary>A failure of the work itself: exit code 1.</summary>
    public static NewsreelException Work(string code, string message, string action, Exception? inner = null) =>
        new(FailureKind.Work, code, message, action, inner);

    /// <summary>A failure of the work that going on with the same run would only repeat: exit code 1.</summary>
    public static NewsreelException Final(string code, string message, string action) =>
        new(FailureKind.Work, code, message, action) { IsFinal = true };

    /// <summary>A wrong request: exit code 64.</summary>
    public static NewsreelException Usage(string message, string action) =>
        new(FailureKind.Usage, "usage", message, action);
}
