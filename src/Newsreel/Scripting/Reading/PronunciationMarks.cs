using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Reads how words are said where a script marks it: <c>[Skarvoy](/skˈɑɹvY/)</c>. Only the word is shown and counted.</summary>
internal static partial class PronunciationMarks
{
    /// <summary>The text with the words alone.</summary>
    public static string Remove(string marked) => Mark().Replace(marked, "${words}");

    /// <summary>What is marked, a word each; a mark over several words with another number of spoken ones stays whole and is of no use.</summary>
    public static IReadOnlyList<SaidAs> In(string marked) => [.. Mark().Matches(marked).SelectMany(mark => Each(mark.Groups["words"].Value.Trim(), mark.Groups["symbols"].Value.Trim()))];

    private static IEnumerable<SaidAs> Each(string words, string symbols)
    {
        var (written, said) = (words.Split(' ', StringSplitOptions.RemoveEmptyEntries), symbols.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return written.Length == said.Length ? written.Zip(said, (word, sound) => new SaidAs(word, sound)) : [new(words, symbols)];
    }

    // Symbols have at least one that is no plain letter: "[about us](/about/)" is a link.
    [GeneratedRegex(@"\[(?<words>[^\[\]]{1,60})\]\(/(?=[^/()]{0,100}[^\x00-\x7F])(?<symbols>[^/()]{1,100})/\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
