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

    private static List<SpokenWord>? InCues(List<NormalizedWord> words, IReadOnlyList<Cue> cues, long start)
    {
        List<int> counts = [.. cues.Select(cue => cue.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length)];
        if (counts.Count == 0 || counts.Sum() != words.Count) return null;
        var (times, at) = (new List<SpokenWord>(), 0);
        foreach (var (cue, count) in cues.Zip(counts))
        {
            var (from, to) = (AudioFormat.Samples(cue.Start), AudioFormat.Samples(cue.End));
            times.AddRange(WordTimes.Spread(Text(words.GetRange(at, count)), start + from, to - from, []));
            at += count;
        }

        return times;
    }

    private static NormalizedText Text(IReadOnlyList<NormalizedWord> words) => new(string.Join(' ', words.Select(word => word.Spoken)), words, []);
}
