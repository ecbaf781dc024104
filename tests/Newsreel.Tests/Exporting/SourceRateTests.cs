using Newsreel.Common;
using Newsreel.Exporting;

namespace Newsreel.Tests.Exporting;

public sealed class SourceRateTests
{
    [Theory]
    [InlineData(2997, 100, 30_000, 1001)]
    [InlineData(30_000, 1001, 30_000, 1001)]
    [InlineData(14_981, 500, 30_000, 1001)]
    [InlineData(2397, 100, 24_000, 1001)]
    [InlineData(23_976, 1000, 24_000, 1001)]
    [InlineData(5994, 100, 60_000, 1001)]
    [InlineData(180_001, 6000, 30, 1)]
    [InlineData(24_995, 1000, 25, 1)]
    [InlineData(60, 1, 60, 1)]
    public void A_rate_that_is_told_a_little_beside_a_standard_one_is_that(int numerator, int denominator, int meant, int by) =>
        Assert.Equal(new FrameRate(meant, by), SourceRate.Of(new(numerator, denominator)));

    [Theory]
    [InlineData(359, 12)]
    [InlineData(15, 1)]
    [InlineData(2990, 100)]
    [InlineData(18, 1)]
    public void Other_rates_stay(int numerator, int denominator) => Assert.Equal(new FrameRate(numerator, denominator), SourceRate.Of(new(numerator, denominator)));
}
