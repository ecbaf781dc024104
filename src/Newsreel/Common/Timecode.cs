using System.Globalization;

namespace Newsreel.Common;

/// <summary>Times as editing programs write them.</summary>
public static class Timecode
{
    /// <summary><c>HH:MM:SS:FF</c>, counted without dropped numbers: at 29.97 frames a second it runs behind the clock, as it does in an edit list.</summary>
    /// <param name="frame">Zero or more.</param>
    /// <param name="rate">The clock of the frame number.</param>
    public static string Of(long frame, FrameRate rate) => new SmpteClock(rate, IsDrop: false).Text(frame);

    /// <summary><c>H:MM:SS.mmm</c>: a place in a file whose frames nobody has counted.</summary>
    public static string InFile(TimeSpan time) => time.ToString(@"h\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
