using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Prose;

/// <summary>Where an article introduces the people whom it later calls by their surname alone.</summary>
internal static partial class Introductions
{
    private static readonly HashSet<string> Ranks = new(StringComparer.Ordinal)
    { "Mr", "Mrs", "Ms", "Dr", "Prof", "Professor", "Gen", "General", "Capt", "Captain", "Maj", "Col", "Lt", "Sgt", "Sir", "Lord", "Lady", "President", "Minister", "Chancellor", "Mayor", "Judge", "Chef", "King", "Queen" };

    /// <summary>For every sentence those that introduce somebody whom it calls by surname alone.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<string> sentences, string title)
    {
        var common = sentences.SelectMany(text => Word().Matches(text)).Select(match => match.Value).Where(word => char.IsLower(word[0])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        common.UnionWith(Word().Matches(title).Select(match => match.Value));
        var introduced = new Dictionary<string, int>(StringComparer.Ordinal);
        var needs = new List<IReadOnlyList<int>>();
        for (var index = 0; index < sentences.Count; index++)
        {
            needs.Add([.. Alone(sentences[index]).Where(introduced.ContainsKey).Select(name => introduced[name]).Distinct()]);
            foreach (Match name in FullName().Matches(sentences[index]))
                if (name.Groups["last"].Value is var last && !common.Contains(last) && !NoGiven(name.Groups["given"].Value.TrimEnd('.'))) introduced.TryAdd(last, index);
        }

        return needs;
    }

    private static bool NoGiven(string word) => Ranks.Contains(word) || Starter().IsMatch(word);

    // Names that no given name stands before, and no article: "Ferro" and "Dr Okonedo", not "Amalia Ferro", not "the Pacific".
    private static IEnumerable<string> Alone(string text)
    {
        var before = "";
        var end = -1;
        foreach (Match word in Word().Matches(text))
        {
            var isNext = end >= 0 && text[end..word.Index] is " " or ". ";
            var hasGiven = isNext && char.IsUpper(before[0]) && !NoGiven(before);
            if (char.IsUpper(word.Value[0]) && !Starter().IsMatch(word.Value) && !hasGiven && !(isNext && before is "the" or "The")) yield return word.Value;
            (before, end) = (word.Value, word.Index + word.Length);
        }
    }

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A(The|A|An|In|On|At|By|For|From|With|To|Of|After|Before|But|And|Yet|So|When|While|As|If|That|This|Only|Both|Says|Said|Every|Some|Most|Since|Until|Within|Where|Why|How|Under|Over|Near|Inside|Outside|During|Between|Through|Like|North|South|East|West|New|Great|Mr|Saint|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Starter();

    [GeneratedRegex(
        @"\b(?<given>\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?|\p{Lu}\.)( (\p{Lu}\.|St\.|\p{Lu}\p{Ll}+|de|da|del|van|von|der|al|bin|ibn))* (?<last>\p{Lu}\p{L}*\p{Ll}(-\p{Lu}\p{Ll}+)?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FullName();
}
