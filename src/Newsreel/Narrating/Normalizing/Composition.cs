using System.Text;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Joins Latin letters with the accents that follow them: without culture data the runtime does not.</summary>
internal static class Composition
{
    private static readonly Dictionary<char, (string Base, string Composed)> Marks = new()
    {
        ['\u0300'] = ("AEIOUaeiouNn", "ÀÈÌÒÙàèìòùǸǹ"),
        ['\u0301'] = ("AEIOUYaeiouyCcNnSsZzLlRrGg", "ÁÉÍÓÚÝáéíóúýĆćŃńŚśŹźĹĺŔŕǴǵ"),
        ['\u0302'] = ("AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
        ['\u0303'] = ("ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
        ['\u0304'] = ("AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
        ['\u0306'] = ("AaGgUuEeIiOo", "ĂăĞğŬŭĔĕĬĭŎŏ"),
        ['\u0307'] = ("ZzIEeCcGg", "ŻżİĖėĊċĠġ"),
        ['\u0308'] = ("AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"),
        ['\u030A'] = ("AaUu", "ÅåŮů"),
        ['\u030B'] = ("OoUu", "ŐőŰű"),
        ['\u030C'] = ("CcDdEeNnRrSsTtZzGgAa", "ČčĎďĚěŇňŘřŠšŤťŽžǦǧǍǎ"),
        ['\u0327'] = ("CcSsTtGKkLlNnRr", "ÇçŞşŢţĢĶķĻļŅņŖŗ"),
        ['\u0328'] = ("AaEeIiUu", "ĄąĘęĮįŲų"),
    };

    /// <summary>Appends a character, joined to the last one when both make one letter.</summary>
    public static void Append(StringBuilder text, char letter)
    {
        var at = text.Length > 0 && Marks.TryGetValue(letter, out var mark) ? mark.Base.IndexOf(text[^1], StringComparison.Ordinal) : -1;
        if (at < 0) text.Append(letter);
        else text[^1] = Marks[letter].Composed[at];
    }
}
