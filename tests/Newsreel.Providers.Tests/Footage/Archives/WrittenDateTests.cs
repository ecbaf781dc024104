using Newsreel.Providers.Footage.Archives.Reading;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("1944", "1944")]
    [InlineData("1944-06", "June 1944")]
    [InlineData("1944-06-06T10:00:00Z", "6 June 1944")]
    [InlineData("2011-07-08 15:29:04", "8 July 2011")]
    [InlineData("6 June 1944", "6 June 1944")]
    [InlineData("June 1944", "June 1944")]
    [InlineData("1944-00-00", "1944")]
    [InlineData("1944-02-31", "February 1944")]
    [InlineData("circa 1944", "")]
    [InlineData("1944-1945", "")]
    [InlineData("0001-01-01", "")]
    [InlineData("", "")]
    public void Only_a_date_beyond_doubt_is_one(string text, string date) => Assert.Equal(date, WrittenDate.Read(text)?.ToString() ?? "");
}
