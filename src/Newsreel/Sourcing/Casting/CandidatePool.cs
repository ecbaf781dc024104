using Newsreel.Common;

namespace Newsreel.Sourcing.Casting;

/// <summary>Asks all sources for all shots of a film.</summary>
internal sealed class CandidatePool(IReadOnlyList<IFootageSource> sources)
{
    private const int PerShot = 40;
    private const int AtOnce = 2;
    private const int FailuresBeforeItIsLeft = 3;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <summary>Every clip that a source offers, once, in a fixed order; and the sources that could not answer.</summary>
    public async Task<(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Refusal> Refusals)> GatherAsync(
        IReadOnlyList<FootageQuery> queries, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(sources.Select(source => AskAsync(source, queries, cancellationToken)));
        return (
            [
                .. answers.SelectMany(answer => answer.Candidates)
                    .DistinctBy(candidate => (candidate.Source, candidate.Id))
                    .OrderBy(candidate => candidate.Source, StringComparer.Ordinal)
                    .ThenBy(candidate => candidate.Id, StringComparer.Ordinal),
            ],
            [.. answers.Select(answer => answer.Refusal).OfType<Refusal>()]);
    }

    /// <summary>Queries of shots for one source.</summary>
    public static FootageQuery Query(Shot shot, IReadOnlyList<string> searchWords, string topic, IReadOnlyList<string> folders) =>
        new(string.Join(' ', [shot.Words, .. searchWords]), topic, folders, PerShot);

    private static async Task<(IEnumerable<Candidate> Candidates, Refusal? Refusal)> AskAsync(
        IFootageSource source, IReadOnlyList<FootageQuery> queries, CancellationToken cancellationToken)
    {
        var answers = new IReadOnlyList<Candidate>[queries.Count];
        Array.Fill(answers, []);
        var (failures, reason) = (0, (string?)null);
        await Parallel.ForAsync(0, queries.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (at, token) =>
        {
            if (Volatile.Read(ref failures) >= FailuresBeforeItIsLeft) return;
            try
            {
                answers[at] = await Limited.RunAsync(limited => source.SearchAsync(queries[at], limited), Deadline, token);
            }
            catch (NewsreelException failure)
            {
                Interlocked.Increment(ref failures);
                Volatile.Write(ref reason, failure.Message);
            }
        });
        return (answers.SelectMany(answer => answer), reason is null ? null : new(source.Name, $"The source could not answer: {reason}"));
    }
}
