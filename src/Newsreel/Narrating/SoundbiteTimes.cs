using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating.Normalizing;
using Newsreel.Scripting;

namespace Newsreel.Narrating;

/// <summary>Estimates when the words of a soundbite are said: inside the cues of its subtitle file, else by their weight over the whole of it.</summary>
internal static class SoundbiteTimes
{
    /// <summary>The sentences with their times; none for a breath.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="sound">What is heard.</param>
    /// <param name="start">Its first sample on the film's clock.</param>
    /// <param name="language">Of the words.</param>
    public static IReadOnlyList<SpokenSentence> Of(Scene scene, InterludeSound sound, long start, string language)
    {
        if (scene.Sentences.Count == 0) return [];
        List<NormalizedText> texts = [.. scene.Sentences.Select(sentence => TextNormalizer.Normalize(sentence.Text, language))];
        List<NormalizedWord> words = [.. texts.SelectMany(text => text.Words)];
        var times = InCues(words, sound.Interlude.Cues, start) ?? WordTimes.Spread(Text(words), start, sound.Length, VoiceRests.Of(WaveSound.Read(sound.Path), VoiceStore.Quiet));
        var (sentences, at) = (new List<SpokenSentence>(), 0);
        for (var index = 0; index < texts.Count; index++)
        {
            var said = times.Skip(at).Take(texts[index].Words.Count).ToList();
            at += said.Count;
            if (said.Count > 0) sentences.Add(SpokenSentence.Of(scene.Sentences[index], texts[index].Text, said[0].Start, said[^1].End - said[0].Start, said));
        }

        return sentences;
    }

    /// <summary>
    /// The times of words that stand in cues, matched by their letters and marks: how a sentence is cut into words does not matter, and one
    /// that goes on in the next cue lasts until then. Null when the cues do not hold just these words.
    /// </summary>
    private static List<SpokenWord>? InCues(List<NormalizedWord> words, IReadOnlyList<Cue> cues, long start)
    {
        List<int> sizes = [.. cues.Select(cue => cue.Text.Count(IsSolid))];
        if (sizes.Sum() != words.Sum(word => word.Written.Count(IsSolid)) || sizes.Sum() == 0) return null;
        List<SpokenWord> times = [.. words.Select(word => new SpokenWord(word.Written, -1, -1, IsEstimate: true))];
        var parts = new List<(int Word, NormalizedWord Part)>();
        var (at, from) = (0, 0);
        foreach (var (cue, size) in cues.Zip(sizes))
        {
            parts.Clear();
            for (var left = size; at < words.Count && (left > 0 || !words[at].Written[from..].Any(IsSolid));)
            {
                var (rest, taken) = (words[at].Written[from..], 0);
                var length = rest.TakeWhile(letter => !IsSolid(letter) || taken++ < left).Count();
                left -= Math.Min(taken, left);
                parts.Add((at, length == words[at].Written.Length ? words[at] : new(rest[..length], rest[..length])));
                (at, from) = length == rest.Length ? (at + 1, 0) : (at, from + length);
            }

            if (parts.Count == 0) continue;
            var (begin, end) = (AudioFormat.Samples(cue.Start), AudioFormat.Samples(cue.End));
            foreach (var (part, time) in parts.Zip(WordTimes.Spread(Text([.. parts.Select(part => part.Part)]), start + begin, end - begin, [])))
                times[part.Word] = times[part.Word] with { Start = times[part.Word].Start < 0 ? time.Start : times[part.Word].Start, End = time.End };
        }

        return times;
    }

    // Marks of quotation around the words are not part of them.
    private static bool IsSolid(char letter) => !char.IsWhiteSpace(letter) && !Marks.QuoteOpeners.Contains(letter, StringComparison.Ordinal) && !Marks.QuoteClosers.Contains(letter, StringComparison.Ordinal);

    private static NormalizedText Text(IReadOnlyList<NormalizedWord> words) => new(string.Join(' ', words.Select(word => word.Spoken)), words, []);
}
