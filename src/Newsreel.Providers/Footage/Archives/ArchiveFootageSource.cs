using System.Collections.Concurrent;
using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>An archive as a source of footage: asked from exact to loose, each question once, and only the seconds fetched that are shown.</summary>
/// <param name="archive">Tells what there is.</param>
/// <param name="plan">Makes of a query the questions to ask, from exact to loose: query, words of a question at most, videos wanted of each.</param>
/// <param name="obstacle">Why it cannot be asked now, one sentence that says what to do; null when it can be.</param>
/// <param name="fetcher">Brings pieces here.</param>
/// <param name="probe">Looks at them.</param>
internal sealed class ArchiveFootageSource(
    IFootageArchive archive, Func<FootageQuery, int, int, IReadOnlyList<ArchiveQuery>> plan, string? obstacle, IFootageFetcher fetcher, ClipProbe probe) : IFootageSource
{
    /// <summary>Clips after which no looser question is asked.</summary>
    private const int Enough = 8;

    /// <summary>Videos asked for by each question: the first page.</summary>
    private const int PerQuestion = 25;

    /// <summary>Stretches of one video that are fetched before it is given up: each costs megabytes.</summary>
    private const int MostStretches = 2;

    /// <summary>What is asked of a server beyond the needed seconds: it cuts where it likes.</summary>
    private static readonly TimeSpan Spare = TimeSpan.FromSeconds(2);

    private static readonly ClipLimits Limits = ClipLimits.Default with { ChecksLooks = true };

    private readonly ConcurrentDictionary<ArchiveQuery, Lazy<Task<IReadOnlyList<ArchiveVideo>>>> answers = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<ArchiveVideo?>>> details = new(StringComparer.Ordinal);
    private int searches;

    /// <summary>Addresses of this network from which its media may be fetched. Default: none.</summary>
    public IReadOnlyList<Uri> Trusted { get; init; } = [];

    public string Name => archive.Profile.Name;

    public SourceFacts Facts => new(archive.Profile.Title, IsOutside: true, obstacle) { Standing = archive.Profile.Standing };

    public async Task<IReadOnlyList<Candidate>> SearchAsync(FootageQuery query, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var question in plan(query, archive.Profile.MostTerms, PerQuestion))
        {
            if (!MayAsk(question))
            {
                if (found.Count > 0) break;
                throw NewsreelException.Work(
                    SourceFailure.AskedEnough, $"{archive.Profile.Title} has been asked {archive.Profile.MostSearches} times, which is the most for one film.", "Nothing has to be done: what it has answered so far is used.");
            }

            foreach (var video in await OnceAsync(answers, question, () => archive.SearchAsync(question, CancellationToken.None), cancellationToken)) found.TryAdd(video.Candidate.Id, video.Candidate);
            if (found.Count >= Enough) break;
        }

        return [.. found.Values.Take(query.Limit)];
    }

    public async Task<Candidate?> FindAsync(string name, CancellationToken cancellationToken) => (await DetailsAsync(name, cancellationToken))?.Candidate;

    public async Task<FetchedClip> FetchAsync(Candidate candidate, ClipNeed need, string folder, CancellationToken cancellationToken)
    {
        var video = await DetailsAsync(candidate.Id, cancellationToken) ?? throw Unusable.Because(candidate.Title, "is not offered by its archive any more");
        if (Objection(candidate, video.Candidate) is { } objection) throw Unusable.Because(candidate.Title, $"waits for a person: {objection}");
        if (video.Renditions.Count == 0 && archive is not IDownloadingArchive) throw Unusable.Because(candidate.Title, "has no file that could be fetched");
        Directory.CreateDirectory(folder);
        var order = new PieceOrder(Name, candidate.Id, candidate.Title, video.Renditions, need, folder) { Lines = need.Lines, Start = need.From, WithSound = need.WithSound, Trusted = Trusted };
        var bytes = 0L;
        for (var stretch = 1; ; stretch++)
        {
            var piece = await PieceAsync(order, cancellationToken);
            bytes += piece.BytesFetched;
            try
            {
                var clip = await probe.ExamineAsync(piece.Path, need with { Turn = 0, From = null }, Limits, cancellationToken);
                return new(piece.Path, clip.Facts, In(clip, piece, need))
                {
                    PieceStart = piece.Start,
                    BytesFetched = bytes,
                    WholeBytes = piece.WholeBytes,
                    Details = video.Candidate,
                    Likeness = clip.Likeness,
                };
            }
            catch (NewsreelException refusal) when (refusal.Code is Unusable.Code && stretch < MostStretches && need.From is null)
            {
                order = order with { Avoid = [.. order.Avoid, piece.Start] };
            }
        }
    }

    /// <summary>Where the shown seconds begin in the piece: as a person has chosen, as far as the piece reaches, else where they are best.</summary>
    private static TimeSpan In(ProbedClip clip, FetchedPiece piece, ClipNeed need) => need.From is not { } from
        ? clip.In
        : TimeSpan.FromTicks(Math.Clamp((from - piece.Start).Ticks, 0, Math.Max(0, (clip.Facts.Duration - need.Length).Ticks)));

    /// <summary>A server that tells no addresses brings the file itself.</summary>
    private Task<FetchedPiece> PieceAsync(PieceOrder order, CancellationToken cancellationToken) => order.Renditions.Count == 0 && archive is IDownloadingArchive itself
        ? itself.DownloadAsync(new(order.Id, null, order.Need.Length + Spare, order.Folder), cancellationToken)
        : fetcher.FetchAsync(order, cancellationToken);

    /// <summary>What the video's own page says against it and the search did not.</summary>
    private static string? Objection(Candidate offered, Candidate known) =>
        known.Terms.Doubt.Length > 0 && offered.Terms.Doubt.Length == 0 ? known.Terms.Doubt
        : OtherLicence(offered.Terms, known.Terms) is { } licence ? $"its own page names another licence than the search did, {licence.Name}."
        : SensitiveSubjects.Reason([offered.Title, offered.Description, .. offered.Keywords]) is null ? SensitiveSubjects.Reason([known.Title, known.Description, .. known.Keywords])
        : null;

    /// <summary>The licence of the video's own page where it is not the one that was decided on; null when it is, or the page names none.</summary>
    private static Licence? OtherLicence(FootageTerms offered, FootageTerms known)
    {
        if (known.Licence.Length + known.LicenceUrl.Length == 0) return null;
        var (before, now) = (Licence.Read(offered.Licence, offered.LicenceUrl), Licence.Read(known.Licence, known.LicenceUrl));
        return (before.Kind, before.Duties) == (now.Kind, now.Duties) ? null : now;
    }

    private bool MayAsk(ArchiveQuery question) => answers.ContainsKey(question) || Interlocked.Increment(ref searches) <= archive.Profile.MostSearches;

    private Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken) => OnceAsync(details, id, () => archive.DetailsAsync(id, CancellationToken.None), cancellationToken);

    /// <summary>
    /// Asks once, however many want to know; a failure is no answer and may be asked for again. Whoever waits no longer takes nothing
    /// from the others: the call ends by its own deadline.
    /// </summary>
    private static async Task<T> OnceAsync<TKey, T>(ConcurrentDictionary<TKey, Lazy<Task<T>>> known, TKey key, Func<Task<T>> ask, CancellationToken cancellationToken)
        where TKey : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asking = known.GetOrAdd(key, _ => new(ask));
        try
        {
            return await asking.Value.WaitAsync(cancellationToken);
        }
        catch when (asking.Value.IsFaulted || asking.Value.IsCanceled)
        {
            known.TryRemove(new(key, asking));
            throw;
        }
    }
}
