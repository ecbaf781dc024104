using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Voices.Espeak;
using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Tests.Voices.Kokoro.Phonemes;

/// <summary>Says the words that our articles and pages use most in both of our ways, by the dictionary and by espeak-ng, and tells how alike they are.</summary>
public sealed partial class LexiconMeasure(ITestOutputHelper output)
{
    private const int Words = 3_000;
    private const string Weak = "əᵊᵻɪɜʌʊ";

    [Fact]
    public async Task The_dictionary_and_espeak_say_common_words_alike()
    {
        var words = Common();
        Assert.Equal(Words, words.Count);
        var unknown = new List<string>();
        var espeak = await new EspeakPhonemes(Options.Create(new EspeakOptions())).IpaAsync(words, "en-us", TestContext.Current.CancellationToken);
        var (vowels, consonants, different) = (new Share(), new Share(), new List<(int Distance, string Text)>());
        foreach (var (word, ipa) in words.Zip(espeak))
        {
            var (ours, theirs) = (Alike(CmuDictionary.Say(word)!), Alike(EspeakSymbols.English(ipa, isBritish: false, unknown)));
            var before = vowels.Different + consonants.Different;
            vowels.Add(Kept(ours, isVowel: true), Kept(theirs, isVowel: true));
            consonants.Add(Kept(ours, isVowel: false), Kept(theirs, isVowel: false));
            var distance = vowels.Different + consonants.Different - before;
            if (distance > 0) different.Add((distance, $"{word} {CmuDictionary.Say(word)} {EspeakSymbols.English(ipa, isBritish: false, unknown)}"));
        }

        output.WriteLine($"{words.Count} words: {consonants.Equal:P1} of consonants and {vowels.Equal:P1} of vowels are equal; {words.Count - different.Count} words are equal throughout.");
        foreach (var (_, text) in different.OrderByDescending(pair => pair.Distance).Take(60)) output.WriteLine(text);
        Assert.Empty(unknown);
        Assert.InRange(consonants.Equal, 0.9, 1);
        Assert.InRange(vowels.Equal, 0.8, 1);
    }

    private static List<string> Common()
    {
        var articles = new[] { "library", "docs" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md", SearchOption.AllDirectories));
        return [.. articles.SelectMany(path => Word().Matches(File.ReadAllText(path).ToLowerInvariant()).Select(match => match.Value))
            .Where(word => CmuDictionary.Say(word) is not null)
            .CountBy(word => word, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Words).Select(pair => pair.Key)];
    }

    // Stress, flaps and the kinds of weak vowels are not what is measured.
    private static string Alike(string symbols) => string.Concat(WordStress.None(symbols).Replace("əɹ", "ɹ", StringComparison.Ordinal).Replace("ɜɹ", "ɹ", StringComparison.Ordinal).Select(symbol => symbol is 'T' ? 't' : Weak.Contains(symbol, StringComparison.Ordinal) ? 'ə' : symbol is 'ɔ' ? 'ɑ' : symbol));

    private static string Kept(string symbols, bool isVowel) => string.Concat(symbols.Where(symbol => WordStress.Vowels.Contains(symbol, StringComparison.Ordinal) == isVowel));

    [GeneratedRegex("[a-z]{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    private sealed class Share
    {
        private int all;

        public int Different { get; private set; }

        public double Equal => 1 - ((double)Different / all);

        public void Add(string ours, string theirs)
        {
            all += Math.Max(ours.Length, theirs.Length);
            Different += Distance(ours, theirs);
        }

        private static int Distance(string ours, string theirs)
        {
            var row = Enumerable.Range(0, theirs.Length + 1).ToArray();
            for (var at = 1; at <= ours.Length; at++)
            {
                var corner = row[0]++;
                for (var other = 1; other <= theirs.Length; other++)
                    (corner, row[other]) = (row[other], Math.Min(Math.Min(row[other], row[other - 1]) + 1, corner + (ours[at - 1] == theirs[other - 1] ? 0 : 1)));
            }

            return row[^1];
        }
    }
}
