namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>What stands around a word, as far as it decides how the word is said.</summary>
/// <param name="Before">The word before it in lower case; empty after a pause.</param>
/// <param name="After">The word after it in lower case; empty before a pause.</param>
/// <param name="IsBeforeVowel">Whether the next word begins with the sound of a vowel.</param>
internal sealed record WordPlace(string Before, string After, bool IsBeforeVowel)
{
    public static readonly WordPlace Alone = new("", "", IsBeforeVowel: false);

    private static readonly HashSet<string> Determiners = Set("a an the this that these those my your his her its our their no each every some any another both all such what which whose");
    private static readonly HashSet<string> Prepositions = Set("of in on at for from with by without under into as about against over during between after before through despite per than");
    private static readonly HashSet<string> BeforeVerbs = Set(
        "to will would shall should can could may might must i you we they who not do does did don't doesn't didn't won't can't cannot couldn't wouldn't shouldn't let let's please help i'll you'll we'll they'll");

    private static readonly HashSet<string> Objects = Set("the a an this that these those my your his her its our their it him them us me");
    private static readonly HashSet<string> BeforePast = Set("have has had having was were be been being is are i've you've we've they've he she it he'd she'd they'd we'd");

    /// <summary>Whether a condition of a word list holds here: <c>vowel</c>, <c>end</c>, <c>noun</c>, <c>verb</c>, <c>past</c>, <c>before:x,y</c>, <c>after:x,y</c>.</summary>
    public bool Is(string condition) => condition switch
    {
        "vowel" => IsBeforeVowel,
        "end" => After.Length == 0,
        "noun" => IsNoun,
        "verb" => BeforeVerbs.Contains(Before) || (!IsNoun && Objects.Contains(After)),
        "past" => BeforePast.Contains(Before),
        _ when condition.StartsWith("before:", StringComparison.Ordinal) => condition[7..].Split(',').Contains(After, StringComparer.Ordinal),
        _ when condition.StartsWith("after:", StringComparison.Ordinal) => condition[6..].Split(',').Contains(Before, StringComparer.Ordinal),
        _ => throw new InvalidDataException($"'{condition}' is no condition of a word list."),
    };

    private bool IsNoun => Determiners.Contains(Before) || Prepositions.Contains(Before) || Before.EndsWith("'s", StringComparison.Ordinal);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
