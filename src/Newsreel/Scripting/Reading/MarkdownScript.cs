using System.Globalization;

namespace Newsreel.Scripting.Reading;

/// <summary>A script as Markdown: a scene ends at a heading or a blank line; "#" is the title, "##" opens a chapter.</summary>
internal static class MarkdownScript
{
    /// <summary>Reads title and scenes; front matter may name <c>title</c> and <c>as_of</c>.</summary>
    public static OwnScript Read(string fileName, string text)
    {
        var file = MarkdownLines.Read(text);
        var builder = new SceneBuilder(SpeakerMarks.In(file.Lines.Where(line => line.Kind is MarkdownKind.Text or MarkdownKind.Item).Select(line => line.Text)));
        var title = file.Fields.GetValueOrDefault("title") is { Length: > 0 } field ? field : null;
        var isFirst = true;
        foreach (var line in file.Lines)
        {
            if (line.Kind is MarkdownKind.Blank) builder.EndScene();
            else if (line.Kind is not MarkdownKind.Heading) builder.Line(line.Text, isItem: line.Kind is MarkdownKind.Item);
            else if (line.Level == 1 && isFirst) (title, isFirst) = (title ?? InlineText.Plain(line.Text), false);
            else if (line.Level <= 2) builder.Chapter(line.Text);
            else builder.EndScene();
        }

        builder.EndScene();
        if (file.CodeBlocks > 0) builder.Note("code-left-out", string.Create(CultureInfo.InvariantCulture, $"Blocks of code in the script are not spoken: {file.CodeBlocks}."), isWarning: false);
        if (file.TableRows > 0) builder.Note("table-left-out", string.Create(CultureInfo.InvariantCulture, $"Tables in the script are not spoken: {file.TableRows} rows."), isWarning: true);
        return new(fileName, title, FileDate.Read(file.Fields.GetValueOrDefault("as_of")), builder.Scenes, builder.Notes());
    }
}
