namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>What members of schemas are called, whatever the case and whatever stands around it.</summary>
internal static class Names
{
    /// <summary>The name that the filler gives to the member that gets the words of a scene.</summary>
    public const string Spoken = "narration";

    private static readonly string[] SpokenNames = [Spoken, "text", "script", "spoken", "voiceover", "body", "content", "paragraph", "sentence", "sentences", "lines", "words_spoken"];
    private static readonly string[] ShortParts = ["title", "heading", "name", "chapter", "label", "keyword", "tag", "query", "queries", "topic", "visual", "place", "thumbnail", "phrase", "genre", "mood", "kind", "headline", "search"];

    /// <summary>Whether a member is meant to be spoken.</summary>
    public static bool IsSpoken(string name) => SpokenNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a member is some words, not a sentence.</summary>
    public static bool IsShort(string name) => ShortParts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a member is the number of a scene.</summary>
    public static bool IsNumber(string name) => name.Equals("number", StringComparison.OrdinalIgnoreCase) || name.Equals("scene", StringComparison.OrdinalIgnoreCase) || name.Equals("sceneNumber", StringComparison.OrdinalIgnoreCase) || name.Equals("scene_number", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a member says where words are from.</summary>
    public static bool IsCitation(string name) => IsSource(name) || IsPassage(name) || IsQuotation(name);

    /// <summary>Whether a member is the number of a source.</summary>
    public static bool IsSource(string name) => name.Contains("source", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a member is the number of a passage.</summary>
    public static bool IsPassage(string name) => name.Contains("passage", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a member is the source's own words.</summary>
    public static bool IsQuotation(string name) => name.Contains("quot", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a member is a count of words.</summary>
    public static bool IsWords(string name) => name.Contains("words", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two names are the same, sign by sign.</summary>
    public static bool Same(string name, string? other) => string.Equals(name, other, StringComparison.Ordinal);
}
