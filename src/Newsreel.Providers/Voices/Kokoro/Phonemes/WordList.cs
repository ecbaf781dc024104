namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>
/// Words that we wrote down by hand: a word, a tab, its symbols, then, each after a tab, a condition of <see cref="WordPlace"/>, "=" and the symbols where
/// it holds; the first that holds counts. Lines with "#" are comments. A word with capitals is said so only with those capitals when it also
/// stands in the list without.
/// </summary>
internal sealed class WordList
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Every word, as it is written in the list.</summary>
    public IReadOnlyCollection<string> Words => entries.Keys;

    /// <summary>Reads lists that are part of this program, as one.</summary>
    /// <param name="names">Their file names.</param>
    public static WordList Of(params ReadOnlySpan<string> names)
    {
        var list = new WordList();
        foreach (var name in names)
        {
            using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in this build.");
            using var lines = new StreamReader(stream);
            list.Add(lines);
        }

        return list;
    }

    /// <summary>Every way in which a word is said; empty when it is not in the list.</summary>
    public IEnumerable<string> Ways(string word) => entries.TryGetValue(word, out var entry) ? [entry.Usual, .. entry.Cases.Select(way => way.Symbols)] : [];

    /// <summary>How a word is said at its place; null when it is not in the list.</summary>
    /// <param name="word">As written.</param>
    /// <param name="place">What stands around it.</param>
    public string? Say(string word, WordPlace place)
    {
        var lower = word.ToLowerInvariant();
        if (!entries.TryGetValue(word, out var entry) && !entries.TryGetValue(lower, out entry) && !entries.TryGetValue(char.ToUpperInvariant(lower[0]) + lower[1..], out entry) && !entries.TryGetValue(word.ToUpperInvariant(), out entry)) return null;
        foreach (var (condition, symbols) in entry.Cases)
            if (place.Is(condition)) return symbols;
        return entry.Usual;
    }

    private void Add(TextReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] is '#') continue;
            var columns = line.Split('\t');
            List<(string, string)> cases = [.. columns.Skip(2).Select(column => column.Split('=')).Select(pair => (pair[0], pair[1]))];
            if (!entries.TryAdd(columns[0], new(columns[1], cases))) throw new InvalidDataException($"'{columns[0]}' stands twice in the word list.");
        }
    }

    private sealed record Entry(string Usual, IReadOnlyList<(string Condition, string Symbols)> Cases);
}
