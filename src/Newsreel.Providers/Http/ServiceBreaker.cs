using System.Globalization;
using Polly;

namespace Newsreel.Providers.Http;

/// <summary>
/// Leaves a service alone for a while after failures in a row, or for as long as it asks for; then one call tries, and the others follow if it goes well. Polly's own
/// breaker counts shares of a time window, in which one good answer hides that the service has just died.
/// </summary>
/// <param name="clock">Tells when it may be tried again.</param>
/// <param name="rest">How long it is left alone.</param>
internal sealed class ServiceBreaker(TimeProvider clock, TimeSpan rest) : ResilienceStrategy
{
    private const int MostFailures = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly Lock door = new();
    private int failures;
    private bool isTrying;
    private DateTimeOffset until;
    private CallFailure? last;

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        if (Refusal() is { } refusal) return Outcome.FromException<TResult>(refusal);
        var outcome = await callback(context, state);
        Note(outcome.Exception);
        return outcome;
    }

    private CallFailure? Refusal()
    {
        lock (door)
        {
            if (failures < MostFailures) return null;
            if (!isTrying && clock.GetUtcNow() >= until)
            {
                isTrying = true;
                return null;
            }

            return new(last!.Code, $"is left alone until {until.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} UTC: it {last.Message}", mayPass: false);
        }
    }

    private void Note(Exception? failure)
    {
        lock (door)
        {
            isTrying = false;
            if (failure is OperationCanceledException) return;
            if (failure is not CallFailure { IsOutage: true } outage)
            {
                failures = 0;
                return;
            }

            last = outage;
            failures = outage.RetryAfter > rest ? MostFailures : failures + 1;
            if (failures < MostFailures) return;
            var wished = outage.RetryAfter > rest ? outage.RetryAfter.Value : rest;
            until = clock.GetUtcNow() + (wished < Longest ? wished : Longest);
        }
    }
}
