using System.Globalization;
using Newsreel.Drawing;
using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>Filters that bring any source to its size in the frame, in BT.709 with limited range. Pure.</summary>
internal static class FootageColour
{
    private const int HighestSd = 576;
    private const int WidestSd = 1280;

    /// <summary>Whether the numbers of the source mean more light than a common screen gives.</summary>
    public static bool IsHdr(PictureFacts facts) => facts.Colour.Transfer is "smpte2084" or "arib-std-b67";

    /// <summary>The matrix of the source in ffmpeg's words. Without a tag: BT.601 for standard definition and for stills, else BT.709.</summary>
    public static string Matrix(PictureFacts facts) => facts.Colour.Matrix switch
    {
        "bt709" or "smpte170m" or "bt470bg" or "smpte240m" or "fcc" => facts.Colour.Matrix,
        "bt2020nc" or "bt2020c" or "bt2020" => "bt2020",
        _ when IsHdr(facts) => "bt2020",
        _ when facts.IsStill || IsStandardDefinition(facts) => "smpte170m",
        _ => "bt709",
    };

    /// <summary>Filters for a video; each step is done where the picture is small.</summary>
    /// <param name="facts">What the source is like.</param>
    /// <param name="area">Where it stands.</param>
    /// <param name="canToneMap">Whether ffmpeg has <c>zscale</c>.</param>
    public static string Filters(PictureFacts facts, PictureArea area, bool canToneMap)
    {
        var size = Cover(facts, area.Width, area.Height);
        var rgb = PixelFormats.IsRgb(facts.Colour.PixelFormat);
        var (alpha, matrix, range) = (PixelFormats.HasAlpha(facts.Colour.PixelFormat), Matrix(facts), facts.Colour.IsFullRange ? "pc" : "tv");
        var crop = $"crop={area.Width}:{area.Height}:exact=1";
        if (rgb) return $"scale={size}:out_color_matrix=bt709:out_range=tv,format={(alpha ? "yuva420p" : "yuv420p")},{crop}";
        if (alpha) return $"{Scale(size, matrix, range)},format=yuva420p,{crop}";
        if (IsHdr(facts) && canToneMap)
            return $"scale={size}:in_range={range}:out_range=tv:in_color_matrix=bt2020:out_color_matrix=bt2020,format=yuv420p10le,{crop},{ToneMap(facts)}";
        if (matrix is "bt709") return $"{Scale(size, matrix, range)},format=yuv420p,{crop}";
        var convert = Convert(matrix, range);
        return facts.Width * facts.Height <= area.Width * area.Height
            ? $"{convert},{Scale(size, "bt709", "tv")},format=yuv420p,{crop}"
            : $"scale={size}:in_color_matrix={matrix}:out_color_matrix={matrix}:in_range={range}:out_range={range},{crop},{convert},format=yuv420p";
    }

    /// <summary>The size, as <c>w:h</c>, at which a picture keeps its shape and covers a rectangle.</summary>
    public static string Cover(PictureFacts facts, int width, int height)
    {
        var factor = Math.Max((double)width / facts.Width, (double)height / facts.Height);
        return string.Create(CultureInfo.InvariantCulture, $"{Even(facts.Width * factor, width)}:{Even(facts.Height * factor, height)}");
    }

    private static int Even(double length, int least) => Math.Max(least, (int)Math.Round(length / 2) * 2);

    private static bool IsStandardDefinition(PictureFacts facts) =>
        Math.Min(facts.Width, facts.Height) <= HighestSd && Math.Max(facts.Width, facts.Height) < WidestSd;

    private static string Scale(string size, string matrix, string range) =>
        $"scale={size}:flags=bicubic:in_color_matrix={matrix}:in_range={range}:out_color_matrix=bt709:out_range=tv";

    // The scaler would go through RGB with a nearest chroma sample; this filter multiplies the matrices.
    private static string Convert(string matrix, string range)
    {
        var wide = matrix is "bt2020";
        var (space, primaries) = (wide ? "bt2020ncl" : matrix, wide ? "bt2020" : "bt709");
        // It takes no odd sizes, as they are in files made for screens.
        return $"crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0,colorspace=space=bt709:trc=bt709:primaries=bt709:range=tv:ispace={space}:itrc=bt709:iprimaries={primaries}:irange={range}{(wide ? "" : ":fast=1")}";
    }

    private static string ToneMap(PictureFacts facts) =>
        $"setparams=color_trc={facts.Colour.Transfer}:colorspace=bt2020nc:color_primaries=bt2020:range=tv,zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
        + "tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:p=bt709:r=limited,format=yuv420p";
}
