using System.Buffers;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Full stops of Chinese and Japanese, after which no space stands. Pure.</summary>
internal static class UnspacedStops
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(Marks.UnspacedStops + "，；");

    /// <summary>A quotation that is longer is none: a mark is missing.</summary>
    private const int LongestQuotation = 200;

    /// <summary>Words of saying stand this near to a quotation that they belong to.</summary>
    private const int NearSaying = 20;

    private static readonly string[] Sayings = ["说", "說", "道", "表示", "写", "寫", "问", "問", "喊", "称", "稱"];

    /// <summary>The places inside a run of characters after which a sentence begins.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the run begins.</param>
    /// <param name="end">The first character after it.</param>
    public static IEnumerable<int> Inside(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (!Marks.UnspacedStops.Contains(text[at], StringComparison.Ordinal)) continue;
            while (at + 1 < end && (Marks.UnspacedStops.Contains(text[at + 1], StringComparison.Ordinal) || text[at + 1] is '…')) at++;
            if (IsQuoted(text, at)) continue;
            var after = at + 1;
            while (after < end && Marks.UnspacedClosers.Contains(text[after], StringComparison.Ordinal)) after++;
            if (after < end && (after == at + 1 || !BelongsTo(text, after))) yield return after;
            at = after - 1;
        }
    }

    /// <summary>Whether a stop stands inside a quotation that goes on after it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="stop">Place of the stop.</param>
    public static bool IsQuoted(string text, int stop)
    {
        if (!Marks.UnspacedStops.Contains(text[stop], StringComparison.Ordinal)) return false;
        var depth = 0;
        for (var at = stop - 1; at >= Math.Max(0, stop - LongestQuotation); at--)
        {
            if (Marks.UnspacedClosers.Contains(text[at], StringComparison.Ordinal)) depth++;
            else if (Marks.UnspacedOpeners.Contains(text[at], StringComparison.Ordinal) && --depth < 0) return Goes(text, at, stop);
        }

        return false;
    }

    /// <summary>Whether the quotation that opens at a place is closed later than right after the stop.</summary>
    private static bool Goes(string text, int opener, int stop)
    {
        var closer = Marks.UnspacedClosers[Marks.UnspacedOpeners.IndexOf(text[opener], StringComparison.Ordinal)];
        var end = text.IndexOf(closer, stop, Math.Min(text.Length - stop, LongestQuotation));
        return end > stop + 1;
    }

    /// <summary>Whether what follows a quotation says who said it: 「…。」と言った, “…。”他说。</summary>
    private static bool BelongsTo(string text, int after)
    {
        if (text[after] is >= '\u3041' and <= '\u309F' or '，' or '、' or '—') return true;
        var near = text.AsSpan(after, Math.Min(NearSaying, text.Length - after));
        foreach (var saying in Sayings)
            if (near.IndexOf(saying, StringComparison.Ordinal) is >= 0 and var place && !near[..place].ContainsAny(Ends)) return true;
        return false;
    }
}
