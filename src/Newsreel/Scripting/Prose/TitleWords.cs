namespace Newsreel.Scripting.Prose;

/// <summary>The words of a title that tell what a text is about.</summary>
internal sealed class TitleWords(string title)
{
    private readonly HashSet<string> _stems = [.. ContentWords.Of(title).Select(ContentWords.Stem)];

    /// <summary>How many of them a sentence has.</summary>
    public int Shared(string text) => ContentWords.Of(text).Select(ContentWords.Stem).Distinct(StringComparer.Ordinal).Count(_stems.Contains);
}
