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
    private readonly SentenceSelection _selection;

    public SentencePicker(Article article)
    {
        _sentences = [.. article.Sections.SelectMany((section, index) =>
            section.Sentences.Select(sentence => new PickableSentence(index, section.Heading, sentence)))];
        _scores = SentenceScore.All(article);
        _selection = new(_sentences, article.Language);
    }

    public int AllWords => _selection.AllWords;

    public int AllSentences => _sentences.Count;

    public IReadOnlyList<PickableSentence> Picked => [.. _selection.Picked.Select(index => _sentences[index])];

    /// <summary>Starts from sentences that were picked before, named by their passage.</summary>
    public void Take(IReadOnlySet<string> passages)
    {
        for (var index = 0; index < _sentences.Count; index++)
            if (_sentences[index].Sentence.Passage is { } passage && passages.Contains(passage)) _selection.Add(index);
    }

    /// <summary>Picks from nothing up to the budget; never fewer sentences than asked for when the article has them.</summary>
    public void Fill(int budget, int leastSentences)
    {
        var frame = Frame(budget);
        foreach (var index in frame) _selection.AddWithGroup(index);
        if (_selection.Words > budget)
        {
            _selection.Clear();
            foreach (var index in frame) _selection.Add(index);
        }

        if (_selection.Words > budget) Tighten(budget);
        Grow(budget, leastSentences);
        Settle(budget);
    }

    /// <summary>Adds sentences while the words stay within the budget; in a film of a few sentences, while they come nearer to it.</summary>
    public void Grow(int budget, int leastSentences = 0)
    {
        while (true)
        {
            var lengths = _selection.GroupLengths();
            var room = budget - _selection.Words;
            var best = _selection.Others
                .Where(index => lengths[index] <= room || _selection.Count < leastSentences)
                .Select(index => (Index: index, Value: _selection.Need(_selection.Section(index), budget) * _scores[index]))
                .DefaultIfEmpty((Index: -1, Value: 0))
                .MaxBy(choice => choice.Value);
            if (best.Index < 0) break;
            _selection.AddWithGroup(best.Index);
        }

        if (budget < FewWords) Overshoot(budget);
    }

    /// <summary>Drops the weakest sentences that nothing leans on, until the words fit the budget.</summary>
    public void Shrink(int budget, int leastSentences)
    {
        var frame = Frame(budget);
        while (_selection.Words > budget && _selection.Count > leastSentences)
        {
            var weakest = Droppable(frame)
                .Select(index => (Index: index, Value: _scores[index] * _selection.ShareOfPicked(_selection.Section(index), budget)))
                .DefaultIfEmpty((Index: -1, Value: 0))
                .MinBy(choice => choice.Value);
            if (weakest.Index < 0) return;
            var excess = _selection.Words - budget;
            if (budget < FewWords && Math.Abs(excess - _selection.Length(weakest.Index)) >= excess) return;
            _selection.Remove(weakest.Index);
        }
    }

    /// <summary>
    /// Exchanges one sentence for another of the same section, in a film of a few sentences also of another one between lead
    /// and closing, while that brings the words closer to the budget.
    /// </summary>
    public void Settle(int budget)
    {
        for (var miss = budget - _selection.Words; Math.Abs(miss) > 2; miss = budget - _selection.Words)
        {
            var free = _selection.Others.Where(index => !_selection.Leans(index)).ToLookup(index => Place(index, budget));
            var swap = Exchangeable(budget)
                .SelectMany(old => free[Place(old, budget)].Select(fresh => (Old: old, Fresh: fresh, Miss: Math.Abs(miss - _selection.Length(fresh) + _selection.Length(old)))))
                .Where(swap => swap.Miss < Math.Abs(miss))
                .DefaultIfEmpty((Old: -1, Fresh: -1, Miss: 0))
                .MinBy(swap => (swap.Miss, swap.Fresh < 0 ? 0 : -_scores[swap.Fresh]));
            if (swap.Old < 0) return;
            _selection.Remove(swap.Old);
            _selection.Add(swap.Fresh);
        }
    }

    /// <summary>In a film of a few sentences one more than the budget allows may still be nearer to it than none.</summary>
    private void Overshoot(int budget)
    {
        var room = budget - _selection.Words;
        var nearest = _selection.Others
            .Where(_selection.CanComeAlone)
            .Select(index => (Index: index, Miss: Math.Abs(room - _selection.Length(index))))
            .Where(choice => choice.Miss < Math.Abs(room))
            .DefaultIfEmpty((Index: -1, Miss: 0))
            .MinBy(choice => (choice.Miss, choice.Index < 0 ? 0 : -_scores[choice.Index]));
        if (nearest.Index >= 0) _selection.Add(nearest.Index);
    }

    /// <summary>For films so short that opening and closing do not fit: takes other sentences of the lead and of the last section.</summary>
    private void Tighten(int budget)
    {
        var standing = Ends(index => !_selection.Leans(index));
        var ends = standing.Count > 0 ? standing : Ends(_ => true);
        _selection.Clear();
        if (ends.Count == 0)
        {
            _selection.Add(0);
            return;
        }

        var (opening, closing) = ends.MinBy(pair => Math.Abs(_selection.Length(pair.Opening) + _selection.Length(pair.Closing) - budget));
        _selection.Add(opening);
        _selection.Add(closing);
    }

    private List<(int Opening, int Closing)> Ends(Func<int, bool> isFit)
    {
        var fit = Enumerable.Range(0, _sentences.Count).Where(isFit).ToList();
        var closings = fit.Where(index => _selection.Section(index) == _sentences[^1].Section).ToList();
        return [.. fit.Where(index => _selection.Section(index) == 0).SelectMany(first => closings.Where(last => last > first).Select(last => (first, last)))];
    }

    private int Place(int index, int budget)
    {
        var section = _selection.Section(index);
        return budget < FewWords && section > 0 && section < _sentences[^1].Section ? 1 : section;
    }

    /// <summary>In a film of a few sentences opening and closing may be exchanged as well, for others of the lead and of the last section.</summary>
    private IEnumerable<int> Exchangeable(int budget) => budget < FewWords ? _selection.Picked.Where(_selection.NothingLeansOn) : Droppable(Frame(budget));

    /// <summary>Whatever opens and closes the film now, and the frame of the story, is never dropped.</summary>
    private IEnumerable<int> Droppable(HashSet<int> frame)
    {
        var picked = _selection.Picked.ToList();
        return picked.Skip(1).SkipLast(1).Where(index => !frame.Contains(index) && _selection.NothingLeansOn(index));
    }

    private HashSet<int> Frame(int budget)
    {
        HashSet<int> frame = [0, _sentences.Count - 1];
        if (budget >= FewWords) frame.Add(_sentences.Count(sentence => sentence.Section == 0) - 1);
        if (budget >= ManyWords) frame.UnionWith([_sentences.Count - 2, _sentences.Count - 3]);
        frame.RemoveWhere(index => index < 0 || index >= _sentences.Count);
        return frame;
    }
}
