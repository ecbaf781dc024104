using Newsreel.Sourcing;
using Newsreel.Sourcing.Cards;

namespace Newsreel.Tests.Sourcing.Cards;

/// <summary>Sentences with the card that is expected, as the files beside this one list them.</summary>
internal static class CardCases
{
    /// <summary>The card of a line.</summary>
    /// <param name="language">Of its words.</param>
    /// <param name="line">A sentence; brackets mark the stretch that is spoken, bars part the clauses of scripts without spaces.</param>
    public static string Of(string language, string line) => KeyPhrases.For([PartOf(language, line)], null, language);

    public static SpokenPart PartOf(string language, string line)
    {
        var words = line.Split(language is "zh" or "ja" ? '|' : ' ');
        var (start, end) = (Array.FindIndex(words, word => word.StartsWith('[')), Array.FindIndex(words, word => word.EndsWith(']')));
        return start < 0 ? SpokenPart.Whole(words) : new([.. words.Select(word => word.Trim('[', ']'))], start, end + 1);
    }
}
