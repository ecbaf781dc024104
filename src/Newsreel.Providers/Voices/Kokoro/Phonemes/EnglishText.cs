using System.Globalization;
using System.Text;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>A written word of an English text.</summary>
/// <param name="At">Its first character in the text.</param>
/// <param name="Length">Its characters, marks included.</param>
/// <param name="Parts">What it is made of, letters and inner apostrophes only: "well", "known".</param>
/// <param name="Pause">The mark at its end that is heard; empty for none.</param>
internal sealed record EnglishWord(int At, int Length, IReadOnlyList<string> Parts, string Pause);

/// <summary>Takes a text apart into written words. Pure.</summary>
internal static class EnglishText
{
    private const string Pauses = "?!….;:,—";

    // Joins words or encloses them, and is not said itself.
    private const string Silent = "'’‘\"“”«»()[]{}-‐‑–/_*";

    /// <summary>The written words that hold something to say.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="unknown">Gets symbols that nobody knows how to say.</param>
    public static List<EnglishWord> Words(string text, ICollection<string> unknown)
    {
        var words = new List<EnglishWord>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
            if (at == start) at++;
            else Add(words, text, start, at, unknown);
        }

        return words;
    }

    /// <summary>The mark of some marks that is heard: of several the one that says most.</summary>
    public static string Pause(string marks) => Pauses.FirstOrDefault(pause => marks.Replace('–', '—').Contains(pause)) is var found and not '\0' ? found.ToString() : "";

    private static void Add(List<EnglishWord> words, string text, int start, int end, ICollection<string> unknown)
    {
        var written = text[start..end];
        var parts = Parts(written, unknown);
        var tail = written[(written.LastIndexOf(parts.Count > 0 ? parts[^1] : "", StringComparison.Ordinal) + (parts.Count > 0 ? parts[^1].Length : 0))..];
        if (parts.Count > 0) words.Add(new(start, end - start, parts, Pause(tail)));
        else if (words.Count > 0 && words[^1].Pause.Length == 0) words[^1] = words[^1] with { Pause = Pause(written) };
    }

    private static List<string> Parts(string written, ICollection<string> unknown)
    {
        var (parts, part) = (new List<string>(), new StringBuilder());
        foreach (var rune in written.EnumerateRunes())
        {
            if (IsSpelled(rune) || (rune.Value is '\'' or '’' && part.Length > 0)) part.Append(rune.Value is '’' ? "'" : rune.ToString());
            else
            {
                Close();
                if (!IsUnsaid(rune) && !unknown.Contains(rune.ToString())) unknown.Add(rune.ToString());
            }
        }

        Close();
        return parts;

        void Close()
        {
            var whole = part.ToString().TrimEnd('\'');
            if (whole.Length > 0) parts.Add(whole);
            part.Clear();
        }
    }

    private static bool IsSpelled(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsUnsaid(Rune rune) => (rune.IsBmp && (Silent + Pauses).Contains((char)rune.Value, StringComparison.Ordinal)) || Rune.IsPunctuation(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
