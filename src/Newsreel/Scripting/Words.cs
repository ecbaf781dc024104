using System.Text;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Counting words the one way the product counts them.</summary>
public static class Words
{
    /// <summary>
    /// Runs of non-space characters that hold a letter or a digit. In scripts that write without spaces every letter counts as one word: nothing
    /// here knows their words, and voices take about the same time for each.
    /// </summary>
    public static int Count(string text)
    {
        var (count, isInWord) = (0, false);
        foreach (var character in text.EnumerateRunes())
        {
            if (UnspacedText.IsLetter(character)) (count, isInWord) = (count + 1, false);
            else if (Rune.IsWhiteSpace(character)) isInWord = false;
            else if (!isInWord && Rune.IsLetterOrDigit(character)) (count, isInWord) = (count + 1, true);
        }

        return count;
    }

    /// <summary>The same in words of about the length that English ones have, for limits: two characters of a script without spaces are one.</summary>
    public static int Usual(string text) => UnspacedText.Is(text) ? (Count(text) + 1) / 2 : Count(text);
}
