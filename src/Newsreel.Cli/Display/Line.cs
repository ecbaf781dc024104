using System.Globalization;
using Newsreel.Common;
using Newsreel.Inspecting;

namespace Newsreel.Cli.Display;

/// <summary>Lines that several commands print.</summary>
internal static class Line
{
    /// <summary>A finding with its level.</summary>
    public static string Of(Finding finding)
    {
        var label = finding.Level switch
        {
            FindingLevel.Error => "error:  ",
            FindingLevel.Warning => "warning:",
            _ => "note:   ",
        };
        return $"{label} {Plain(finding.Message)}";
    }

    /// <summary>Words of others, for a terminal: what would move its cursor, colour it or turn the direction of writing is a space.</summary>
    public static string Plain(string text) => string.Concat(text.Select(letter => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : letter));

    /// <summary>The command that opens a file on this system.</summary>
    public static string ToOpen(string path) => $"{Opener()} {Shell.Quoted(path)}";

    private static string Opener()
    {
        if (OperatingSystem.IsMacOS()) return "open";
        return OperatingSystem.IsWindows() ? "start \"\"" : "xdg-open";
    }
}
