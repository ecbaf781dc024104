using System.Runtime.CompilerServices;

namespace Newsreel.Testing.FakeArchive.Searching;

/// <summary>Which words a video is found by: those of its title, caption, keywords and place.</summary>
internal static class WordMatch
{
    private static readonly ConditionalWeakTable<FakeAsset, HashSet<string>> Known = [];

    /// <summary>The words of a text as searches compare them: lower case, without the s of a plural.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. new string([.. text.Select(sign => char.IsLetterOrDigit(sign) ? char.ToLowerInvariant(sign) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length > 3 && word[^1] == 's' ? word[..^1] : word)];

    /// <summary>How many of these words a video has.</summary>
    public static int Count(FakeAsset asset, IReadOnlyList<string> words) => words.Count(Of(asset).Contains);

    /// <summary>Whether a video has all of these words; true when there are none.</summary>
    public static bool HasAll(FakeAsset asset, IReadOnlyList<string> words) => words.All(Of(asset).Contains);

    /// <summary>The videos that have at least one word, those with the most first; all of them when there are no words.</summary>
    public static IReadOnlyList<FakeAsset> Ranked(IEnumerable<FakeAsset> assets, IReadOnlyList<string> words) =>
        [.. assets.Select(asset => (asset, Count: Count(asset, words))).Where(entry => words.Count == 0 || entry.Count > 0).OrderByDescending(entry => entry.Count).Select(entry => entry.asset)];

    private static HashSet<string> Of(FakeAsset asset) => Known.GetValue(
        asset, video => [.. Words(string.Join(' ', [video.Title, video.Description, video.City, video.Country, .. video.Keywords]))]);
}
