using System.Globalization;
using Newsreel.Drawing;
using Newsreel.Projects;

namespace Newsreel.Editing;

/// <summary>
/// The part of the frame that burned captions have for themselves, between what a picture may write on and the end of the safe area,
/// and the look of letters in it. Lengths are pixels.
/// </summary>
internal sealed class CaptionStage
{
    /// <summary>Empty space between letters and the end of their ground.</summary>
    public const double Pad = 14;

    /// <summary>Width of the signal strip at the end of a news bar where reading begins.</summary>
    public const double Strip = 12;

    private const int ShadowAlpha = 0x60;
    private const double MeasuringError = 0.98;
    private readonly CaptionDesign design;
    private readonly double outline;

    public CaptionStage(CaptionDesign design)
    {
        this.design = design;
        Frame = Frame.Of(design.Profile);
        var tall = design.Profile.Aspect == Aspect.Tall;
        Em = tall ? 56 : 46;
        outline = tall ? 5 : 4;
        Band = Box.Between(
            Math.Ceiling(Frame.Safe.X), Math.Ceiling(Frame.Key.Bottom), Math.Floor(Frame.Safe.Right), Math.Floor(Frame.Safe.Bottom));
    }

    public Frame Frame { get; }

    /// <summary>The whole room; in tall frames it is nearer to the left edge than to the right one.</summary>
    public Box Band { get; }

    public CaptionStyle Look => design.Style;

    public Theme Theme => design.Theme;

    /// <summary>The size of letters.</summary>
    public double Em { get; }

    /// <summary>The highest a line may be so that two stand in the band.</summary>
    public double HighestLine => (Band.Height - (2 * Pad)) / 2;

    /// <summary>The room for a line. Lines stand in the middle of the frame, in a news bar at the end where reading begins.</summary>
    public double Room => MeasuringError * (Look switch
    {
        CaptionStyle.News => Band.Width - Strip - (4 * Pad),
        CaptionStyle.Boxed => Centred - (2 * Pad),
        _ => Centred - (4 * outline),
    });

    /// <summary>Where two lines end.</summary>
    public double Bottom => Band.Bottom - Pad;

    /// <summary>The ASS style: letters in the theme's colours on nothing, an outline or a box.</summary>
    public string Style
    {
        get
        {
            var (border, width, shadow) = Look switch
            {
                // Libass takes the shadow's depth for the space around the text in a box.
                CaptionStyle.Boxed => (4, 0, Pad),
                CaptionStyle.News => (1, 0, 0),
                _ => (1, outline, outline / 2),
            };
            var (letters, ground) = (Colour(Theme.Paper, 0), Colour(Theme.Ink, 0));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Style: Caption,{Theme.Label.Name},{Em:0},{letters},{letters},{ground},{Colour(Theme.Ink, Look == CaptionStyle.Boxed ? 0 : ShadowAlpha)},{(Theme.Label.IsBold ? -1 : 0)},0,0,0,100,100,0,0,{border},{width:0.#},{shadow:0.#},2,0,0,0,-1");
        }
    }

    private double Centred => 2 * Math.Min((Frame.Width / 2d) - Band.X, Band.Right - (Frame.Width / 2d));

    private static string Colour(Rgb colour, int alpha) =>
        string.Create(CultureInfo.InvariantCulture, $"&H{alpha:X2}{colour.Blue:X2}{colour.Green:X2}{colour.Red:X2}");
}
