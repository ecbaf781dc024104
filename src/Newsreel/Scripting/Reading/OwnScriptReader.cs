using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Reads a script of one's own in the format that its name or its content shows.</summary>
internal static partial class OwnScriptReader
{
    private static readonly HashSet<string> OtherFormats = new([".html", ".htm", ".xml", ".fdx", ".srt", ".vtt", ".ass", ".csv", ".rtf"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the script.</summary>
    /// <exception cref="ScriptFault">It is no script, or says nothing.</exception>
    public static OwnScript Read(string fileName, string text)
    {
        var ending = Path.GetExtension(fileName);
        if (OtherFormats.Contains(ending) || Page().IsMatch(text))
            throw new ScriptFault("is no script: web pages, subtitles and tables are not read as one", "Save the words as .txt, .md or .json, or give a web page to --source.");
        var script = ending.ToLowerInvariant() switch
        {
            ".json" => JsonScript.Read(fileName, text),
            ".md" or ".markdown" => MarkdownScript.Read(fileName, text),
            _ when ScenesInside().IsMatch(text) => JsonScript.Read(fileName, text),
            _ when Heading().IsMatch(text) => MarkdownScript.Read(fileName, text),
            _ => PlainScript.Read(fileName, text),
        };
        return script.Scenes.Count > 0
            ? script
            : throw new ScriptFault("has no words to speak", "Write what shall be said into it; headings and stage directions are not spoken.");
    }

    [GeneratedRegex(@"\A\s*<(!doctype|html|\?xml)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Page();

    [GeneratedRegex(@"\A\s*(\{\s*""|\[\s*[{""])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ScenesInside();

    [GeneratedRegex(@"^#{1,6}[ \t]+\S", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();
}
