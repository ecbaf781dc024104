namespace Newsreel.Media.Probing.Looks;

/// <summary>Decides whether the pictures of a clip are worth showing under a voice. Pure.</summary>
internal static class Look
{
    /// <summary>What is against a clip, to be read after its name; null when nothing.</summary>
    public static string? Objection(SampleStrip strip) =>
        BarsLook.Objection(strip) ?? StillLook.Objection(strip) ?? TextLook.Objection(strip) ?? HeadLook.Objection(strip);
}
