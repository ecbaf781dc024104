using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Sourcing.Casting;
using Newsreel.Sourcing.Matching;

namespace Newsreel.Sourcing;

/// <summary>Puts the clip that a person names into a shot. What it may claim is judged all the same, and told to viewers.</summary>
public sealed class HandPick(IEnumerable<IFootageSource> sources)
{
    private readonly IReadOnlyList<IFootageSource> sources = [.. sources];

    /// <summary>Fetches and examines the clip.</summary>
    /// <param name="order">The film.</param>
    /// <param name="at">The shot, counted from 0; not the end card.</param>
    /// <param name="wish">What the person wants.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">No source has the clip, it cannot be used, or it ends before the shot does.</exception>
    public async Task<ShotChoice> ChooseAsync(ScoutOrder order, int at, ClipWish wish, CancellationToken cancellationToken)
    {
        var (source, candidate) = await FindAsync(wish.Clip, cancellationToken);
        var shot = order.Shots.Shots[at];
        var needed = order.Needed(shot);
        var clip = await FetchAsync(source, candidate, new(needed, Turn: 0), order.Folder, cancellationToken);
        if (wish.In is { } from && !clip.Facts.IsStill && from + needed > clip.Facts.Duration)
            throw NewsreelException.Usage(
                FormattableString.Invariant($"From {from.TotalSeconds:0.###} s on, the clip lasts {Math.Max(0, (clip.Facts.Duration - from).TotalSeconds):0.#} s; the shot needs {needed.TotalSeconds:0.#} s."),
                FormattableString.Invariant($"Give --in at most {Math.Max(0, (clip.Facts.Duration - needed).TotalSeconds):0.#}."));
        var fit = FilmReading.Judge(order, at, candidate);
        var score = FitScore.Measured(fit.Score, clip.Facts, needed);
        // What would not be taken by itself is shown because a person wants it, but never without saying what it is.
        var (role, label) = fit.Verdict.Refusal is null ? (fit.Verdict.Role, fit.Verdict.Label) : (ShotRole.SameKind, RoleJudge.Label(candidate));
        var footage = new Footage(candidate, score, clip.Path, clip.Facts, wish.In ?? clip.In, label) { Identity = FileIdentity.Of(clip.Path) };
        return new(
            shot with { Role = role }, footage, $"“{candidate.Title}” was chosen by hand.{Doubt(fit)}",
            [new(candidate, score, role, null), .. wish.Others.Where(other => (other.Candidate.Source, other.Candidate.Id) != (candidate.Source, candidate.Id))]);
    }

    private static async Task<FetchedClip> FetchAsync(IFootageSource source, Candidate candidate, ClipNeed need, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await Limited.RunAsync(token => source.FetchAsync(candidate, need, folder, token), CastingCall.Deadline, cancellationToken);
        }
        catch (NewsreelException failure) when (failure.Kind is FailureKind.Work)
        {
            // Where a source only offers a clip, another takes its place; a person is told.
            throw new NewsreelException(failure.Kind, failure.Code, failure.Message, "Nothing was changed. Choose another clip; after 'scene edit', render first: the shot's length follows its words.", failure);
        }
    }

    private static string Doubt(Fit fit) => string.Concat(
        fit.Verdict.Refusal is { } refusal ? $" {refusal}" : "",
        fit.Candidate.Terms.Clearance == Clearance.NeedsPerson ? $" Whoever chose it answers for its terms: {fit.Candidate.Terms.Restrictions}" : "");

    private async Task<(IFootageSource Source, Candidate Candidate)> FindAsync(string clip, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
            if (await Limited.RunAsync(token => source.FindAsync(clip, token), CastingCall.Deadline, cancellationToken) is { } candidate) return (source, candidate);
        throw NewsreelException.Usage($"There is no clip '{clip}'.", "Give the path of a video or picture, or the id of a clip as the review of the film lists it.");
    }
}

/// <summary>What a person wants to see in a shot.</summary>
/// <param name="Clip">As its source names it; for files of one's own the absolute path.</param>
/// <param name="In">Where in the clip it begins; null for the best place.</param>
/// <param name="Others">What was considered for the shot before.</param>
public sealed record ClipWish(string Clip, TimeSpan? In, IReadOnlyList<RankedCandidate> Others);
