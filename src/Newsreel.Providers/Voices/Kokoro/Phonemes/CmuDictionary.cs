using System.Globalization;
using System.IO.Compression;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>126,000 words of American English (see README.md and LICENSE-cmudict.txt). Read once, when the first word is asked for.</summary>
internal static class CmuDictionary
{
    private static readonly Lazy<Dictionary<string, string>> Sounds = new(Read);

    /// <summary>Every word, lower case.</summary>
    public static IReadOnlyCollection<string> Words => Sounds.Value.Keys;

    /// <summary>How a word is said, in the model's symbols; null when it is not in the dictionary.</summary>
    /// <param name="word">Lower case.</param>
    public static string? Say(string word) => Sounds.Value.TryGetValue(word, out var coded) ? Arpabet.Convert(word, coded, IsSuperlative(word)) : null;

    private static bool IsSuperlative(string word) => word.Length > 5 && word.EndsWith("est", StringComparison.Ordinal) && Sounds.Value.ContainsKey(word[..^2] + "r");

    private static Dictionary<string, string> Read()
    {
        using var packed = typeof(CmuDictionary).Assembly.GetManifestResourceStream("cmudict.br") ?? throw new InvalidOperationException("The dictionary is not in this build.");
        using var lines = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        var sounds = new Dictionary<string, string>(130_000, StringComparer.Ordinal);
        var before = "";
        while (lines.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            before = string.Concat(before.AsSpan(0, Shared(line[0])), line.AsSpan(1, tab - 1));
            sounds[before] = line[(tab + 1)..];
        }

        return sounds;
    }

    // Base 36, as the maker writes it.
    private static int Shared(char digit) => char.IsAsciiDigit(digit) ? CharUnicodeInfo.GetDecimalDigitValue(digit) : digit - 'a' + 10;
}
