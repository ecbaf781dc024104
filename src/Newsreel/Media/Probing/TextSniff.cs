namespace Newsreel.Media.Probing;

/// <summary>Tells text from recordings by the first bytes. Pure.</summary>
public static class TextSniff
{
    /// <summary>Whether bytes are text: a page, a playlist, a list of files. No recording does without the lowest byte values.</summary>
    public static bool IsText(ReadOnlySpan<byte> start) => !start.ContainsAnyInRange((byte)0, (byte)8);
}
