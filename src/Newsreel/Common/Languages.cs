namespace Newsreel.Common;

/// <summary>Languages that a film can be made in, by their code of ISO 639-1.</summary>
public static class Languages
{
    private static readonly SortedDictionary<string, Known> All = new(StringComparer.Ordinal)
    {
        ["ar"] = new("Arabic", "ara"),
        ["cs"] = new("Czech", "ces"),
        ["da"] = new("Danish", "dan"),
        ["de"] = new("German", "deu"),
        ["el"] = new("Greek", "ell"),
        ["en"] = new("English", "eng"),
        ["es"] = new("Spanish", "spa"),
        ["fa"] = new("Persian", "fas"),
        ["fi"] = new("Finnish", "fin"),
        ["fr"] = new("French", "fra"),
        ["he"] = new("Hebrew", "heb"),
        ["hi"] = new("Hindi", "hin"),
        ["hu"] = new("Hungarian", "hun"),
        ["id"] = new("Indonesian", "ind"),
        ["it"] = new("Italian", "ita"),
        ["ja"] = new("Japanese", "jpn"),
        ["ko"] = new("Korean", "kor"),
        ["nl"] = new("Dutch", "nld"),
        ["no"] = new("Norwegian", "nor"),
        ["pl"] = new("Polish", "pol"),
        ["pt"] = new("Portuguese", "por"),
        ["ro"] = new("Romanian", "ron"),
        ["ru"] = new("Russian", "rus"),
        ["sv"] = new("Swedish", "swe"),
        ["tr"] = new("Turkish", "tur"),
        ["uk"] = new("Ukrainian", "ukr"),
        ["vi"] = new("Vietnamese", "vie"),
        ["zh"] = new("Chinese", "zho"),
    };

    /// <summary>All codes, sorted.</summary>
    public static IReadOnlyCollection<string> Codes => All.Keys;

    /// <summary>Whether a code is one of <see cref="Codes"/>.</summary>
    public static bool IsKnown(string code) => All.ContainsKey(code);

    /// <summary>The English name of a language, or its code in quotation marks where it is none of <see cref="Codes"/>.</summary>
    public static string NameOrCode(string code) => IsKnown(code) ? NameOf(code) : $"\"{code}\"";

    /// <summary>The English name of a language.</summary>
    /// <exception cref="ArgumentException">The code is none of <see cref="Codes"/>.</exception>
    public static string NameOf(string code) => All.TryGetValue(code, out var known) ? known.Name : throw new ArgumentException($"No language has the code '{code}'.", nameof(code));

    /// <summary>The language of a voice or a page: its code without region and script. Voices call Chinese "cmn" and Norwegian "nb".</summary>
    /// <param name="tag">BCP 47; may be empty.</param>
    public static string CodeOf(string tag) => tag.Split('-', '_')[0].ToLowerInvariant() switch { "cmn" => "zh", "nb" or "nn" => "no", var code => code };

    /// <summary>The tag for pages and players.</summary>
    /// <param name="tag">BCP 47, as a voice names its language; may be empty.</param>
    public static string PageTagOf(string tag) => string.IsNullOrWhiteSpace(tag) ? "und" : tag;

    /// <summary>The three letters of ISO 639-2 that files of sound and film carry; "und" for a language that is not known here.</summary>
    /// <param name="tag">BCP 47; may be empty.</param>
    public static string ThreeLettersOf(string tag) => All.TryGetValue(CodeOf(tag), out var known) ? known.Letters : "und";

    /// <summary>Whether it is written from right to left.</summary>
    /// <param name="tag">BCP 47; may be empty.</param>
    public static bool RunsRightToLeft(string tag) => CodeOf(tag) is "ar" or "dv" or "fa" or "he" or "ps" or "sd" or "ug" or "ur" or "yi";

    /// <summary>Whether its words are written without spaces between them, so that it is counted in characters.</summary>
    /// <param name="tag">BCP 47; may be empty.</param>
    public static bool IsUnspaced(string tag) => CodeOf(tag) is "zh" or "ja" or "yue" or "th" or "lo" or "km" or "my";

    private sealed record Known(string Name, string Letters);
}
