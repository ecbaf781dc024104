using System.Text.RegularExpressions;

namespace Newsreel.Sourcing.Matching;

/// <summary>Knows words about attacks and casualties. Pure.</summary>
internal static partial class Incidents
{
    /// <summary>Whether words tell of an attack, of casualties or of destruction.</summary>
    public static bool Tells(string text) => Words().IsMatch(text) || ForeignWords().IsMatch(text);

    /// <summary>Whether words speak of practising.</summary>
    public static bool IsTraining(string text) => Practice().IsMatch(text);

    /// <summary>Whether words speak of something drawn or computed.</summary>
    public static bool IsAnimation(string text) => Drawn().IsMatch(text);

    [GeneratedRegex(
        @"\b(attack(s|ed|ing|ers?)?|assault(s|ed|ing)?|(air ?)?strikes?|struck|bomb(s|ed|ing|ings|ardment|arded)?|shell(s|ed|ing|fire)?|missiles? hit|rockets? hit|hit by|"
        + @"shot|shoot(s|ing|ings)?|fired (on|at)|kill(s|ed|ing|ings)?|murder(s|ed)?|massacres?|execut(ed|ions?)|died|dies|die|dying|deaths?|dead|drown(s|ed|ing)?|"
        + @"wound(s|ed|ing)?|injur(ed|ies|y)|casualt(y|ies)|fatalit(y|ies)|victims?|bod(y|ies)|corpses?|buried|graves?|explo(des?|ded|sions?)|blast(s|ed)?|crash(es|ed)?|"
        + @"tortur(e|ed)|rap(e|ed|es)|hostages?|captured|besieged|destroyed|ambush(es|ed)?|invad(es?|ed|ing)|genocide|terror(ists?|ism)?|collapsed|collision|sank|sunk)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();

    // The stems with which Spanish, Portuguese, French, Italian, German, Arabic, Hindi, Chinese and Japanese tell of it; none is an English word.
    [GeneratedRegex(
        @"\b(ataques?|atac(ó|aron|ad[oa]s?)|ataca(m|ram|vam)|bombarde\w*|bombardea\w*|explosi(ón|ones|ão|ões|one|oni)|misil(es)?|mísse?il|mísseis|muert[oae]s?|murieron|mort(o|a|i|e|os|as|es|s)|morreram|matar?on|mató|mataram|"
        + @"asesin\w+|assassin(é|ée|és|ati|ato|ad[oa]s?)|herid[oa]s|ferid[oa]s|feriti|víctimas?|vítimas?|vittime|victimes|attaques?|attaqu(é|ée|és|ent)|tué(e|s|es)?|blessé(e|s|es)?|bombardement(s|ed)?|attacc\w+|ucci(so|sa|si|se|sero)|"
        + @"Angriffe?n?|Anschlag|Anschläge|angegriffen|getötet\w*|(?-i:Tote[nr]?)|starben|Verletzte[nr]?|verwundet\w*|Bombenangriff\w*|Raketenangriff\w*|Todesopfer|hundieron|naufrag\w+|afund\w+)\b"
        + @"|هجوم|هجمات|قصف|مقتل|قتل|قُتل|جرح|إصابة|انفجار|صاروخ|صواريخ|ضحايا|हमल|मारे गए|मौत|मृत्यु|घायल|विस्फोट|मिसाइल|बमबारी|हत्या"
        + @"|袭击|攻击|轰炸|空袭|爆炸|死亡|遇难|受伤|导弹|伤亡|坠毁|屠杀|杀害|攻撃|爆撃|空爆|爆発|死者|犠牲|負傷|ミサイル|殺害|殺され|墜落|亡くな",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ForeignWords();

    [GeneratedRegex(@"\b(training|trainees?|trained|exercis(e|es|ed|ing)|drill(s|ed|ing)?|practis\w*|practic\w*|rehears\w*|simulat\w*)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Practice();

    [GeneratedRegex(@"\b(animat\w*|simulat\w*|computer model|diagram|rendering|drawing)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Drawn();
}
