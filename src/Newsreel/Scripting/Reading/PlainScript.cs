using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>A script as plain text: a scene ends at a blank line.</summary>
internal static partial class PlainScript
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Reads the scenes; a first line "Title: …" is the title.</summary>
    public static OwnScript Read(string fileName, string text)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        string? title = null;
        if (TitleLine().Match(lines[first]) is { Success: true } mark)
        {
            title = InlineText.Plain(mark.Groups["text"].Value);
            lines[first] = "";
        }

        var builder = new SceneBuilder(SpeakerMarks.In(lines));
        foreach (var line in lines)
        {
            var scene = SceneLine().Match(line);
            if (scene.Success || string.IsNullOrWhiteSpace(line) || Rule().IsMatch(line)) builder.EndScene();
            var words = scene.Success ? line[scene.Length..] : line;
            if (!string.IsNullOrWhiteSpace(words) && !Rule().IsMatch(words)) builder.Line(Mark().Replace(words, ""), isItem: Bullet().IsMatch(words));
        }

        builder.EndScene();
        return new(fileName, title, null, builder.Scenes, builder.Notes());
    }

    [GeneratedRegex(@"^\s*title:\s+(?<text>\S.*)$", Options, 1000)]
    private static partial Regex TitleLine();

    [GeneratedRegex(@"^\s*(\[\s*scene\s+\d{1,4}[^\[\]]{0,80}\]|\(\s*scene\s+\d{1,4}\s*\)|scene\s+\d{1,4})\s*([:.\-–—]\s*|$)", Options, 1000)]
    private static partial Regex SceneLine();

    [GeneratedRegex(@"^\s*([-*_=~#]\s?){3,}$", Options, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*[-*•]\s+", Options, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(#{1,6}\s+|>\s?|[-*•]\s+)", Options, 1000)]
    private static partial Regex Mark();
}
