namespace Newsreel.Scripting;

/// <summary>
/// Picks the sentences of an article that tell most within a number of words. The frame of the story is always in: the
/// opening, the question that ends the lead, and the closing that answers it. Every section gets its share, and a sentence
/// that leans on the one before it brings that one along.
/// </summary>
internal sealed class SentencePicker
{
    /// <summary>Below this budget opening and closing may be exchanged, and there is no room for the question.</summary>
    private const int FewWords = 90;

    /// <summary>From this budget on the last three sentences close the film.</summary>
    private const int ManyWords = 250;

    private readonly IReadOnlyList<PickableSentence> _sentences;
    private readonly IReadOnlyList<double> _scores;
    private readonly SortedSet<int> _picked = [];

    public SentencePicker(Article article)
    {
        _sentences = [.. article.Sections.SelectMany((section, index) =>
            section.Sentences.Select(sentence => new PickableSentence(index, section.Heading, sentence)))];
        _scores = SentenceScore.All(article);
    }

    public int Words => _picked.Sum(index => _sentences[index].Sentence.WordCount);

    public int AllWords => _sentences.Sum(sentence => sentence.Sentence.WordCount);

    public IReadOnlyList<PickableSentence> Picked => [.. _picked.Select(index => _sentences[index])];

    /// <summary>Starts from sentences that were picked before, named by their passage.</summary>
    public void Take(IReadOnlySet<string> passages)
    {
        for (var index = 0; index < _sentences.Count; index++)
            if (_sentences[index].Sentence.Passage is { } passage && passages.Contains(passage)) _picked.Add(index);
    }

    /// <summary>Picks from nothing up to the budget; never fewer sentences than asked for when the article has them.</summary>
    public void Fill(int budget, int leastSentences)
    {
        _picked.UnionWith(Frame(budget));
        if (Words > budget) Tighten(budget);
        Grow(budget, leastSentences);
        Settle(budget);
    }

    /// <summary>For films so short that opening and closing do not fit: takes other sentences of the lead and of the last section.</summary>
    private void Tighten(int budget)
    {
        var openings = Enumerable.Range(0, _sentences.Count).Where(index => _sentences[index].Section == 0 && !Leans(index));
        var closings = Enumerable.Range(1, _sentences.Count - 1).Where(index => _sentences[index].Section == _sentences[^1].Section && !Leans(index));
        var (opening, closing) = openings
            .SelectMany(first => closings.Where(last => last > first).Select(last => (first, last)))
            .MinBy(pair => Math.Abs(Length(pair.first) + Length(pair.last) - budget));
        _picked.Clear();
        _picked.Add(opening);
        _picked.Add(closing);
    }

    /// <summary>Adds sentences while the words stay within the budget.</summary>
    public void Grow(int budget, int leastSentences = 0)
    {
        var shares = Shares(budget);
        while (true)
        {
            var room = budget - Words;
            var best = Enumerable.Range(0, _sentences.Count)
                .Where(index => !_picked.Contains(index))
                .Select(index => (Index: index, Group: Group(index)))
                .Where(choice => Cost(choice.Group) <= room || _picked.Count < leastSentences)
                .OrderByDescending(choice => Need(shares, _sentences[choice.Index].Section) * _scores[choice.Index])
                .FirstOrDefault();
            if (best.Group is null) return;
            _picked.UnionWith(best.Group);
        }
    }

    /// <summary>Drops the weakest sentences that nothing leans on, until the words fit the budget.</summary>
    public void Shrink(int budget, int leastSentences)
    {
        var shares = Shares(budget);
        var frame = Frame(budget);
        while (Words > budget && _picked.Count > leastSentences)
        {
            var have = _picked.GroupBy(index => _sentences[index].Section).ToDictionary(group => group.Key, group => group.Sum(Length));
            var weakest = Droppable(frame)
                .OrderBy(index => _scores[index] * shares[_sentences[index].Section] / have[_sentences[index].Section])
                .Cast<int?>()
                .FirstOrDefault();
            if (weakest is null) return;
            _picked.Remove(weakest.Value);
        }
    }

    /// <summary>Exchanges one sentence for another of the same section while that brings the words closer to the budget.</summary>
    public void Settle(int budget)
    {
        for (var miss = Math.Abs(budget - Words); miss > 2; miss = Math.Abs(budget - Words))
        {
            var swap = Exchangeable(budget)
                .SelectMany(old => Enumerable.Range(0, _sentences.Count)
                    .Where(fresh => !_picked.Contains(fresh) && _sentences[fresh].Section == _sentences[old].Section && Group(fresh).Count == 1)
                    .Select(fresh => (Old: old, Fresh: fresh, Miss: Math.Abs(budget - Words - Length(fresh) + Length(old)))))
                .Where(swap => swap.Miss < miss && !Leans(swap.Fresh))
                .OrderBy(swap => swap.Miss)
                .ThenByDescending(swap => _scores[swap.Fresh])
                .FirstOrDefault();
            if (swap == default) return;
            _picked.Remove(swap.Old);
            _picked.Add(swap.Fresh);
        }
    }

    /// <summary>In a film of a few sentences opening and closing may be exchanged as well, for others of the lead and of the last section.</summary>
    private IEnumerable<int> Exchangeable(int budget) => budget < FewWords ? _picked.Where(NothingLeansOn) : Droppable(Frame(budget));

    private IEnumerable<int> Droppable(HashSet<int> frame) => _picked.Where(index => !frame.Contains(index) && NothingLeansOn(index));

    private HashSet<int> Frame(int budget)
    {
        HashSet<int> frame = [0, _sentences.Count - 1];
        if (budget >= FewWords) frame.Add(_sentences.Count(sentence => sentence.Section == 0) - 1);
        if (budget >= ManyWords) frame.UnionWith([_sentences.Count - 2, _sentences.Count - 3]);
        frame.RemoveWhere(index => index < 0);
        return frame;
    }

    private bool NothingLeansOn(int index) => !(_picked.Contains(index + 1) && Leans(index + 1));

    private List<int> Group(int index)
    {
        var group = new List<int> { index };
        for (var previous = index; Leans(previous) && previous > 0 && !_picked.Contains(previous - 1); previous--) group.Add(previous - 1);
        return group;
    }

    private bool Leans(int index) => index > 0 && SentenceScore.LeansOnPrevious(_sentences[index].Sentence);

    private int Length(int index) => _sentences[index].Sentence.WordCount;

    private int Cost(List<int> group) => group.Sum(Length);

    private Dictionary<int, double> Shares(int budget) => _sentences
        .GroupBy(sentence => sentence.Section)
        .ToDictionary(group => group.Key, group => budget * (double)group.Sum(sentence => sentence.Sentence.WordCount) / AllWords);

    private double Need(Dictionary<int, double> shares, int section)
    {
        var have = _picked.Where(index => _sentences[index].Section == section).Sum(Length);
        return Math.Max(0.02, (shares[section] - have) / Math.Max(1, shares[section]));
    }
}

/// <summary>A sentence with the section it stands in.</summary>
internal sealed record PickableSentence(int Section, string? Heading, Sentence Sentence);
