using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>What the length of a script is counted in, as <see cref="Words.Count"/> counts it, and how writers of the language are told of it.</summary>
/// <param name="Name">For prompts and messages, in the plural.</param>
/// <param name="LeastInSentence">A sentence that is easy to hear has at least as many.</param>
/// <param name="MostInSentence">And at most as many.</param>
/// <param name="TokensOfOne">Tokens that a language model takes for one, on the safe side.</param>
internal sealed record WritingUnit(string Name, int LeastInSentence, int MostInSentence, double TokensOfOne)
{
    private static readonly WritingUnit SpacedWords = new("words", 8, 22, 1.8);

    // Models have few whole words of these scripts: most words are several pieces.
    private static readonly WritingUnit ManyPieces = SpacedWords with { TokensOfOne = 4 };

    private static readonly WritingUnit Characters = new("characters", 15, 45, 1.5);

    /// <summary>The unit of a language.</summary>
    /// <param name="language">Code of ISO 639-1.</param>
    public static WritingUnit Of(string language) =>
        Languages.IsUnspaced(language) ? Characters : language is "ar" or "el" or "fa" or "he" or "hi" or "ko" or "ru" or "uk" ? ManyPieces : SpacedWords;
}
