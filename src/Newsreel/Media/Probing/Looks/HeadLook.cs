namespace Newsreel.Media.Probing.Looks;

/// <summary>
/// A head that fills the frame: an upright oval of skin in the middle with two dark eyes side by side in its upper half, which stays where it is.
/// What is only brown, round or both (desert, wood, a sunset, hands, bread) lacks eyes or the oval. Pure.
/// </summary>
internal static class HeadLook
{
    private const double LeastShare = 0.6;
    private const double LeastPart = 0.22;
    private const double MostPart = 0.75;
    private const double LeastFit = 0.8;
    private const double Upright = 0.95;
    private const int Middle = SampleStrip.Width / 5;
    private const int MostWay = SampleStrip.Width / 12;

    /// <summary>What is against a clip; null when nothing.</summary>
    public static string? Objection(SampleStrip strip)
    {
        var heads = strip.Frames.Select(frame => Head(frame, strip.Aspect)).ToList();
        var seen = heads.OfType<Blob>().ToList();
        if (seen.Count == 0 || seen.Count < LeastShare * heads.Count) return null;
        var stays = heads.Zip(heads.Skip(1)).Count(pair => pair is ({ } before, { } after) && Math.Abs(before.Centre - after.Centre) <= MostWay);
        return stays >= LeastShare * (heads.Count - 1) ? "shows a head that fills the frame" : null;
    }

    private static Blob? Head(SampleFrame frame, double aspect)
    {
        if (Blob.Largest(frame, IsSkin) is not { } blob) return null;
        var part = blob.Filled / (double)frame.Luma.Count;
        var high = blob.Height / (double)SampleStrip.Height;
        var wide = blob.Width / (double)SampleStrip.Width * aspect;
        var isHead = part is >= LeastPart and <= MostPart
            && Math.Abs(blob.Centre - (SampleStrip.Width / 2)) <= Middle
            && blob.Left > 0 && blob.Right < SampleStrip.Width - 1
            && high >= Upright * wide
            && blob.OvalFit >= LeastFit
            && Eyes.AreIn(frame, blob);
        return isHead ? blob : null;
    }

    // The colours of skin of all shades lie close together once brightness is taken away.
    private static bool IsSkin((int Red, int Green, int Blue) colour)
    {
        var (red, green, blue) = colour;
        var luma = (0.299 * red) + (0.587 * green) + (0.114 * blue);
        var (blueness, redness) = (128 + ((blue - luma) * 0.564), 128 + ((red - luma) * 0.713));
        return luma > 40 && red > green && green > blue * 0.8 && blueness is >= 80 and <= 126 && redness is >= 134 and <= 172;
    }
}
