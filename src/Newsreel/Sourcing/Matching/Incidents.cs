using System.Text.RegularExpressions;

namespace Newsreel.Sourcing.Matching;

/// <summary>Knows words about attacks and casualties. Pure.</summary>
internal static partial class Incidents
{
    /// <summary>Whether words tell of an attack, of casualties or of destruction.</summary>
    public static bool Tells(string text) => Words().IsMatch(text);

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

    [GeneratedRegex(@"\b(training|trainees?|trained|exercis(e|es|ed|ing)|drill(s|ed|ing)?|practis\w*|practic\w*|rehears\w*|simulat\w*)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Practice();

    [GeneratedRegex(@"\b(animat\w*|simulat\w*|computer model|diagram|rendering|drawing)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Drawn();
}
