using System.Globalization;

namespace Newsreel.Common;

/// <summary>Times as editing programs write them.</summary>
internal static class Timecode
{
    /// <summary>As <see cref="SmpteClock"/> writes it, counted as is customary for the rate: the same as in edit lists, drop-frame at 29.97 and 59.94 frames a second.</summary>
    /// <param name="frame">Zero or more.</param>
    /// <param name="rate">The clock of the frame number.</param>
    public static string Of(long frame, FrameRate rate) => SmpteClock.Of(rate).Text(frame);

    /// <summary><c>H:MM:SS.mmm</c>: a place in a file whose frames nobody has counted.</summary>
    public static string InFile(TimeSpan time) => time.ToString(@"h\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
