using Newsreel.Common;

namespace Newsreel.Sourcing.Cards;

/// <summary>The words of a sentence without their marks, and where its marks part it.</summary>
internal sealed class SentenceWords
{
    private const string UnitMarks = ",;:!?，、；：！？،؛؟—–";
    private const string Openers = "(（[";
    private const string Closers = ")）]";
    private readonly IReadOnlyList<string> words;

    public SentenceWords(IReadOnlyList<string> words)
    {
        this.words = words;
        Bare = [.. words.Select(word => word.Trim().Trim([.. CardText.Marks, '-', '–', '—', '\'', '’', '‘', '[', ']']))];
        Lower = [.. Bare.Select(word => word.ToLowerInvariant())];
    }

    public int Count => words.Count;

    /// <summary>As written, marks included.</summary>
    public string this[int at] => words[at];

    /// <summary>As written, without marks around them.</summary>
    public IReadOnlyList<string> Bare { get; }

    /// <summary>Without marks, in lower case.</summary>
    public IReadOnlyList<string> Lower { get; }

    public bool IsCapital(int at) => Bare[at].Length > 0 && char.IsUpper(Bare[at][0]);

    /// <summary>Whether a comma, a dash or the like stands after a word. A full stop inside a sentence ends an abbreviation only.</summary>
    public bool EndsUnit(int at)
    {
        if (at + 1 == Count || Bare[at].Length == 0 || Bare[at + 1].Length == 0) return true;
        if (Openers.Contains(words[at + 1][0], StringComparison.Ordinal)) return true;
        var tail = words[at][(words[at].IndexOf(Bare[at], StringComparison.Ordinal) + Bare[at].Length)..];
        // Of scripts without spaces a word is a clause, its marks among its letters.
        return tail.Any(mark => UnitMarks.Contains(mark, StringComparison.Ordinal) || Closers.Contains(mark, StringComparison.Ordinal)) || UnspacedText.BeginsUnspaced(words[at]);
    }

    /// <summary>Whether a word has its capital because a quotation or what a colon announces begins with it.</summary>
    public bool BeginsSpeech(int at) => words[at][0] is '“' or '„' or '«' or '"' or '‘' or '(' || (at > 0 && words[at - 1][^1] == ':');

    /// <summary>Whether a semicolon stands after a word.</summary>
    public bool EndsStatement(int at) => words[at].TrimEnd('"', '”', '’')[^1] is ';' or '；' or '؛';

    /// <summary>The parts of a word that an apostrophe joins: "n’a" is "n" and "a".</summary>
    public IEnumerable<string> Parts(int at) => Lower[at].Split('\'', '’', '-').Append(Lower[at].Replace('’', '\''));
}
