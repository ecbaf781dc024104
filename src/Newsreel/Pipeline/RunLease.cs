using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>Holds a run for this process and renews the hold while the work goes on.</summary>
internal sealed class RunLease : IAsyncDisposable
{
    /// <summary>A run whose owner died is free after this time.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _lost;
    private Task _renewing = Task.CompletedTask;

    private RunLease(CancellationToken cancellationToken) => _lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    /// <summary>Whether somebody else holds the run now.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Why the lease could not be renewed before it ended; null while it could.</summary>
    public NewsreelException? Failure { get; private set; }

    /// <summary>Cancelled when the person cancels, when somebody else holds the run, or when the lease ended because it could not be renewed.</summary>
    public CancellationToken Token => _lost.Token;

    /// <summary>When a lease taken now ends.</summary>
    public static DateTimeOffset Until(TimeProvider clock) => clock.GetUtcNow() + Length;

    /// <summary>Starts renewing a lease that this process holds.</summary>
    public static RunLease Keep(IProjectStore store, RunId run, TimeProvider clock, CancellationToken cancellationToken)
    {
        var lease = new RunLease(cancellationToken);
        lease._renewing = lease.RenewAsync(store, run, clock);
        return lease;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
        _ended.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync(IProjectStore store, RunId run, TimeProvider clock)
    {
        using var timer = new PeriodicTimer(Every, clock);
        var until = Until(clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
            {
                try
                {
                    IsLost = !await store.RenewLeaseAsync(run, RunHold.Owner, Until(clock), _ended.Token);
                    (until, Failure) = (Until(clock), null);
                }
                catch (NewsreelException failure)
                {
                    // A database that is busy now may answer before the lease ends.
                    Failure = failure;
                }

                if (!IsLost && (Failure is null || clock.GetUtcNow() < until)) continue;
                await _lost.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The work has ended; so has the need for the lease.
        }
    }
}
