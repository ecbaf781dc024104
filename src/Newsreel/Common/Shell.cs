namespace Newsreel.Common;

/// <summary>Texts as they stand in commands that people copy.</summary>
public static class Shell
{
    /// <summary>A text as one word of a shell, in quotes only where it needs them.</summary>
    public static string Word(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '_' or '-') ? text : Quoted(text);

    /// <summary>A text as one word of a shell, whatever it holds.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
