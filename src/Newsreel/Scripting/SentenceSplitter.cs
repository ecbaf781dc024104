using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>
/// Cuts prose into sentences, in every language by its own marks. Joining the sentences with single spaces (none in scripts without spaces)
/// gives back the text with its white space normalised. A doubtful full stop ends nothing: two sentences in one are better than half a one.
/// </summary>
public static class SentenceSplitter
{
    // Marks of emphasis may stand there too.
    private static readonly char[] Closers = (Marks.Closers + "]*_").ToCharArray();
    private static readonly char[] Openers = (Marks.Openers + "*_").ToCharArray();

    // A name or a number follows these: they never end a sentence.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Sts.", "Mt.", "Ft.", "Gen.", "Lt.", "Col.", "Maj.", "Capt.", "Cmdr.", "Cpl.", "Sgt.",
        "Pvt.", "Adm.", "Brig.", "Sen.", "Rep.", "Gov.", "Pres.", "Rev.", "Hon.", "Fr.", "Msgr.", "Messrs.", "vs.", "v.", "cf.", "e.g.", "i.e.",
        "approx.", "ca.", "c.", "Vol.", "vol.", "pp.", "p.", "Fig.", "fig.", "Op.", "Lt.-Col.", "Supt.", "Det.", "ret.", "pop.",
        "Sra.", "Srta.", "Dra.", "Dña.", "Gral.", "Cnel.", "Excmo.", "pág.", "págs.", "núm.", "aprox.", "Uds.", "EE.",
        "MM.", "Mme.", "Mlle.", "Mgr.", "env.", "éd.",
        "Hr.", "Nr.", "Bd.", "bzw.", "etw.", "evtl.", "ggf.", "inkl.", "geb.", "gest.", "vgl.", "sog.", "Abs.", "Hrsg.", "Dipl.-Ing.",
        "Sig.", "sig.", "Sig.ra", "Dott.", "dott.", "Dott.ssa", "Avv.", "pag.", "Exmo.", "Exma.", "séc.", "Av.",
    };

    // These may close a sentence; only the next word tells.
    private static readonly HashSet<string> Ambiguous = new(StringComparer.Ordinal)
    {
        "U.S.", "U.K.", "U.N.", "E.U.", "U.S.A.", "U.S.S.R.", "D.C.", "a.m.", "p.m.", "A.M.", "P.M.", "a.d.", "A.D.", "B.C.", "etc.", "Inc.",
        "Ltd.", "Co.", "Corp.", "Jr.", "Sr.", "Ph.D.", "M.D.", "Ave.", "Blvd.", "Rd.", "Dept.", "al.", "est.", "ed.",
        "UU.", "a.C.", "d.C.", "J.-C.", "Jh.", "Jhd.", "Mio.", "Mrd.", "usw.", "Cía.", "S.A.", "S.p.A.", "ecc.", "Str.",
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

    // Ordinal numbers of German have a full stop: "am 3. Oktober", "im 19. Jahrhundert".
    private static readonly HashSet<string> AfterOrdinals = new(StringComparer.Ordinal)
    {
        "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
        "Jahrhundert", "Jahrhunderts", "Jahrhunderte", "Jahrtausend", "Jahrestag", "Geburtstag", "Armee", "Division", "Etage", "Stock", "Kapitel", "Mal", "Platz",
    };

    private static readonly HashSet<string> BeforeOrdinals = new(StringComparer.OrdinalIgnoreCase)
    { "am", "vom", "zum", "beim", "im", "der", "die", "das", "dem", "den", "des", "bis" };

    /// <summary>The sentences in order; none when the text holds only white space.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [.. Ranges(plain).Select(range => plain[range])];
    }

    /// <summary>Where the sentences of a text stand.</summary>
    /// <param name="text">Words with single spaces between them, none at its ends.</param>
    internal static IReadOnlyList<Range> Ranges(string text)
    {
        if (text.Length == 0) return [];
        var words = text.Split(' ');
        var sentences = new List<Range>();
        var (first, start) = (0, 0);
        for (var at = 0; at < words.Length; at++)
        {
            var end = start + words[at].Length;
            foreach (var cut in UnspacedStops.Inside(text, start, end))
            {
                sentences.Add(first..cut);
                first = cut;
            }

            if (at + 1 == words.Length || (Ends(words, at) && !UnspacedStops.IsQuoted(text, end - 1)))
            {
                sentences.Add(first..end);
                first = end + 1;
            }

            start = end + 1;
        }

        return sentences;
    }

    private static bool Ends(string[] words, int at)
    {
        // French parts its marks from the words: "« Allons-y ! » Il part. « Non. »"; straight ones may be of either kind.
        if (Marks.IsOpening(words[at]) && words[at] is not ("\"" or "'")) return false;
        var word = WithoutNote(words[at]).TrimEnd(Closers) is { Length: > 0 } own ? own : at > 0 ? words[at - 1].TrimEnd(Closers) : "";
        if (word.Length == 0 || !Marks.Stops.Contains(word[^1], StringComparison.Ordinal)) return false;
        if (!words[at + 1].Any(char.IsLetterOrDigit) && !Marks.IsOpening(words[at + 1])) return false;
        var next = words[at + 1].TrimStart(Openers) is { Length: 0 } && at + 2 < words.Length ? words[at + 2].TrimStart(Openers) : words[at + 1].TrimStart(Openers);
        if (next.Length == 0 || char.IsLower(next[0]) || next[0] is '-' or '–' or '—') return false;
        return word[^1] != '.' || !IsAbbreviation(word.TrimStart(Openers), at == 0 ? "" : words[at - 1], next);
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
        return (IsInitial(word, previous) && !Starters.Contains(next)) || IsOrdinal(word, previous, next);
    }

    // "J. F. Kennedy" and "z. B.", but not the numeral of "Artemis I. Orion flew on."
    private static bool IsInitial(string word, string previous) =>
        word is [var letter, '.']
        && char.IsLetter(letter) && letter < '\u0590'
        && (letter != 'I' || previous.Length < 3 || !char.IsUpper(previous[0]));

    private static bool IsOrdinal(string word, string previous, string next) =>
        word is [>= '0' and <= '9', '.'] or [>= '0' and <= '9', >= '0' and <= '9', '.']
        && (AfterOrdinals.Contains(next.TrimEnd(',', '.', ';', ':')) || BeforeOrdinals.Contains(previous));
}
