using Newsreel.Common;

namespace Newsreel.Drawing.Backdrops;

/// <summary>A backdrop and the move of the frame over it.</summary>
/// <param name="Name">Of the motif.</param>
/// <param name="Svg">The document.</param>
/// <param name="Motion">Stays inside the backdrop for every visible frame.</param>
internal sealed record PaintedBackdrop(string Name, string Svg, BackdropMotion Motion);

/// <summary>Paints grounds and motifs, large enough for the time they are seen.</summary>
internal static class BackdropPainter
{
    /// <summary>Pixels a second at 1080 lines: slow, but never still.</summary>
    private const double Speed = 30;

    private static readonly IBackdrop[] Motifs =
        [new DotMap(), new Contours(), new Rings(), new FilmStrips(), new Ridges(), new Halftone(), new Columns(), new Graticule()];

    /// <summary>Names of the motifs.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Motifs.Select(motif => motif.Name)];

    /// <summary>The motif that reads best at the size of a stamp.</summary>
    public const string ForThumbnail = "rings";

    /// <summary>The motif of a shot: a film goes through all motifs in its own order, so that neighbours always differ.</summary>
    public static string NameFor(string filmTitle, int shot) =>
        new Seeded(Fingerprint.Of("motifs", filmTitle)).Shuffled(Names)[shot % Names.Count];

    /// <summary>Paints a motif.</summary>
    /// <param name="motif">One of <see cref="Names"/>.</param>
    /// <param name="ground">Its colours.</param>
    /// <param name="frame">What the camera sees.</param>
    /// <param name="frames">Visible frames, at least 1.</param>
    /// <param name="rate">Decides how far the camera moves from frame to frame.</param>
    /// <param name="seed">Decides everything that varies.</param>
    public static PaintedBackdrop Paint(string motif, Ground ground, Frame frame, long frames, FrameRate rate, Fingerprint seed)
    {
        var dice = new Seeded(seed);
        var motion = Move(frame, frames, rate, dice);
        var svg = new SvgWriter(motion.BackdropWidth, motion.BackdropHeight);
        PaintGround(svg, ground, dice);
        Motifs.Single(candidate => string.Equals(candidate.Name, motif, StringComparison.Ordinal)).Draw(svg, ground, dice);
        PaintGrain(svg, ground);
        return new(motif, svg.ToString(), motion);
    }

    // Half or whole pixels only: other steps would alternate unevenly and judder.
    private static BackdropMotion Move(Frame frame, long frames, FrameRate rate, Seeded dice)
    {
        var step = Math.Max(0.5, Math.Round(Speed / rate.PerSecond * 2) / 2);
        var (x, y) = dice.Below(3) switch { 0 => (step, 0d), 1 => (step, step / 2), _ => (step / 2, step / 2) };
        if (frame.Height > frame.Width) (x, y) = (y, x);
        if (dice.Share() < 0.5) x = -x;
        if (dice.Share() < 0.5) y = -y;
        var (roomX, roomY) = (Room(x, frames), Room(y, frames));
        return new(frame.Width + roomX, frame.Height + roomY, x < 0 ? roomX : 0, y < 0 ? roomY : 0, x, y);
    }

    // Even sizes, because chroma is stored for pairs of pixels.
    private static int Room(double step, long frames) => ((int)Math.Ceiling(Math.Abs(step) * frames) + 3) / 2 * 2;

    private static void PaintGround(SvgWriter svg, Ground ground, Seeded dice)
    {
        var slant = dice.Between(0.15, 0.5);
        var gradient = svg.Define(name => $"""
            <linearGradient id="{name}" x1="0" y1="0" x2="1" y2="{slant:0.##}"><stop offset="0" stop-color="{ground.Mid.Hex}"/><stop offset="0.5" stop-color="{ground.Light.Hex}"/><stop offset="1" stop-color="{ground.Mid.Hex}"/></linearGradient>
            """);
        svg.Add($"""<rect width="{svg.Width}" height="{svg.Height}" fill="url(#{gradient})"/>""");
        svg.Glow(svg.Width * dice.Between(0.55, 0.95), svg.Height * dice.Between(0.1, 0.5), svg.Short * 0.9, ground.Line, 0.55);
        svg.Glow(svg.Width * dice.Between(0, 0.2), svg.Height * dice.Between(0.8, 1), svg.Short * 1.1, ground.Deep, 0.8);
    }

    // A fine weave over everything hides the steps of wide gradients.
    private static void PaintGrain(SvgWriter svg, Ground ground)
    {
        var weave = svg.Define(name => $"""
            <pattern id="{name}" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" stroke="{ground.Deep.Hex}" stroke-width="1.1" stroke-opacity="0.3"/></pattern>
            """);
        svg.Add($"""<rect width="{svg.Width}" height="{svg.Height}" fill="url(#{weave})"/>""");
        var edge = svg.Define(name => $"""
            <radialGradient id="{name}" r="0.78"><stop offset="0.6" stop-color="{ground.Deep.Hex}" stop-opacity="0"/><stop offset="1" stop-color="{ground.Deep.Hex}" stop-opacity="0.75"/></radialGradient>
            """);
        svg.Add($"""<rect width="{svg.Width}" height="{svg.Height}" fill="url(#{edge})"/>""");
    }
}
