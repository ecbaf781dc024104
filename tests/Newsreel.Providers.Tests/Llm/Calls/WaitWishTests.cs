using System.Globalization;
using Newsreel.Providers.Llm.Calls;

namespace Newsreel.Providers.Tests.Llm.Calls;

public sealed class WaitWishTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-10-20T10:00:00Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("retry-after", "7", 7.0)]
    [InlineData("retry-after", "7.66", 7.66)]
    [InlineData("retry-after", "-5", 0.0)]
    [InlineData("retry-after", "Tue, 20 Oct 2026 10:01:30 GMT", 90.0)]
    [InlineData("retry-after", "Tue, 20 Oct 2026 09:00:00 GMT", 0.0)]
    [InlineData("retry-after-ms", "1500", 1.5)]
    [InlineData("retry-after", "soon", null)]
    [InlineData("x-other", "7", null)]
    public void Headers_say_it_in_seconds_or_as_a_date(string name, string value, double? seconds)
    {
        using var answer = new HttpResponseMessage();
        answer.Headers.TryAddWithoutValidation(name, value);
        Assert.Equal(seconds, WaitWish.Of(answer.Headers, Now)?.TotalSeconds);
    }

    [Theory]
    [InlineData("Rate limit reached. Please try again in 7.66s. Visit us.", 7.66)]
    [InlineData("Please try again in 1m2.5s.", 62.5)]
    [InlineData("Please retry in 2h3m", 7380.0)]
    [InlineData("try again in 350ms", 0.35)]
    [InlineData("try again in a while", null)]
    public void Messages_say_it_in_spans(string message, double? seconds) => Assert.Equal(seconds, WaitWish.Of(message)?.TotalSeconds);
}
