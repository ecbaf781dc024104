using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Scripting.Prose;
using Newsreel.Sourcing.Cards;

namespace Newsreel.Sourcing;

/// <summary>Decides where pictures change inside a scene.</summary>
internal static class SceneCuts
{
    private const double Usual = 4.5;

    /// <summary>A shorter shot has no time for a new credit, and so for little footage.</summary>
    private const double Readable = 3;
    private const double UnreadableCost = 1.5;
    private const double Shortest = 2;
    private const double Longest = 8;
    private const double Forbidden = 1000;
    private const double PhraselessCost = 1.2;

    /// <summary>Words with a card and words without share a shot only where one of them would be too short by itself.</summary>
    private const double MixedCost = 400;

    /// <summary>The picture changes a little before its first word, as the eye is slower than the ear.</summary>
    private static readonly long Lead = AudioFormat.Samples(TimeSpan.FromSeconds(0.08));

    /// <summary>
    /// The cheapest way to cut the scene's words into shots: near the usual length, within the limits, at sentences rather
    /// than clauses rather than anywhere, and not through a key phrase.
    /// </summary>
    public static IReadOnlyList<Piece> Of(NarratedScene scene, FrameRate rate)
    {
        var words = Words(scene);
        var starts = words.Select((word, index) => index == 0 ? scene.Place.Start : Math.Max(scene.Place.Start + 1, rate.FrameNearest(word.Start - Lead))).ToList();
        starts.Add(scene.Place.End);
        var cost = new double[words.Count + 1];
        var from = new int[words.Count + 1];
        Array.Fill(cost, double.PositiveInfinity, 1, words.Count);
        for (var end = 1; end <= words.Count; end++)
            for (var start = end - 1; start >= 0; start--)
            {
                var total = cost[start] + LengthCost((starts[end] - starts[start]) / rate.PerSecond) + (start == 0 ? 0 : words[start].CutCost) + Silence(words, start, end) + (string.Equals(words[start].Card, words[end - 1].Card, StringComparison.Ordinal) ? 0 : MixedCost);
                if (total >= cost[end]) continue;
                cost[end] = total;
                from[end] = start;
            }

        var pieces = new List<Piece>();
        for (var end = words.Count; end > 0; end = from[end])
            pieces.Insert(0, Make(words, from[end], end, starts[from[end]]));
        return pieces;
    }

    private static Piece Make(List<CutWord> words, int start, int end, long frame)
    {
        var part = words[start..end];
        var text = UnspacedText.Join(part.Select(word => word.Text));
        var phrase = part.Select(word => word.Phrase).FirstOrDefault(phrase => phrase is not null && text.Contains(phrase, StringComparison.Ordinal));
        return new(frame, [.. part.Select(word => word.Text)], phrase) { Parts = Parts(part), Card = part.Select(word => word.Card).FirstOrDefault(card => card is not null) };
    }

    private static IReadOnlyList<SpokenPart> Parts(List<CutWord> words) =>
        [.. words
            .GroupBy(word => word.Sentence, (IEqualityComparer<IReadOnlyList<string>>)ReferenceEqualityComparer.Instance)
            .Select(group => new SpokenPart(group.First().Sentence, group.First().Place, group.Last().Place + 1) { Open = group.First().Open })];

    private static double LengthCost(double seconds)
    {
        var deviation = (seconds - Usual) / 1.6;
        return (deviation * deviation) + (seconds is < Shortest or > Longest ? Forbidden : seconds < Readable ? UnreadableCost : 0);
    }

    /// <summary>A shot for whose words nobody chose a phrase has less to show.</summary>
    private static double Silence(List<CutWord> words, int start, int end)
    {
        for (var index = start; index < end; index++)
            if (words[index].EndsPhrase) return 0;
        return PhraselessCost;
    }

    private static List<CutWord> Words(NarratedScene scene)
    {
        var words = new List<CutWord>();
        var open = QuotedText.None;
        foreach (var sentence in scene.Sentences)
        {
            var phrase = PhraseRange(sentence);
            IReadOnlyList<string> all = [.. sentence.Words.Select(word => word.Text)];
            var at = 0;
            for (var index = 0; index < sentence.Words.Count; index++)
            {
                var word = sentence.Words[index];
                var cost = index == 0 ? 0 : Marks.EndsClause(sentence.Words[index - 1].Text) ? 0.8 : 2.5;
                if (at > phrase.Start && at < phrase.End) cost += 3;
                if (index > 0 && SplitsFigure(sentence.Words[index - 1].Text, word.Text)) cost += 3;
                var isSpaced = index + 1 == sentence.Words.Count || UnspacedText.HasSpaceBetween(word.Text, sentence.Words[index + 1].Text);
                var next = at + word.Text.Length + (isSpaced ? 1 : 0);
                words.Add(new(word.Text, word.Start, cost, sentence.KeyPhrase, phrase.End > at && phrase.End < next) { Sentence = all, Place = index, Open = open, Card = sentence.Card });
                at = next;
            }

            open = Quotations.After(all, open);
        }

        return words;
    }

    /// <summary>Whether a cut would part a date or a number from what belongs to it, as in 24 | February 2022.</summary>
    private static bool SplitsFigure(string before, string after) =>
        char.IsAsciiDigit(before[^1]) || (char.IsAsciiDigit(after[0]) && char.IsLetter(before[^1]));

    private static (int Start, int End) PhraseRange(SpokenSentence sentence)
    {
        var start = sentence.KeyPhrase is { } phrase ? sentence.Text.IndexOf(phrase, StringComparison.Ordinal) : -1;
        return start < 0 ? (-1, -1) : (start, start + sentence.KeyPhrase!.Length);
    }

    private sealed record CutWord(string Text, long Start, double CutCost, string? Phrase, bool EndsPhrase)
    {
        /// <summary>All words of its sentence.</summary>
        public required IReadOnlyList<string> Sentence { get; init; }

        /// <summary>The mark of the quotation in which its sentence begins; none where an earlier one opened none.</summary>
        public char Open { get; init; }

        /// <summary>Where it stands among them.</summary>
        public required int Place { get; init; }

        public string? Card { get; init; }
    }
}

/// <summary>The words of one shot.</summary>
/// <param name="Start">First frame.</param>
/// <param name="Words">What is spoken.</param>
/// <param name="KeyPhrase">The chosen phrase among them; null when there is none.</param>
internal sealed record Piece(long Start, IReadOnlyList<string> Words, string? KeyPhrase)
{
    /// <summary>The sentences that its words are of, and where in them they stand.</summary>
    public required IReadOnlyList<SpokenPart> Parts { get; init; }

    /// <summary>What a card shows, as the script marks it; null where it asks for none.</summary>
    public string? Card { get; init; }
}
