namespace Newsreel.Media.Probing.Looks;

/// <summary>
/// A head that fills the frame: an upright oval of skin in the middle with two dark eyes side by side in its upper half, which stays where it is.
/// What is only brown, round or both (desert, wood, a sunset, hands, bread) lacks eyes or the oval. Pure.
/// </summary>
internal static class HeadLook
{
    private const double LeastShare = 0.6;
    private const double LeastPart = 0.19;
    private const double MostPart = 0.75;
    private const double LeastFit = 0.8;
    private const double Upright = 0.95;

    // Of a head that is cut above and below, the height is missing.
    private const double UprightOfCut = 0.8;
    private const int Middle = SkinMap.Width / 5;
    private const int MostWay = SkinMap.Width / 12;

    /// <summary>What is against a clip; null when nothing.</summary>
    public static string? Objection(SampleStrip strip)
    {
        var heads = strip.Frames.Select(frame => Head(new(frame), strip.Aspect)).ToList();
        var seen = heads.OfType<Blob>().ToList();
        if (seen.Count == 0 || seen.Count < LeastShare * heads.Count) return null;
        var stays = heads.Zip(heads.Skip(1)).Count(pair => pair is ({ } before, { } after) && Math.Abs(before.Centre - after.Centre) <= MostWay);
        return stays >= LeastShare * (heads.Count - 1) ? "shows a head that fills the frame" : null;
    }

    private static Blob? Head(SkinMap map, double aspect)
    {
        if (Blob.Largest(map) is not { } blob) return null;
        var part = blob.Filled / (double)map.Luma.Length;
        var high = blob.Height / (double)SkinMap.Height;
        var wide = blob.Width / (double)SkinMap.Width * aspect;
        var isCut = blob.Top == 0 && blob.Bottom == SkinMap.Height - 1;
        var isHead = part is >= LeastPart and <= MostPart
            && Math.Abs(blob.Centre - (SkinMap.Width / 2)) <= Middle
            && blob.Left > 0 && blob.Right < SkinMap.Width - 1
            && high >= (isCut ? UprightOfCut : Upright) * wide
            && blob.OvalFit >= LeastFit
            && Eyes.AreIn(map, blob);
        return isHead ? blob : null;
    }
}
