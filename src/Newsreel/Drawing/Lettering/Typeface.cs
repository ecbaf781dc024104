using System.Text;

namespace Newsreel.Drawing.Lettering;

/// <summary>A family of type that can be measured. Sizes are the em in pixels, unless they say font size.</summary>
/// <param name="family">How libass finds it.</param>
/// <param name="file">Its metrics; null when the font could not be read, and everything is estimated.</param>
internal sealed class Typeface(TypeFamily family, FontFile? file)
{
    private const double UsualHeight = 1.362;
    private const double UsualAscent = 0.785;

    // The widest letters of the scripts that other fonts are borrowed for; most are narrower.
    private const double EstimatedAdvance = 0.75;

    public TypeFamily Family { get; } = family;

    /// <summary>The ASS font size that gives this em: libass spreads it over ascent and descent.</summary>
    public double FontSize(double em) =>
        file is null ? em * UsualHeight : em * (file.Ascent + file.Descent) / file.UnitsPerEm;

    /// <summary>Pixels from the top of the line, as libass places it, to the baseline.</summary>
    public double Ascent(double em) =>
        file is null ? em * UsualHeight * UsualAscent : em * file.Ascent / file.UnitsPerEm;

    /// <summary>Pixels from the first to the last edge of the text on one line.</summary>
    /// <param name="text">Without line breaks.</param>
    /// <param name="em">Size in pixels.</param>
    /// <param name="spacing">Pixels added after every character.</param>
    public double Width(string text, double em, double spacing = 0)
    {
        var width = 0d;
        foreach (var character in text.EnumerateRunes())
            if (!Characters.IsInvisible(character)) width += (Share(character) * em) + spacing;
        return width;
    }

    /// <summary>Whether every visible character is measured from the font and none is estimated.</summary>
    public bool Has(string text) =>
        file is not null && text.EnumerateRunes().All(character => Characters.IsInvisible(character) || file.Advance(character) is not null);

    private double Share(Rune character) =>
        file?.Advance(character) is { } units ? (double)units / file.UnitsPerEm
        : Characters.IsWide(character) ? 1
        : EstimatedAdvance;
}

/// <summary>The type of a theme, ready to be measured.</summary>
internal sealed record TypeSet(Typeface Display, Typeface Label, Typeface Text);
