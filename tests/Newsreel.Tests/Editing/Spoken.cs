using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Tests.Editing;

/// <summary>Makes narrations for tests: each word takes time by its letters.</summary>
internal static class Spoken
{
    public static readonly Voice Voice = new("espeak:en-us", "English (America)", "en-us", "male", "espeak", "D");

    /// <summary>Scenes of sentences at a speed, with pauses between sentences and scenes.</summary>
    public static Narration Narration(
        IEnumerable<IReadOnlyList<string>> scenes, double wordsPerMinute = 155, double pause = 0.4, double scenePause = 0.8, string language = "en-us",
        FrameRate? clockRate = null)
    {
        var rate = clockRate ?? FrameRate.Thirty;
        var (clock, frame, number) = (0L, 0L, 0);
        var narrated = new List<NarratedScene>();
        foreach (var sentences in scenes)
        {
            var spoken = new List<SpokenSentence>();
            foreach (var text in sentences)
            {
                if (spoken.Count > 0) clock += Samples(pause);
                var sentence = Sentence(text, clock, wordsPerMinute);
                spoken.Add(sentence);
                clock = sentence.End;
            }

            clock += Samples(scenePause);
            var end = rate.FrameNearest(clock) + 1;
            clock = Math.Max(clock, rate.SampleAt(end));
            narrated.Add(new(
                new($"scene-{++number}"), number, null, FrameRange.Between(frame, end), spoken, $"/film/audio/scene_{number}.mp3",
                AudioFormat.Duration(spoken[^1].End - spoken[0].Start)));
            frame = end;
        }

        return new(Voice with { Language = language }, 1, wordsPerMinute / 60, narrated, "/film/voice.wav", 0, []);
    }

    public static SpokenSentence Sentence(string text, long start, double wordsPerMinute)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var length = Samples(words.Length * 60 / wordsPerMinute);
        var total = words.Sum(word => word.Length + 1);
        var (clock, done) = (start, 0);
        var spoken = new List<SpokenWord>();
        foreach (var word in words)
        {
            done += word.Length + 1;
            var end = start + (length * done / total);
            spoken.Add(new(word, clock, end, true));
            clock = end;
        }

        return new(text, text, null, start, length, spoken);
    }

    private static long Samples(double seconds) => (long)(seconds * AudioFormat.SampleRate);
}
