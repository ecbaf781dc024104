namespace Newsreel.Scripting.Reading;

/// <summary>Finds what a page sets a second time in large letters: sentences of the story as pull quotes.</summary>
internal static class Repeats
{
    /// <summary>Of a longer paragraph nobody makes a pull quote.</summary>
    private const int MostWords = 40;

    private const int FewestWords = 3;

    /// <summary>The blocks without those whose every sentence stands in another paragraph as well.</summary>
    public static List<TextBlock> Without(IReadOnlyList<TextBlock> blocks)
    {
        var all = string.Join('\n', blocks.Where(block => block.Level == 0).Select(block => Letters(block.Text)));
        return [.. blocks.Where(block => !IsRepeat(block, all))];
    }

    private static bool IsRepeat(TextBlock block, string all)
    {
        if (block.Level > 0 || Words.Count(block.Text) > MostWords) return false;
        var own = Letters(block.Text);
        var sentences = SentenceSplitter.Split(block.Text).Where(sentence => Words.Count(sentence) >= FewestWords).Select(Letters).ToList();
        return sentences.Count > 0 && sentences.TrueForAll(sentence => StandsElsewhere(sentence, own, all));
    }

    // Its own paragraph holds it once; a paragraph that is only the same again is the first one's repetition and is left out as a whole later.
    private static bool StandsElsewhere(string sentence, string own, string all)
    {
        for (var at = all.IndexOf(sentence, StringComparison.Ordinal); at >= 0; at = all.IndexOf(sentence, at + 1, StringComparison.Ordinal))
        {
            var start = all.LastIndexOf('\n', at) + 1;
            var end = all.IndexOf('\n', at) is >= 0 and var found ? found : all.Length;
            if (!all.AsSpan(start, end - start).SequenceEqual(own)) return true;
        }

        return false;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
