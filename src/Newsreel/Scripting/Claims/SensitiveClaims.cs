using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Claims;

/// <summary>
/// Holds what a sentence says of dead, hurt and missing people and of guilt against the sentences that it rests on: shared words are not
/// enough there, because "two were hurt" and "two were killed" share most of theirs. English. Pure.
/// </summary>
internal static partial class SensitiveClaims
{
    private const string Dead = @"death toll|killed|kills|kill|died|dies|dead|deaths?|drowned|perished|fatalit(y|ies)|lost (their|his|her) (lives|life)|(cost|costs|claimed|claims|took|takes)( [\p{L}\d,-]+){1,4} lives";
    private const string Hurt = "injured|injur(y|ies)|wounded|wounds|hurt|broken bones";
    private const string Missing = "missing|disappeared";
    private const string Amount = @"(?<amount>\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?)";

    private static readonly (string What, Regex Words)[] Fates = [("deaths", DeadWords()), ("people who were hurt", HurtWords()), ("people who are missing", MissingWords())];

    /// <summary>What is not supported, a part of a sentence; empty when all is.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="near">The sentences that it may rest on.</param>
    public static string Fault(string text, IReadOnlyList<string> near)
    {
        foreach (var (what, words) in Fates)
        {
            if (!words.IsMatch(text)) continue;
            var told = near.Where(sentence => words.IsMatch(sentence)).ToList();
            if (told.Count == 0) return $"the passage tells of no {what}";
            if (told.TrueForAll(sentence => IsDenied(sentence, words) != IsDenied(text, words))) return $"the passage says otherwise of {what}";
            if (Counted(text, words).FirstOrDefault(amount => !told.Exists(sentence => Holds(sentence, amount))) is { } amount) return $"the passage does not tell of {amount} {what}";
        }

        return Guilt().Matches(text).Select(match => match.Value).FirstOrDefault(word => !near.Any(sentence => sentence.Contains(Stem(word), StringComparison.OrdinalIgnoreCase))) is { } guilt
            ? $"the passage does not say “{guilt}”"
            : "";
    }

    private static bool IsDenied(string sentence, Regex words) =>
        words.Matches(sentence) is [var first, ..] && (Denial().IsMatch(sentence[..first.Index]) || DenialBehind().IsMatch(sentence[(first.Index + first.Length)..]));

    // Numbers that count the dead: "nine workers died", "a fall that killed six men", not the year.
    private static IEnumerable<string> Counted(string text, Regex words) =>
        from word in words.Matches(text)
        from match in new[] { Before().Match(text[..word.Index]), After().Match(text[(word.Index + word.Length)..]) }
        where match.Success
        select match.Groups["amount"].Value.ToLowerInvariant();

    private static bool Holds(string sentence, string amount)
    {
        if (amount.Equals("one", StringComparison.OrdinalIgnoreCase)) return Single().IsMatch(sentence);
        var told = Figures.In(sentence);
        var asked = Figures.In(amount);
        return asked.Count > 0 ? asked.All(told.Contains) : sentence.Contains(amount, StringComparison.OrdinalIgnoreCase);
    }

    private static string Stem(string word) => word[..Math.Min(word.Length, 5)];

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex($@"\b({Dead})\b", Options, 1000)]
    private static partial Regex DeadWords();

    [GeneratedRegex($@"\b({Hurt})\b", Options, 1000)]
    private static partial Regex HurtWords();

    [GeneratedRegex($@"\b({Missing})\b", Options, 1000)]
    private static partial Regex MissingWords();

    [GeneratedRegex(@"\b(nobody|no one|none|no|not|never|without)\b[^,;:.]*\z", Options, 1000)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\A (nobody|no one|none|no)\b", Options, 1000)]
    private static partial Regex DenialBehind();

    [GeneratedRegex($@"\b{Amount}( of [\p{{L}} ]{{1,30}})?( [\p{{L}}-]+){{0,4}} \z", Options, 1000)]
    private static partial Regex Before();

    [GeneratedRegex($@"\A( of| rose to| reached| at| is| was| at least| about| some| more than)*( the| up to)? {Amount}\b", Options, 1000)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(one|a|an|1)\b", Options, 1000)]
    private static partial Regex Single();

    [GeneratedRegex(@"\b(blam(e|ed|es|ing)|at fault|guilty|negligen(t|ce)|corrupt(ion)?|fraud(ulent)?|lied|lying|liars?|sabotaged?|murder(ed|s|ers?)?|deliberate(ly)?|reckless(ly|ness)?|incompeten(t|ce)|illegal(ly)?|brib(e|ed|es|ery)|covered up|cover-up|scandal|conspir(acy|ed)|criminal(s|ly)?|drunk|responsible for (the )?(accident|deaths?|disaster|crash|loss|failure|grounding|fire|collapse))\b", Options, 1000)]
    private static partial Regex Guilt();
}
