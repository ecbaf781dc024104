using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>
/// The house lexicon: how the people who make the films want words said. A file <c>pronunciations.txt</c> in home, a word a line, then a tab or "=", then
/// Kokoro's symbols (with slashes around them, or told by a symbol that is no plain letter) or a respelling ("SKAR-voy"); "#" begins a comment. It is read when the
/// first word is asked for. A word that is written there in small letters is meant in any capitals. Safe for several threads.
/// </summary>
/// <param name="home">Where the file lies; a home without one has an empty book.</param>
internal sealed partial class PronunciationBook(Home home)
{
    /// <summary>The name of the file in home.</summary>
    public const string FileName = "pronunciations.txt";

    private readonly Lazy<Book> book = new(() => Read(Path.Combine(home.Root, FileName)));

    /// <summary>A name for what is in the book, for sound that is kept; empty for an empty book.</summary>
    /// <exception cref="NewsreelException">A line of the file cannot be read.</exception>
    public string Release => book.Value.Release;

    /// <summary>How a word is said; null when it is not in the book.</summary>
    /// <param name="word">As it is written, without marks.</param>
    /// <param name="isBritish">Whether the voice is British; what is respelled is said accordingly.</param>
    /// <exception cref="NewsreelException">A line of the file cannot be read.</exception>
    public string? Say(string word, bool isBritish) => Find(word) is not { } entry ? null : isBritish && entry.Respelling is not null ? BritishSymbols.Of(entry.Symbols) : entry.Symbols;

    /// <summary>A text in which words are written as the book respells them, for engines that know no symbols.</summary>
    /// <exception cref="NewsreelException">A line of the file cannot be read.</exception>
    public string Respelled(string text) =>
        book.Value.Entries.Count == 0 ? text : Words().Replace(text, word => Find(word.Value)?.Respelling?.ToLowerInvariant() ?? word.Value);

    private Entry? Find(string word)
    {
        var entries = book.Value.Entries;
        if (entries.Count == 0) return null;
        return entries.GetValueOrDefault(word) ?? entries.GetValueOrDefault(word.ToLowerInvariant()) ?? (word.Any(char.IsLower) ? null : entries.GetValueOrDefault(word[..1] + word[1..].ToLowerInvariant()));
    }

    private static Book Read(string path)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        if (!File.Exists(path)) return new(entries, "");
        var lines = File.ReadAllLines(path);
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Split('#')[0].Trim();
            if (line.Length == 0) continue;
            var cut = line.IndexOfAny(['\t', '=']);
            var (word, said) = cut < 0 ? (line, "") : (line[..cut].Trim(), line[(cut + 1)..].Trim(' ', '\t', '='));
            if (said.Length == 0) throw Fault(path, at, $"\"{line}\" says nothing", "Write a word, \"=\" and how it is said: Skarvoy = SKAR-voy.");
            if (Words().Match(word) is not { Success: true } match || match.Length != word.Length) throw Fault(path, at, $"\"{word}\" is not one word", "Write single words, without spaces and hyphens.");
            if (!entries.TryAdd(word, Parse(said) ?? throw Fault(path, at, $"\"{said}\" cannot be said", "Write syllables as in SKAR-voy, or the symbols of Kokoro between slashes: /skˈɑɹvY/.")))
                throw Fault(path, at, $"\"{word}\" stands there twice", "Take one of them out.");
        }

        return new(entries, entries.Count == 0 ? "" : Fingerprint.Of(["pronunciations", .. lines]).FileName[..12]);
    }

    private static Entry? Parse(string said)
    {
        var isSymbols = (said.Length > 2 && said[0] is '/' && said[^1] is '/') || said.Any(symbol => !char.IsAscii(symbol));
        return isSymbols
            ? Symbols(said.Trim('/')) is { } symbols ? new(symbols, null) : null
            : Respelling.Read(said) is { } read ? new(read, said) : null;
    }

    /// <summary>Symbols as a person wrote them, a plain g for the model's own; null when there is one among them that the model does not have.</summary>
    public static string? Symbols(string written)
    {
        var symbols = written.Trim().Replace('g', 'ɡ');
        return symbols.Length > 0 && symbols.All(KokoroVocabulary.Has) && symbols.Any(char.IsLetter) ? symbols : null;
    }

    private static NewsreelException Fault(string path, int at, string what, string action) => NewsreelException.Work("pronunciations", $"Line {at + 1} of '{path}': {what}.", action);

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*('(?!s\b)\p{L}+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();

    private sealed record Book(IReadOnlyDictionary<string, Entry> Entries, string Release);

    /// <summary>How a word is said.</summary>
    /// <param name="Symbols">In the model's symbols, American where they come from a respelling.</param>
    /// <param name="Respelling">As the person wrote it; null where the symbols were written.</param>
    private sealed record Entry(string Symbols, string? Respelling);
}
