using System.Text;

namespace Newsreel.Common;

/// <summary>Latin letters without their accents. The program runs without culture data, so the letters are listed here.</summary>
public static class LatinLetters
{
    private static readonly Dictionary<char, string> Plain = Table(
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æǽ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
        ("g", "ĝğġģǧ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐịỉ"), ("ij", "ĳ"), ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"),
        ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"),
        ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"));

    /// <summary>The text in lower case where a letter was folded; everything else stays, combining accents are dropped.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is >= '\u0300' and <= '\u036F') continue;
            folded.Append(Plain.GetValueOrDefault(char.ToLowerInvariant(letter), letter.ToString()));
        }

        return folded.ToString();
    }

    private static Dictionary<char, string> Table(params ReadOnlySpan<(string Plain, string Letters)> rows)
    {
        var table = new Dictionary<char, string>();
        foreach (var (plain, letters) in rows)
            foreach (var letter in letters) table[letter] = plain;
        return table;
    }
}
