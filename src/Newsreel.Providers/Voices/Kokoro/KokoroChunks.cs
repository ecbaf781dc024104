using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>A stretch of text that the model speaks at once.</summary>
/// <param name="Words">Its words, at least one.</param>
internal sealed record KokoroChunk(IReadOnlyList<PhonemeWord> Words)
{
    /// <summary>Symbols with the spaces between words.</summary>
    public int Tokens => Words.Sum(word => word.Phonemes.Length) + Words.Count - 1;
}

/// <summary>Cuts what is said into stretches that the model speaks well. Pure.</summary>
internal static class KokoroChunks
{
    /// <summary>The model takes 510 tokens, and voices have a style for no more than that; one is left for safety.</summary>
    public const int MostTokens = 509;

    /// <summary>The model rushes through more than 400 tokens, and is at its best with 100 to 200 (hexgrad's notes on Kokoro-82M).</summary>
    private const int Comfortable = 250;

    /// <summary>Less than this sounds clipped.</summary>
    private const int Fewest = 20;

    /// <summary>What is said in stretches, none longer than <see cref="MostTokens"/>; cut at the ends of sentences first, then of clauses.</summary>
    public static IReadOnlyList<KokoroChunk> Of(IReadOnlyList<PhonemeWord> words)
    {
        var result = new List<KokoroChunk>();
        Cut(new([.. words.SelectMany(Pieces)]), result);
        return result;
    }

    private static void Cut(KokoroChunk chunk, List<KokoroChunk> into)
    {
        if (chunk.Words.Count == 0) return;
        var best = chunk.Tokens <= Comfortable ? 0 : Best(chunk);
        if (best == 0)
        {
            into.Add(chunk);
            return;
        }

        Cut(new([.. chunk.Words.Take(best)]), into);
        Cut(new([.. chunk.Words.Skip(best)]), into);
    }

    /// <summary>After how many words to cut: near the middle, at a mark if there is one; 0 where no cut leaves enough on both sides.</summary>
    private static int Best(KokoroChunk chunk)
    {
        var (best, least, before, total) = (0, double.PositiveInfinity, 0, chunk.Tokens);
        for (var at = 1; at < chunk.Words.Count; at++)
        {
            before += chunk.Words[at - 1].Phonemes.Length + 1;
            if (Math.Min(before, total - before) < Fewest) continue;
            var cost = (Math.Abs(before - (total / 2.0)) / total) + Cost(chunk.Words[at - 1].Phonemes[^1]);
            if (cost < least) (best, least) = (at, cost);
        }

        return best == 0 && total > MostTokens ? chunk.Words.Count / 2 : best;
    }

    private static double Cost(char mark) => mark switch
    {
        '.' or '!' or '?' or '…' => 0,
        ':' or ';' => 0.1,
        ',' or '—' => 0.2,
        _ => 0.6,
    };

    /// <summary>A word that is longer than the model takes, in parts.</summary>
    private static IEnumerable<PhonemeWord> Pieces(PhonemeWord word) =>
        word.Phonemes.Length <= MostTokens ? [word] : word.Phonemes.Chunk(Comfortable).Select(part => word with { Phonemes = new(part) });
}
