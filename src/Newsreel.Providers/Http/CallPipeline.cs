using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Newsreel.Providers.Http;

/// <summary>What surrounds a try, from the outside: the time for all tries, the tries, the breaker, the turn, the time for one try.</summary>
internal sealed class CallPipeline
{
    private const int MoreTries = 2;

    private static readonly ResiliencePropertyKey<DateTimeOffset> Deadline = new("deadline");

    private readonly CallTimes times;
    private readonly string late;
    private readonly TimeProvider clock;
    private readonly ResiliencePipeline tries;
    private readonly ResiliencePipeline oneTry;

    /// <param name="times">How long what may take.</param>
    /// <param name="late">The code of a failure to answer in time.</param>
    /// <param name="clock">Tells the time.</param>
    public CallPipeline(CallTimes times, string late, TimeProvider clock)
    {
        this.times = times;
        this.late = late;
        this.clock = clock;
        tries = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(times.Total)
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MoreTries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = times.Pause,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is CallFailure { MayPass: true } failure && IsWorthWaiting(failure, arguments.Context)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as CallFailure)?.RetryAfter),
            })
            .AddStrategy(_ => new ServiceBreaker(clock, times.Rest), new BreakerOptions())
            .Build();
        oneTry = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(times.Attempt).Build();
    }

    /// <summary>Does a call.</summary>
    /// <param name="turn">Waits until a try may start; its time does not count as that of the try.</param>
    /// <param name="call">One try.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CallFailure">No try went well.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task> turn, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Deadline, clock.GetUtcNow() + times.Total);
        try
        {
            return await tries.ExecuteAsync(
                async inner =>
                {
                    await turn(inner.CancellationToken);
                    return await TryAsync(call, inner.CancellationToken);
                },
                context);
        }
        catch (TimeoutRejectedException failure)
        {
            throw TooLate(times.Total, "in all", failure);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await oneTry.ExecuteAsync(async token => await call(token), cancellationToken);
        }
        catch (TimeoutRejectedException failure)
        {
            throw TooLate(times.Attempt, "", failure);
        }
    }

    private bool IsWorthWaiting(CallFailure failure, ResilienceContext context) =>
        failure.RetryAfter is not { } wait || (wait <= times.LongestWait && clock.GetUtcNow() + wait < context.Properties.GetValue(Deadline, DateTimeOffset.MaxValue));

    private CallFailure TooLate(TimeSpan time, string of, Exception failure) =>
        new(late, FormattableString.Invariant($"did not answer within {time.TotalSeconds:0.#} s {of}").TrimEnd(), mayPass: true, failure);

    private sealed class BreakerOptions : ResilienceStrategyOptions
    {
        public BreakerOptions() => Name = "breaker";
    }
}
