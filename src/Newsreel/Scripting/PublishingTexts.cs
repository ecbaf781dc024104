using System.Text.RegularExpressions;

namespace Newsreel.Scripting;

/// <summary>Words with which a film is published.</summary>
/// <param name="Titles">Proposals, the best first, at most 70 characters each; the film's own title is one of them.</param>
/// <param name="Summary">What the film tells, two or three sentences.</param>
/// <param name="Tags">Words to be found by.</param>
/// <param name="ThumbnailWords">At most 4 words for the thumbnail; empty when nobody chose any.</param>
public sealed partial record PublishingTexts(IReadOnlyList<string> Titles, string Summary, IReadOnlyList<string> Tags, string ThumbnailWords)
{
    /// <summary>The longest title that sites show whole.</summary>
    public const int LongestTitle = 70;

    /// <summary>The most words on a thumbnail.</summary>
    public const int MostThumbnailWords = 4;

    /// <summary>The most tags.</summary>
    public const int MostTags = 15;

    /// <summary>Texts from the script itself: its title, the narrator's first words, and the names that the narrator says most.</summary>
    public static PublishingTexts Of(Script script)
    {
        var sentences = script.Scenes.Where(scene => scene.Interlude is null).SelectMany(scene => scene.Sentences).Select(sentence => sentence.Text).ToList();
        var names = sentences.SelectMany(sentence => Name().Matches(sentence).Select(match => match.Value)).CountBy(name => name, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(name => name.Value).Select(name => name.Key);
        return new([script.Title], string.Join(' ', sentences.Take(2)), Distinct([script.Title, .. names]), "");
    }

    /// <summary>Tags, each once in any case, at most <see cref="MostTags"/>.</summary>
    internal static IReadOnlyList<string> Distinct(IEnumerable<string> tags) =>
        [.. tags.Select(tag => tag.Trim(' ', '#', ',')).Where(tag => tag.Length is > 1 and <= 60).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTags)];

    // Names of one word or several; the first word of a sentence is none.
    [GeneratedRegex(@"(?<=[\p{L}\d,;:] )\p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
