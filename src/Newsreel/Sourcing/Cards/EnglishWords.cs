namespace Newsreel.Sourcing.Cards;

/// <summary>What of English decides about cards.</summary>
internal static class EnglishWords
{
    private const string Regular =
        """
        answer appear apply approach arm arrest arrive attack bear begin block board bomb bring build burn buy call capture carry catch cause change circle
        clear climb close collapse collect come connect contain control cost count cover create cross cut damage dance defend deliver destroy die dig dip divide drain
        draw drift drill drink drive drop dry earn eat employ empty end enter escape expand explode face fall farm feed fight fill find finish fish fix flee float flood flow fly follow
        force form freeze gather get give go grow guard guide hang happen harvest haul have head heat help hide hit hold house hunt include increase invade join
        keep kill know lack land last launch lay lead leak lean learn leave let lie lift light limit line link live load look lose make march mark measure meet melt
        mend mine move name need offer open operate own pack paint park pass pay plant play plough point pour power press print produce protect pull pump push put
        raise reach read receive record release remain remove rent repair replace rescue rest return ride ring rise roll run sail sell send serve set settle shake share
        shape shelter shift ship shoot show shut sing sink sit sleep smell smoke sort sound spend spill split spread stand start stay steal step stop store stretch strike
        study suffer supply support surround survive sweep swim switch take teach tear test tie touch tow trade train transport travel turn use visit wait walk
        want warm wash waste watch water wear weigh win wind wipe work wrap yield
        """;

    private const string Past =
        """
        arose ate became began bent blew bore bought bound broke brought built burnt came caught chose clung crept cut dealt drew drove dug fed fell fled flew forbade forgot
        felt fought found heard overcame overran overthrew overtook rebuilt said saw thought told undertook froze gave got grew ground held hid hit hung kept knew laid lay led left lent let lit lost made meant met paid put ran rang read rode rose sang sank sat saw sent
        set shook shone shot shrank shut slept slid sold spent split spoke sprang spread spun stole stood strode struck stuck swam swept swore swung taught took tore
        understood went withdrew woke won wore wound wove
        begun bitten blown born borne broken chosen drawn driven eaten fallen flown forgotten frozen given gone grown hidden known lain overrun ridden risen run seen shaken
        shown shrunk sung sunk sworn taken thrown torn undertaken woken worn woven written grows lies comes goes becomes remains contains belongs occurs consists begins
        """;

    private const string Denial =
        """
        deny refute dispute contradict disprove debunk acquit exonerate retract overturn quash dismiss reject fabricate forge invent
        """;

    private const string Report =
        """
        claim report allege argue insist believe accuse suspect blame maintain assert contend suggest declare announce warn admit confess acknowledge concede
        testify predict forecast conclude assume speculate estimate complain promise vow threaten propose demand urge boast calculate imagine pretend
        convict accuse indict charge rule recommend remark
        """;

    private const string Doubt =
        """
        attempt try fail refuse hope intend seem fear doubt consider expect risk prevent avoid avert forbid prohibit ban hesitate desire
        wish wonder appear ask aim decline resist struggle simulate dream
        """;

    private const string Fixed =
        """
        not never no none nobody nothing nowhere neither nor cannot without hardly scarcely barely rarely seldom few little only except unless instead rather than
        false falsely untrue fake hoax wrong wrongly mistaken mistakenly myth rumour rumours rumor rumors lie lied lying acquittal acquittals baseless unfounded innocent innocence
        cleared alleged allegedly allegation allegations reportedly supposedly purportedly purported supposed apparently seemingly perhaps maybe possibly probably presumably likely unlikely
        may might could would should must will shall if whether ought nearly almost
        called calls calling said say says saying tell tells told thought think thinks sworn swear swears stated stating according sought seek seeks conviction convictions accusation accusations
        guilty verdict indictment theory hypothesis legend fiction fictional opinion novel conjecture scenario version forgery denial denials refusal failure
        forbade forbidden won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't can't mustn't longer
        """;

