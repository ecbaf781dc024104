namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>The tones of Chinese, which the IPA of espeak-ng does not tell apart, as the arrows that the model knows. Pure.</summary>
internal static class ChineseTones
{
    private static readonly Dictionary<string, string> Arrows = new(StringComparer.Ordinal) { ["55"] = "→", ["35"] = "↗", ["214"] = "↓", ["21"] = "↓", ["51"] = "↘" };

    /// <summary>Syllables with their tones; as they are when the letters do not match them one by one.</summary>
    /// <param name="syllables">In the model's symbols.</param>
    /// <param name="letters">The same syllables in the letters of espeak-ng, which hold the tone in digits.</param>
    public static string[] Add(string[] syllables, string[] letters)
    {
        // What the program says of a rising tone in IPA looks like a vowel, which Chinese does not have.
        List<string> bare = [.. syllables.Select(syllable => syllable.Replace("ɜ", "", StringComparison.Ordinal))];
        if (bare.Count != letters.Length) return [.. bare];
        return [.. bare.Select((syllable, at) => syllable + Arrows.GetValueOrDefault(Tone(letters[at]), ""))];
    }

    // "tS;'iE51_|", "m@44n_": the last digits.
    private static string Tone(string letters)
    {
        var end = letters.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(letters[start - 1])) start--;
        return letters[start..end];
    }
}
