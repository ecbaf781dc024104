using System.Text.RegularExpressions;
using Newsreel.Narrating;

namespace Newsreel.Providers.Voices.Espeak;

/// <summary>Reads the list that <c>espeak-ng --voices</c> prints.</summary>
internal static partial class EspeakVoices
{
    public const string Engine = "espeak";

    // A formant engine: understandable, plainly a machine. English is its best language.
    private const string EnglishGrade = "D";
    private const string OtherGrade = "E";

    // It turns characters into syllables in Latin letters and says many of those as English words; "cmn-latn-pinyin" says them as they are meant.
    private const string MisreadMandarin = "cmn";

    private static readonly (string Suffix, string Gender)[] EnglishVariants = [("+f3", "female"), ("+m3", "male")];

    /// <summary>The voices of a list, ordered as printed, English variants after their voice; each language once.</summary>
    /// <param name="list">What the program printed.</param>
    public static IReadOnlyList<Voice> Parse(string list)
    {
        var voices = new List<Voice>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in list.Split('\n'))
        {
            var match = Line().Match(line.TrimEnd('\r'));
            // The data of mbrola voices is not part of espeak-ng. Entries without a language code (variants, Klingon) do not match.
            if (!match.Success || match.Groups["file"].Value.StartsWith("mb/", StringComparison.Ordinal)) continue;
            var language = match.Groups["language"].Value.ToLowerInvariant();
            if (language is MisreadMandarin || !seen.Add(language)) continue;
            var name = match.Groups["name"].Value.Replace('_', ' ').Replace(", latin as Pinyin", "", StringComparison.Ordinal);
            voices.Add(Make(language, "", name, Gender(match.Groups["gender"].Value)));
            if (language is not "en" && !language.StartsWith("en-", StringComparison.Ordinal)) continue;
            voices.AddRange(EnglishVariants.Select(variant => Make(language, variant.Suffix, $"{name}, {variant.Gender}", variant.Gender)));
        }

        return voices;
    }

    private static Voice Make(string language, string suffix, string name, string gender) =>
        new($"{Engine}:{language}{suffix}", name, language.StartsWith("cmn", StringComparison.Ordinal) ? "zh" : language, gender, Engine, language.StartsWith("en", StringComparison.Ordinal) ? EnglishGrade : OtherGrade);

    private static string Gender(string letter) => letter switch { "F" => "female", "M" => "male", _ => "unknown" };

    [GeneratedRegex(@"^ *[0-9]+ +(?<language>[A-Za-z]{2,3}(-[A-Za-z0-9]+)*) +[^ /]+/(?<gender>[A-Za-z-]) +(?<name>[^ ]+) +(?<file>[^ ]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();
}
