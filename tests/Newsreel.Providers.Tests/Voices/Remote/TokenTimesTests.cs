using Newsreel.Narrating;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Tests.Voices.Remote;

public sealed class TokenTimesTests
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("Hello, world.", "Hello|,|world|.", "Hello|world")]
    [InlineData("It's a well-known fact.", "It|'s|a|well|-|known|fact|.", "It|s|a|well|known|fact")]
    [InlineData("Doctor Smith paid two dollars.", "Dr.|Smith|paid|$2|dollars", "Smith|paid|dollars")]
    [InlineData("The capital is a city.", "The|is|a|city", "The|is|a|city")]
    [InlineData("One two three four five six seven eight nine.", "One|nine|two", "One|two")]
    [InlineData("Él llegó a la ciudad.", "él|llegó|a|la|ciudad", "Él|llegó|a|la|ciudad")]
    [InlineData("大桥于一九三一年开通。", "大桥|于|一九三一年|开通", "大桥|于|一九三一年|开通")]
    [InlineData("पुल खुला।", "पुल|खुला|।", "पुल|खुला")]
    [InlineData("Silence.", "", "")]
    public void Tokens_are_found_in_order_and_what_is_not_there_is_not_told(string text, string tokens, string found)
    {
        var told = tokens.Split('|').Select((token, at) => new TokenTime(token, at, at + 0.8)).ToList();

        var times = TokenTimes.Of(text, told, Length);

        Assert.Equal(found.Split('|', StringSplitOptions.RemoveEmptyEntries), times.Select(time => text.Substring(time.At, time.Length)));
        Assert.All(times, time => Assert.Equal(TimeSpan.FromSeconds(0.8), time.End - time.Start));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(3, 2)]
    [InlineData(0.1, 0.3)]
    [InlineData(19, 21)]
    [InlineData(double.NaN, 2)]
    [InlineData(2, double.PositiveInfinity)]
    public void One_time_that_cannot_be_right_spoils_them_all(double start, double end) =>
        Assert.Empty(TokenTimes.Of("one two", [new("one", 1, 1.5), new("two", start, end)], Length));

    [Fact]
    public void Words_do_not_overlap_and_the_last_ends_with_the_sound()
    {
        var times = TokenTimes.Of("one two", [new("one", 1, 18), new("two", 17.95, 20.1)], Length);

        Assert.Equal([new SpeechTime(0, 3, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(18)), new SpeechTime(4, 3, TimeSpan.FromSeconds(18), Length)], times);
    }
}
