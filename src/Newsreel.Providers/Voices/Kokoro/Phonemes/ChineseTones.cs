namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>The tones of Chinese, which the IPA of espeak-ng does not tell apart, as the arrows that the model knows. Pure.</summary>
internal static class ChineseTones
{
    private static readonly Dictionary<string, string> Arrows = new(StringComparer.Ordinal) { ["55"] = "→", ["35"] = "↗", ["214"] = "↓", ["21"] = "↓", ["51"] = "↘" };

    /// <summary>Syllables with their tones; as they are when the letters do not match them one by one.</summary>
    /// <param name="syllables">In the model's symbols.</param>
    /// <param name="letters">The same syllables in the letters of espeak-ng, which end in the tone.</param>
    public static string[] Add(string[] syllables, string[] letters)
    {
        // What the program says of tones in IPA looks like a vowel at the end.
        if (syllables.Length != letters.Length) return [.. syllables.Select(syllable => syllable.TrimEnd('ɜ'))];
        return [.. syllables.Select((syllable, at) => syllable.TrimEnd('ɜ') + Arrows.GetValueOrDefault(Tone(letters[at]), ""))];
    }

    private static string Tone(string letters)
    {
        var bare = letters.TrimEnd('_', '|');
        var start = bare.Length;
        while (start > 0 && char.IsAsciiDigit(bare[start - 1])) start--;
        return bare[start..];
    }
}
