namespace Newsreel.Scripting;

/// <summary>
/// Cuts English prose into sentences. Joining the sentences with single spaces gives back the text with its white space normalised.
/// A doubtful full stop ends nothing: two sentences in one are better than half a one.
/// </summary>
public static class SentenceSplitter
{
    private const string Closers = "\"'”’»)]*_";
    private const string Openers = "\"'“‘«([*_¿¡";

    // A name or a number follows these: they never end a sentence.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Sts.", "Mt.", "Ft.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Cmdr.", "Cpl.", "Sgt.",
        "Pvt.", "Adm.", "Brig.", "Sen.", "Rep.", "Gov.", "Pres.", "Rev.", "Hon.", "Fr.", "Msgr.", "Messrs.", "vs.", "v.", "cf.", "e.g.", "i.e.",
        "approx.", "ca.", "c.", "Vol.", "vol.", "pp.", "p.", "Fig.", "fig.", "Op.", "Lt.-Col.", "Supt.", "Det.", "ret.", "pop.",
    };

    // These may close a sentence; only the next word tells.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal)
    {
        "U.S.", "U.K.", "U.N.", "E.U.", "U.S.A.", "U.S.S.R.", "D.C.", "a.m.", "p.m.", "A.M.", "P.M.", "a.d.", "A.D.", "B.C.", "etc.", "Inc.",
        "Ltd.", "Co.", "Corp.", "Jr.", "Sr.", "Ph.D.", "M.D.", "Ave.", "Blvd.", "Rd.", "Dept.", "al.", "est.", "ed.",
        "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.",
    };

    // A number follows these, or they are ordinary words at the end.
    private static readonly HashSet<string> BeforeNumbers = new(StringComparer.Ordinal) { "No.", "no.", "Nos.", "nos.", "Art.", "Sec.", "Ch." };

    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "In", "On", "At", "By", "For", "From", "With", "To", "Of", "After", "Before", "During", "Since", "Until", "While", "When",
        "Where", "As", "If", "Although", "Though", "Because", "But", "And", "Yet", "So", "Or", "It", "Its", "He", "She", "They", "We", "You",
        "His", "Her", "Their", "Our", "This", "That", "These", "Those", "There", "Here", "Then", "Now", "Later", "Soon", "Today", "However",
        "Meanwhile", "Some", "Many", "Most", "Few", "All", "Both", "Each", "Every", "No", "Nobody", "What", "Who", "Why", "How", "Within", "Over",
    };

    /// <summary>The sentences in order; none when the text holds only white space.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var sentences = new List<string>();
        var first = 0;
        for (var at = 0; at < words.Length; at++)
        {
            if (at + 1 < words.Length && !Ends(words, at)) continue;
            sentences.Add(string.Join(' ', words[first..(at + 1)]));
            first = at + 1;
        }

        return sentences;
    }

    private static bool Ends(string[] words, int at)
    {
        var word = WithoutNote(words[at]).TrimEnd(Closers.ToCharArray());
        var next = words[at + 1].TrimStart(Openers.ToCharArray());
        if (word.Length == 0 || word[^1] is not ('.' or '!' or '?' or '…')) return false;
        if (next.Length == 0 || char.IsLower(next[0]) || next[0] is '-' or '–' or '—') return false;
        return word[^1] != '.' || !IsAbbreviation(word.TrimStart(Openers.ToCharArray()), at == 0 ? "" : words[at - 1], next);
    }

    // "point.[12]": the mark of a footnote stands behind the full stop.
    private static string WithoutNote(string word)
    {
        while (word.EndsWith(']') && word.LastIndexOf('[') is > 0 and var mark) word = word[..mark];
        return word;
    }

    private static bool IsAbbreviation(string word, string previous, string next)
    {
        if (Titles.Contains(word)) return true;
        if (BeforeNumbers.Contains(word)) return char.IsDigit(next[0]);
        if (Ambiguous.Contains(word)) return !Starters.Contains(next.TrimEnd(',', '.'));
        return IsInitial(word, previous) && !Starters.Contains(next);
    }

    // "J. F. Kennedy", but not the numeral of "Artemis I. Orion flew on."
    private static bool IsInitial(string word, string previous) =>
        word is [var letter, '.']
        && char.IsUpper(letter)
        && (letter != 'I' || previous.Length < 3 || !char.IsUpper(previous[0]));
}
