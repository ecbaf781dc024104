using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Sourcing;

/// <summary>Cuts the narration into shots. Pure.</summary>
public static class ShotPlanner
{
    /// <summary>A sentence longer than this is shown in two shots or more.</summary>
    private static readonly TimeSpan SplitFrom = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    /// <summary>The end card: 5 % of the film, 2 to 6 seconds, in whole frames.</summary>
    public static long EndCardFrames(TimeSpan film, FrameRate rate) =>
        rate.FramesIn(TimeSpan.FromSeconds(Math.Clamp(film.TotalSeconds * 0.05, 2, 6)));

    /// <summary>Plans the shots of a film: the title first, the end card last, no frame uncovered.</summary>
    /// <param name="narration">What is spoken and when.</param>
    /// <param name="endCardFrames">Frames of the end card after the narration.</param>
    /// <param name="rate">Frame rate of the film.</param>
    public static ShotList Plan(Narration narration, long endCardFrames, FrameRate rate)
    {
        var shots = new List<Shot>();
        string? chapter = null;
        foreach (var scene in narration.Scenes)
        {
            var opens = scene.Chapter is not null && !string.Equals(scene.Chapter, chapter, StringComparison.Ordinal);
            chapter = scene.Chapter ?? chapter;
            var pieces = Pieces(scene, rate);
            for (var index = 0; index < pieces.Count; index++)
            {
                var piece = pieces[index];
                var end = index + 1 < pieces.Count ? pieces[index + 1].Start : scene.Place.End;
                var start = index == 0 ? scene.Place.Start : piece.Start;
                var isTitle = shots.Count == 0;
                shots.Add(new(
                    shots.Count + 1,
                    scene.Number,
                    FrameRange.Between(start, end),
                    isTitle ? ShotRole.Title : ShotRole.Graphic,
                    string.Join(' ', piece.Words),
                    isTitle ? "" : KeyPhrases.For(piece.Words, piece.KeyPhrase),
                    chapter,
                    opens && index == 0));
            }
        }

        shots.Add(new(shots.Count + 1, 0, new(narration.Frames, endCardFrames), ShotRole.EndCard, "", "", null, OpensChapter: false));
        return new(shots);
    }

    private static List<Piece> Pieces(NarratedScene scene, FrameRate rate)
    {
        var pieces = new List<Piece>();
        foreach (var sentence in scene.Sentences)
        {
            var seconds = AudioFormat.Duration(sentence.Length);
            var parts = seconds > SplitFrom ? (int)Math.Ceiling(seconds / SplitFrom) : 1;
            pieces.AddRange(Split(sentence, parts, rate));
        }

        for (var index = pieces.Count - 1; index > 0; index--)
        {
            var end = index + 1 < pieces.Count ? pieces[index + 1].Start : scene.Place.End;
            if (rate.TimeAt(end - pieces[index].Start) >= Shortest) continue;
            pieces[index - 1] = pieces[index - 1].With(pieces[index]);
            pieces.RemoveAt(index);
        }

        if (pieces.Count > 1 && rate.TimeAt(pieces[1].Start - scene.Place.Start) < Shortest)
        {
            pieces[1] = pieces[0].With(pieces[1]);
            pieces.RemoveAt(0);
        }

        return pieces;
    }

    private static IEnumerable<Piece> Split(SpokenSentence sentence, int parts, FrameRate rate)
    {
        var words = sentence.Words;
        var first = 0;
        for (var part = 1; part <= parts; part++)
        {
            var last = part == parts ? words.Count : BestBreak(sentence, first, sentence.Start + (sentence.Length * part / parts));
            if (last <= first) continue;
            // The picture changes a little before its first word, as the eye is slower than the ear.
            var start = Math.Max(0, rate.FrameNearest(words[first].Start - (AudioFormat.SampleRate / 12)));
            yield return new(start, [.. words.Skip(first).Take(last - first).Select(word => word.Text)], sentence.KeyPhrase);
            first = last;
        }
    }

    private static int BestBreak(SpokenSentence sentence, int first, long near)
    {
        var best = first + 1;
        var bestCost = double.PositiveInfinity;
        for (var index = first + 2; index < sentence.Words.Count - 1; index++)
        {
            var cost = Math.Abs(sentence.Words[index].Start - near) / (double)AudioFormat.SampleRate;
            if (sentence.Words[index - 1].Text[^1] is ',' or ';' or ':') cost -= 1.2;
            if (CutsThrough(sentence, index)) cost += 1.5;
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = index;
        }

        return best;
    }

    private static bool CutsThrough(SpokenSentence sentence, int index)
    {
        if (sentence.KeyPhrase is not { } phrase) return false;
        var before = string.Join(' ', sentence.Words.Take(index).Select(word => word.Text)).Length;
        var at = sentence.Text.IndexOf(phrase, StringComparison.Ordinal);
        return at >= 0 && before > at && before < at + phrase.Length;
    }

    private sealed record Piece(long Start, IReadOnlyList<string> Words, string? KeyPhrase)
    {
        public Piece With(Piece next) => new(Start, [.. Words, .. next.Words], KeyPhrase ?? next.KeyPhrase);
    }
}
