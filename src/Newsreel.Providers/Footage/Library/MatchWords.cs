using Newsreel.Sourcing.Matching;

namespace Newsreel.Providers.Footage.Library;

/// <summary>A rough count of the words that a clip shares with a query: enough to leave most of a large library aside.</summary>
internal sealed class MatchWords(string words, string topic)
{
    private const double TopicWeight = 0.3;

    private readonly IReadOnlySet<string> wanted = SearchTerms.Of(words);
    private readonly IReadOnlySet<string> about = SearchTerms.Of(topic);

    /// <summary>Zero when nothing is shared; each word of a clip counts once.</summary>
    public double Points(IReadOnlySet<string> terms) => wanted.Count(terms.Contains) + (TopicWeight * about.Count(terms.Contains));
}
