using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeArchive;
using Newsreel.Testing.FakeArchive.Stock;

namespace Newsreel.EndToEnd.Tests.Footage;

public sealed class HostileNameTests
{
    [Fact]
    public async Task Ids_and_titles_of_any_letters_make_safe_files_pages_and_lines()
    {
        var like = ArchiveFilm.Inventory.Of(FakeServices.Dvids)[3];
        var number = 5000;
        using var home = new TempHome();
        await using var server = await FakeArchiveServer.StartAsync(new() { Inventory = new(HostileNames.Of(like, ref number)) }, TestContext.Current.CancellationToken);
        var online = ArchiveFilm.Online(server);

        var outcome = await NewsreelProgram.RunAsync(home, online, "produce", "--script", ArchiveFilm.ShortScript, "--quality", "draft", "--resolution", "720p", "--rights", "permissive", "--json");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var report = NewsreelProgram.Json(File.ReadAllText(home.At(NewsreelProgram.Json(outcome.Output).GetProperty("report").GetString()!)));
        Assert.True(report.GetProperty("footage").GetArrayLength() > 0, report.GetProperty("refused").ToString());
        Assert.Equal(0, (await NewsreelProgram.RunAsync(home, online, "review", "last")).ExitCode);

        var files = home.Files();
        Assert.All(files, file => Assert.DoesNotContain(file, letter => char.IsControl(letter) || letter is '\\' or ':' or '"' or '<' or '>' or '|'));
        Assert.All(files, file => Assert.All(file.Split('/'), part => Assert.InRange(part.Length, 1, 200)));
        Assert.DoesNotContain("<script>alert", File.ReadAllText(home.At(files.Single(file => file.EndsWith("review.html", StringComparison.Ordinal)))), StringComparison.Ordinal);
        var search = await NewsreelProgram.RunAsync(home, online, "footage", "search", "helicopter flight deck", "--source", "nasa,commons,pexels");
        Assert.Equal(0, search.ExitCode);
        Assert.DoesNotContain(search.Output, letter => char.IsControl(letter) && letter is not '\n' and not '\r');
    }
}
