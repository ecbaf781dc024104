using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Prose;

/// <summary>What a sentence takes as known by its "the": things of the whole story, things just brought in, or things that only the sentence before lets expect.</summary>
internal sealed partial class Mentions
{
    /// <summary>What as many sentences name is known to everybody.</summary>
    private const int Known = 4;

    /// <summary>A thing is still present for as many sentences.</summary>
    private const int Present = 2;

    private readonly IReadOnlyList<PickableSentence> _sentences;
    private readonly List<HashSet<string>> _words;
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known;

    public Mentions(IReadOnlyList<PickableSentence> sentences, string title)
    {
        _sentences = sentences;
        _words = [.. sentences.Select(sentence => ContentWords.Of(sentence.Sentence.Text).Select(ContentWords.Stem).ToHashSet(StringComparer.Ordinal))];
        for (var index = 0; index < _words.Count; index++)
            foreach (var word in _words[index]) _first.TryAdd(word, index);
        _known = [.. _words.SelectMany(words => words).CountBy(word => word, StringComparer.Ordinal).Where(count => count.Value >= Known).Select(count => count.Key), .. ContentWords.Of(title).Select(ContentWords.Stem)];
    }

    /// <summary>Whether it begins with a thing that it takes as known and that only the sentences before it, in the same paragraph, make known.</summary>
    public bool GoesOn(int index)
    {
        if (!_sentences[index].Sentence.IsWithinParagraph || Definite().Match(_sentences[index].Sentence.Text) is not { Success: true } definite) return false;
        List<string> things = [.. new[] { definite.Groups["first"].Value, definite.Groups["second"].Value }.Where(word => word.Length > 2).Select(ContentWords.Stem)];
        if (things.Exists(_known.Contains)) return false;
        return things.Exists(thing => IsPresent(thing, index)) || things.TrueForAll(thing => _first.GetValueOrDefault(thing, index) >= index);
    }

    private bool IsPresent(string thing, int index) =>
        Enumerable.Range(Math.Max(0, index - Present), Math.Min(index, Present)).Any(place => _sentences[place].Section == _sentences[index].Section && _words[place].Contains(thing));

    [GeneratedRegex(@"\A\W?((In|During|At|On|For|After|Before|From|By|With|Under|To|Inside|Around) the|The) (?<first>\p{Ll}+)( (?<second>\p{Ll}+))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Definite();
}
