namespace Newsreel.Common;

/// <summary>Texts as they stand in commands that people copy.</summary>
public static class Shell
{
    /// <summary>A text as one word of a shell, whatever it holds.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
