using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Sourcing.Casting;
using Newsreel.Sourcing.Matching;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Sourcing;

/// <summary>Looks for footage for a person who is not making a film just now.</summary>
public sealed class FootageSearch(FootageCatalogue catalogue, Home home)
{
    /// <summary>Clips asked of each source: all that can be wanted, as what is nearest is known only when all are compared.</summary>
    public const int Most = 50;

    /// <summary>What sources have for words, the nearest first; a source that fails is a refusal beside the others' answers.</summary>
    /// <param name="words">What is looked for.</param>
    /// <param name="brief">Names the sources; its policy and purpose decide what is cleared.</param>
    /// <param name="limit">The nearest clips wanted of each source, 1 to <see cref="Most"/>.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="NewsreelException">A source is named that is not there, has nothing to search or cannot be asked: wrong usage.</exception>
    public async Task<FoundFootage> SearchAsync(string words, Brief brief, int limit, CancellationToken cancellationToken)
    {
        if (brief.Footage == FootageChoice.Graphics) throw NewsreelException.Usage("Graphics are drawn: there is nothing to search.", $"Name one or more of {catalogue.Names}.");
        catalogue.Check(brief);
        var intent = SearchIntents.Of(words, words, words, [], new PlaceFinder([], [words]));
        var query = new FootageQuery(words, words, [Path.Combine(home.Root, "library", "footage")], Most) { Intent = intent };
        var (offered, refusals) = await new CandidatePool(catalogue.Asked(brief)).GatherAsync([query], cancellationToken);
        var candidates = RightsDesk.Decide(offered, brief);
        var fitting = Fitting(words, candidates);
        return new([.. fitting.GroupBy(candidate => candidate.Source, StringComparer.Ordinal).SelectMany(source => source.Take(limit)).OrderBy(candidate => fitting.IndexOf(candidate))], candidates.Count - fitting.Count, refusals);
    }

    /// <summary>One clip, as its source describes it when asked for it alone, cleared as a film does that asks for nothing else.</summary>
    /// <param name="name">The source, a colon and the clip's id within it; for files of one's own the absolute path.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NewsreelException">There is no such clip or source, or the source could not answer.</exception>
    public async Task<Candidate> FindAsync(string name, CancellationToken cancellationToken)
    {
        var (source, id) = catalogue.Named(name) ?? (Path.IsPathFullyQualified(name) && catalogue.All.FirstOrDefault(known => known.Name is Candidate.Library) is { } library ? (library, name) : throw catalogue.NoSuchClip(name));
        if (source.Facts.Obstacle is { } obstacle) throw NewsreelException.Usage($"{source.Facts.Title} cannot be asked.", obstacle);
        var found = await Limited.RunAsync(token => source.FindAsync(id, token), CastingCall.Deadline, cancellationToken)
            ?? throw NewsreelException.Usage($"{source.Facts.Title} has no clip '{id}'.", "'newsreel footage search' lists what there is.");
        return RightsDesk.Decide(found, RightsPolicy.Strict, FilmPurpose.Editorial);
    }

    /// <summary>What a film would take for a shot over which these words were spoken, the nearest first.</summary>
    private static List<Candidate> Fitting(string words, IReadOnlyList<Candidate> candidates)
    {
        var (index, finder) = (new CandidateIndex(candidates), new PlaceFinder(candidates.Select(candidate => candidate.Place), [words]));
        var reading = ShotReading.Of(words, words, words, finder);
        return
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Score: FitScore.Of(reading, candidate, ClipSetting.Of(candidate, finder), index.Shared(candidate, reading.Weights))))
                .Where(found => found.Score.Value >= FitScore.Least)
                .OrderByDescending(found => found.Score.Value)
                .Select(found => found.Candidate),
        ];
    }
}

/// <summary>What a search found.</summary>
/// <param name="Candidates">Clips that fit the words, the nearest first.</param>
/// <param name="TooFar">How many clips more were offered that fit the words less than a film asks for.</param>
/// <param name="Refusals">Sources that could not answer, or not in full.</param>
public sealed record FoundFootage(IReadOnlyList<Candidate> Candidates, int TooFar, IReadOnlyList<Refusal> Refusals);
