using System.Globalization;
using Newsreel.Media;

namespace Newsreel.Sourcing.Matching;

/// <summary>Adds up how well a clip fits a shot; every part says why. Pure.</summary>
internal static class FitScore
{
    /// <summary>Below this a graphic tells more than the clip.</summary>
    public const double Least = 0.2;

    private const double WordsShare = 0.6;
    private const double HalfWay = 1.1;
    private const double PlacePoints = 0.15;
    private const int WordsTold = 4;

    /// <summary>What can be said before the file is opened.</summary>
    /// <param name="reading">The words of the shot.</param>
    /// <param name="candidate">The clip.</param>
    /// <param name="setting">Where it is from.</param>
    /// <param name="shared">Terms that both share, with their points.</param>
    public static CandidateScore Of(ShotReading reading, Candidate candidate, ClipSetting setting, IReadOnlyList<(string Term, double Points)> shared)
    {
        var sum = shared.Sum(term => term.Points);
        var reasons = new List<string>();
        var value = Add(reasons, $"words {string.Join(", ", shared.Take(WordsTold).Select(term => AsSaid(term.Term, reading)))}", WordsShare * sum / (sum + HalfWay));
        var places = reading.Places;
        if (places.Count > 0 && setting.IsFrom(places)) value += Add(reasons, $"place {(candidate.Place.Length > 0 ? candidate.Place : setting.Shared(places))}", PlacePoints);
        var dates = reading.Dates;
        if (dates.Count > 0 && candidate.Date is { } taken) value += Add(reasons, $"date {taken}", Nearness(dates, taken));
        if (candidate.IsStill) value += Add(reasons, "still", -0.03);
        return new(Math.Clamp(value, 0, 1), reasons);
    }

    /// <summary>The score with what was measured in the file.</summary>
    public static CandidateScore Measured(CandidateScore score, PictureFacts facts, TimeSpan needed)
    {
        var reasons = score.Reasons.ToList();
        var shortSide = Math.Min(facts.Width, facts.Height);
        var value = score.Value
            + Add(reasons, $"{facts.Width}×{facts.Height}", shortSide >= 1000 ? 0.05 : shortSide >= 700 ? 0.03 : shortSide >= 460 ? 0.01 : -0.02);
        if (!facts.IsStill)
        {
            value += Add(reasons, string.Create(CultureInfo.InvariantCulture, $"length {facts.Duration.TotalSeconds:0.#} s"), facts.Duration >= needed * 2 ? 0.05 : 0.02);
            value += Add(reasons, facts.Moves ? "moves" : "stands still", facts.Moves ? 0.05 : -0.05);
        }

        return new(Math.Clamp(value, 0, 1), reasons);
    }

    /// <summary>The term as the words have it: people read words, not stems.</summary>
    private static string AsSaid(string term, ShotReading reading) =>
        reading.Words.Split([' ', '-', '—', '–'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '“', '”', '’', '(', ')'))
            .FirstOrDefault(word => word.Length > 0 && string.Equals(SearchTerms.Term(word), term, StringComparison.Ordinal)) ?? term;

    private static double Nearness(IReadOnlyList<ArchiveDate> dates, ArchiveDate taken)
    {
        if (RoleJudge.DateAgrees(dates, taken)) return 0.1;
        var apart = dates.Min(date => Math.Abs(date.Year - taken.Year));
        return apart switch { 0 => 0.08, <= 1 => 0.06, <= 5 => 0.04, <= 15 => 0.01, _ => 0 };
    }

    private static double Add(List<string> reasons, string what, double points)
    {
        reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {(points < 0 ? "−" : "+")}{Math.Abs(points):0.00}"));
        return points;
    }
}
