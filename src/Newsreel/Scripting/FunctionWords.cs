using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>
/// Words that say nothing of what a text is about, and words with which a sentence leans on the one before it; by language, of the ten that
/// films are made in. Words of no other language are known: there nothing is empty and nothing leans. Pure.
/// </summary>
internal static class FunctionWords
{
    private static readonly Dictionary<string, HashSet<string>> Empty = new(StringComparer.Ordinal)
    {
        ["en"] = Set("the a an of in on at to for from by with and or but not as is are was were be been has have had it its they their he his she her this that these those which who when where had would after before between than"),
        ["es"] = Set("el la los las un una unos unas lo al del de a en con sin por para sobre entre desde hasta hacia tras ante bajo según y e o u ni pero sino que quien quienes cual cuyo cuya donde cuando como si no se su sus le les me te nos es son era eran fue fueron ser sido está están estaba ha han había habían más menos muy ya también este esta estos estas ese esa eso aquel aquella todo toda todos todas otro otra otros otras cada"),
        ["fr"] = Set("le la les l un une des du de d à au aux en dans sur sous par pour avec sans entre vers chez depuis jusque et ou ni mais que qu qui dont où quand comme si ne n pas plus moins très se s sa son ses leur leurs ce c cet cette ces il elle ils elles on lui y est sont était étaient fut furent être été a ont avait avaient tout toute tous toutes autre autres chaque"),
        ["de"] = Set("der die das den dem des ein eine einen einem einer eines und oder aber sondern in im an am auf aus bei mit nach von vom vor zu zum zur über unter durch für gegen ohne um bis seit zwischen während dass ob als wie wenn weil da nicht kein keine mehr sehr auch noch nur schon sich er sie es sein seine seinen seiner ihr ihre ihren ihrer ist sind war waren wird werden wurde wurden worden hat haben hatte hatten dieser diese dieses jeder jede alle andere"),
        ["it"] = Set("il lo la i gli le un uno una l di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in nel nella nei nelle con su sul sulla per tra fra e ed o ma che chi cui dove quando come se non si suo sua suoi sue loro è sono era erano fu furono essere stato stata stati state ha hanno aveva avevano più meno molto anche già questo questa questi queste quello quella ogni tutto tutta tutti tutte altro altra altri altre"),
        ["pt"] = Set("o a os as um uma uns umas de do da dos das em no na nos nas a ao à aos às por pelo pela pelos pelas para com sem sobre entre desde até e ou nem mas que quem qual cujo onde quando como se não seu sua seus suas lhe lhes é são era eram foi foram ser sido está estão estava tem têm tinha tinham mais menos muito também já este esta estes estas esse essa isso aquele aquela todo toda todos todas outro outra outros outras cada"),
        ["ar"] = Set("في من على إلى عن مع أن إن أو ثم قد لم لا ما كان كانت هذا هذه ذلك تلك التي الذي الذين بعد قبل بين حتى كل هو هي هم و"),
        ["hi"] = Set("का की के को में से पर ने और या कि है हैं था थी थे हो गया गई गए यह वह ये वे इस उस एक भी नहीं तक लिए साथ बाद जो कर"),
    };

