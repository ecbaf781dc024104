using Newsreel.Scripting.Prose;

namespace Newsreel.Scripting;

/// <summary>
/// Picks the sentences of an article that tell most within a number of words. The frame of the story is always in: the
/// opening, what is at stake, and the closing. Every section gets its share, and a sentence that needs others brings them along.
/// </summary>
internal sealed class SentencePicker
{
    /// <summary>Below this budget opening and closing may be exchanged, and there is no room for the question.</summary>
    private const int FewWords = 90;

    /// <summary>From this budget on the last three sentences of an article of the library close the film.</summary>
    private const int ManyWords = 250;

    /// <summary>The words may miss the budget by this share: pauses and the rate of speech make up for it.</summary>
    private const double Near = 0.02;

    /// <summary>A sentence that brings more words than this with it fills a scene and more.</summary>
    private const int LongGroup = 50;

    private readonly IReadOnlyList<PickableSentence> _sentences;
    private readonly IReadOnlyList<double> _scores;
    private readonly SentenceSelection _selection;
    private readonly SentenceLinks _links;
    private readonly Article _article;
    private readonly Dictionary<int, StoryFrame> _stories = [];

    public SentencePicker(Article article)
    {
        _article = article;
        IReadOnlyList<PickableSentence> sentences = [.. article.Sections.SelectMany((section, index) =>
            section.Sentences.Select(sentence => new PickableSentence(index, section.Heading, sentence)))];
        _links = new(sentences, article.Title, article.Language);
        _sentences = [.. sentences.Select((sentence, index) => sentence with { Tie = _links.Tie(index) })];
        _scores = SentenceScore.All(article);
        _selection = new(_sentences, _links);
    }

    public int AllWords => _selection.AllWords;

    public int AllSentences => _selection.AllSentences;

    /// <summary>The picked sentences as they are said: the opening first, the others in the order of the article.</summary>
    public IReadOnlyList<PickableSentence> Picked(int budget)
    {
        var opening = Story(budget).Opening;
        return [.. _selection.Picked.OrderBy(index => index == opening ? -1 : index).Select(index => _sentences[index])];
    }

    /// <summary>Starts from sentences that were picked before, named by their passage.</summary>
    public void Take(IReadOnlySet<string> passages)
    {
        for (var index = 0; index < _sentences.Count; index++)
            if (_sentences[index].Sentence.Passage is { } passage && passages.Contains(passage)) _selection.Add(index);
    }

    /// <summary>Picks from nothing up to the budget; never fewer sentences than scenes when the article has them.</summary>
    public void Fill(int budget, int scenes)
    {
        foreach (var index in Frame(budget)) _selection.AddWithGroup(index);
        if (_selection.Words > budget)
        {
            var story = Story(budget);
            _selection.Clear();
            _selection.AddWithGroup(story.Opening);
            _selection.AddWithGroup(story.Closing);
        }

        if (_selection.Words > budget) Tighten(budget);
        Grow(budget, scenes);
        Begin(budget, scenes);
        Settle(budget, Math.Max(2, (int)(budget * Near)));
    }

    /// <summary>Adds sentences while the words stay within the budget; in a film of a few sentences, while they come nearer to it.</summary>
    public void Grow(int budget, int scenes = 0)
    {
        var last = Story(budget).Closing;
        while (true)
        {
            var groups = _selection.Others.Where(index => index <= last).Select(index => Group(index, budget))
                .Where(group => group.Words <= budget - _selection.Words || _selection.Count < scenes).ToList();
            if (groups.Count == 0) break;
            // Every scene needs a sentence that can begin it.
            var best = groups.Where(group => LeavesStarts(group, budget, scenes)).DefaultIfEmpty(groups.MaxBy(group => (group.Starts, group.Value))).MaxBy(group => group.Value);
            _selection.AddWithGroup(best.Index);
        }

        if (budget < FewWords) Overshoot(budget);
    }

    /// <summary>While more scenes are wanted than sentences can begin them: exchanges sentences that go on for others that stand alone.</summary>
    private void Begin(int budget, int scenes)
    {
        while (_selection.Starts < scenes)
        {
            var weakest = Droppable(budget).Where(group => group.All(index => _links.Tie(index) is Tie.Close)).DefaultIfEmpty([]).MinBy(group => group.Sum(index => _scores[index]))!;
            var room = budget - _selection.Words + weakest.Sum(_selection.Length) + Math.Max(2, (int)(budget * Near));
            var starts = _selection.Others.Where(index => index <= Story(budget).Closing && !_links.Group(index).Any(weakest.Contains) && _selection.CanComeAlone(index) && _links.Tie(index) is not Tie.Close && _selection.Length(index) <= room).ToList();
            if (starts.Count == 0) return;
            foreach (var index in weakest) _selection.Remove(index);
            _selection.Add(starts.MaxBy(index => _scores[index]));
        }
    }

    /// <summary>Drops the weakest sentences, each with those that need it, until the words fit the budget.</summary>
    public void Shrink(int budget, int scenes)
    {
        while (_selection.Words > budget && _selection.Count > scenes)
        {
            var excess = _selection.Words - budget;
            var weakest = Droppable(budget)
                .Where(group => _selection.Count - group.Count >= scenes && (group.Count == 1 || group.Sum(_selection.Length) <= excess * 1.5))
                .Select(group => (Group: group, Value: group.Average(index => _scores[index]) * _selection.ShareOfPicked(_selection.Section(group[0]), budget)))
                .DefaultIfEmpty((Group: [], Value: 0))
                .MinBy(choice => choice.Value);
            if (weakest.Group.Count == 0) return;
            if (budget < FewWords && Math.Abs(excess - weakest.Group.Sum(_selection.Length)) >= excess) return;
            foreach (var index in weakest.Group) _selection.Remove(index);
        }
    }

