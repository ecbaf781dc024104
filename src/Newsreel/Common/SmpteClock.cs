using System.Globalization;

namespace Newsreel.Common;

/// <summary>
/// Time code after SMPTE ST 12-1: <c>HH:MM:SS:FF</c>. At 30000/1001 and 60000/1001 frames a second numbers can be dropped (two or four
/// at each minute but every tenth), so that time code keeps up with the clock; it is then written <c>HH:MM:SS;FF</c>.
/// </summary>
/// <param name="Rate">The clock of the frame numbers.</param>
/// <param name="IsDrop">Whether numbers are dropped; only for the two rates.</param>
internal readonly record struct SmpteClock(FrameRate Rate, bool IsDrop)
{
    private const int MinutesInTen = 10;

    /// <summary>The clock that is customary for a rate: with dropped numbers where there can be.</summary>
    public static SmpteClock Of(FrameRate rate) => new(rate, CanDrop(rate));

    /// <summary>Whether numbers can be dropped at a rate.</summary>
    public static bool CanDrop(FrameRate rate) => rate is { Numerator: 30_000 or 60_000, Denominator: 1001 };

    /// <summary>Numbers in a second: the rate, rounded up.</summary>
    public int Nominal => (Rate.Numerator + Rate.Denominator - 1) / Rate.Denominator;

    private int Dropped => IsDrop ? Nominal / 15 : 0;

    private long FramesInMinute => (Nominal * 60L) - Dropped;

    private long FramesInTenMinutes => (FramesInMinute * MinutesInTen) + Dropped;

    /// <summary>The time code of a frame.</summary>
    /// <param name="frame">Zero or more; days are left out.</param>
    public string Text(long frame)
    {
        var (tens, rest) = Math.DivRem(frame, FramesInTenMinutes);
        // The first of ten minutes drops nothing.
        var minutes = Math.Max(0, (rest - Dropped) / FramesInMinute);
        var number = frame + (Dropped * ((tens * (MinutesInTen - 1)) + minutes));
        var (seconds, frames) = Math.DivRem(number, Nominal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds / 3600 % 24:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{(IsDrop ? ';' : ':')}{frames:00}");
    }

    /// <summary>The frame of a time code; null when the text is none, or counts numbers that the clock does not have.</summary>
    public long? Frame(string text)
    {
        var parts = text.Split(':', ';', '.');
        if (parts.Length != 4) return null;
        var numbers = new int[4];
        for (var i = 0; i < 4; i++)
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return null;
        var (hours, minutes, seconds, frames) = (numbers[0], numbers[1], numbers[2], numbers[3]);
        if (hours > 23 || minutes > 59 || seconds > 59 || frames >= Nominal || (seconds == 0 && minutes % MinutesInTen != 0 && frames < Dropped)) return null;
        var minute = (hours * 60L) + minutes;
        return (((minute * 60) + seconds) * Nominal) + frames - (Dropped * (minute - (minute / MinutesInTen)));
    }

    /// <summary>The frame with the time code 01:00:00:00, at which programmes begin.</summary>
    public long FirstHour => FramesInTenMinutes * 6;
}
