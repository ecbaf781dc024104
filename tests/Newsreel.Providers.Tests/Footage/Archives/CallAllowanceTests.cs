using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class CallAllowanceTests
{
    [Theory]
    [InlineData("90")]
    [InlineData("1767225690")]
    public void Nothing_is_asked_between_the_last_call_and_the_time_of_new_ones(string reset)
    {
        var clock = new SetClock(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var allowance = new CallAllowance("Example", clock);
        allowance.Note(Answer("1", reset));
        allowance.Check();
        allowance.Note(Answer("0", reset));
        clock.Now += TimeSpan.FromSeconds(89);
        var failure = Assert.Throws<NewsreelException>(allowance.Check);
        Assert.Equal(ArchiveFailure.Limit, failure.Code);
        Assert.Equal("Example allows no more calls before 1 January 2026 00:01 UTC.", failure.Message);
        clock.Now += TimeSpan.FromSeconds(1);
        allowance.Check();
    }

    [Theory]
    [InlineData("0", "soon")]
    [InlineData("0", "99999999999999999")]
    [InlineData("", "90")]
    public void Headers_that_say_nothing_sane_stop_nothing(string remaining, string reset)
    {
        var allowance = new CallAllowance("Example", new SetClock(DateTimeOffset.UnixEpoch.AddYears(56)));
        allowance.Note(Answer(remaining, reset));
        allowance.Check();
    }

    private static ArchiveAnswer Answer(string remaining, string reset) => new(200, "{}", "application/json")
    {
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-ratelimit-remaining"] = remaining, ["X-Ratelimit-Reset"] = reset },
    };

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
