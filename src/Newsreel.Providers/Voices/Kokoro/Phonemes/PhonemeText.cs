namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>How a text is said, word by word.</summary>
/// <param name="Words">In order.</param>
/// <param name="Unknown">Symbols that had to be left out because nobody knows how they are said, each once.</param>
internal sealed record PhonemeText(IReadOnlyList<PhonemeWord> Words, IReadOnlyList<string> Unknown);

/// <summary>How a word is said.</summary>
/// <param name="At">Its first character in the text, counted from 0.</param>
/// <param name="Length">Its characters, at least 1.</param>
/// <param name="Phonemes">Symbols of the model's vocabulary, at least one; marks that are heard as pauses stand at the end.</param>
internal sealed record PhonemeWord(int At, int Length, string Phonemes);
