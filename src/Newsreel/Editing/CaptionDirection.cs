using System.Text;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Editing;

/// <summary>
/// Which way the captions of a film are read. Players and libass take the direction of a line from its first letter;
/// a line of an Arabic film that begins with a Latin name would come out in the wrong order.
/// </summary>
internal sealed class CaptionDirection
{
    private readonly bool filmRunsLeft;

    public CaptionDirection(IReadOnlyList<Caption> captions) =>
        filmRunsLeft = captions.Sum(caption => Balance(caption.Text)) > 0;

    /// <summary>Whether a caption is read from right to left: as the film is, unless it has no letter of that direction.</summary>
    public bool IsRightToLeft(Caption caption)
    {
        var letters = caption.Text.EnumerateRunes().Where(Rune.IsLetter).ToList();
        if (letters.Count == 0) return filmRunsLeft;
        return filmRunsLeft ? letters.Exists(Characters.IsRightToLeft) : letters.TrueForAll(Characters.IsRightToLeft);
    }

    /// <summary>Whether the first letter of a line would make a reader's program take it for the other direction.</summary>
    public static bool IsMistaken(string line, bool rightToLeft) =>
        line.EnumerateRunes().Any(Rune.IsLetter) ? Characters.RunsRightToLeft(line) != rightToLeft : rightToLeft;

    private static int Balance(string text) =>
        text.EnumerateRunes().Where(Rune.IsLetter).Sum(letter => Characters.IsRightToLeft(letter) ? 1 : -1);
}
