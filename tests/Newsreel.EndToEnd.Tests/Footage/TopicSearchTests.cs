using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.EndToEnd.Tests.Footage;

/// <summary>What archives are asked for topics that desks work on.</summary>
public sealed class TopicSearchTests
{
    [Fact]
    public async Task The_invasion_of_Ukraine_is_asked_of_the_Army_there_first_and_never_of_elsewhere()
    {
        var questions = await AskDvidsAsync("Russian invasion of Ukraine");

        Assert.All(["branch=Army", "category=B-Roll", "country=Ukraine"], filter => Assert.Contains(filter, questions[0], StringComparison.Ordinal));
        Assert.All(questions, question => Assert.Contains("country=Ukraine", question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Carrier_operations_are_asked_of_the_Navy() =>
        Assert.Contains("branch=Navy", (await AskDvidsAsync("Modern Navy aircraft carrier operations"))[0], StringComparison.Ordinal);

    [Fact]
    public async Task The_space_shuttle_is_found_at_NASA()
    {
        var inventory = FakeInventory.ForWords(FakeServices.Nasa, "Space shuttle lifts off").With(FakeInventory.ForWords(FakeServices.Dvids, "Shuttle bus brings soldiers to a space on the parade ground").Assets);
        var (_, output) = await SearchAsync(inventory, "Space shuttle", "nasa,dvids");

        Assert.Equal("nasa", output.GetProperty("clips")[0].GetProperty("source").GetString());
    }

    private static async Task<List<string>> AskDvidsAsync(string topic)
    {
        var (server, _) = await SearchAsync(FakeInventory.Empty, topic, "dvids");
        return [.. server.Requests.Where(request => request.Path.EndsWith("/search", StringComparison.Ordinal)).Select(request => Uri.UnescapeDataString(request.Query))];
    }

    private static async Task<(FakeTraffic Traffic, System.Text.Json.JsonElement Output)> SearchAsync(FakeInventory inventory, string words, string sources)
    {
        using var home = new TempHome();
        await using var server = await FakeArchiveServer.StartAsync(new() { Inventory = inventory }, TestContext.Current.CancellationToken);
        var outcome = await NewsreelProgram.RunAsync(home, ArchiveFilm.Online(server), "footage", "search", words, "--source", sources, "--json");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return (server.Traffic, NewsreelProgram.Json(outcome.Output));
    }
}
