namespace Newsreel.Scripting.Prose;

/// <summary>The words of a title that tell what a text is about.</summary>
/// <param name="title">The title.</param>
/// <param name="language">Of title and text, ISO 639-1.</param>
internal sealed class TitleWords(string title, string language)
{
    private readonly HashSet<string> _stems = [.. ContentWords.Of(title, language).Select(ContentWords.Stem)];

    /// <summary>How many of them a sentence has.</summary>
    public int Shared(string text) => ContentWords.Of(text, language).Select(ContentWords.Stem).Distinct(StringComparer.Ordinal).Count(_stems.Contains);
}
