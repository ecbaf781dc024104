using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Critique;

/// <summary>Judges the words of scenes as an editor would at first reading. Pure.</summary>
internal static partial class SceneCritique
{
    /// <summary>A scene that scores less is written again.</summary>
    public const double Weak = 0.6;

    private const double Budget = 0.12;
    private const int LongSentence = 34;
    private const int OpenersAlike = 3;

    /// <summary>Judges every scene of a film, each against the words that it should have and against the others.</summary>
    /// <param name="scenes">In order.</param>
    /// <param name="budgets">Words for each.</param>
    /// <param name="language">Code of their language: phrases are known in English only.</param>
    public static IReadOnlyList<SceneScore> Of(IReadOnlyList<Scene> scenes, IReadOnlyList<int> budgets, string language)
    {
        var openers = scenes.CountBy(scene => Opener(scene.Text), StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var said = new List<IReadOnlySet<string>>();
        return [.. scenes.Select((scene, at) => Score(scene, budgets[at], at == 0 ? "" : Opener(scenes[at - 1].Text), openers, said, language))];
    }

    private static SceneScore Score(
        Scene scene, int budget, string before, Dictionary<string, int> openers, List<IReadOnlySet<string>> said, string language)
    {
        var (value, reasons, text, unit) = (1.0, new List<string>(), scene.Text, WritingUnit.Of(language).Name);
        var off = Math.Abs(scene.WordCount - budget) / (double)Math.Max(1, budget);
        if (off > Budget) Take(Math.Min(0.3, off / 2), string.Create(CultureInfo.InvariantCulture, $"has {scene.WordCount} {unit} instead of {budget}"));
        if (!IsConcrete(text)) Take(0.25, "names nobody, no place, no date and no figure");
        var opener = Opener(text);
        if (opener.Equals(before, StringComparison.OrdinalIgnoreCase)) Take(0.2, $"begins like the scene before it, with “{opener}”");
        else if (openers[opener] > OpenersAlike) Take(0.1, $"begins with “{opener}” like {openers[opener] - 1} others");
        if (scene.Sentences.FirstOrDefault(sentence => Words.Usual(sentence.Text) > LongSentence) is { } endless) Take(0.1, $"has a sentence of {endless.WordCount} {unit}");
        if (scene.Sentences.Select(sentence => sentence.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() < scene.Sentences.Count) Take(0.4, "says a sentence twice");
        if (language is "en")
            foreach (var phrase in EmptyPhrases.In(text)) Take(0.15, $"says “{phrase}”");
        if (AboutTheFilm().Match(text) is { Success: true, Value: var talk }) Take(0.2, $"talks about the film itself: “{talk}”");
        if (Repeats(scene, said)) Take(0.4, "repeats what an earlier scene says");
        return new(scene.Number, Math.Round(Math.Max(0, value), 2), reasons);

        void Take(double points, string reason)
        {
            value -= points;
            reasons.Add(reason);
        }
    }

    private static bool IsConcrete(string text) => text.Any(char.IsDigit) || NameInside().IsMatch(text) || HasNoCapitals(text);

    // In scripts without capital letters names cannot be told from other words.
    private static bool HasNoCapitals(string text) => text.Any(letter => letter >= '\u0590' && char.IsLetter(letter));

    private static bool Repeats(Scene scene, List<IReadOnlySet<string>> said)
    {
        var isRepeated = false;
        foreach (var sentence in scene.Sentences)
        {
            var terms = TopicMatch.Words(sentence.Text).Select(TopicMatch.Stem).ToHashSet(StringComparer.Ordinal);
            if (terms.Count >= 4 && said.Exists(earlier => terms.Count(earlier.Contains) >= 0.85 * Math.Max(terms.Count, earlier.Count))) isRepeated = true;
            said.Add(terms);
        }

        return isRepeated;
    }

    private static string Opener(string text) => text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var first, ..] ? first.Trim(',', '.', '"', '“', '”') : "";

    [GeneratedRegex(@"(?<=[\p{Ll},;:] )\p{Lu}\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameInside();

    [GeneratedRegex(@"\b(in this (video|film|documentary|episode)|(this|our) (video|documentary) (shows|explores|will)|let's (dive|explore|take a look)|stay tuned|subscribe)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AboutTheFilm();
}

/// <summary>What an editor thinks of a scene.</summary>
/// <param name="Scene">Its number.</param>
/// <param name="Value">0 to 1; less than <see cref="SceneCritique.Weak"/> is weak.</param>
/// <param name="Reasons">What took points, each a part of a sentence that begins with the scene.</param>
public sealed record SceneScore(int Scene, double Value, IReadOnlyList<string> Reasons);
