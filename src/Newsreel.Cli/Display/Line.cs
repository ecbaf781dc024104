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
        return $"{label} {finding.Message}";
    }

    /// <summary>Text of others as one line that a terminal takes for text and nothing else.</summary>
    public static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' ? ' ' : letter));

    /// <summary>The command that opens a file on this system.</summary>
    public static string ToOpen(string path) => $"{Opener()} {Shell.Quoted(path)}";

    private static string Opener()
    {
        if (OperatingSystem.IsMacOS()) return "open";
        return OperatingSystem.IsWindows() ? "start \"\"" : "xdg-open";
    }
}
