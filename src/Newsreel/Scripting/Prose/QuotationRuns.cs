namespace Newsreel.Scripting.Prose;

/// <summary>Sentences that stand in one quotation and are torn when one of them is left out.</summary>
internal sealed class QuotationRuns
{
    /// <summary>A mark that is not closed within this many sentences was set by mistake.</summary>
    private const int Longest = 10;

    private readonly int[] _first;
    private readonly int[] _last;
    private readonly bool[] _isTorn;
    private readonly bool[] _isBare;

    public QuotationRuns(IReadOnlyList<PickableSentence> sentences)
    {
        _first = [.. Enumerable.Range(0, sentences.Count)];
        _last = [.. _first];
        _isTorn = new bool[sentences.Count];
        _isBare = new bool[sentences.Count];
        for (var index = 0; index < sentences.Count; index++)
        {
            var end = End(sentences, index);
            _isTorn[index] = end < 0;
            end = Math.Max(index, end);
            var isBare = !_isTorn[index] && IsBare(sentences, index, end);
            for (var place = index; place <= end; place++) (_first[place], _last[place], _isBare[place]) = (index, end, isBare);
            index = end;
        }
    }

    /// <summary>The first sentence of the quotation in which a sentence stands; itself when it shares none.</summary>
    public int First(int index) => _first[index];

    /// <summary>The last sentence of the quotation in which a sentence stands; itself when it shares none.</summary>
    public int Last(int index) => _last[index];

    /// <summary>Whether a mark of the sentence has no other one.</summary>
    public bool IsTorn(int index) => _isTorn[index];

    /// <summary>Whether the quotation does not say itself who speaks.</summary>
    public bool IsBare(int index) => _isBare[index];

    private static int End(IReadOnlyList<PickableSentence> sentences, int index)
    {
        var open = QuotedText.None;
        for (var place = index; place < sentences.Count && place - index < Longest && sentences[place].Section == sentences[index].Section; place++)
        {
            open = QuotedText.After(sentences[place].Sentence.Text, open);
            if (open is QuotedText.None) return place == index && QuotedText.HasLooseCloser(sentences[place].Sentence.Text) ? -1 : place;
        }

        return -1;
    }

    private static bool IsBare(IReadOnlyList<PickableSentence> sentences, int first, int last)
    {
        var (open, isQuoted) = (QuotedText.None, false);
        for (var place = first; place <= last; place++)
        {
            var text = sentences[place].Sentence.Text;
            if (QuotedText.Outside(text, open).Any(char.IsLetter)) return false;
            isQuoted |= text.Any(char.IsLetter);
            open = QuotedText.After(text, open);
        }

        return isQuoted;
    }
}
