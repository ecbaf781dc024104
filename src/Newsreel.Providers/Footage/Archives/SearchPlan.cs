using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>
/// Turns what is looked for into queries, from exact to loose. Each is asked only when those before it found too little. Words fall away,
/// but never a place that is asserted: without it the answer could be taken for what it is not. Pure.
/// </summary>
internal static class SearchPlan
{
    /// <summary>The queries for an archive that has no filter but words.</summary>
    /// <param name="intent">What is looked for.</param>
    /// <param name="mostTerms">Words of a query at most, 1 or more.</param>
    /// <param name="limit">Videos wanted of each query.</param>
    public static IReadOnlyList<ArchiveQuery> OfWords(SearchIntent intent, int mostTerms, int limit)
    {
        var place = intent.Places.Count > 0 ? intent.Places[0] : "";
        return [.. Phrases(intent, mostTerms, place).Select(words => new ArchiveQuery(words, limit)).Distinct()];
    }

    /// <summary>Words of queries, from exact to loose.</summary>
    /// <param name="intent">What is looked for.</param>
    /// <param name="mostTerms">Words at most.</param>
    /// <param name="place">In all of them; empty where another filter names the place, or none is asserted.</param>
    public static IEnumerable<string> Phrases(SearchIntent intent, int mostTerms, string place)
    {
        var room = Math.Max(1, mostTerms - Count(place));
        var subjects = intent.Subjects;
        foreach (var some in new[] { Fill(subjects, room), Fill(subjects, 1), Fill([.. subjects.Skip(1)], 1) })
            if (some.Length > 0) yield return Join(some, place);
        // What the film is about stands for what nothing is found for; with a place it is the place that must be right.
        if (Fill(intent.Topic, room) is { Length: > 0 } topic) yield return Join(topic, place);
        if (place.Length > 0) yield return place;
    }

    private static string Join(string words, string place) => place.Length == 0 ? words : $"{words} {place}";

    private static string Fill(IReadOnlyList<string> words, int room)
    {
        var taken = new List<string>();
        foreach (var word in words)
        {
            if (Count(word) > room) continue;
            taken.Add(word);
            room -= Count(word);
        }

        return string.Join(' ', taken);
    }

    private static int Count(string words) => words.Length == 0 ? 0 : words.Split(' ').Length;
}
