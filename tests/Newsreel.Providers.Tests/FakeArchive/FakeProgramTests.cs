using System.Net;
using Newsreel.Media;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.FakeArchive;

public sealed class FakeProgramTests : FakeArchiveCase
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task It_tells_what_to_set_and_serves_with_the_wished_misbehaviour()
    {
        await using var process = Start("--urls", "http://127.0.0.1:0", "--latency", "1", "--misbehave", "dvids:edge-403:1", "--stock", Path.Combine(Repository.Root, "README.md"));
        var told = await process.LineAsync(line => line.EndsWith("/admin/traffic", StringComparison.Ordinal), Token);
        var address = new Uri(new Uri(told[told.IndexOf("http", StringComparison.Ordinal)..]), "/dvids/");
        foreach (var status in new[] { HttpStatusCode.Forbidden, HttpStatusCode.OK })
        {
            using var answer = await GetAsync(new(address, "search?api_key=key-test&q=film"));
            Assert.Equal(status, answer.StatusCode);
        }

        await ExternalProgram.RunCheckedAsync(new("kill", ["-INT", $"{process.Id}"], "interrupting the fake", Deadline), Token);
        var outcome = await process.EndAsync(Token);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains($"export Footage__Dvids__BaseUrl={address.AbsoluteUri.TrimEnd('/')}\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains($"export DVIDS_API_KEY={FakeArchiveOptions.Key}\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misbehaviour_that_is_not_known_is_refused_with_the_names_of_all()
    {
        await using var process = Start("--misbehave", "dvids:lazy");
        var outcome = await process.EndAsync(Token);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(Misbehaviour.MediaReset, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_plays_models_when_it_is_asked_to()
    {
        await using var process = Start("--models", "--urls", "http://127.0.0.1:0", "--services", "compatible", "--misbehave", "compatible:models-edge-403:1");
        var told = await process.LineAsync(line => line.EndsWith("/admin/traffic", StringComparison.Ordinal), Token);
        var address = new Uri(new Uri(told[told.IndexOf("http", StringComparison.Ordinal)..]), "/compatible/v1");
        foreach (var status in new[] { HttpStatusCode.Forbidden, HttpStatusCode.OK })
        {
            using var answer = await GetAsync(new($"{address}/models"));
            Assert.Equal(status, answer.StatusCode);
        }

        await ExternalProgram.RunCheckedAsync(new("kill", ["-INT", $"{process.Id}"], "interrupting the fake", Deadline), Token);
        var outcome = await process.EndAsync(Token);
        Assert.Equal((0, $"export Llm__Compatible__BaseUrl={address}\n"), (outcome.ExitCode, outcome.Output));
    }

    private static TestProcess Start(params IEnumerable<string> arguments) =>
        TestProcess.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "Newsreel.Testing.dll"), .. arguments], Deadline);
}
