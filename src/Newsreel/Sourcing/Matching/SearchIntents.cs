using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Sourcing.Matching;

/// <summary>Makes of spoken words what archives are asked for. Pure.</summary>
internal static class SearchIntents
{
    private const int MostSubjects = 6;
    private const int LeastLetters = 3;

    /// <summary>The intent of a stretch of narration.</summary>
    /// <param name="words">What is spoken.</param>
    /// <param name="scene">What is spoken in the whole scene: its place and date hold where the words name none.</param>
    /// <param name="topic">What the film is about.</param>
    /// <param name="searchWords">What the script itself wants to be searched for; they come first.</param>
    /// <param name="finder">Knows places.</param>
    public static SearchIntent Of(string words, string scene, string topic, IReadOnlyList<string> searchWords, PlaceFinder finder)
    {
        var (own, around, about) = (Assertions.In(words, finder), Assertions.In(scene, finder), Assertions.In(topic, finder));
        var places = own.Places.Count > 0 ? own.Places : around.Places;
        var taken = SearchTerms.Of([.. own.Places, .. places, .. about.Places]).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> candidates = [.. searchWords.SelectMany(Split), .. own.Names, .. Plain(words)];
        var subjects = new List<string>();
        foreach (var candidate in candidates)
        {
            var terms = SearchTerms.Of(candidate);
            if (terms.Count == 0 || terms.All(taken.Contains)) continue;
            taken.UnionWith(terms);
            subjects.Add(candidate);
            if (subjects.Count == MostSubjects) break;
        }

        var topicPlaces = SearchTerms.Of(about.Places);
        return new(
            subjects,
            [.. TopicMatch.Words(topic).Where(word => !topicPlaces.Contains(SearchTerms.Term(word)))],
            places,
            own.Dates.Count > 0 ? own.Dates : around.Dates,
            own.TellsIncident)
        {
            Country = places.Select(Countries.Of).FirstOrDefault(country => country.Length > 0) ?? "",
        };
    }

    private static IEnumerable<string> Split(string text) => text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Words that can be seen before words that cannot: an archive describes things, seldom deeds and qualities.</summary>
    private static IEnumerable<string> Plain(string words) => words
        .Split([' ', '-', '—', '–', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '“', '”', '’', '‘', '(', ')'))
        .Where(word => word.Length >= LeastLetters && word.All(char.IsLetter) && !UnspacedText.BeginsUnspaced(word))
        .Select((word, at) => (Word: word.ToLowerInvariant(), Rank: Rank(word), At: at))
        .OrderBy(found => found.Rank)
        .ThenBy(found => found.At)
        .Select(found => found.Word);

    private static int Rank(string word) =>
        Ends(word, "ly") ? 3
        : Ends(word, "ed") || Ends(word, "ive") || Ends(word, "ous") || Ends(word, "able") ? 2
        : Ends(word, "ing") || Ends(word, "al") || Ends(word, "ness") ? 1
        : 0;

    private static bool Ends(string word, string ending) => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
