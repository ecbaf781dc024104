using System.Text;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Words of other scripts are left to the engine, their digits and punctuation too.</summary>
internal static class ForeignWords
{
    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        if (!IsForeign(tokens[at].Core)) return 0;
        tokens[at].Spoken = tokens[at].Core;
        return 1;
    }

    /// <summary>Whether the text has a letter or digit that English does not use.</summary>
    public static bool IsForeign(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsAscii && (Rune.IsDigit(rune) || Rune.IsLetter(rune) && !IsLatin(rune.Value))) return true;
        }

        return false;
    }

    private static bool IsLatin(int letter) =>
        letter is < 0x0300 or (>= 0x1D00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xA720 and <= 0xA7FF) or (>= 0xFB00 and <= 0xFB06);
}
