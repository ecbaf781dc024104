using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Sourcing.Casting;
using Newsreel.Sourcing.Matching;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Sourcing;

/// <summary>Puts the clip that a person names into a shot. What it may claim is judged all the same, and told to viewers.</summary>
/// <param name="catalogue">Every source.</param>
/// <param name="hearing">Listens to clips that are heard alone; null hears nothing.</param>
public sealed class HandPick(FootageCatalogue catalogue, ClipHearing? hearing = null)
{
    /// <summary>Fetches and examines the clip.</summary>
    /// <param name="order">The film.</param>
    /// <param name="at">The shot, counted from 0; not the end card.</param>
    /// <param name="wish">What the person wants.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">No source has the clip, it cannot be used, or it ends before the shot does.</exception>
    public async Task<ShotChoice> ChooseAsync(ScoutOrder order, int at, ClipWish wish, CancellationToken cancellationToken)
    {
        var (source, candidate) = await FindAsync(order.Brief, wish, cancellationToken);
        var shot = order.Shots.Shots[at];
        var needed = order.Needed(shot);
        // Of a file of this machine the whole is there; of an archive's video only what is asked for.
        var chosen = source.Facts.IsOutside ? null : wish.In;
        if (source.Facts.IsOutside && candidate.Duration > TimeSpan.Zero) CheckStart(candidate.Title, wish.In, needed, candidate.Duration);
        var clip = await FetchAsync(source, candidate, order.Need(shot) with { From = source.Facts.IsOutside ? wish.In : null }, order.Folder, cancellationToken);
        if (!clip.Facts.IsStill) CheckStart(candidate.Title, chosen, needed, clip.Facts.Duration);
        var fit = FilmReading.Judge(order, at, candidate);
        var score = FitScore.Measured(fit.Score, clip.Facts, needed);
        // What would not be taken by itself is shown because a person wants it, but never without saying what it is.
        var (role, label) = fit.Verdict.Refusal is null ? (fit.Verdict.Role, fit.Verdict.Label) : (ShotRole.SameKind, fit.Label);
        var footage = Footage.Of(candidate, score, clip, chosen ?? clip.In, label);
        if (shot.Kind is SceneKind.Breath && hearing is not null)
            footage = footage with { IsAudible = await hearing.IsAudibleAsync(footage.Path, footage.Facts.Start + footage.In, needed, cancellationToken) };
        return new(
            shot with { Role = role }, footage, $"“{candidate.Title}” was chosen by hand.{Doubt(fit)}",
            [new(candidate, score, role, null), .. wish.Others.Where(other => (other.Candidate.Source, other.Candidate.Id) != (candidate.Source, candidate.Id))]);
    }

    private static void CheckStart(string title, TimeSpan? start, TimeSpan needed, TimeSpan whole)
    {
        if (start is not { } from || from + needed <= whole || whole < needed) return;
        // Rounded down: what is told here has to be taken when it is given.
        var last = Math.Floor((whole - needed).TotalSeconds * 10) / 10;
        throw NewsreelException.Usage(
            FormattableString.Invariant($"“{title}” is {whole.TotalSeconds:0.#} s long, and the shot needs {needed.TotalSeconds:0.#} s of it: it cannot begin at {from.TotalSeconds:0.###} s."),
            last > 0 ? FormattableString.Invariant($"Give --in 0 to {last:0.#}, or leave it out for the best place.") : "Leave --in out.");
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

    /// <summary>Asks the source that the person names, or that offered the clip before; else all, one's own footage first.</summary>
    private async Task<(IFootageSource Source, Candidate Candidate)> FindAsync(Brief brief, ClipWish wish, CancellationToken cancellationToken)
    {
        var offered = wish.Others.FirstOrDefault(other => string.Equals(other.Candidate.Id, wish.Clip, StringComparison.Ordinal))?.Candidate.Source;
        var named = catalogue.Named(wish.Clip);
        if (named?.Source.Facts is { Obstacle: { } obstacle, Title: var title }) throw NewsreelException.Usage($"{title} cannot be asked.", obstacle);
        if (brief.Offline && named?.Source.Facts is { IsOutside: true } outside) throw NewsreelException.Usage($"{outside.Title} is an outside source, and this film was made with --offline.", "Give a clip of your own footage, or make the film without --offline.");
        var able = catalogue.All.Where(source => source.Facts.Obstacle is null && !(brief.Offline && source.Facts.IsOutside));
        var id = named?.Id ?? wish.Clip;
        IEnumerable<IFootageSource> asked = named is { } known ? [known.Source]
            : able.OrderByDescending(source => string.Equals(source.Name, offered, StringComparison.Ordinal)).ThenBy(source => source.Facts.IsOutside);
        foreach (var source in asked)
            if (await Limited.RunAsync(token => source.FindAsync(id, token), CastingCall.Deadline, cancellationToken) is { } candidate) return (source, RightsDesk.Decide(candidate, brief.Rights, brief.Purpose));
        throw catalogue.NoSuchClip(wish.Clip);
    }
}

/// <summary>What a person wants to see in a shot.</summary>
/// <param name="Clip">As its source names it, with the source and a colon before it or not; for files of one's own the absolute path.</param>
/// <param name="In">Where in the clip it begins; null for the best place.</param>
/// <param name="Others">What was considered for the shot before.</param>
public sealed record ClipWish(string Clip, TimeSpan? In, IReadOnlyList<RankedCandidate> Others);
