namespace Newsreel.Sourcing.Cards;

/// <summary>Finds what stands in quotation marks. Pure.</summary>
internal static class Quotations
{
    private const string Openers = "“„«「『\"";
    private const string Closers = "”»」』\"";

    /// <summary>The words of each quotation; one that is not opened or not closed here reaches to the end of the sentence.</summary>
    public static IReadOnlyList<Run> Of(IReadOnlyList<string> words)
    {
        var (found, start) = (new List<Run>(), -1);
        for (var at = 0; at < words.Count; at++)
        {
            if (Scripting.Words.Count(words[at]) > 1 && words[at].Any(Openers.Contains)) return [new(0, int.MaxValue)];
            var opens = start < 0 && words[at].IndexOfAny([.. Openers]) is >= 0 and var mark && mark < words[at].Length - 1 && words[at][(mark + 1)..].Any(char.IsLetterOrDigit);
            if (opens) start = at;
            var closes = words[at].LastIndexOfAny([.. Closers, '“']) is > 0 and var end && words[at][..end].Any(char.IsLetterOrDigit);
            if (!closes) continue;
            if (start < 0) return [new(0, int.MaxValue)];
            found.Add(new(start, at + 1));
            start = -1;
        }

        if (start >= 0) found.Add(new(start, int.MaxValue));
        return found;
    }
}
