namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>The symbols that Kokoro-82M was trained on and their numbers (config.json of hexgrad/Kokoro-82M: 114 symbols, 0 is the pad).</summary>
internal static class KokoroVocabulary
{
    /// <summary>The number of the space between two words.</summary>
    public const int Space = 16;

    // Runs of symbols whose numbers follow each other, each with the number of its first.
    private static readonly Dictionary<char, int> Ids = new (int First, string Symbols)[]
    {
        (1, ";:,.!?"), (9, "—…\"()“” \u0303ʣʥʦʨᵝꭧ"), (24, "AI"), (31, "O"), (33, "Q"), (35, "ST"), (39, "W"), (41, "Yᵊabcdef"), (50, "hijklmnopqrstuvwxyzɑɐɒæ"),
        (75, "βɔɕç"), (80, "ɖðʤə"), (85, "ɚɛɜ"), (90, "ɟ"), (92, "ɡ"), (99, "ɥ"), (101, "ɨɪʝ"), (110, "ɯɰŋɳɲɴø"), (118, "ɸθœ"), (123, "ɹ"), (125, "ɾɻ"),
        (128, "ʁɽʂʃʈʧ"), (135, "ʊʋ"), (138, "ʌɣɤ"), (142, "χʎ"), (147, "ʒʔ"), (156, "ˈˌː"), (162, "ʰ"), (164, "ʲ"), (169, "↓"), (171, "→↗↘"), (177, "ᵻ"),
    }.SelectMany(run => run.Symbols.Select((symbol, at) => (symbol, Id: run.First + at))).ToDictionary(pair => pair.symbol, pair => pair.Id);

    /// <summary>Every symbol.</summary>
    public static IReadOnlyCollection<char> Symbols => Ids.Keys;

    /// <summary>Whether the model knows a symbol.</summary>
    public static bool Has(char symbol) => Ids.ContainsKey(symbol);

    /// <summary>The number of a symbol.</summary>
    /// <exception cref="KeyNotFoundException">The model does not know it; ask <see cref="Has"/> first.</exception>
    public static int IdOf(char symbol) => Ids[symbol];
}
