using System.Diagnostics;
using Newsreel.Common;

namespace Newsreel.Sourcing.Casting;

/// <summary>Asks all sources for all shots of a film.</summary>
internal sealed class CandidatePool(IReadOnlyList<IFootageSource> sources)
{
    private const int AtOnce = 4;
    private const int FailuresBeforeItIsLeft = 3;

    /// <summary>Failures that the next question would only repeat.</summary>
    private static readonly string[] Lasting = [SourceFailure.Unreachable, SourceFailure.Key];

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(45);

    /// <summary>After this time no more is asked: what is known by then has to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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
            Told(answers));
    }

    /// <summary>No network is said once, not by every source.</summary>
    private static IReadOnlyList<Refusal> Told(IReadOnlyList<Answer> answers)
    {
        var away = answers.Where(answer => answer.Failure?.Code is SourceFailure.Unreachable).ToList();
        var one = away.Count == 0 ? Array.Empty<Refusal>()
            : [new(string.Join(", ", away.Select(answer => answer.Source.Facts.Title)), away.Count == 1 ? away[0].Failure!.Message : "No network: none of them can be reached from here. Pictures come from elsewhere or are drawn.") { IsSource = true }];
        return
        [
            .. one,
            .. answers.Except(away).Where(answer => answer.Failure is not null).Select(answer => new Refusal(answer.Source.Facts.Title, $"The source could not answer: {answer.Failure!.Message}") { IsSource = true }),
            .. answers.Where(answer => answer.Late > 0).Select(answer => new Refusal(
                answer.Source.Facts.Title,
                FormattableString.Invariant($"{Counted.Of(answer.Late, "question")} of the film {Counted.Verb(answer.Late, "was", "were")} not asked, as no source is asked for longer than {Patience.TotalSeconds:0} s: a faster line or machine may choose other footage. Answers are remembered: 'scene redo' and 'render' ask the rest.")) { IsSource = true }),
            .. answers.Where(answer => answer.Unasked > 0).Select(answer => new Refusal(
                answer.Source.Facts.Title, $"{Counted.Of(answer.Unasked, "question")} of the film {Counted.Verb(answer.Unasked, "was", "were")} not asked: it was asked as often as one film may. Nothing has to be done; a shorter film asks less.") { IsSource = true }),
        ];
    }

    private static async Task<Answer> AskAsync(IFootageSource source, IReadOnlyList<FootageQuery> queries, CancellationToken cancellationToken)
    {
        var answers = new IReadOnlyList<Candidate>[queries.Count];
        Array.Fill(answers, []);
        var (failures, unasked, late) = (0, 0, 0);
        NewsreelException? reason = null;
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, queries.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (at, token) =>
        {
            if (Volatile.Read(ref failures) >= FailuresBeforeItIsLeft) return;
            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                Interlocked.Increment(ref late);
                return;
            }

            try
            {
                answers[at] = await Limited.RunAsync(limited => source.SearchAsync(queries[at], limited), Deadline, token);
            }
            catch (NewsreelException failure) when (failure.Code is SourceFailure.AskedEnough)
            {
                Interlocked.Increment(ref unasked);
            }
            catch (NewsreelException failure)
            {
                Volatile.Write(ref reason, failure);
                Interlocked.Add(ref failures, Lasting.Contains(failure.Code) ? FailuresBeforeItIsLeft : 1);
            }
        });
        return new(source, answers.SelectMany(answer => answer), reason, unasked, late);
    }

    private sealed record Answer(IFootageSource Source, IEnumerable<Candidate> Candidates, NewsreelException? Failure, int Unasked, int Late);
}
