namespace Newsreel.Scripting.Prose;

/// <summary>Which sentences of an article are of no use without which others.</summary>
internal sealed class SentenceLinks
{
    /// <summary>Of a longer chain only the nearest are kept: the listener has forgotten the others.</summary>
    private const int LongestGroup = 12;

    /// <summary>A sentence of as few words within a paragraph adds to the one before it.</summary>
    private const int MostShortWords = 5;

    private readonly int[][] _groups;
    private readonly Tie[] _ties;
    private readonly bool[] _announces;
    private readonly bool[] _isFit;

    private readonly string _language;

    /// <param name="sentences">Of the article, in order.</param>
    /// <param name="title">Its title.</param>
    /// <param name="language">Code of ISO 639-1. Who and what is spoken of is followed in English only.</param>
    public SentenceLinks(IReadOnlyList<PickableSentence> sentences, string title, string language = "en")
    {
        _language = language;
        var isEnglish = language is "en";
        var runs = new QuotationRuns(sentences);
        var mentions = isEnglish ? new Mentions(sentences, title) : null;
        var texts = sentences.Select(sentence => sentence.Sentence.Text).ToList();
        IReadOnlyList<IReadOnlyList<int>> introductions = isEnglish ? Introductions.Of(texts, title) : [.. texts.Select(_ => Array.Empty<int>())];
        _ties = [.. Enumerable.Range(0, texts.Count).Select(index => index == 0 ? Scripting.Tie.None : Tied(sentences, runs, mentions, index))];
        _announces = [.. texts.Select((text, index) => index + 1 < texts.Count && sentences[index + 1].Section == sentences[index].Section && isEnglish && Leaning.NeedsNext(text))];
        var needs = Enumerable.Range(0, texts.Count).Select(index => Needs(runs, introductions[index], index)).ToArray();
        _groups = [.. Enumerable.Range(0, texts.Count).Select(index => Group(needs, index))];
        var canBeSaid = texts.Select((text, index) => !runs.IsTorn(index) && !(isEnglish && SentenceFitness.NeedsThePage(text))).ToArray();
        var others = sentences.Select((sentence, index) => (sentence.Section, IsFit: _groups[index].All(place => canBeSaid[place] && !HangsOnAnotherChapter(sentences, place)))).ToList();
        var chapters = others.Where(other => other.IsFit).Select(other => other.Section).ToHashSet();
        // A chapter that would be empty is said as it is.
        _isFit = [.. _groups.Select((group, index) => chapters.Contains(sentences[index].Section) ? others[index].IsFit : group.All(place => canBeSaid[place]))];
    }

    /// <summary>Places of a sentence and of all that it needs, ascending.</summary>
    public IReadOnlyList<int> Group(int index) => _groups[index];

    /// <summary>How a sentence hangs on the one before it.</summary>
    public Tie Tie(int index) => _ties[index];

    /// <summary>Whether a film can say it: its quotation is whole, and it points at nothing that only a page shows.</summary>
    public bool IsFit(int index) => _isFit[index];

    private Tie Tied(IReadOnlyList<PickableSentence> sentences, QuotationRuns runs, Mentions? mentions, int index)
    {
        var text = sentences[index].Sentence.Text;
        // The heading of its own chapter says what the first sentence speaks of.
        if (OpensChapter(sentences, index)) return runs.IsBare(index) || Leaning.BeginsPointing(text, _language) ? Scripting.Tie.Close : Scripting.Tie.None;
        if (runs.First(index) < index || runs.IsBare(index) || Leaning.PointsBackAtOnce(text, _language)) return Scripting.Tie.Close;
        return Leaning.NeedsPrevious(text, _language) || QuotedText.IsReply(text) || IsShort(sentences[index].Sentence) || mentions?.GoesOn(index) == true ? Scripting.Tie.Loose : Scripting.Tie.None;
    }

    // "Nobody was injured."
    private static bool IsShort(Sentence sentence) => sentence.IsWithinParagraph && sentence.WordCount <= MostShortWords;

    private static bool OpensChapter(IReadOnlyList<PickableSentence> sentences, int index) =>
        sentences[index - 1].Section != sentences[index].Section && sentences[index].Heading is not null;

    private bool HangsOnAnotherChapter(IReadOnlyList<PickableSentence> sentences, int index) =>
        index > 0 && _ties[index] is Scripting.Tie.Close && OpensChapter(sentences, index);

    private IEnumerable<int> Needs(QuotationRuns runs, IReadOnlyList<int> introductions, int index)
    {
        for (var place = runs.First(index); place <= runs.Last(index); place++)
            if (place != index) yield return place;
        if (_ties[index] is not Scripting.Tie.None) yield return index - 1;
        if (_announces[index]) yield return index + 1;
        foreach (var introduction in introductions) yield return introduction;
    }

    private static int[] Group(IEnumerable<int>[] needs, int index)
    {
        var group = new SortedSet<int> { index };
        var open = new Queue<int>([index]);
        while (open.TryDequeue(out var place) && group.Count < LongestGroup)
            foreach (var need in needs[place])
                if (group.Add(need)) open.Enqueue(need);
        return [.. group];
    }
}
