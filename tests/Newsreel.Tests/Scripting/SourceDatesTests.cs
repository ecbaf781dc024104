using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class SourceDatesTests
{
    [Fact]
    public void Sources_of_the_same_days_give_the_newest_date_and_others_are_told_one_by_one()
    {
        Assert.Equal(new DateOnly(2026, 4, 10), SourceDates.AsOf([Of("A", 2026, 4, 10), Of("B", 2026, 4, 5), new("C", "", "", Checked: true)]));
        Assert.Null(SourceDates.AsOf([Of("A", 2026, 4, 10), Of("B", 2024, 5, 17)]));
        Assert.Null(SourceDates.AsOf([]));
        Assert.Empty(SourceDates.Notes([Of("A", 2026, 4, 10)]));
        Assert.Contains("“B” 17 May 2024, “A” 10 April 2026", Assert.Single(SourceDates.Notes([Of("A", 2026, 4, 10), Of("B", 2024, 5, 17)])).Message, StringComparison.Ordinal);
    }

    private static SourceReference Of(string title, int year, int month, int day) => new(title, "", "", Checked: true) { Date = new(year, month, day) };
}
