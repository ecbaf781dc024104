namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Keeps what is said in step with what is written when both have a different number of words: espeak-ng says "25" in two words and some small words as one. Pure.</summary>
internal static class PhonemeAlignment
{
    private const int LongestGroup = 8;

    /// <summary>A digit is said with about this many symbols.</summary>
    private const int DigitWeight = 5;

    /// <summary>Words with what is said for them, in order; several written words stand together where they are said as one.</summary>
    /// <param name="written">Where the words stand.</param>
    /// <param name="said">What is said, word by word.</param>
    /// <param name="text">The text they stand in.</param>
    public static IReadOnlyList<PhonemeWord> Of(string text, IReadOnlyList<(int At, int Length)> written, IReadOnlyList<string> said)
    {
        if (written.Count == 0 || said.Count == 0) return [];
        if (written.Count == said.Count) return [.. written.Zip(said, (word, symbols) => new PhonemeWord(word.At, word.Length, symbols))];
        double[] lengths = [.. written.Select(word => Weight(text.AsSpan(word.At, word.Length)))];
        double[] sounds = [.. said.Select(symbols => (double)symbols.Length)];
        var scale = sounds.Sum() / lengths.Sum();
        var best = new (double Cost, int Words, int Sounds)[written.Count + 1, said.Count + 1];
        for (var word = 0; word <= written.Count; word++)
            for (var sound = 0; sound <= said.Count; sound++)
                best[word, sound] = word == 0 && sound == 0 ? (0, 0, 0) : Best(best, word, sound, lengths, sounds, scale);
        return Trace(best, written, said);
    }

    private static (double Cost, int Words, int Sounds) Best((double Cost, int Words, int Sounds)[,] best, int word, int sound, double[] lengths, double[] sounds, double scale)
    {
        var found = (Cost: double.PositiveInfinity, Words: 0, Sounds: 0);
        void Try(int words, int count)
        {
            if (words > word || count > sound) return;
            var cost = best[word - words, sound - count].Cost + Math.Abs((lengths[(word - words)..word].Sum() * scale) - sounds[(sound - count)..sound].Sum()) + (words + count > 2 ? 1 : 0);
            if (cost < found.Cost) found = (cost, words, count);
        }

        for (var group = 1; group <= LongestGroup; group++)
        {
            Try(1, group);
            Try(group, 1);
        }

        return found;
    }

    private static List<PhonemeWord> Trace((double Cost, int Words, int Sounds)[,] best, IReadOnlyList<(int At, int Length)> written, IReadOnlyList<string> said)
    {
        // More than a group of words for each sound, or of sounds for each word: all of it is one.
        if (double.IsPositiveInfinity(best[written.Count, said.Count].Cost)) return [new(written[0].At, written[^1].At + written[^1].Length - written[0].At, string.Join(' ', said))];
        var words = new List<PhonemeWord>();
        for (var (word, sound) = (written.Count, said.Count); word > 0;)
        {
            var step = best[word, sound];
            var (first, last) = (written[word - step.Words], written[word - 1]);
            words.Add(new(first.At, last.At + last.Length - first.At, string.Join(' ', said.Skip(sound - step.Sounds).Take(step.Sounds))));
            (word, sound) = (word - step.Words, sound - step.Sounds);
        }

        words.Reverse();
        return words;
    }

    private static double Weight(ReadOnlySpan<char> word)
    {
        var weight = 0;
        foreach (var letter in word) weight += char.IsDigit(letter) ? DigitWeight : char.IsLetter(letter) ? 1 : 0;
        return Math.Max(1, weight);
    }
}
