using System.Text;
using Newsreel.Common;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>A stretch of a text between two marks that are heard.</summary>
/// <param name="Text">Its words, without marks around them.</param>
/// <param name="Words">Where they stand, marks included.</param>
/// <param name="Pause">The mark at its end; empty for none.</param>
internal sealed record Clause(string Text, IReadOnlyList<(int At, int Length)> Words, string Pause);

/// <summary>Takes a text of any language apart into clauses. Pure.</summary>
internal static class Clauses
{
    private static readonly Dictionary<char, char> Pauses = new()
    {
        ['.'] = '.',
        ['。'] = '.',
        ['।'] = '.',
        ['॥'] = '.',
        ['．'] = '.',
        ['۔'] = '.',
        [','] = ',',
        ['，'] = ',',
        ['、'] = ',',
        ['،'] = ',',
        [';'] = ';',
        ['；'] = ';',
        [':'] = ':',
        ['：'] = ':',
        ['!'] = '!',
        ['！'] = '!',
        ['?'] = '?',
        ['？'] = '?',
        ['؟'] = '?',
        ['…'] = '…',
        ['—'] = '—',
        ['–'] = '—',
    };

    /// <summary>The clauses that hold something to say.</summary>
    /// <param name="text">A text.</param>
    /// <param name="unknown">Gets symbols that nobody knows how to say.</param>
    public static List<Clause> Of(string text, ICollection<string> unknown)
    {
        var (clauses, words, start) = (new List<Clause>(), new List<(int At, int Length)>(), 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var isEnd = at == text.Length;
            var pause = isEnd ? "" : PauseAt(text, at);
            var isCut = pause.Length > 0 && UnspacedText.BeginsUnspaced(text[at].ToString());
            if (isEnd || char.IsWhiteSpace(text[at])) AddWord(start, at);
            else if (isCut) AddWord(start, at + 1);
            else continue;
            start = at + 1;
        }

        Close("");
        return clauses;

        void AddWord(int from, int to)
        {
            if (from >= to) return;
            var written = text[from..to];
            var pause = written.Reverse().TakeWhile(letter => !char.IsLetterOrDigit(letter)).Select(mark => Pauses.GetValueOrDefault(mark)).FirstOrDefault(mark => mark != '\0');
            if (Bare(written, unknown).Length > 0) words.Add((from, to - from));
            if (pause != '\0') Close(pause.ToString());
        }

        void Close(string pause)
        {
            if (words.Count > 0) clauses.Add(new(string.Join(' ', words.Select(word => Bare(text.Substring(word.At, word.Length), unknown))), [.. words], pause));
            else if (clauses.Count > 0 && clauses[^1].Pause.Length == 0) clauses[^1] = clauses[^1] with { Pause = pause };
            words.Clear();
        }
    }

    private static string PauseAt(string text, int at) => Pauses.TryGetValue(text[at], out var pause) ? pause.ToString() : "";

    /// <summary>The word without the marks around it, and without symbols that nobody says.</summary>
    private static string Bare(string written, ICollection<string> unknown)
    {
        var bare = new StringBuilder();
        foreach (var rune in written.EnumerateRunes())
        {
            if (Rune.IsSymbol(rune) && rune.Value is not ('%' or '+' or '=' or '$' or '€' or '£' or '°' or '¥'))
            {
                if (!unknown.Contains(rune.ToString())) unknown.Add(rune.ToString());
            }
            else bare.Append(rune.ToString());
        }

        var text = bare.ToString();
        var (start, end) = (0, text.Length);
        while (start < end && IsMark(text[start])) start++;
        while (end > start && IsMark(text[end - 1])) end--;
        return text[start..end].Any(char.IsLetterOrDigit) ? text[start..end] : "";
    }

    private static bool IsMark(char letter) => char.IsPunctuation(letter) && letter is not ('%' or '@' or '&' or '#');
}
