using Newsreel.Common;
using Newsreel.Sourcing.Casting;

namespace Newsreel.Sourcing.Rights;

/// <summary>Asks archives whether they still have what a film shows. Archives take footage back, sometimes thousands of pieces at once.</summary>
public sealed class Withdrawals(IEnumerable<IFootageSource> sources)
{
    private const int AtOnce = 4;
    private const int FailuresBeforeItIsLeft = 2;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(15);

    private readonly IReadOnlyList<IFootageSource> sources = [.. sources];

    /// <summary>Looks every piece up. A person's own footage is not asked for. Never fails: what could not be asked is told.</summary>
    /// <param name="shown">The pieces, in any order; one that comes twice is looked up once.</param>
    /// <param name="offline">Whether no outside address may be called; then nothing is asked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<WithdrawalCheck> CheckAsync(IEnumerable<Candidate> shown, bool offline, CancellationToken cancellationToken)
    {
        var groups = shown
            .Where(candidate => !string.Equals(candidate.Source, Candidate.Library, StringComparison.Ordinal))
            .DistinctBy(candidate => (candidate.Source, candidate.Id))
            .GroupBy(candidate => candidate.Source, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var checks = await Task.WhenAll(groups.Select(group => CheckAsync(group.Key, [.. group], offline, cancellationToken)));
        return new([.. checks.SelectMany(check => check.Gone)], [.. checks.SelectMany(check => check.Unchecked)]);
    }

    private async Task<WithdrawalCheck> CheckAsync(string name, IReadOnlyList<Candidate> shown, bool offline, CancellationToken cancellationToken)
    {
        if (offline) return new([], [new(name, shown.Count, "no outside address is called with --offline.")]);
        if (sources.FirstOrDefault(source => string.Equals(source.Name, name, StringComparison.Ordinal)) is not { } source)
            return new([], [new(name, shown.Count, "this source is not set up here.")]);
        var (isThere, failures, reason) = (new bool?[shown.Count], 0, (string?)null);
        await Parallel.ForAsync(0, shown.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (at, token) =>
        {
            if (Volatile.Read(ref failures) >= FailuresBeforeItIsLeft) return;
            try
            {
                isThere[at] = await Limited.RunAsync(limited => source.FindAsync(shown[at].Id, limited), Deadline, token) is not null;
            }
            catch (NewsreelException failure)
            {
                Interlocked.Increment(ref failures);
                Volatile.Write(ref reason, failure.Message);
            }
        });
        var open = isThere.Count(answer => answer is null);
        return new([.. shown.Where((_, at) => isThere[at] is false)], open == 0 ? [] : [new(name, open, reason!)]);
    }
}

/// <summary>Which pieces archives still have.</summary>
/// <param name="Gone">Pieces that their archive has no longer.</param>
/// <param name="Unchecked">What could not be asked, one for each source.</param>
public sealed record WithdrawalCheck(IReadOnlyList<Candidate> Gone, IReadOnlyList<UncheckedFootage> Unchecked);

/// <summary>Pieces that could not be looked up.</summary>
/// <param name="Source">The archive.</param>
/// <param name="Count">Pieces.</param>
/// <param name="Reason">Why, the end of a sentence.</param>
public sealed record UncheckedFootage(string Source, int Count, string Reason);
