namespace Newsreel.Testing.FakeModels.Services;

/// <summary>The tokens that a service takes in a minute, over a window that moves. Safe to use from several threads.</summary>
internal sealed class MinuteBudget(FakeModelOptions options)
{
    private readonly Lock gate = new();
    private readonly Queue<(DateTimeOffset Until, int Tokens)> spent = [];

    /// <summary>Takes tokens if there are as many.</summary>
    /// <returns>How many are used up without these, and how long to wait until these fit; none when they were taken.</returns>
    public (int Used, TimeSpan Wait) Take(int tokens)
    {
        lock (gate)
        {
            var now = options.Clock.GetUtcNow();
            while (spent.TryPeek(out var oldest) && oldest.Until <= now) spent.Dequeue();
            var used = spent.Sum(entry => entry.Tokens);
            var left = used;
            foreach (var (until, freed) in spent)
            {
                if (left + tokens <= options.TokensPerMinute) break;
                left -= freed;
                if (left + tokens <= options.TokensPerMinute) return (used, until - now);
            }

            spent.Enqueue((now + options.Minute, tokens));
            return (used, TimeSpan.Zero);
        }
    }
}
