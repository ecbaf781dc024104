using System.Text;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Providers.Voices.Espeak;

/// <summary>
/// Kana of Japanese text. espeak-ng reads kana only and calls every kanji "Chinese letter"; the program kakasi gives readings of them, not always
/// the one that is meant.
/// </summary>
/// <param name="options">Names the program.</param>
internal sealed class JapaneseReading(EspeakOptions options)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    // UTF-8 in and out, kanji and katakana to hiragana, words apart: a word that mixes scripts is spelled.
    private static readonly string[] Arguments = ["-i", "utf8", "-o", "utf8", "-JH", "-KH", "-s"];

    // Particles are written in one way and said in another.
    private static readonly Dictionary<string, string> Particles = new(StringComparer.Ordinal)
    { ["は"] = "わ", ["へ"] = "え", ["では"] = "でわ", ["には"] = "にわ", ["とは"] = "とわ", ["のは"] = "のわ", ["からは"] = "からわ", ["こんにちは"] = "こんにちわ" };

    /// <summary>The reading of a sentence.</summary>
    /// <exception cref="NewsreelException">The program is missing, and there are kanji; or it failed.</exception>
    public async Task<string> OfAsync(string text, CancellationToken cancellationToken)
    {
        if (!text.EnumerateRunes().Any(character => UnspacedText.IsLetter(character))) return text;
        try
        {
            var call = new ProgramCall(options.JapaneseReader, Arguments, "reading Japanese", Deadline) { Input = Encoding.UTF8.GetBytes(Narrow(text) + "\n") };
            var words = (await ExternalProgram.RunCheckedAsync(call, cancellationToken)).OutputText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            return string.Join(' ', words.Select(word => Particles.GetValueOrDefault(word, word)));
        }
        catch (NewsreelException missing) when (missing.Code is "program-missing")
        {
            if (!text.EnumerateRunes().Any(IsKanji)) return text;
            throw NewsreelException.Work(
                "voice-unreadable", "The voice espeak:ja cannot read kanji: espeak-ng would say \"Chinese letter\" for each.",
                "Install kakasi (apt-get install kakasi), which gives their readings, or write the words in kana.", missing);
        }
    }

    private static bool IsKanji(Rune character) => character.Value >= 0x3400 && UnspacedText.IsLetter(character) && character.Value < 0xFF00;

    // Full-width digits and letters are unknown to the voice.
    private static string Narrow(string text) => string.Concat(text.Select(letter => letter is >= '\uFF10' and <= '\uFF5A' ? (char)(letter - 0xFEE0) : letter));
}
