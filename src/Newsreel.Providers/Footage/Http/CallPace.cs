namespace Newsreel.Providers.Footage.Http;

/// <summary>Keeps a least time between the starts of calls.</summary>
/// <param name="spacing">The least time.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class CallPace(TimeSpan spacing, TimeProvider clock)
{
    private readonly Lock door = new();
    private DateTimeOffset next;

    /// <summary>Waits until a call may start; those who ask first start first.</summary>
    public async Task TurnAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (door)
        {
            var now = clock.GetUtcNow();
            var start = next > now ? next : now;
            next = start + spacing;
            wait = start - now;
        }

        if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellationToken);
    }
}
