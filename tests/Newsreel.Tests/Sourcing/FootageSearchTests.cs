using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Sourcing;
using static Newsreel.Testing.FakeFootageSource;

namespace Newsreel.Tests.Sourcing;

public sealed class FootageSearchTests : IDisposable
{
    private readonly FakeFootageSource own = new(Clip("Seagulls"), Clip("Harbour"), Clip("Cranes in a harbour at dawn"), Clip("Ship") with { Description = "Long after the dawn the crew of this ship talks about bread, letters and the weather of the north" });
    private readonly FakeFootageSource archive = new([.. new[] { "Harbour crane", "Harbour" }.Select(title => Clip(title) with { Source = "nasa" })]) { Name = "nasa", IsOutside = true };

    public void Dispose()
    {
        own.Dispose();
        archive.Dispose();
    }

    [Fact]
    public async Task The_nearest_come_first_and_a_limit_takes_from_the_end_of_each_source()
    {
        var all = await SearchAsync("harbour cranes dawn", 50);
        Assert.Equal("Cranes in a harbour at dawn", all.Candidates[0].Title);
        Assert.Equal(["Cranes in a harbour at dawn", "Harbour crane"], (await SearchAsync("harbour cranes dawn", 1)).Candidates.Select(candidate => candidate.Title));
    }

    [Fact]
    public async Task What_a_film_would_not_take_is_counted_and_not_listed()
    {
        var found = await SearchAsync("harbour cranes dawn", 50);
        Assert.DoesNotContain(found.Candidates, candidate => candidate.Title is "Seagulls" or "Ship");
        Assert.Equal(2, found.TooFar);
    }

    [Fact]
    public async Task Graphics_have_nothing_to_search()
    {
        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => SearchAsync("harbour", 5, ScoutingFilm.Brief with { Footage = FootageChoice.Graphics }));
        Assert.Equal((FailureKind.Usage, "Name one or more of library, nasa."), (refusal.Kind, refusal.Action));
    }

    [Theory]
    [InlineData("NASA:Harbour")]
    [InlineData("nasa:Harbour")]
    public async Task Sources_are_named_in_any_case(string name) => Assert.Equal("nasa", (await Search().FindAsync(name, TestContext.Current.CancellationToken)).Source);

    [Fact]
    public async Task A_source_that_is_not_there_is_told_with_those_that_are()
    {
        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => Search().FindAsync("nonsense:1", TestContext.Current.CancellationToken));
        Assert.Contains("no source of footage called 'nonsense'", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("library, nasa", refusal.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_asks_outside_sources_that_can_be_asked_and_tells_why_one_does_not_answer()
    {
        using var down = new FakeFootageSource { Name = "svs", IsOutside = true, IsDown = true };
        using var keyless = new FakeFootageSource { Name = "dvids", IsOutside = true, Obstacle = "It needs a key." };
        var answers = await new SourceCheck(FootageCatalogue.Of(own, archive, down, keyless), TimeProvider.System).AskAsync(TestContext.Current.CancellationToken);
        Assert.Equal([("nasa", ""), ("svs", "The archive is closed. Try later.")], answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => (answer.Key, answer.Value)));
    }

    private FootageSearch Search() => new(FootageCatalogue.Of(own, archive), new("/home-of-films"));

    private Task<FoundFootage> SearchAsync(string words, int limit, Brief? brief = null) =>
        Search().SearchAsync(words, (brief ?? ScoutingFilm.Brief) with { Offline = false }, limit, TestContext.Current.CancellationToken);
}
