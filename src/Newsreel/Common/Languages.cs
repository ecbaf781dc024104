namespace Newsreel.Common;

/// <summary>Languages that a film can be made in, by their code of ISO 639-1.</summary>
public static class Languages
{
    private static readonly SortedDictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ar"] = "Arabic",
        ["cs"] = "Czech",
        ["da"] = "Danish",
        ["de"] = "German",
        ["el"] = "Greek",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fa"] = "Persian",
        ["fi"] = "Finnish",
        ["fr"] = "French",
        ["he"] = "Hebrew",
        ["hi"] = "Hindi",
        ["hu"] = "Hungarian",
        ["id"] = "Indonesian",
        ["it"] = "Italian",
        ["ja"] = "Japanese",
        ["ko"] = "Korean",
        ["nl"] = "Dutch",
        ["no"] = "Norwegian",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["ro"] = "Romanian",
        ["ru"] = "Russian",
        ["sv"] = "Swedish",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["vi"] = "Vietnamese",
        ["zh"] = "Chinese",
    };

    /// <summary>All codes, sorted.</summary>
    public static IReadOnlyCollection<string> Codes => Names.Keys;

    /// <summary>The English name of a language.</summary>
    /// <exception cref="ArgumentException">The code is none of <see cref="Codes"/>.</exception>
    public static string NameOf(string code) => Names.TryGetValue(code, out var name) ? name : throw new ArgumentException($"No language has the code '{code}'.", nameof(code));
}
