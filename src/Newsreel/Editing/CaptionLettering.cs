using System.Globalization;
using System.Text;
using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Editing;

/// <summary>Sets the lines of a caption as ASS text: each script in its typeface, in the right direction, small enough for its room.</summary>
internal sealed class CaptionLettering(CaptionFonts fonts, CaptionStage stage)
{
    private const char LeftToRightMark = '\u200E';
    private const char RightToLeftMark = '\u200F';

    /// <summary>The lines of a caption.</summary>
    /// <param name="caption">What is written.</param>
    /// <param name="rightToLeft">How it is read.</param>
    /// <param name="lit">The word in the signal colour; null for none.</param>
    public string Set(Caption caption, bool rightToLeft, CaptionWord? lit)
    {
        var scale = Math.Min(1, stage.Room / Math.Max(1, caption.Lines.Max(Width)));
        return string.Join("\\N", caption.Lines.Select((line, number) => Line(line, rightToLeft, scale, lit is { } word && word.Line == number ? word : null)));
    }

    private string Line(string line, bool rightToLeft, double scale, CaptionWord? lit)
    {
        var text = new StringBuilder();
        if (CaptionDirection.IsMistaken(line, rightToLeft)) text.Append(rightToLeft ? RightToLeftMark : LeftToRightMark);
        foreach (var (start, end, face) in fonts.Stretches(line))
        {
            text.Append(CultureInfo.InvariantCulture, $@"{{\fn{face.Family.Name}\fs{scale * Size(face):0.##}}}");
            var (from, to) = lit is { } word ? (Math.Clamp(word.Start, start, end), Math.Clamp(word.Start + word.Length, start, end)) : (end, end);
            text.Append(Written(line[start..from]));
            // A change of colour ends what libass joins and kerns: words have spaces around them, ideographs need neither.
            if (from < to) text.Append(CultureInfo.InvariantCulture, $@"{{\1c{stage.Theme.Accent.Ass}}}{Written(line[from..to])}{{\1c{stage.Theme.Paper.Ass}}}");
            text.Append(Written(line[to..end]));
        }

        return text.ToString();
    }

    private double Width(string line) => fonts.Stretches(line).Sum(stretch =>
        stretch.Face.Width(line[stretch.Start..stretch.End], stage.Em * Size(stretch.Face) / stretch.Face.FontSize(stage.Em)));

    private double Size(Typeface face) => Math.Min(face.FontSize(stage.Em), stage.HighestLine);

    /// <summary>Pictures that no outline font draws would come out as empty boxes.</summary>
    private static string Written(string text) =>
        AssText.Escape(string.Concat(text.EnumerateRunes().Where(character => !Characters.IsEmoji(character)).Select(character => character.ToString())));
}
