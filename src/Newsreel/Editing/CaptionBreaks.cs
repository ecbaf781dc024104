using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>How much it disturbs a reader when text breaks between two tokens: 0 not at all, 30 badly.</summary>
internal static class CaptionBreaks
{
    private const double AtClause = 2;
    private const double AtPause = 4;
    private const double BeforeConjunction = 4;
    private const double BeforePreposition = 7;
    private const double AfterParticle = 6;
    private const double InPhrase = 11;
    private const double InRun = 20;
    private const double InUnit = 30;
    private const long PauseSamples = AudioFormat.SampleRate / 5;
    private static readonly char[] Closers = (Marks.Closers + "]").ToCharArray();

    private static readonly HashSet<string> Conjunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "but", "or", "nor", "so", "yet", "which", "that", "who", "whom", "whose", "because", "when", "while", "where", "if", "although",
        "though", "until", "unless", "since", "as", "than", "whether",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "on", "at", "by", "for", "from", "with", "without", "to", "into", "onto", "over", "under", "of", "after", "before", "between",
        "through", "during", "against", "across", "around", "about", "above", "below", "near", "within", "toward", "towards",
    };

    private static readonly HashSet<string> Titles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Gen.", "Col.", "Maj.", "Capt.", "Lt.", "Sgt.", "Adm.", "Sen.", "Rep.", "Gov.", "Rev.", "No.",
    };

    private static readonly HashSet<string> Leaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "this", "these", "those", "its", "his", "her", "their", "our", "my", "your", "not", "no", "very",
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should",
    };

    /// <summary>The cost of a break between two neighbours.</summary>
    /// <param name="tokens">All tokens of the film.</param>
    /// <param name="at">The second of the two, from 1.</param>
    public static double Cost(IReadOnlyList<CaptionToken> tokens, int at)
    {
        var (before, after) = (tokens[at - 1], tokens[at]);
        if (before.Follows != TokenEnd.Phrase) return 0;
        if (!after.Text.Any(char.IsLetterOrDigit) || Marks.IsOpening(before.Text)) return InUnit;
        if (Titles.Contains(before.Text) || WrittenDates.IsInside(tokens, at)) return InUnit;
        if (EndsClause(before.Text)) return AtClause;
        if (after.Start - before.End >= PauseSamples) return AtPause;
        if (BindsForward(before.Text) || IsOneName(before.Text, after.Text) || EndsInDigit(before.Text)) return InUnit;
        if (!after.SpaceBefore && ScriptBreaks.IsInsideWord(before.Text, after.Text)) return InUnit;
        if (!after.SpaceBefore && ScriptBreaks.EndsParticle(before.Text, after.Text)) return AfterParticle;
        if (!after.SpaceBefore && ScriptBreaks.IsInRun(before.Text, after.Text)) return InRun;
        if (Conjunctions.Contains(after.Text)) return BeforeConjunction;
        return Prepositions.Contains(after.Text) ? BeforePreposition : InPhrase;
    }

    private static bool EndsClause(string text) =>
        Marks.EndsClauseOrPart(text.TrimEnd(']')) || (text.TrimEnd(Closers) is [.., var last] && Marks.Stops.Contains(last, StringComparison.Ordinal));

    private static bool BindsForward(string text) => Leaders.Contains(text) || Prepositions.Contains(text) || Conjunctions.Contains(text);

    private static bool IsOneName(string before, string after) => char.IsUpper(before[0]) && char.IsUpper(after[0]);

    private static bool EndsInDigit(string text) => char.IsDigit(text[^1]);
}
