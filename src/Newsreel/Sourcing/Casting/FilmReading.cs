using Newsreel.Sourcing.Matching;

namespace Newsreel.Sourcing.Casting;

/// <summary>Reads a film's words and judges every candidate for every shot. Pure.</summary>
internal static class FilmReading
{
    /// <summary>For each shot the candidates that share a word with it, best first; none for title and end card.</summary>
    public static IReadOnlyList<IReadOnlyList<Fit>> Judge(ScoutOrder order, IReadOnlyCollection<Candidate> candidates)
    {
        var index = new CandidateIndex(candidates);
        var finder = new PlaceFinder(candidates.Select(candidate => candidate.Place), order.Narration.Scenes.Select(scene => scene.Text));
        var scenes = order.Narration.Scenes.GroupBy(scene => scene.Number).ToDictionary(group => group.Key, group => group.First().Text);
        return [.. order.Shots.Shots.Select((shot, at) => NeedsPicture(shot) ? Fits(shot, at) : [])];

        IReadOnlyList<Fit> Fits(Shot shot, int at)
        {
            var reading = ShotReading.Of(shot.Words, scenes.GetValueOrDefault(shot.SceneNumber, shot.Words), order.Brief.Topic, finder)
                .With(order.SearchWords(shot));
            return
            [
                .. candidates
                    .Select(candidate => Judge(reading, at, candidate, index))
                    .OfType<Fit>()
                    .OrderByDescending(fit => fit.Score.Value)
                    .ThenBy(fit => fit.Key, StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Whether a shot can take footage: it has words, and is neither title nor end card.</summary>
    public static bool NeedsPicture(Shot shot) => shot.Words.Length > 0 && shot.Role is not (ShotRole.Title or ShotRole.EndCard);

    private static Fit? Judge(ShotReading reading, int at, Candidate candidate, CandidateIndex index)
    {
        var shared = index.Shared(candidate, reading.Weights);
        if (shared.Count == 0) return null;
        var verdict = RoleJudge.Judge(reading, candidate, shared.Any(term => reading.Subject.Contains(term.Term)));
        return new(at, candidate, FitScore.Of(reading, candidate, shared), verdict);
    }
}
