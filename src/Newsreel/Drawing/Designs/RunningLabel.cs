using Newsreel.Drawing.Animation;

namespace Newsreel.Drawing.Designs;

/// <summary>What stays on the cards of a chapter: its name in small, and how far the film has come.</summary>
internal static class RunningLabel
{
    public static void Draw(CardContent content, Canvas canvas)
    {
        DrawProgress(content, canvas);
        if (content.Chapter is not { Length: > 0 } chapter) return;
        var (key, theme) = (canvas.Frame.Key, canvas.Theme);
        var mark = canvas.Px(0.017);
        var label = canvas.Label(chapter, key.Width - (2.2 * mark));
        var column = key.Indent(2.2 * mark, label.RightToLeft);
        canvas.Fill(1, new(label.RightToLeft ? key.Right - mark : key.X, key.Y + (label.Height * 0.22), mark, label.Height * 0.56), theme.Accent);
        canvas.Write(1, label.AtStart(column, key.Y, theme.Paper));
    }

    private static void DrawProgress(CardContent content, Canvas canvas)
    {
        if (content.ChapterCount < 2 || content.ChapterNumber == 0) return;
        var (frame, gap) = (canvas.Frame, canvas.Px(0.006));
        var height = canvas.Px(0.0075);
        var width = (frame.Width - (gap * (content.ChapterCount - 1))) / content.ChapterCount;
        for (var chapter = 0; chapter < content.ChapterCount; chapter++)
        {
            var done = chapter < content.ChapterNumber;
            canvas.Fill(1, new(chapter * (width + gap), frame.Height - height, width, height), done ? canvas.Theme.Accent : canvas.Theme.Paper, done ? 1 : 0.28);
        }
    }
}
