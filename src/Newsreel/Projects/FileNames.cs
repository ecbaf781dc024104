using System.Globalization;
using System.Text;
using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>Names of files and folders made from a topic: safe on every system, never empty, never too long.</summary>
internal static class FileNames
{
    private const int LongestSlug = 50;
    private const int LongestFilm = 120;
    private const string FilmEnding = "_video.mp4";
    private const string NothingLeft = "video";
    private const string Unsafe = "/\\:*?\"<>|";

    private static readonly HashSet<string> Reserved = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>ASCII, lower case, words joined by hyphens, at most 50 bytes; <c>video</c> when no letter or digit is left.</summary>
    public static string Slug(string topic)
    {
        var slug = new StringBuilder();
        foreach (var letter in LatinLetters.Fold(topic).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-' && letter != '\'' && letter != '’') slug.Append('-');
        }

        if (slug.Length > LongestSlug) slug.Length = LongestSlug;
        var name = slug.ToString().Trim('-');
        return name.Length == 0 ? NothingLeft : name;
    }

    /// <summary>The topic with underscores for spaces and <c>_video.mp4</c> after it; <c>video.mp4</c> when nothing is left.</summary>
    public static string Film(string topic)
    {
        var name = Trimmed(Safe(topic));
        var cut = Trimmed(Cut(name, LongestFilm - FilmEnding.Length - 1));
        if (cut.Length == 0) return NothingLeft + ".mp4";
        // Windows looks at the name up to its first dot only.
        if (Reserved.Contains(cut.Split('.')[0])) cut = "_" + cut;
        return cut + FilmEnding;
    }

    private static string Safe(string topic)
    {
        var safe = new StringBuilder();
        foreach (var rune in topic.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (safe.Length > 0 && safe[^1] != '_') safe.Append('_');
            }
            else if (rune != Rune.ReplacementChar && !Rune.IsControl(rune) && !IsDirection(rune.Value) && !Unsafe.Contains(rune.ToString(), StringComparison.Ordinal))
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }

    private static string Trimmed(string name) => name.TrimStart('.', '-', '_').TrimEnd('_');

    // A mark that turns the direction of text can make a name look like another one.
    private static bool IsDirection(int code) => code is 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static string Cut(string text, int bytes)
    {
        var (kept, used) = (0, 0);
        while (kept < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, kept);
            used += Encoding.UTF8.GetByteCount(text.AsSpan(kept, length));
            if (used > bytes) break;
            kept += length;
        }

        return text[..kept];
    }
}
