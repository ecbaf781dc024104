using System.Globalization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;

namespace Newsreel.Rendering;

/// <summary>
/// How a still moves while it is seen: slowly nearer to a part of it, or away from it. At its widest all of a copy is seen that is
/// larger than its place, at its nearest the copy's pixels are the film's.
/// </summary>
/// <param name="Area">Its place in the frame.</param>
/// <param name="Width">Of the copy, pixels; even.</param>
/// <param name="Height">Of the copy, pixels; even.</param>
/// <param name="Frames">How long the whole move takes; more than 0.</param>
internal readonly record struct StillMove(PictureArea Area, int Width, int Height, long Frames)
{
    /// <summary>Part of the picture's size by which it grows or shrinks in a second.</summary>
    private const double Speed = 0.02;

    /// <summary>A long move is slower than that, so that not much is lost at its nearest.</summary>
    private const double Most = 0.16;

    /// <summary>What stays in its place, as a part of the copy's width: the left, the middle or the right.</summary>
    private static readonly double[] Across = [0.25, 0.5, 0.75];

    /// <summary>As a part of its height: faces and skies are above the middle.</summary>
    private const double Down = 0.4;

    /// <summary>Whether it comes nearer. Default: it goes away.</summary>
    public bool IsNearing { get; init; }

    /// <summary>The point that stays, from 0 for the left edge to 1 for the right. Default: the left edge.</summary>
    public double Anchor { get; init; }

    /// <summary>The move of a still; the same still always moves the same way.</summary>
    public static StillMove Of(FootageMedia media, FrameRate rate)
    {
        var (area, candidate) = (media.Mount.Area, media.Footage.Candidate);
        var grown = 1 + Math.Min(Most, Speed * rate.TimeAt(media.Seen.Length).TotalSeconds);
        var chance = Convert.ToInt32(Fingerprint.Of("still", candidate.Source, candidate.Id).Value[..2], 16);
        return new(area, Even(area.Width * grown), Even(area.Height * grown), media.Seen.Length) { IsNearing = chance % 2 == 1, Anchor = Across[chance / 2 % Across.Length] };
    }

    /// <summary>
    /// The filters that show the copy so from a frame of the move on. Corners are given as parts of a pixel, because whole ones would
    /// judder; what lies outside the place after the move is cut off.
    /// </summary>
    public string Filters(long offset)
    {
        var room = Math.Min((double)Width / Area.Width, (double)Height / Area.Height) - 1;
        var done = string.Create(CultureInfo.InvariantCulture, $"(on-1+{offset})/{Math.Max(1, Frames - 1)}");
        var zoom = string.Create(CultureInfo.InvariantCulture, $"(1+{room:0.########}*{(IsNearing ? $"(1-{done})" : done)})");
        var (left, top) = (Edge(Width, Area.Width, Anchor, zoom), Edge(Height, Area.Height, Down, zoom));
        var (right, bottom) = ($"{left}+{Width}*{zoom}", $"{top}+{Height}*{zoom}");
        return $"perspective=x0='{left}':y0='{top}':x1='{right}':y1='{top}':x2='{left}':y2='{bottom}':x3='{right}':y3='{bottom}'"
            + $":sense=source:interpolation=cubic:eval=frame,crop={Area.Width}:{Area.Height}:0:0:exact=1";
    }

    private static string Edge(int copy, int place, double anchor, string zoom) =>
        string.Create(CultureInfo.InvariantCulture, $"{anchor}*({copy}-{place}*{zoom})");

    private static int Even(double pixels) => ((int)Math.Ceiling(pixels) + 1) / 2 * 2;
}
