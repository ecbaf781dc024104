using System.Text;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Keeps scenes of one's own script short enough to show: longer ones are cut between sentences, endless sentences at a clause.</summary>
internal static class SceneSplit
{
    /// <summary>The longest scene, as the voice is estimated to read it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    /// <summary>A clause of a script without spaces may be cut after this many letters.</summary>
    private const int LongestUnit = 12;

    /// <summary>The scene in one piece or several, each at most <see cref="Longest"/>.</summary>
    /// <param name="sentences">At least one.</param>
    /// <param name="wordsPerSecond">Above 0.</param>
    public static IReadOnlyList<IReadOnlyList<Sentence>> Split(IReadOnlyList<Sentence> sentences, double wordsPerSecond)
    {
        var most = Math.Max(1, (int)(Longest.TotalSeconds * wordsPerSecond));
        var all = sentences.Sum(sentence => sentence.WordCount);
        if (all <= most) return [sentences];
        var pieces = sentences.SelectMany(sentence => Cut(sentence, most)).ToList();
        var share = (double)all / Math.Ceiling((double)all / most);
        var scenes = new List<IReadOnlyList<Sentence>>();
        var (scene, words, told) = (new List<Sentence>(), 0, 0);
        foreach (var piece in pieces)
        {
            // A scene ends when it is full, or where its fair share of the words is reached more nearly than with one sentence more.
            var isEven = told + words + (piece.WordCount / 2.0) >= share * (scenes.Count + 1);
            if (scene.Count > 0 && (words + piece.WordCount > most || isEven))
            {
                scenes.Add(scene);
                (scene, told, words) = ([], told + words, 0);
            }

            scene.Add(piece);
            words += piece.WordCount;
        }

        scenes.Add(scene);
        return scenes;
    }

    private static List<Sentence> Cut(Sentence sentence, int most)
    {
        if (sentence.WordCount <= most) return [sentence];
        var units = Units(sentence.Text);
        var pieces = new List<Sentence>();
        for (var from = 0; from < units.Count;)
        {
            var (to, told) = (from + 1, Count(from));
            while (to < units.Count && told + Count(to) <= most) told += Count(to++);
            if (to < units.Count && units.FindLastIndex(to - 1, (to - from + 1) / 2, unit => Marks.EndsClauseOrPart(sentence.Text[unit])) is >= 0 and var clause) to = clause + 1;
            pieces.Add(new(sentence.Text[units[from].Start..units[to - 1].End], null, null) { Speaker = sentence.Speaker, Card = sentence.Card, Said = sentence.Said });
            from = to;
        }

        return pieces;

        int Count(int unit) => Words.Count(sentence.Text[units[unit]]);
    }

    /// <summary>The words of a sentence; of a script without spaces its clauses, long ones in parts.</summary>
    private static List<Range> Units(string text)
    {
        var (units, start, letters) = (new List<Range>(), 0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ' ')
            {
                units.Add(start..at);
                (start, letters) = (at + 1, 0);
                continue;
            }

            var (before, here) = (at > start ? text[at - 1] : ' ', text[at]);
            var isClause = before > '\u2E80' && Marks.EndsClause(text[start..at]) && !Marks.Closers.Contains(here, StringComparison.Ordinal);
            if (isClause || (letters >= LongestUnit && IsUnspaced(before) && IsUnspaced(here)))
            {
                units.Add(start..at);
                (start, letters) = (at, 0);
            }

            if (IsUnspaced(here)) letters++;
        }

        if (start < text.Length) units.Add(start..text.Length);
        return units;
    }

    private static bool IsUnspaced(char letter) => !char.IsSurrogate(letter) && UnspacedText.IsLetter(new Rune(letter));
}
