using System.Globalization;
using System.Text;
using Newsreel.Common;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Cuts a run of a script without spaces into pieces that take the place of words: clauses, long ones in parts. Pure.</summary>
internal static class UnspacedPieces
{
    private const string ClauseMarks = "，、；：。！？…—」』）》";

    /// <summary>A piece has at least half as many characters and at most one and a half times as many, where the text allows.</summary>
    private const int Usual = 8;

    /// <summary>The pieces; joined without spaces they are the run. A run of another script is one piece.</summary>
    public static IEnumerable<string> Of(string run)
    {
        if (!run.EnumerateRunes().Any(UnspacedText.IsLetter)) return [run];
        var (pieces, piece, before) = (new List<string>(), new StringBuilder(), "");
        var size = 0;
        for (var at = 0; at < run.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(run, at);
            var element = run.Substring(at, length);
            if (size > 0 && MayCut(before, element, size))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
                size = 0;
            }

            piece.Append(element);
            (before, size, at) = (element, size + 1, at + length);
        }

        pieces.Add(piece.ToString());
        return pieces;
    }

    private static bool MayCut(string before, string after, int size)
    {
        if (ClauseMarks.Contains(after, StringComparison.Ordinal)) return false;
        if (ClauseMarks.Contains(before, StringComparison.Ordinal)) return true;
        // Words of other scripts and numbers stay whole, and so does what may be one word in katakana or Thai.
        if (!IsIdeographOrKana(before) || !IsIdeographOrKana(after)) return false;
        return (size >= Usual / 2 && IsHiragana(before) && !IsHiragana(after)) || (size >= Usual * 3 / 2 && !IsKatakana(before));
    }

    private static bool IsIdeographOrKana(string element) => element[0] is >= '\u3005' and not ('「' or '『' or '（' or '《') && UnspacedText.BeginsUnspaced(element);

    private static bool IsHiragana(string element) => element[0] is >= '\u3041' and <= '\u309F';

    private static bool IsKatakana(string element) => element[0] is >= '\u30A1' and <= '\u30FF';
}
