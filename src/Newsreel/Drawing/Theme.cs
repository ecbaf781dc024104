namespace Newsreel.Drawing;

/// <summary>The one visual language of a film: colours, type and sizes.</summary>
/// <param name="Name">For people and reports.</param>
/// <param name="Grounds">Colour families of backdrops; a chapter keeps one. At least one; the first is the title's.</param>
/// <param name="Paper">Type on a ground.</param>
/// <param name="Ink">Type on the accent.</param>
/// <param name="Accent">The signal colour: rules, figures, panels.</param>
/// <param name="Display">Headlines, figures and titles.</param>
/// <param name="Label">Labels in capitals, and short sentences.</param>
/// <param name="Text">Small print.</param>
/// <param name="Sizes">Sizes of type.</param>
public sealed record Theme(
    string Name,
    IReadOnlyList<Ground> Grounds,
    Rgb Paper,
    Rgb Ink,
    Rgb Accent,
    TypeFamily Display,
    TypeFamily Label,
    TypeFamily Text,
    TypeSizes Sizes)
{
    /// <summary>Ink grounds, warm amber signal, off-white serif type.</summary>
    public static readonly Theme Newsreel = new(
        "Newsreel",
        [
            new(Rgb.Of(0x0C2E3B), Rgb.Of(0x11495A), Rgb.Of(0x175C6D), Rgb.Of(0x23717F)),
            new(Rgb.Of(0x1B2450), Rgb.Of(0x2C3A78), Rgb.Of(0x3A4B92), Rgb.Of(0x5060A8)),
            new(Rgb.Of(0x3D1526), Rgb.Of(0x6A2540), Rgb.Of(0x84304F), Rgb.Of(0xA04A66)),
            new(Rgb.Of(0x16321F), Rgb.Of(0x244C35), Rgb.Of(0x2E5C43), Rgb.Of(0x3F7256)),
        ],
        Paper: Rgb.Of(0xF8F3E7),
        Ink: Rgb.Of(0x10222B),
        Accent: Rgb.Of(0xFFC145),
        Display: new("Noto Serif Display", IsBold: true),
        Label: new("Noto Sans", IsBold: true),
        Text: new("Noto Sans", IsBold: false),
        TypeSizes.Default);
}

/// <summary>A family of related colours for one backdrop, from dark to light.</summary>
/// <param name="Deep">Corners and shade.</param>
/// <param name="Mid">Most of the picture.</param>
/// <param name="Light">Where the light falls.</param>
/// <param name="Line">Lines, dots and textures; the lightest colour that type may stand on.</param>
public sealed record Ground(Rgb Deep, Rgb Mid, Rgb Light, Rgb Line)
{
    /// <summary>The four colours from dark to light.</summary>
    public IReadOnlyList<Rgb> Colours => [Deep, Mid, Light, Line];
}

/// <summary>A family of type in one weight.</summary>
/// <param name="Name">As fontconfig knows it.</param>
/// <param name="IsBold">Bold, otherwise regular.</param>
public sealed record TypeFamily(string Name, bool IsBold);

/// <summary>Sizes of type (the em) as shares of the frame's short side.</summary>
/// <param name="Body">The smallest size of anything that can be read; at least 0.035.</param>
/// <param name="Lead">Second-rank lines.</param>
/// <param name="Headline">The largest size of a key phrase.</param>
/// <param name="Title">The largest size of the film's title.</param>
/// <param name="Figure">The largest size of a single number.</param>
public sealed record TypeSizes(double Body, double Lead, double Headline, double Title, double Figure)
{
    /// <summary>Legible on a phone.</summary>
    public static readonly TypeSizes Default = new(Body: 0.036, Lead: 0.066, Headline: 0.19, Title: 0.215, Figure: 0.42);
}
