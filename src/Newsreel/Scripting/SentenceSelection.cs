using Newsreel.Scripting.Prose;

namespace Newsreel.Scripting;

/// <summary>Which sentences of an article are picked, with sums that are kept and not made again at every question.</summary>
internal sealed class SentenceSelection
{
    private readonly IReadOnlyList<PickableSentence> _sentences;
    private readonly SentenceLinks _links;
    private readonly List<int>[] _dependents;
    private readonly bool[] _isPicked;
    private readonly int[] _pickedOfSection;
    private readonly int[] _wordsOfSection;

    public SentenceSelection(IReadOnlyList<PickableSentence> sentences, SentenceLinks links)
    {
        (_sentences, _links) = (sentences, links);
        _isPicked = new bool[sentences.Count];
        _dependents = [.. sentences.Select(_ => new List<int>())];
        for (var index = 0; index < sentences.Count; index++)
            foreach (var needed in links.Group(index)) _dependents[needed].Add(index);
        var sections = sentences.Count == 0 ? 0 : sentences[^1].Section + 1;
        _pickedOfSection = new int[sections];
        _wordsOfSection = new int[sections];
        for (var index = 0; index < sentences.Count; index++)
            if (links.IsFit(index)) _wordsOfSection[sentences[index].Section] += Length(index);
        AllWords = _wordsOfSection.Sum();
        AllSentences = Enumerable.Range(0, sentences.Count).Count(links.IsFit);
    }

    /// <summary>Words of all sentences that a film can say.</summary>
    public int AllWords { get; }

    /// <summary>How many sentences a film can say.</summary>
    public int AllSentences { get; }

    /// <summary>Words of the picked sentences.</summary>
    public int Words { get; private set; }

    /// <summary>How many sentences are picked.</summary>
    public int Count { get; private set; }

    /// <summary>How many of the picked ones can begin a scene.</summary>
    public int Starts { get; private set; }

    /// <summary>Places of the picked sentences, ascending.</summary>
    public IEnumerable<int> Picked => Enumerable.Range(0, _sentences.Count).Where(Has);

    /// <summary>Places of the others that a film can say, ascending.</summary>
    public IEnumerable<int> Others => Enumerable.Range(0, _sentences.Count).Where(index => !Has(index) && _links.IsFit(index));

    public bool Has(int index) => _isPicked[index];

    public int Length(int index) => _sentences[index].Sentence.WordCount;

    public int Section(int index) => _sentences[index].Section;

    /// <summary>Whether a sentence needs others.</summary>
    public bool Leans(int index) => _links.Group(index).Count > 1;

    /// <summary>Whether no picked sentence needs this one.</summary>
    public bool NothingLeansOn(int index) => _dependents[index].TrueForAll(other => other == index || !_isPicked[other]);

    /// <summary>Whether a sentence that is not picked can be picked without another one.</summary>
    public bool CanComeAlone(int index) => Missing(index).All(place => place == index);

    /// <summary>Those of a sentence and of what it needs that are not picked.</summary>
    public IEnumerable<int> Missing(int index) => _links.Group(index).Where(place => !_isPicked[place]);

    /// <summary>A picked sentence with the picked ones that need it.</summary>
    public IReadOnlyList<int> WithDependents(int index) => [.. _dependents[index].Where(Has)];

    public void Add(int index)
    {
        if (!_isPicked[index]) Change(index, 1);
    }

    /// <summary>Adds a sentence with all that it needs.</summary>
    public void AddWithGroup(int index)
    {
        foreach (var place in _links.Group(index)) Add(place);
    }

    public void Remove(int index)
    {
        if (_isPicked[index]) Change(index, -1);
    }

    public void Clear()
    {
        for (var index = 0; index < _isPicked.Length; index++) Remove(index);
    }

    /// <summary>How far a section is from its share of the budget: 1 when nothing of it is picked.</summary>
    public double Need(int section, int budget)
    {
        var share = Share(section, budget);
        return Math.Max(0.02, (share - _pickedOfSection[section]) / Math.Max(1, share));
    }

    /// <summary>The share of a section in the budget, for each of its words that are picked.</summary>
    public double ShareOfPicked(int section, int budget) => Share(section, budget) / Math.Max(1, _pickedOfSection[section]);

    private double Share(int section, int budget) => budget * (double)_wordsOfSection[section] / Math.Max(1, AllWords);

    private void Change(int index, int by)
    {
        _isPicked[index] = by > 0;
        Count += by;
        Words += by * Length(index);
        if (_links.Tie(index) is not Tie.Close) Starts += by;
        _pickedOfSection[Section(index)] += by * Length(index);
    }
}
