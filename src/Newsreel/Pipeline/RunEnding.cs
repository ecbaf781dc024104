using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>Records how an attempt ended that made no film.</summary>
internal sealed class RunEnding(IProjectStore store, Attempt attempt)
{
    private const string AnyResume = "newsreel resume last";

    /// <summary>Records the end, and gives what the caller must throw: never less than the first failure.</summary>
    /// <param name="lease">The hold on the run.</param>
    /// <param name="failure">What ended the attempt.</param>
    /// <param name="cancellationToken">Cancelled when a person stopped it.</param>
    public async Task<Exception> EndAsync(RunLease lease, Exception failure, CancellationToken cancellationToken)
    {
        if (lease.IsLost) return LeaseLost();
        var cancelled = cancellationToken.IsCancellationRequested;
        // A lease that could not be renewed cancels the work; nothing else that fails meanwhile is its doing.
        var cause = WithWayOn(failure is OperationCanceledException && !cancelled ? lease.Failure ?? failure : failure);
        try
        {
            await store.EndAsync(
                attempt.Id, attempt.Run.Id, cancelled ? RunState.Cancelled : RunState.Failed, cancelled ? "Stopped by a person." : cause.Message, CancellationToken.None);
        }
        catch (NewsreelException unrecorded)
        {
            return cause is NewsreelException { Kind: FailureKind.DatabaseOperation or FailureKind.DatabaseUnavailable }
                ? cause
                : Unrecorded(cause, unrecorded, cancelled);
        }

        return cancelled
            ? new NewsreelException(FailureKind.Cancelled, "cancelled", "Stopped.", $"What was made is kept: 'newsreel resume {attempt.Id.Prefix}' goes on from there.", cause)
            : cause;
    }

    /// <summary>A failure of the work, told with how to go on from here.</summary>
    private Exception WithWayOn(Exception failure)
    {
        var known = failure is IOException or UnauthorizedAccessException ? FileFailure.Describe(failure) : failure as NewsreelException;
        if (known is null) return failure;
        if (known is { Kind: FailureKind.Usage } or { IsFinal: true }) return known;
        return known.Action.Contains(AnyResume, StringComparison.Ordinal)
            ? new NewsreelException(known.Kind, known.Code, known.Message, known.Action.Replace(AnyResume, $"newsreel resume {attempt.Id.Prefix}", StringComparison.Ordinal), known)
            : new NewsreelException(known.Kind, known.Code, known.Message, $"{known.Action} What was made is kept: 'newsreel resume {attempt.Id.Prefix}' goes on from there.", known);
    }

    private static NewsreelException Unrecorded(Exception cause, NewsreelException unrecorded, bool cancelled)
    {
        var first = cause as NewsreelException;
        var kind = cancelled ? FailureKind.Cancelled : first?.Kind ?? FailureKind.Work;
        return new(
            kind, first?.Code ?? "end-unrecorded", $"{(cancelled ? "Stopped." : cause.Message)} The end of the run could not be recorded: {unrecorded.Message}",
            first?.Action ?? unrecorded.Action, cause);
    }

    private NewsreelException LeaseLost() => NewsreelException.Work(
        "run-lost", $"Another process has taken over project {attempt.Id.Prefix}.", "Let it finish; 'newsreel projects list' shows its state.");
}
