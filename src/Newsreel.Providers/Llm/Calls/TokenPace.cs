using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>
/// Keeps to the tokens of a minute: a bucket that fills steadily, as services keep it. What a call may use is taken out before it; what the
/// service says is left counts more than what was reckoned. Safe to use from several threads.
/// </summary>
/// <param name="clock">Tells the time.</param>
internal sealed class TokenPace(TimeProvider clock)
{
    private readonly Lock door = new();
    private int? limit;
    private double left;
    private DateTimeOffset at;

    /// <summary>Tokens of a minute as they are known now; null when they are not.</summary>
    public int? Limit
    {
        get
        {
            lock (door) return limit;
        }
    }

    /// <summary>Takes a limit that was set for true until the service says another.</summary>
    public void Expect(int? tokens)
    {
        lock (door)
        {
            if (limit is null && tokens is { } known) Set(known, known);
        }
    }

    /// <summary>Takes for true what a refusal said.</summary>
    public void Learn(int tokens)
    {
        lock (door) Set(tokens, Math.Min(limit is null ? tokens : Now(), tokens));
    }

    /// <summary>Waits until so many tokens may be used, and takes them.</summary>
    /// <param name="tokens">Of question and longest answer; more than the limit count as the limit.</param>
    /// <param name="waits">Told of a wait.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task TurnAsync(int tokens, ModelWaits waits, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (door)
        {
            if (limit is not { } most) return;
            Set(most, Now() - Math.Min(tokens, most));
            wait = left >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-left * 60 / most);
        }

        if (wait <= TimeSpan.Zero) return;
        waits.Begin(wait);
        await Task.Delay(wait, clock, cancellationToken);
    }

    /// <summary>Gives back what a call did not use: it was not answered.</summary>
    public void GiveBack(int tokens)
    {
        lock (door)
        {
            if (limit is { } most) Set(most, Math.Min(most, Now() + Math.Min(tokens, most)));
        }
    }

    /// <summary>Reads what the headers of an answer say is left.</summary>
    public void Note(HttpResponseHeaders headers)
    {
        lock (door)
        {
            if (Count(headers, "x-ratelimit-limit-tokens") is not { } most || most < 1) return;
            Set(most, Count(headers, "x-ratelimit-remaining-tokens") ?? Now());
        }
    }

    private void Set(int most, double now)
    {
        limit = most;
        left = now;
        at = clock.GetUtcNow();
    }

    private double Now() => limit is { } most ? Math.Min(most, left + ((clock.GetUtcNow() - at).TotalSeconds * most / 60)) : 0;

    private static int? Count(HttpResponseHeaders headers, string name) =>
        int.TryParse(WaitWish.Value(headers, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : null;
}

/// <summary>One pace for each service.</summary>
internal sealed class TokenPaces(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TokenPace> paces = new(StringComparer.Ordinal);

    /// <summary>The pace of a service.</summary>
    /// <param name="service">One of <see cref="ServiceNames"/>.</param>
    public TokenPace For(string service) => paces.GetOrAdd(service, _ => new(clock));
}
