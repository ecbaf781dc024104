using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Dvids;

/// <summary>
/// Finds out when a video was taken. The date of taking is typed by people, and day and month are often exchanged; the date of publishing
/// is set by the service and is mostly some days later. So a typed date is believed whole when it lies shortly before publishing, in
/// that order or exchanged, or when its day cannot be a month. Else the truth may be years before publishing as well: the year is left,
/// because it is the same either way. A typed date that lies after publishing whichever way it is read says nothing; then the month
/// of publishing stands for it. Pure.
/// </summary>
internal static class DvidsDate
{
    private const int Soon = 8;

    /// <summary>When it was taken, as far as that is sure; null when nobody says.</summary>
    /// <param name="taken">As typed.</param>
    /// <param name="published">As the service says.</param>
    public static ArchiveDate? Of(DateOnly? taken, DateOnly? published)
    {
        if (taken is not { } typed) return published is { } only ? new(only.Year, only.Month, null) : null;
        var exchanged = typed.Day <= 12 ? new DateOnly(typed.Year, typed.Day, typed.Month) : typed;
        if (published is not { } shown) return exchanged == typed ? Whole(typed) : new(typed.Year, null, null);
        if (IsShortlyBefore(typed, shown)) return Whole(typed);
        if (IsShortlyBefore(exchanged, shown)) return Whole(exchanged);
        if (exchanged == typed && typed <= shown) return Whole(typed);
        return typed <= shown || exchanged <= shown ? new(typed.Year, null, null) : new(shown.Year, shown.Month, null);
    }

    // A day after, because the two are written in different time zones.
    private static bool IsShortlyBefore(DateOnly day, DateOnly published) => published.DayNumber - day.DayNumber is >= -1 and <= Soon;

    private static ArchiveDate Whole(DateOnly day) => new(day.Year, day.Month, day.Day);
}
