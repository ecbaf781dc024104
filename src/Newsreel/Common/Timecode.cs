using System.Globalization;

namespace Newsreel.Common;

/// <summary>Times as editing programs write them.</summary>
public static class Timecode
{
    /// <summary><c>HH:MM:SS:FF</c>, counted without dropped numbers: at 29.97 frames a second it runs behind the clock, as it does in an edit list.</summary>
    /// <param name="frame">Zero or more.</param>
    /// <param name="rate">The clock of the frame number.</param>
    public static string Of(long frame, FrameRate rate)
    {
        var counted = (rate.Numerator + rate.Denominator - 1) / rate.Denominator;
        var (seconds, rest) = (frame / counted, frame % counted);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}:{rest:00}");
    }

    /// <summary><c>H:MM:SS.mmm</c>: a place in a file whose frames nobody has counted.</summary>
    public static string InFile(TimeSpan time) => time.ToString(@"h\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
