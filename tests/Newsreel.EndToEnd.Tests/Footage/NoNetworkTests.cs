using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Footage;

public sealed class NoNetworkTests
{
    private static readonly string[] Providers = ["Dvids", "Nasa", "Svs", "InternetArchive", "Commons", "Pexels", "Pixabay"];

    /// <summary>Names that no resolver knows (RFC 2606).</summary>
    private static Dictionary<string, string?> Nowhere =>
        Providers.Select(provider => KeyValuePair.Create($"Footage__{provider}__BaseUrl", (string?)$"http://{provider}.invalid".ToLowerInvariant()))
            .Append(new("Footage__Online", "true")).ToDictionary(StringComparer.Ordinal);

    [Fact]
    public async Task Without_a_network_a_film_is_made_all_the_same_and_says_so_once()
    {
        using var home = new TempHome();
        var outcome = await NewsreelProgram.RunAsync(home, Nowhere, "produce", "--script", ArchiveFilm.ShortScript, "--quality", "draft", "--resolution", "720p", "--json");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var report = NewsreelProgram.Json(File.ReadAllText(home.At(NewsreelProgram.Json(outcome.Output).GetProperty("report").GetString()!)));
        var finding = Assert.Single(report.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() is "source-failed");
        Assert.Contains("No network", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.InRange(report.GetProperty("stages").EnumerateArray().Single(stage => stage.GetProperty("name").GetString() is "shots").GetProperty("seconds").GetDouble(), 0, 20);
    }

    [Fact]
    public async Task A_source_that_is_named_and_cannot_be_asked_is_wrong_usage()
    {
        using var home = new TempHome();
        var outcome = await NewsreelProgram.RunAsync(home, Nowhere, "produce", "--footage", "dvids", "--duration", "15");
        Assert.Equal(64, outcome.ExitCode);
        Assert.Contains("DVIDS_API_KEY", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(64, (await NewsreelProgram.RunAsync(home, Nowhere, "produce", "--footage", "nasa", "--offline", "--duration", "15")).ExitCode);
        var unknown = await NewsreelProgram.RunAsync(home, Nowhere, "produce", "--footage", "youtube", "--duration", "15");
        Assert.Equal(64, unknown.ExitCode);
        Assert.Contains("internet-archive", unknown.Errors, StringComparison.Ordinal);
    }
}
