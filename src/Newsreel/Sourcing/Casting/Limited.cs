using Newsreel.Common;

namespace Newsreel.Sourcing.Casting;

/// <summary>Waits for work no longer than it may take, even if the work does not listen.</summary>
internal static class Limited
{
    /// <summary>Runs work with a deadline.</summary>
    /// <exception cref="NewsreelException">The deadline has passed, or the work failed.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, TimeSpan deadline, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(deadline);
        try
        {
            return await work(limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw NewsreelException.Work("footage-late", $"It did not answer within {deadline.TotalSeconds:0} s.", "Try again later.");
        }
    }
}
