using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Prose;

/// <summary>Whether a sentence needs the one before it. Of other languages than English only pronouns and connectives at the beginning are known.</summary>
internal static partial class Leaning
{
    /// <summary>A word that points back does so among this many at the beginning; later the sentence itself may hold what it points at.</summary>
    private const int Opening = 5;

    /// <summary>Pointing at a thing or a place by "these" or "there" counts among this many words.</summary>
    private const int Pointing = 8;

    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "him", "his", "her", "hers", "its", "them", "their", "theirs", "this", "that", "these", "those",
        "but", "and", "so", "or", "nor", "yet", "still", "however", "also", "instead", "again", "too", "nevertheless", "nonetheless", "therefore", "thus", "hence",
        "otherwise", "moreover", "furthermore", "besides", "likewise", "similarly", "consequently", "accordingly", "indeed", "finally", "elsewhere", "here",
        "such", "both", "another", "other", "others", "hours", "worse",
    };

    private static readonly HashSet<string> Following = new(StringComparer.OrdinalIgnoreCase)
    { "later", "afterwards", "afterward", "then", "earlier", "meanwhile", "those", "these", "however", "therefore", "instead", "nevertheless" };

    private static readonly HashSet<string> Things = new(StringComparer.OrdinalIgnoreCase) { "it", "they", "them", "its", "their" };

    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "him", "his", "her" };

    /// <summary>
    /// Whether it does: it begins with a pronoun, a connective or an amount of nothing named, soon says "later" or "then", counts its
    /// time from something told before, or points back at a night, a day, a place, a person.
    /// </summary>
    public static bool NeedsPrevious(string text, string language = "en")
    {
        if (language is not "en") return FunctionWords.Leans(text, language);
        var outside = QuotedText.Outside(text);
        var words = Plain(text);
        return PointsBackAtOnce(text)
            || PointsBack().IsMatch(text)
            || AfterThat().IsMatch(string.Join(' ', words.Take(Opening)))
            || Aside().IsMatch(outside)
            || Amount().IsMatch(text)
            || Shell().IsMatch(text)
            || PointsAt().IsMatch(string.Join(' ', Plain(outside).Take(Pointing)))
            || NamesNothing().IsMatch(outside)
            || HasNobody(Plain(outside), int.MaxValue);
    }

    /// <summary>Whether it only announces what the sentence after it says: "Three things came together."</summary>
    public static bool NeedsNext(string text) => Announcement().IsMatch(text);

    /// <summary>Whether its first word points back or goes on: no chapter begins so.</summary>
    public static bool BeginsPointing(string text, string language = "en") => language is not "en" ? FunctionWords.Leans(text, language) :
        Plain(text) is [var first, ..] && (Openers.Contains(first) || Following.Contains(first) || Connective().IsMatch(text) || (first.Equals("there", StringComparison.OrdinalIgnoreCase) && !Existence().IsMatch(text)));

    /// <summary>Whether it does so with its first words: a pronoun, a connective, a time counted from another.</summary>
    public static bool PointsBackAtOnce(string text, string language = "en")
    {
        if (language is not "en") return FunctionWords.Leans(text, language);
        var words = Plain(text);
        if (words.Length == 0) return false;
        var own = Plain(QuotedText.Outside(text));
        return Openers.Contains(words[0])
            || (words[0].Equals("there", StringComparison.OrdinalIgnoreCase) && !Existence().IsMatch(text))
            || words.Take(Opening).Any(Following.Contains)
            || CountsFrom().IsMatch(text)
            || Connective().IsMatch(text)
            || Adverbial().IsMatch(text)
            || HasNobody(own, Opening)
            || HasNothing(own);
    }

    // "In her calculation the dyke is too low": nobody is named before her.
    private static bool HasNobody(string[] words, int within)
    {
        var at = Array.FindIndex(words, Persons.Contains);
        return at >= 0 && at < within && !words.Take(at).Where((word, place) => IsName(word, place) || IsPerson(word)).Any();
    }

    // "Every 29 days it returns": no thing is named before it.
    private static bool HasNothing(string[] words)
    {
        var at = Array.FindIndex(words, Things.Contains);
        if (at is < 0 or > 3) return false;
        return !words.Take(at).Where((word, place) => IsName(word, place) || IsPlural(word) || (place == 0 && word.Length > 2 && !Weak().IsMatch(word) && !Article().IsMatch(word)) || (place > 0 && Article().IsMatch(words[place - 1]) && !Time().IsMatch(word))).Any()
            && !(at == 1 && Opener().IsMatch(words[0]) && words[at] is "its" or "their")
            && (at != 1 || Weak().IsMatch(words[0]));
    }

    private static bool IsName(string word, int place) => place > 0 && word.Length > 1 && char.IsUpper(word[0]);

    private static bool IsPlural(string word) => word.Length > 4 && word[^1] == 's' && word[^2] != 's' && !Time().IsMatch(word) && !Weak().IsMatch(word);

    private static bool IsPerson(string word) => Person().IsMatch(word);

    private static string[] Plain(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', ';', ':', '!', '?', '"', '\'', '“', '”', '‘', '’', '«', '»', '(', ')', '—', '–')).Where(word => word.Length > 0)];

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // A point in time or space that only the sentence before names.
    [GeneratedRegex(@"\bthat (same )?(night|day|evening|morning|afternoon|path|orbit|place|moment|point)\b", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"\A(\S+ ){0,3}(minutes?|hours?|days?|weeks?|months?|years?|nights?) (after|before|into) (the|that|this) |\A(\S+ ){0,3}(minutes?|hours?|days?|weeks?|months?|years?|nights?|decades?|centur(y|ies)) (before|after|on)\b[,.]?( \p{Lu}| (a|an|the|he|she|it|they) |$)", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex CountsFrom();

    [GeneratedRegex(@"\b(after|before|since|until|by|at|of|in|on|for|under|with|from|during|to) (that|this|then)\b|\bsuch an?\b|\bthe (following|next|previous|preceding|latter|former|other|others|rest|remaining) |\bthe same (?!\p{L}+ (that|as)\b)|\A\S+( \S+)? of (them|these|those|it)\b|\b(in|on|into|from|through|inside|behind|across|around) (it|them)\b", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AfterThat();

    [GeneratedRegex(@"\A\W?((as a result|in (turn|return|response|reply|addition|contrast|fact|short|other words)|by (contrast|comparison)|on the (contrary|other hand)|for (example|instance|comparison)|of course|as such|even so|not so|that said|once (there|again|more)|at the (time|same time)|more (recently|important|importantly)|worse still|what is more|the (difference|opposite|reverse)|together,? they)\b|together\b)", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Connective();

    [GeneratedRegex(@", (however|though|meanwhile|therefore|too|in turn|instead|by contrast|for example|for instance|on the other hand|moreover|nevertheless|then|again)[,.;:]|\b(as well|too|either|though|likewise)[.!?]\W*$|\b(did|does|do|said|says|say|thinks?) so\b", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Aside();

    // "Near the coast it is wrapped in wire", "In the deep sea, nothing touches it"
    [GeneratedRegex(@"\A\W?(In|On|At|By|For|From|Near|Under|Over|Above|Below|Within|During|Since|Until|Through|Among|Along|Outside|Inside|Behind|Beyond|Without|With|To|Between|Around|Across|Against)( [^\s,]+){1,10},?( (where|when|which|who)[^,]{1,80},)? (it|they|he|she|nothing|nobody|no one|none) ", Options, 1000)]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"\A(?=(\S+ ){1,11}\S+\z).*\b(two|three|four|five|six|several|many) ((\p{L}+) )?(things|ways|reasons|proposals|obstacles|causes|factors|problems|answers|ideas|steps|kinds|types|options|questions|theories|explanations)\b.*\.\z", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Announcement();

    // "Some may not be accidents", "Most are", "The two were brothers", "Today there are 31".
    [GeneratedRegex(@"\A\W?((some|most|many|few|several|none|neither|either|half|all|each|any|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|a third|a quarter|the (two|three|four|five|six|seven|rest|others|other|remainder|first|second|third|last|latter|former)) (of (them|these|those|it) |are |is |was |were |may |might |can |could |had |has |have |will |would |did |do |does |came |went |followed|survived|died|fell )|a (further|similar|second|third) )|\A\W?there (are|were|is|was) \d{1,3}[.!?,](?!\d)|\bthere (are|were|is|was) ((only|about|just|some) )?\d{1,3}[.!?]$|\A\W?one \p{L}+ (?=.{0,120}\bthe other\b)", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Amount();

    // Nouns that stand for what was said before.
    [GeneratedRegex(@"\A\W?(the|a|its|this) (difference|result|results|reason|reasons|answer|problem|idea|consequence|consequences|effect|exception|remainder|rest|alternative|solution|explanation|latter|former|same|others|whole) (is|are|was|were|has|had|matters?|came|lies|lay|will|would|may|can|could)\b|\A\W?(a|an|the) (decision|verdict|ruling|answer|reply|solution|vote|explanation|compromise) (is|was|has|had|will|would|may|came)\b|\b(is|are|was|were) (not )?the (reason|answer|problem|exception|cause)[.,]", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Shell();

    // "These wires", "spent the morning there"; not "this year", which counts from the day of the article.
    [GeneratedRegex(@"\b(these|those)\b|\bthis (?!year|week|month|morning|afternoon|evening|spring|summer|autumn|fall|winter|century|decade|season|time|\p{Lu})|(?<!^)\bthere\b(?! (is|are|was|were|will|would|may|might|can|could|has|have|had|seems?|remains?|came|must|should)\b)", Options, 1000)]
    private static partial Regex PointsAt();

    [GeneratedRegex(@"\bof it\b|\bof that (?!(has|is|was|had|which|are|were|have)\b)\p{L}|\b(for|under|without) it\b|\b(do|does|did|doing|done) (it|so|that|this)[.,;!?]|\bnone (left|remain(s|ed)|survived?|was|were|is|are)\b|\b(which|one|either|neither|each) of the (two|three|four)\b|\b(most|all|some|much|part|half|many) of the (rest|others|remainder)\b|\b(called|calls|described|considered) (that|this|it)\b|\b(has|had|have|notice|noticed|see|saw|lost|of|without|is|was) one[.,;]", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NamesNothing();

    [GeneratedRegex(@"\A\W?there('s|’s| (is|are|was|were|will|would|may|might|can|could|has|have|had|seems?|remains?|must|should)\b)", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Existence();

    [GeneratedRegex(@"\A(the|an?|its|their|our|one|two|three|four|five|six|\d[\d.,]*)\z", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"\A(seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(y|ies)|time|times|good|first|last|moment|while|whole)\z", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"\A(despite|like|unlike|with|in|for|after|before|since|from|under|by|at|on|through)\z", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Opener();

    // Before a pronoun in second place stand words that name nothing; a noun there is what the pronoun means.
    [GeneratedRegex(@"\A(\p{L}+(ing|ly)|every|each|some|any|no|where|when|while|why|how|what|who|if|as|once|under|in|on|at|by|for|from|with|without|to|of|behind|around|near|inside|into|over|through|after|before|since|until|because|although|though|unless|now|today|soon|perhaps|maybe|sometimes|often|only|even|not|all|none|nobody|nothing|everyone|within|along)\z", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\A(?!(letter|water|river|winter|summer|number|power|paper|order|other|after|over|under|never|ever|per|whether|either|neither|rather|together|center|meter|computer|tower|matter|border|cover|motor|factor|floor|door|color|harbor|labor|honor|error|sector|minor|major|prior|later|earlier|better|greater|higher|lower|longer|larger|smaller|older|younger|newer|former|latter|further|another|offer|chapter|register|disaster|theater|shelter|shoulder|corner|dinner|manner|weather|leather|quarter|september|october|november|december|process|success|address|access|press|less|loss|plant|important|distant|constant|giant|elephant|feet|street|sheet|three|tree|coffee|committee|test|coast|cost|list|human|german|roman)s?\z)(\p{L}{2,}(er|or|ist|ian|man|men|woman|women|ant|eer|ee|ess)s?|person|people|boy|girl|child|chief|king|queen|nun|monk|priest|pope|spouse|wife|husband|widow|who|whose|patient|student|pilot|cook|chef|judge|guide|nurse|saint|victim|guest|host|poet)\z", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Person();
}
