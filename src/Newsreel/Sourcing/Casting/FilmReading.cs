using Newsreel.Common;
using Newsreel.Sourcing.Matching;

namespace Newsreel.Sourcing.Casting;

/// <summary>Reads a film's words and judges every candidate for every shot. Pure.</summary>
internal static class FilmReading
{
    /// <summary>For each shot the candidates that share a word with it, best first; none for title and end card.</summary>
    public static IReadOnlyList<IReadOnlyList<Fit>> Judge(ScoutOrder order, IReadOnlyCollection<Candidate> candidates)
    {
        var (index, finder) = (new CandidateIndex(candidates), Finder(order, candidates));
        var read = Reader(order, finder);
        var settings = candidates.ToDictionary<Candidate, Candidate, ClipSetting>(candidate => candidate, candidate => ClipSetting.Of(candidate, finder), ReferenceEqualityComparer.Instance);
        return [.. order.Shots.Shots.Select((shot, at) => shot.NeedsPicture ? Fits(read(shot), at) : [])];

        IReadOnlyList<Fit> Fits(ShotReading reading, int at) =>
        [
            .. candidates
                .Select(candidate => (Candidate: candidate, Shared: index.Shared(candidate, reading.Weights)))
                .Where(found => found.Shared.Count > 0)
                .Select(found => Judge(reading, at, found.Candidate, settings[found.Candidate], found.Shared))
                .OrderByDescending(fit => fit.Score.Value)
                .ThenBy(fit => fit.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>One candidate that a person chose for a shot; it need share no word with it.</summary>
    /// <param name="order">The film.</param>
    /// <param name="at">The shot, counted from 0.</param>
    /// <param name="candidate">The clip.</param>
    public static Fit Judge(ScoutOrder order, int at, Candidate candidate)
    {
        var finder = Finder(order, [candidate]);
        var reading = Reader(order, finder)(order.Shots.Shots[at]);
        return Judge(reading, at, candidate, ClipSetting.Of(candidate, finder), new CandidateIndex([candidate]).Shared(candidate, reading.Weights));
    }

    private static PlaceFinder Finder(ScoutOrder order, IReadOnlyCollection<Candidate> candidates) =>
        new(candidates.Select(candidate => candidate.Place), order.Narration.Scenes.Select(scene => scene.Text));

    private static Func<Shot, ShotReading> Reader(ScoutOrder order, PlaceFinder finder)
    {
        var film = FilmSetting.Of([order.Brief.Topic, .. order.Narration.Scenes.Select(scene => scene.Text)], finder);
        var scenes = order.Narration.Scenes.GroupBy(scene => scene.Number).ToDictionary(group => group.Key, group => group.First().Text);
        var isRead = Languages.CodeOf(order.Narration.Voice.Language) is "en";
        return shot => ShotReading.Of(shot.Wanted, scenes.GetValueOrDefault(shot.SceneNumber) is { Length: > 0 } scene ? scene : shot.Wanted, order.Brief.Topic, finder).With(order.SearchWords(shot)) with { Film = film, IsRead = isRead };
    }

    private static Fit Judge(ShotReading reading, int at, Candidate candidate, ClipSetting setting, IReadOnlyList<(string Term, double Points)> shared) => new(
        at, candidate, FitScore.Of(reading, candidate, setting, shared),
        RoleJudge.Judge(reading, candidate, setting, reading.Matches(shared.Select(term => term.Term))))
    {
        // What a person chooses although the judge refuses it is labelled all the same.
        Label = RoleJudge.Label(candidate, setting.Label(), reading.Dates),
    };
}
