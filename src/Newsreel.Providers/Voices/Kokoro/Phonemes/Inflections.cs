namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Says an inflected word by its stem: "drones" by "drone", "redeploying" by "redeploy". Pure.</summary>
internal static class Inflections
{
    private const string Voiceless = "ptkfθ";
    private const string Sibilants = "szʃʒʧʤ";
    private const string VoicelessEd = "pkfθʃsʧ";
    private const string BeforeFlap = "AIOWYiuæɑəɛɪɹʊʌ";
    private const string Doubled = "bdgklmnprtvz";

    /// <summary>The symbols of a word by those of its stem; null when no stem is known.</summary>
    /// <param name="word">Lower case.</param>
    /// <param name="say">Says a stem; null when it is not known.</param>
    public static string? Say(string word, Func<string, string?> say)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal)) return S(say(word[..^2]));
        if (word.EndsWith('\'')) return say(word[..^1]);
        if (word.Length < 4) return null;
        return Plural(word, say) ?? Past(word, say) ?? Ing(word, say) ?? Degree(word, say) ?? Adverb(word, say);
    }

    /// <summary>The plural, third person or genitive of a stem.</summary>
    public static string? S(string? stem) => stem is not { Length: > 0 } ? null : stem + (Voiceless.Contains(stem[^1]) ? "s" : Sibilants.Contains(stem[^1]) ? "ᵻz" : "z");

    private static string? Plural(string word, Func<string, string?> say)
    {
        if (!word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal)) return null;
        if (word.EndsWith("ies", StringComparison.Ordinal) && say(word[..^3] + "y") is { } y) return S(y);
        return S(say(word[..^1]) ?? (word.EndsWith("es", StringComparison.Ordinal) ? say(word[..^2]) : null));
    }

    private static string? Past(string word, Func<string, string?> say)
    {
        if (!word.EndsWith("ed", StringComparison.Ordinal)) return null;
        var stem = word.EndsWith("ied", StringComparison.Ordinal) ? say(word[..^3] + "y") : null;
        return Ed(stem ?? say(word[..^1]) ?? Bare(word[..^2], say));
    }

    private static string? Ed(string? stem)
    {
        if (stem is not { Length: > 1 }) return null;
        return stem[^1] switch
        {
            'd' => stem + "ᵻd",
            't' => (BeforeFlap.Contains(stem[^2]) ? stem[..^1] + "T" : stem) + "ᵻd",
            var last => stem + (VoicelessEd.Contains(last) ? "t" : "d"),
        };
    }

    private static string? Ing(string word, Func<string, string?> say) =>
        word.EndsWith("ing", StringComparison.Ordinal) && (Bare(word[..^3], say) ?? say(word[..^3] + "e")) is { Length: > 1 } stem ? Flapped(stem) + "ɪŋ" : null;

    private static string? Degree(string word, Func<string, string?> say)
    {
        (int Length, string Symbols) ending = word.EndsWith("est", StringComparison.Ordinal) ? (3, "ᵻst") : word.EndsWith("er", StringComparison.Ordinal) ? (2, "əɹ") : (0, "");
        if (ending.Length == 0) return null;
        var bare = word[..^ending.Length];
        var stem = bare.EndsWith('i') ? say(bare[..^1] + "y") : say(bare + "e") ?? Bare(bare, say);
        return stem is { Length: > 1 } ? Flapped(stem) + ending.Symbols : null;
    }

    private static string? Adverb(string word, Func<string, string?> say)
    {
        if (!word.EndsWith("ly", StringComparison.Ordinal)) return null;
        if (say(word[..^2]) is { } stem) return stem.EndsWith('l') ? stem + "i" : stem + "li";
        return word.EndsWith("ily", StringComparison.Ordinal) && say(word[..^3] + "y") is { } y ? y[..^1] + "əli" : null;
    }

    // "stopping": a doubled letter belongs to the ending.
    private static string? Bare(string stem, Func<string, string?> say) =>
        say(stem) ?? (stem.Length > 3 && stem[^1] == stem[^2] && Doubled.Contains(stem[^1]) ? say(stem[..^1]) : null);

    private static string Flapped(string stem) => stem[^1] is 't' && BeforeFlap.Contains(stem[^2]) ? stem[..^1] + "T" : stem;
}