    /// <summary>
    /// Exchanges one sentence for another of the same section, in a film of a few sentences also of another one between lead
    /// and closing, while that brings the words closer to the budget.
    /// </summary>
    /// <param name="budget">Words asked for.</param>
    /// <param name="near">A miss that may stay.</param>
    public void Settle(int budget, int near = 2)
    {
        var last = Story(budget).Closing;
        for (var miss = budget - _selection.Words; Math.Abs(miss) > near; miss = budget - _selection.Words)
        {
            var free = _selection.Others.Where(index => index <= last && !_selection.Leans(index)).ToLookup(index => Place(index, budget));
            var swap = Exchangeable(budget)
                .SelectMany(old => free[Place(old, budget)].Select(fresh => (Old: old, Fresh: fresh, Miss: Math.Abs(miss - _selection.Length(fresh) + _selection.Length(old)))))
                .Where(swap => swap.Miss < Math.Abs(miss))
                .DefaultIfEmpty((Old: -1, Fresh: -1, Miss: 0))
                .MinBy(swap => (Math.Max(near, swap.Miss), swap.Old < 0 ? 0 : _scores[swap.Old] - _scores[swap.Fresh]));
            if (swap.Old < 0) return;
            _selection.Remove(swap.Old);
            _selection.Add(swap.Fresh);
        }
    }

    private (int Index, int Words, int Starts, double Value) Group(int index, int budget)
    {
        var (words, starts, score, count) = (0, 0, 0.0, 0);
        foreach (var place in _selection.Missing(index))
            (words, starts, score, count) = (words + _selection.Length(place), starts + (_links.Tie(place) is Tie.Close ? 0 : 1), score + _scores[place], count + 1);
        // What needs a whole paragraph to be understood is worth less than a sentence that says it.
        var all = _links.Group(index).Sum(_selection.Length);
        return (index, words, starts, _selection.Need(_selection.Section(index), budget) * score / count / Math.Max(1, (double)all / LongGroup));
    }

    private bool LeavesStarts((int Index, int Words, int Starts, double Value) group, int budget, int scenes)
    {
        var usual = (double)_selection.AllWords / Math.Max(1, _selection.AllSentences);
        return _selection.Starts + group.Starts + ((budget - _selection.Words - group.Words) / usual) >= scenes;
    }

    /// <summary>In a film of a few sentences one more than the budget allows may still be nearer to it than none.</summary>
    private void Overshoot(int budget)
    {
        var room = budget - _selection.Words;
        var last = Story(budget).Closing;
        var nearest = _selection.Others
            .Where(index => index <= last && _selection.CanComeAlone(index))
            .Select(index => (Index: index, Miss: Math.Abs(room - _selection.Length(index))))
            .Where(choice => choice.Miss < Math.Abs(room))
            .DefaultIfEmpty((Index: -1, Miss: 0))
            .MinBy(choice => (choice.Miss, choice.Index < 0 ? 0 : -_scores[choice.Index]));
        if (nearest.Index >= 0) _selection.Add(nearest.Index);
    }

    /// <summary>For films so short that opening and closing do not fit: takes other sentences of the lead and of the last section.</summary>
    private void Tighten(int budget)
    {
        var standing = Ends(index => _links.IsFit(index) && !_selection.Leans(index) && !SentenceFitness.IsAboutItsAuthor(_sentences[index].Sentence.Text));
        var ends = standing.Count > 0 ? standing : Ends(_links.IsFit);
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
    private IEnumerable<int> Exchangeable(int budget) =>
        budget < FewWords ? _selection.Picked.Where(_selection.NothingLeansOn) : Droppable(budget).Where(group => group.Count == 1).Select(group => group[0]);

    /// <summary>Picked sentences, each with those that need it. Whatever opens and closes the film now, and the frame of the story, is never dropped.</summary>
    private IEnumerable<IReadOnlyList<int>> Droppable(int budget)
    {
        var picked = _selection.Picked.ToList();
        var kept = Frame(budget).SelectMany(_links.Group).Append(picked[0]).Append(picked[^1]).ToHashSet();
        return picked.Where(index => !kept.Contains(index)).Select(_selection.WithDependents).Where(group => !group.Any(kept.Contains));
    }

    private StoryFrame Story(int budget)
    {
        if (_stories.TryGetValue(budget, out var known)) return known;
        return _stories[budget] = SourceArticle.Is(_article) ? StoryFrame.Of(_sentences, _links, new(_article.Title, _article.Language), budget) : StoryFrame.OfLibrary(_sentences);
    }

    private HashSet<int> Frame(int budget)
    {
        var story = Story(budget);
        HashSet<int> frame = [story.Opening, story.Closing];
        if (budget >= FewWords && story.Stake is { } stake) frame.Add(stake);
        if (budget >= ManyWords && !SourceArticle.Is(_article)) frame.UnionWith([story.Closing - 1, story.Closing - 2]);
        frame.RemoveWhere(index => index < 0 || index >= _sentences.Count);
        return frame;
    }
}
