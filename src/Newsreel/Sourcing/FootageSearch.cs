using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Sourcing.Casting;
using Newsreel.Sourcing.Matching;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Sourcing;

/// <summary>Looks for footage for a person who is not making a film just now.</summary>
public sealed class FootageSearch(FootageCatalogue catalogue, Home home)
{
    /// <summary>What sources have for words, the nearest first; a source that fails is a refusal beside the others' answers.</summary>
    /// <param name="words">What is looked for.</param>
    /// <param name="brief">Names the sources; its policy and purpose decide what is cleared.</param>
    /// <param name="limit">Clips wanted of each source, at least 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="NewsreelException">A source is named that is not there or cannot be asked: wrong usage.</exception>
    public async Task<(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Refusal> Refusals)> SearchAsync(string words, Brief brief, int limit, CancellationToken cancellationToken)
    {
        catalogue.Check(brief);
        var intent = SearchIntents.Of(words, words, words, [], new PlaceFinder([], [words]));
        var query = new FootageQuery(words, words, [Path.Combine(home.Root, "library", "footage")], limit) { Intent = intent };
        var (offered, refusals) = await new CandidatePool(catalogue.Asked(brief)).GatherAsync([query], cancellationToken);
        var candidates = RightsDesk.Decide(offered, brief);
        var (index, wanted) = (new CandidateIndex(candidates), SearchTerms.Of(words).ToDictionary(term => term, _ => 1.0, StringComparer.Ordinal));
        return ([.. candidates.OrderByDescending(candidate => index.Shared(candidate, wanted).Sum(term => term.Points))], refusals);
    }

    /// <summary>One clip, as its source describes it when asked for it alone, cleared as a film does that asks for nothing else.</summary>
    /// <param name="name">The source, a colon and the clip's id within it; for files of one's own the absolute path.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NewsreelException">There is no such clip or source, or the source could not answer.</exception>
    public async Task<Candidate> FindAsync(string name, CancellationToken cancellationToken)
    {
        var source = catalogue.All.FirstOrDefault(source => name.StartsWith($"{source.Name}:", StringComparison.Ordinal));
        var id = source is null ? name : name[(source.Name.Length + 1)..];
        source ??= catalogue.All.FirstOrDefault(known => known.Name is Candidate.Library && Path.IsPathFullyQualified(name))
            ?? throw NewsreelException.Usage($"'{name}' does not say where the clip is.", "Give the source, a colon and the id, as 'footage search' lists them (nasa:EX_0001), or the path of a file.");
        if (source.Facts.Obstacle is { } obstacle) throw NewsreelException.Usage($"{source.Facts.Title} cannot be asked.", obstacle);
        var found = await Limited.RunAsync(token => source.FindAsync(id, token), CastingCall.Deadline, cancellationToken)
            ?? throw NewsreelException.Usage($"{source.Facts.Title} has no clip '{id}'.", "'newsreel footage search' lists what there is.");
        return RightsDesk.Decide(found, RightsPolicy.Strict, FilmPurpose.Editorial);
    }
}
