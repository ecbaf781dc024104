namespace Newsreel.Scripting;

/// <summary>Which sentences of an article are picked, with sums that are kept and not made again at every question.</summary>
internal sealed class SentenceSelection
{
    private readonly IReadOnlyList<PickableSentence> _sentences;
    private readonly bool[] _leans;
    private readonly bool[] _isPicked;
    private readonly int[] _pickedOfSection;
    private readonly int[] _wordsOfSection;

    public SentenceSelection(IReadOnlyList<PickableSentence> sentences, string language = "en")
    {
        _sentences = sentences;
        _leans = [.. sentences.Select((sentence, index) => index > 0 && SentenceScore.LeansOnPrevious(sentence.Sentence, language))];
        _isPicked = new bool[sentences.Count];
        var sections = sentences.Count == 0 ? 0 : sentences[^1].Section + 1;
        _pickedOfSection = new int[sections];
        _wordsOfSection = new int[sections];
        foreach (var sentence in sentences) _wordsOfSection[sentence.Section] += sentence.Sentence.WordCount;
        AllWords = _wordsOfSection.Sum();
    }

    /// <summary>Words of the whole article.</summary>
    public int AllWords { get; }

    /// <summary>Words of the picked sentences.</summary>
    public int Words { get; private set; }

    /// <summary>How many sentences are picked.</summary>
    public int Count { get; private set; }

    /// <summary>Places of the picked sentences, ascending.</summary>
    public IEnumerable<int> Picked => Enumerable.Range(0, _sentences.Count).Where(Has);

    /// <summary>Places of the other sentences, ascending.</summary>
    public IEnumerable<int> Others => Enumerable.Range(0, _sentences.Count).Where(index => !Has(index));

    public bool Has(int index) => _isPicked[index];

    public int Length(int index) => _sentences[index].Sentence.WordCount;

    public int Section(int index) => _sentences[index].Section;

    /// <summary>Whether a sentence needs the one before it.</summary>
    public bool Leans(int index) => _leans[index];

    public bool NothingLeansOn(int index) => index + 1 >= _leans.Length || !_leans[index + 1] || !_isPicked[index + 1];

    /// <summary>Whether a sentence that is not picked can be picked without the one before it.</summary>
    public bool CanComeAlone(int index) => index == 0 || !_leans[index] || _isPicked[index - 1];

    public void Add(int index)
    {
        if (_isPicked[index]) return;
        Change(index, 1);
    }

    /// <summary>Adds a sentence with those before it that it leans on.</summary>
    public void AddWithGroup(int index)
    {
        for (; !CanComeAlone(index); index--) Add(index);
        Add(index);
    }

    public void Remove(int index)
    {
        if (_isPicked[index]) Change(index, -1);
    }

    public void Clear()
    {
        for (var index = 0; index < _isPicked.Length; index++) Remove(index);
    }

    /// <summary>For every sentence the words that picking it would add, with those that it leans on.</summary>
    public int[] GroupLengths()
    {
        var lengths = new int[_sentences.Count];
        for (var index = 0; index < lengths.Length; index++) lengths[index] = Length(index) + (CanComeAlone(index) ? 0 : lengths[index - 1]);
        return lengths;
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
        _pickedOfSection[Section(index)] += by * Length(index);
    }
}
