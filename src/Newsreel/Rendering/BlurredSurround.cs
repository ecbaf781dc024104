using System.Globalization;
using Newsreel.Drawing;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>
/// Filters that put a picture before itself: its middle, scaled to cover the frame, blurred and darkened. The picture is decoded once,
/// and the blur is made where the picture is small. Pure.
/// </summary>
internal static class BlurredSurround
{
    /// <summary>For keys: changes with the look.</summary>
    public const string Version = "blur-1";

    /// <summary>Short side of the small picture; the long side of 16:9 is then whole and even too.</summary>
    private const int Short = 144;

    /// <summary>Short side of what is blurred: its edges, where the blur knows one side only, are cut off.</summary>
    private const int Wider = 162;
    private const int Blur = 6;

    /// <summary>What is left of the light.</summary>
    private const double Light = 0.5;

    /// <summary>What black becomes, of 16 to 235: a frame around dark footage is not to be taken for black.</summary>
    private const int Darkest = 32;

    private static readonly string Darker = string.Create(
        CultureInfo.InvariantCulture, $"lutyuv=y='{Darkest}+(val-16)*{Light}':u='128+(val-128)*{Light}':v='128+(val-128)*{Light}'");

    /// <summary>Filters that follow those of the picture, which is in BT.709 with limited range and as large as its area.</summary>
    /// <param name="area">Where the picture stands.</param>
    /// <param name="profile">The frame.</param>
    /// <param name="label">Labels inside begin with it.</param>
    public static string Filters(PictureArea area, OutputProfile profile, string label)
    {
        // Cut first: a picture of an odd shape would be enormous once it covers the frame.
        var (width, height) = (Part(area.Width, (double)area.Height * profile.Width / profile.Height), Part(area.Height, (double)area.Width * profile.Height / profile.Width));
        return $"split[{label}whole][{label}spread];[{label}spread]crop={width}:{height}:exact=1,"
            + $"scale={Small(profile, Wider)}:flags=bilinear,gblur=sigma={Blur},crop={Small(profile, Short)}:exact=1,{Darker},"
            + $"scale={profile.Width}:{profile.Height}:flags=bilinear,setsar=1[{label}blur];[{label}blur][{label}whole]overlay={area.X}:{area.Y}:format=yuv420";
    }

    private static string Small(OutputProfile profile, int side) =>
        string.Create(CultureInfo.InvariantCulture, $"{profile.Width * side / profile.ShortSide}:{profile.Height * side / profile.ShortSide}");

    private static int Part(int whole, double wanted) => Math.Clamp((int)Math.Round(wanted / 2) * 2, 2, whole);
}
