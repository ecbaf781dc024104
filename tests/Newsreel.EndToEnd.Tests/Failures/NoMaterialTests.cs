using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

public sealed class NoMaterialTests : IDisposable
{
    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_long_film_without_an_article_fails_at_its_script_and_names_the_ways_out()
    {
        var outcome = await NewsreelProgram.RunAsync(_home, "produce", "--topic", "Zwieback in Obertupfing", "--duration", "91", "--json");

        Assert.Equal(1, outcome.ExitCode);
        var error = NewsreelProgram.Json(outcome.Output).GetProperty("error");
        Assert.Equal("no-material", error.GetProperty("code").GetString());
        Assert.Contains("Zwieback in Obertupfing", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        foreach (var way in new[] { "--source", "GROQ_API_KEY", "--duration 90" })
            Assert.Contains(way, error.GetProperty("action").GetString(), StringComparison.Ordinal);
        var row = _home.Database.Row("SELECT * FROM projects");
        Assert.Equal(("error", "script-generation", 91L), (row["status"], row["current_step"], row["target_duration"]));
        Assert.Equal("Failed", _home.Database.Value<string>("SELECT state FROM runs"));
        Assert.Equal(0, _home.Database.Value<long>("SELECT count(*) FROM scenes"));
    }
}
