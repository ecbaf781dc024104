using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>Times of subtitle files: whole milliseconds, far finer than a frame, so that frames survive the way there and back.</summary>
internal static class SubtitleTime
{
    /// <summary>The start of a frame as <c>00:00:00.000</c>.</summary>
    /// <param name="frame">On the film's clock.</param>
    /// <param name="rate">The film's clock.</param>
    /// <param name="separator">Before the milliseconds: a comma in SubRip, a full stop in WebVTT.</param>
    public static string Write(long frame, FrameRate rate, char separator)
    {
        var milliseconds = (long)Math.Round(rate.TimeAt(frame).TotalMilliseconds, MidpointRounding.AwayFromZero);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}{separator}{milliseconds % 1000:000}");
    }

    /// <summary>The frames of a timing line such as <c>00:00:01,000 --> 00:00:02,000</c>; hours may be missing, settings after it are ignored.</summary>
    /// <exception cref="FormatException">It is no timing line.</exception>
    public static FrameRange Read(string line, FrameRate rate)
    {
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3 || !string.Equals(parts[1], "-->", StringComparison.Ordinal)) throw new FormatException($"'{line}' is no timing line.");
        return FrameRange.Between(Frame(parts[0], rate), Frame(parts[2], rate));
    }

    private static long Frame(string text, FrameRate rate)
    {
        var parts = text.Replace(',', '.').Split(':');
        var hours = parts.Length == 3 ? long.Parse(parts[0], CultureInfo.InvariantCulture) : 0;
        var minutes = long.Parse(parts[^2], CultureInfo.InvariantCulture);
        var seconds = decimal.Parse(parts[^1], CultureInfo.InvariantCulture);
        return rate.FramesIn(TimeSpan.FromTicks((long)((((hours * 60) + minutes) * 60 + seconds) * TimeSpan.TicksPerSecond)));
    }
}
