namespace Newsreel.Sourcing.Matching;

/// <summary>The words of all candidates of a film, weighed by field and rarity as BM25 does. Immutable.</summary>
internal sealed class CandidateIndex
{
    private const double TitleWeight = 3;
    private const double KeywordWeight = 2.5;
    private const double PlaceWeight = 2;
    private const double DescriptionWeight = 1;
    private const double Saturation = 1.2;
    private const double LengthShare = 0.4;

    private readonly Dictionary<Candidate, Entry> entries;
    private readonly Dictionary<string, int> spread = new(StringComparer.Ordinal);
    private readonly double usualLength;

    /// <summary>Reads the words of the candidates.</summary>
    public CandidateIndex(IReadOnlyCollection<Candidate> candidates)
    {
        entries = candidates.ToDictionary<Candidate, Candidate, Entry>(candidate => candidate, Entry.Of, ReferenceEqualityComparer.Instance);
        foreach (var term in entries.Values.SelectMany(entry => entry.Counts.Keys)) spread[term] = spread.GetValueOrDefault(term) + 1;
        usualLength = entries.Count == 0 ? 1 : Math.Max(1, entries.Values.Average(entry => entry.Length));
    }

    /// <summary>The terms that a candidate shares with the wanted ones, with their points; the largest first.</summary>
    public IReadOnlyList<(string Term, double Points)> Shared(Candidate candidate, IReadOnlyDictionary<string, double> wanted)
    {
        var entry = entries[candidate];
        return
        [
            .. wanted
                .Where(pair => entry.Counts.ContainsKey(pair.Key))
                .Select(pair => (Term: pair.Key, Points: pair.Value * Rarity(pair.Key) * Saturated(entry, pair.Key)))
                .OrderByDescending(pair => pair.Points)
                .ThenBy(pair => pair.Term, StringComparer.Ordinal),
        ];
    }

    private static double Saturated(double count, double lengthRatio) =>
        count * (Saturation + 1) / (count + (Saturation * (1 - LengthShare + (LengthShare * lengthRatio)))) / (Saturation + 1);

    private double Saturated(Entry entry, string term) => Saturated(entry.Counts[term], entry.Length / usualLength);

    // From 0.8 for a word that all have to 1.2 for one that a single clip has: a library about one thing must not lose its main word.
    private double Rarity(string term)
    {
        var among = entries.Count;
        if (among < 2) return 1;
        var rarity = Math.Log(1 + ((among - spread[term] + 0.5) / (spread[term] + 0.5)));
        var highest = Math.Log(1 + ((among - 0.5) / 1.5));
        return 0.8 + (0.4 * Math.Clamp(rarity / highest, 0, 1));
    }

    private sealed record Entry(IReadOnlyDictionary<string, double> Counts, double Length)
    {
        public static Entry Of(Candidate candidate)
        {
            var counts = new Dictionary<string, double>(StringComparer.Ordinal);
            Add([candidate.Title], TitleWeight);
            Add(candidate.Keywords, KeywordWeight);
            Add([candidate.Place], PlaceWeight);
            Add([candidate.Description, candidate.Author, candidate.Date?.ToString() ?? ""], DescriptionWeight);
            return new(counts, counts.Values.Sum());

            void Add(IEnumerable<string> texts, double weight)
            {
                foreach (var term in SearchTerms.Sequence(texts)) counts[term] = counts.GetValueOrDefault(term) + weight;
            }
        }
    }
}
