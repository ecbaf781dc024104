using System.Globalization;
using Newsreel.Projects;

namespace Newsreel.Exporting;

/// <summary>Names for the files of a package: of plain letters, so that they are safe on every system, and no two alike. A name that is safe stays.</summary>
internal sealed class MediaNames
{
    private const int LongestReel = 8;
    private const int LongestName = 80;
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private int reels;

    /// <summary>A path in the package.</summary>
    /// <param name="name">What the file is called; any text.</param>
    /// <param name="ending">With its dot; any text that a file's name can hold.</param>
    public string Path(string name, string ending)
    {
        var (slug, suffix) = (IsSafe(name) ? name : FileNames.Slug(name), string.Concat(ending.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.')).ToLowerInvariant());
        for (var number = 1; ; number++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"media/{slug}{(number == 1 ? "" : $"-{number}")}{suffix}");
            if (taken.Add(path)) return path;
        }
    }

    private static bool IsSafe(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetterOrDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-');

    /// <summary>What edit lists call a medium: letters of its name, and a number that makes it unique.</summary>
    public string Reel(string name)
    {
        var number = (++reels).ToString("000", CultureInfo.InvariantCulture);
        var letters = string.Concat(FileNames.Slug(name).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters[..Math.Min(letters.Length, LongestReel - number.Length)] + number;
    }
}
