using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>A stretch of text as the model is given it.</summary>
/// <param name="Ids">Tokens without pads, a space between two words.</param>
/// <param name="Words">For each word its first token and their number.</param>
/// <param name="Chunk">What they stand for.</param>
internal sealed record KokoroTokens(IReadOnlyList<int> Ids, IReadOnlyList<(int First, int Count)> Words, KokoroChunk Chunk)
{
    /// <summary>The tokens of a stretch.</summary>
    public static KokoroTokens Of(KokoroChunk chunk)
    {
        var (ids, words) = (new List<int>(), new List<(int, int)>());
        foreach (var word in chunk.Words)
        {
            if (ids.Count > 0) ids.Add(KokoroVocabulary.Space);
            words.Add((ids.Count, word.Phonemes.Length));
            ids.AddRange(word.Phonemes.Select(KokoroVocabulary.IdOf));
        }

        return new(ids, words, chunk);
    }
}