    /// <summary>The words.</summary>
    public static CardWords All { get; } = new()
    {
        KnowsVerbs = true,
        Governors = [.. CardWords.Set(Fixed), .. CardWords.Set(Denial + Report + Doubt).SelectMany(Forms)],
        Speaking = [.. CardWords.Set("said says told tells thought stated denied denies"), .. CardWords.Set(Report).SelectMany(Forms).Where(form => !form.EndsWith("ing", StringComparison.Ordinal))],
        GovernorsBefore = CardWords.Set(
            "plan plans planned planning want wants wanted offer offers offered agree agrees agreed order orders ordered prepare prepares prepared know knows knew known find finds found show shows showed shown write writes wrote written note notes noted explain explains explained prove proves proved proven recall recalls recalled reveal reveals revealed decide decides decided feel feels felt hear hears heard learn learns learned due about set chance way supposed meant able unable ready hard easy proof evidence belief fact"),
        Accounts = CardWords.Set("count account view words telling reckoning tally measure"),
        Complements = CardWords.Set("to that for guilty how why what"),
        Determiners = CardWords.Set("the a an this these those its their his her our my your all both half each every some any many several most much more other another such either enough"),
        Prepositions = CardWords.Set("of in on at by from with for to into onto through along near across against between under over within toward towards above below behind beneath beside beyond inside outside off up down around about among upon via despite per amid like past alongside throughout during without except including plus versus aboard opposite"),
        Binders = CardWords.Set("of"),
        Coordinators = CardWords.Set("and or but nor yet"),
        Subordinators = CardWords.Set("that which who whom whose where when while because although though as than so since until till after before once whereas if unless whether what how why lest"),
        Pronouns = CardWords.Set("i you he she it we they me him us them there himself herself itself themselves everyone everybody someone somebody something everything others ours theirs"),
        Auxiliaries = CardWords.Set("is are was were be been being am has have had having do does did can could will would shall should may might must cannot"),
        Verbs = [.. CardWords.Set(Past)],
        VerbsOrNouns = [.. CardWords.Set(Regular).SelectMany(verb => new[] { verb, Present(verb) })],
        VerbEndings = ["ed"],
        NoVerbs = CardWords.Set("red bed shed need seed speed weed reed steed breed creed greed hundred sacred naked wicked rugged ragged crooked kindred hatred indeed exceed proceed succeed feed bleed deed sled embed watershed united"),
        Adverbs = CardWords.Set("also then again still soon later there here away back out too very quite even ever always often sometimes together just already now once twice today yesterday tomorrow far ago first forward northward southward eastward westward upstream downstream abroad ashore home north south east west thus therefore meanwhile however moreover instead otherwise almost nearly up down off over around everywhere elsewhere well alone apart aside as"),
        Adjectives = CardWords.Set("old new young great small large big first second third last former late early long short high low deep wide heavy light main whole entire only same own next previous other own major minor public private local national white black red green blue cold hot warm wet dry full empty open strong weak rich poor good bad best worst better worse largest smallest oldest youngest highest lowest deepest longest biggest fastest greatest tall thick thin narrow broad steep rare common final single double various certain similar different several northern southern eastern western central upper lower inner outer ancient modern wooden golden royal military civil joint senior chief least"),
        Numbers = CardWords.Set("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety tens hundred hundreds thousand thousands million millions billion billions trillion dozen dozens score half quarter quarters thirds fifths tenths"),
        NumberJoints = CardWords.Set("to or and by point of"),
        Comparators =
        [
            "no more than", "no less than", "no fewer than", "not more than", "not less than", "as many as", "as few as", "as much as", "as little as", "well over", "well under", "just over", "just under",
            "more than", "less than", "fewer than", "greater than", "other than", "up to", "close to", "at least", "at most", "an estimated", "down to", "an average of", "a total of", "the first", "the last", "the other", "every one of", "some",
            "about", "around", "nearly", "almost", "over", "under", "roughly", "approximately", "only", "just", "barely", "another", "perhaps", "between", "from", "all", "every", "the", "these", "those", "its", "their", "his", "her", "a", "an", "below", "above",
        ],
        FigureTails =
        [
            "or more", "or less", "or fewer", "or so", "a day", "a week", "a month", "a year", "an hour", "a minute", "a second", "a head", "a night", "per cent", "per day", "per week", "per month", "per year", "per hour", "per second", "per minute", "per person", "each day", "each year", "every day", "every year",
            "at a time", "at once", "percent", "ago", "later", "earlier", "old", "long", "wide", "high", "deep", "tall", "thick", "apart", "away", "each", "more", "o'clock", "o’clock", "a.m", "p.m",
        ],
        Months = CardWords.Set("january february march april may june july august september october november december"),
        Titles = CardWords.Set("former late president mayor king queen prince princess emperor doctor general captain colonel admiral minister judge professor sir lord lady saint bishop pope governor senator chancellor engineer architect the a an of city town village river lake mount port island"),
    };

    private static IEnumerable<string> Forms(string verb) =>
        verb.EndsWith('e') ? [verb, verb + "s", verb + "d", verb[..^1] + "ing"]
            : verb is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"]
            : verb is "forbid" or "ban" or "acquit" ? [verb, verb + "s", verb + verb[^1] + "ed", verb + verb[^1] + "ing"]
            : [verb, Present(verb), verb + "ed", verb + "ing"];

    private static string Present(string verb) =>
        verb is [.., 's' or 'x' or 'z'] || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) || verb is "go" ? verb + "es"
            : verb is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? verb[..^1] + "ies"
            : verb + "s";
}
