using Newsreel.Providers.Footage.Archives;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Newsreel.Providers.Footage.Http;

/// <summary>What surrounds a try, from the outside: the time for all tries, the tries, the breaker, the spacing, the time for one try.</summary>
internal sealed class CallPipeline
{
    private const int MoreTries = 2;

    /// <summary>The longest wish to be left alone that a call waits for.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private static readonly ResiliencePropertyKey<DateTimeOffset> Deadline = new("deadline");

    private readonly ArchiveManners manners;
    private readonly TimeProvider clock;
    private readonly CallPace pace;
    private readonly ResiliencePipeline tries;
    private readonly ResiliencePipeline oneTry;

    public CallPipeline(ArchiveManners manners, TimeProvider clock)
    {
        this.manners = manners;
        this.clock = clock;
        pace = new(manners.Spacing, clock);
        tries = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(manners.Total)
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = MoreTries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = manners.Pause,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is CallFailure { MayPass: true } failure && IsWorthWaiting(failure, arguments.Context)),
                DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as CallFailure)?.RetryAfter),
            })
            .AddStrategy(_ => new ArchiveBreaker(clock, manners.Rest), new BreakerOptions())
            .Build();
        oneTry = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(manners.Attempt).Build();
    }

    /// <summary>Does a call.</summary>
    /// <param name="call">One try.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CallFailure">No try went well.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Deadline, clock.GetUtcNow() + manners.Total);
        try
        {
            return await tries.ExecuteAsync(async inner => await TryAsync(call, inner.CancellationToken), context);
        }
        catch (TimeoutRejectedException failure)
        {
            throw TooLate(manners.Total, "in all", failure);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        await pace.TurnAsync(cancellationToken);
        try
        {
            return await oneTry.ExecuteAsync(async token => await call(token), cancellationToken);
        }
        catch (TimeoutRejectedException failure)
        {
            throw TooLate(manners.Attempt, "", failure);
        }
    }

    private bool IsWorthWaiting(CallFailure failure, ResilienceContext context) =>
        failure.RetryAfter is not { } wait || (wait <= LongestWait && clock.GetUtcNow() + wait < context.Properties.GetValue(Deadline, DateTimeOffset.MaxValue));

    private static CallFailure TooLate(TimeSpan time, string of, Exception failure) =>
        new(ArchiveFailure.Down, FormattableString.Invariant($"did not answer within {time.TotalSeconds:0.#} s {of}").TrimEnd(), mayPass: true, failure);

    private sealed class BreakerOptions : ResilienceStrategyOptions
    {
        public BreakerOptions() => Name = "breaker";
    }
}
