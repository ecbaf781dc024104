using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Sourcing.Matching;

/// <summary>Words as they are compared: lower case, without accents and endings, without words that say nothing of a picture. Pure.</summary>
public static partial class SearchTerms
{
    private static readonly HashSet<string> Pale = new(StringComparer.Ordinal)
    {
        "said", "say", "says", "told", "called", "began", "begin", "became", "become", "came", "come", "went", "go", "got", "get", "made", "took", "take",
        "gave", "give", "kept", "keep", "held", "put", "set", "let", "used", "use", "one", "two", "three", "four", "five", "six", "ten", "first", "last",
        "next", "many", "much", "most", "more", "less", "few", "only", "also", "still", "ever", "never", "once", "again", "almost", "about", "around",
        "roughly", "according", "while", "where", "within", "along", "across", "toward", "towards", "near", "off", "out", "up", "down", "left", "other",
        "another", "each", "every", "same", "such", "own", "later", "early", "earlier", "long", "day", "days", "week", "weeks", "month", "months", "year",
        "years", "time", "times", "hour", "hours", "people", "thing", "things", "because", "although", "though", "yet", "no", "nobody", "nothing",
        "wait", "waits", "waited", "waiting", "play", "plays", "arrive", "arrives", "arrived", "follow", "follows", "followed", "reach", "reached", "leave",
        "leaves", "stop", "stops", "stopped", "turn", "turned", "move", "moved", "carry", "carries", "carried", "stand", "stands", "stood", "help", "helped",
        "work", "worked", "start", "started", "open", "opened", "close", "closed", "fill", "fills", "bring", "brought", "send", "sent", "run", "runs", "ran",
        "walk", "fall", "fell", "grow", "grew", "remain", "remained", "cause", "caused", "need", "needed", "want", "wanted", "know", "known", "see", "seen",
        "percent", "million", "billion", "thousand", "hundred", "number", "mp4", "mov", "jpg", "img", "dsc", "final", "copy", "v1", "v2",
    };

    /// <summary>The terms of texts, each once.</summary>
    public static IReadOnlySet<string> Of(params IEnumerable<string> texts) => Sequence(texts).ToHashSet(StringComparer.Ordinal);

    /// <summary>The terms of texts in order, with repetitions between texts.</summary>
    public static IEnumerable<string> Sequence(params IEnumerable<string> texts) =>
        from text in texts
        from word in Words(LatinLetters.Fold(text))
        where word.Length > 1 && !Pale.Contains(word)
        select Stem(word);

    /// <summary>The term of one word in any case.</summary>
    public static string Term(string word) => Number().IsMatch(word) ? Plain(word) : Stem(LatinLetters.Fold(word).ToLowerInvariant());

    /// <summary>Numbers with marks between their digits are words as they are, for "300" is something else than "300,000".</summary>
    private static IEnumerable<string> Words(string text) => Number().Matches(text).Select(number => Plain(number.Value)).Distinct(StringComparer.Ordinal).Concat(TopicMatch.Words(Number().Replace(text, " ")));

    private static string Plain(string number) => number.Replace(",", "", StringComparison.Ordinal);

    private static string Stem(string word)
    {
        var stem = TopicMatch.Stem(word);
        if (char.IsAsciiDigit(stem[0])) return stem;
        if (stem.Length >= 7 && stem.EndsWith("ian", StringComparison.Ordinal)) return stem[..^1];
        if (stem is "training") return stem;
        if (stem.Length >= 6 && stem.EndsWith("ing", StringComparison.Ordinal)) stem = Undoubled(stem[..^3]);
        else if (stem.Length >= 5 && stem.EndsWith("ed", StringComparison.Ordinal)) stem = Undoubled(stem[..^2]);
        return stem.Length >= 4 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static string Undoubled(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;

    [GeneratedRegex(@"(?<![\d.,])(\d{1,3}(,\d{3})+(\.\d+)?|\d+\.\d+)(?!\d|[.,]\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
