using Newsreel.Common;

namespace Newsreel.Sourcing.Cards;

/// <summary>The words of one language that decide what may stand alone on a card. All in lower case.</summary>
internal sealed record CardWords
{
    /// <summary>Words that change what the words around them claim: negation, denial, doubt, condition, report.</summary>
    public HashSet<string> Governors { get; init; } = [];

    /// <summary>Words that do so only before one of <see cref="Complements"/>: "plans to", "found that".</summary>
    public HashSet<string> GovernorsBefore { get; init; } = [];

    /// <summary>What follows a word of <see cref="GovernorsBefore"/>.</summary>
    public HashSet<string> Complements { get; init; } = [];

    /// <summary>Words that govern at the end of a part that somebody's name begins: "by the army's count".</summary>
    public HashSet<string> Accounts { get; init; } = [];

    /// <summary>Those among the governors before which stands who speaks: "said", "ruled".</summary>
    public HashSet<string> Speaking { get; init; } = [];

    /// <summary>Articles, possessives and words of quantity.</summary>
    public HashSet<string> Determiners { get; init; } = [];

    /// <summary>Words that want a noun after them, "of" included.</summary>
    public HashSet<string> Prepositions { get; init; } = [];

    /// <summary>Those among them that bind a noun to the noun before.</summary>
    public HashSet<string> Binders { get; init; } = [];

    /// <summary>"and", "or", "but".</summary>
    public HashSet<string> Coordinators { get; init; } = [];

    /// <summary>Words with which a clause hangs on another.</summary>
    public HashSet<string> Subordinators { get; init; } = [];

    /// <summary>Words that point at what was said before.</summary>
    public HashSet<string> Pronouns { get; init; } = [];

    /// <summary>Forms of "be", "have" and "do", and other verbs that want another.</summary>
    public HashSet<string> Auxiliaries { get; init; } = [];

    /// <summary>Forms that are verbs wherever no determiner stands before them.</summary>
    public HashSet<string> Verbs { get; init; } = [];

    /// <summary>Forms that are verbs or nouns, told apart by their neighbours.</summary>
    public HashSet<string> VerbsOrNouns { get; init; } = [];

    /// <summary>Endings of verbs; the longer they are, the surer.</summary>
    public IReadOnlyList<string> VerbEndings { get; init; } = [];

    /// <summary>Words with such an ending that are no verbs.</summary>
    public HashSet<string> NoVerbs { get; init; } = [];

    /// <summary>Words that stand beside a verb or an adjective.</summary>
    public HashSet<string> Adverbs { get; init; } = [];

    /// <summary>Words that want a noun after them and do not end a phrase.</summary>
    public HashSet<string> Adjectives { get; init; } = [];

    /// <summary>Numbers in words.</summary>
    public HashSet<string> Numbers { get; init; } = [];

    /// <summary>Words that join the numbers of a range or a sum.</summary>
    public HashSet<string> NumberJoints { get; init; } = [];

    /// <summary>Words before a figure that belong to it, each as written, longest first: "more than".</summary>
    public IReadOnlyList<string> Comparators { get; init; } = [];

    /// <summary>Words after a figure that belong to it, each as written, longest first: "or more", "a day".</summary>
    public IReadOnlyList<string> FigureTails { get; init; } = [];

    /// <summary>Months.</summary>
    public HashSet<string> Months { get; init; } = [];

    /// <summary>Titles and the like that may stand before a name without claiming anything.</summary>
    public HashSet<string> Titles { get; init; } = [];

    /// <summary>Whether enough of its verbs are known to tell a clause from a part of one.</summary>
    public bool KnowsVerbs { get; init; }

    /// <summary>Whether its nouns have a capital, so that one alone makes no name.</summary>
    public bool CapitalNouns { get; init; }

    /// <summary>Whether governors are looked for inside words, as in scripts without spaces.</summary>
    public bool SeeksInside { get; init; }

    /// <summary>Whether its determiners and prepositions are known, so that the parts of a sentence can be told.</summary>
    public bool KnowsPhrases => Determiners.Count > 0;

    /// <summary>Whether its words of denial are known; where they are not, any sentence may be one.</summary>
    public bool KnowsGovernors => Governors.Count > 0;

    /// <summary>The words of a language; none of a language that is not known here.</summary>
    /// <param name="language">BCP 47.</param>
    public static CardWords Of(string language) => All.GetValueOrDefault(Languages.CodeOf(language), None);

    /// <summary>The words of a list, parted by white space.</summary>
    internal static HashSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private static readonly CardWords None = new();

    private static readonly Dictionary<string, CardWords> All = new(StringComparer.Ordinal)
    {
        ["en"] = EnglishWords.All,
        ["es"] = RomanceWords.Spanish,
        ["fr"] = RomanceWords.French,
        ["it"] = RomanceWords.Italian,
        ["pt"] = RomanceWords.Portuguese,
        ["de"] = GermanWords.All,
        ["ar"] = OtherWords.Arabic,
        ["hi"] = OtherWords.Hindi,
        ["zh"] = OtherWords.Chinese,
        ["ja"] = OtherWords.Japanese,
    };
}