    /// <summary>First words of sentences, or their first two; where words are not parted by spaces, how sentences begin.</summary>
    private static readonly Dictionary<string, HashSet<string>> Leaning = new(StringComparer.Ordinal)
    {
        ["es"] = Set("él ella ellos ellas ello esto eso este esta estos estas ese esa esos esas aquel aquella su sus pero y así entonces además también sin_embargo no_obstante después luego allí ahí ambos ambas tal"),
        ["fr"] = Set("il elle ils elles cela ça ceci ce cette ces son sa ses leur leurs mais et ainsi alors puis ensuite aussi pourtant cependant toutefois là y tous celui celle ceux"),
        ["de"] = Set("er sie es dies diese dieser dieses diesen diesem jene jener sein seine seinen ihr ihre ihren aber und doch so dann danach später außerdem jedoch dennoch deshalb daher dort dabei damit dadurch beide solche auch"),
        ["it"] = Set("egli ella esso essa essi lui lei loro questo questa questi queste ciò quello quella suo sua suoi sue ma e così poi quindi inoltre anche tuttavia però dopo allora lì là entrambi tale"),
        ["pt"] = Set("ele ela eles elas isto isso aquilo este esta estes estas esse essa esses essas aquele seu sua seus suas mas e assim então depois além também porém contudo no_entanto ali aí ambos ambas tal"),
        ["ar"] = Set("هو هي هم هن هذا هذه ذلك تلك هؤلاء لكن ولكن ثم كما أيضا وهو وهي وهذا وهذه وذلك لذلك هناك وقد"),
        ["hi"] = Set("वह वे यह ये उसने उन्होंने उसका उसकी उनके इसका इसकी इसके इससे लेकिन मगर और फिर तब इसलिए वहाँ वहां यहाँ दोनों"),
        ["zh"] = Set("他 她 它 这 這 那时 那時 那里 那裡 那些 那个 那個 那天 那年 那次 该国 該國 该市 该地 该组织 该公司 该机构 此外 此后 此時 此时 此前 此举 此次 此事 但 而且 并且 並且 因此 所以 然后 然後 随后 隨後 后来 後來 同时， 同時， 不过 不過 然而 其中 其后 其後"),
        ["ja"] = Set("彼 それ これ あれ その この あの そこ ここ しかし また、 そして さらに だが ただし 一方、 一方で 同時に 同氏 同社 同国 同年 両者"),
    };

    /// <summary>Names and words that only begin as one that leans: Dante, Thaksin, the equinox.</summary>
    private static readonly Dictionary<string, HashSet<string>> Standing = new(StringComparer.Ordinal)
    {
        ["zh"] = Set("他信 他加禄 他人 他乡 他鄉 但丁 但泽 但澤 但以理 但愿 但願"),
        ["ja"] = Set("彼岸 彼方"),
    };

    private static readonly char[] Before = (Marks.Openers + " ").ToCharArray();
    private static readonly char[] Behind = (Marks.Clauses + Marks.Stops + " \u00A0’'").ToCharArray();

    /// <summary>Whether a word says nothing of what a text is about. Of English more is known (<see cref="TopicMatch"/>).</summary>
    /// <param name="word">Lower case.</param>
    /// <param name="language">Code of ISO 639-1.</param>
    public static bool IsEmpty(string word, string language) => Empty.TryGetValue(Languages.CodeOf(language), out var words) && words.Contains(word);

    /// <summary>Whether a sentence begins with a word that points at the sentence before it. Of English more is known (<see cref="Prose.Leaning"/>).</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="language">Code of ISO 639-1.</param>
    public static bool Leans(string text, string language)
    {
        var code = Languages.CodeOf(language);
        if (!Leaning.TryGetValue(code, out var words)) return false;
        var start = text.TrimStart(Before);
        if (Languages.IsUnspaced(code)) return words.Any(Begins) && !Standing[code].Any(Begins);
        // The first word, and the first two where they are one.
        var first = start.IndexOfAny(Behind) is >= 0 and var end ? end : start.Length;
        var second = first < start.Length && start[first] is ' ' ? start.IndexOfAny(Behind, first + 1) is >= 0 and var next ? next : start.Length : first;
        return words.Contains(start[..first].ToLowerInvariant()) || words.Contains(start[..second].ToLowerInvariant());

        bool Begins(string word) => start.StartsWith(word, StringComparison.Ordinal);
    }

    // A low line stands for the space within a phrase.
    private static HashSet<string> Set(string words) => words.Split(' ').Select(word => word.Replace('_', ' ')).ToHashSet(StringComparer.Ordinal);
}
