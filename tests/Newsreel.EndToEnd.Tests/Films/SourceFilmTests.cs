using System.Text;
using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeSite;

namespace Newsreel.EndToEnd.Tests.Films;

/// <summary>Films whose words rest on a page of the web and on a PDF document.</summary>
public sealed class SourceFilmTests : IDisposable
{
    private static readonly string[] Small = ["--duration", "20", "--quality", "draft", "--resolution", "720p", "--aspect", "1:1", "--footage", "graphics"];

    private readonly TempHome home = new();
    private readonly TempHome tools = new();

    public SourceFilmTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "A program is a shell script.");

    public void Dispose()
    {
        home.Dispose();
        tools.Dispose();
    }

    [Fact]
    public async Task A_film_from_an_address_that_failed_is_finished_without_asking_the_site_again()
    {
        await using var site = await FakeSiteServer.StartAsync(TestContext.Current.CancellationToken);
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "examples", "harbour.html"), TestContext.Current.CancellationToken);
        var address = site.Put("/news/harbour", Encoding.UTF8.GetBytes(page.Replace("rel=\"canonical\"", "rel=\"alternate\"", StringComparison.Ordinal)));
        Dumb(4);
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Articles__Trusted__0"] = site.Address.AbsoluteUri, ["PATH"] = $"{tools.Root}:{Environment.GetEnvironmentVariable("PATH")}" };

        var failed = await NewsreelProgram.RunAsync(home, variables, ["produce", "--source", address.AbsoluteUri, .. Small]);
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("newsreel resume", failed.Errors, StringComparison.Ordinal);
        File.Delete(tools.At("espeak-ng"));
        await site.DisposeAsync();
        var resumed = await NewsreelProgram.RunAsync(home, variables, "resume", "last", "--json");

        Assert.True(resumed.ExitCode == 0, resumed.Errors);
        Assert.Equal("/news/harbour", Assert.Single(site.Requests).Path);
        var folder = Path.GetDirectoryName(home.At(NewsreelProgram.Json(resumed.Output).GetProperty("videoPath").GetString()!))!;
        var citations = NewsreelProgram.Json(await File.ReadAllTextAsync(Path.Combine(folder, "citations.json"), TestContext.Current.CancellationToken));
        var source = Assert.Single(citations.GetProperty("sources").EnumerateArray());
        Assert.Equal((address.AbsoluteUri, ""), (source.GetProperty("url").GetString(), source.GetProperty("path").GetString()));
        var day = DateOnly.Parse(source.GetProperty("readOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(day, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        Assert.Empty(citations.GetProperty("unsourced").EnumerateArray());
        foreach (var paper in new[] { "credits.txt", "description.txt" })
        {
            var text = await File.ReadAllTextAsync(Path.Combine(folder, paper), TestContext.Current.CancellationToken);
            Assert.Contains(address.AbsoluteUri, text, StringComparison.Ordinal);
            Assert.Contains(FormattableString.Invariant($"(read {day:d MMMM yyyy})"), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_film_is_made_from_a_PDF_document_and_cites_it_word_for_word()
    {
        var film = await NewsreelProgram.JsonAsync(home, ["produce", "--source", Path.Combine(Repository.Root, "docs", "examples", "ferry-report.pdf"), .. Small]);

        var folder = Path.GetDirectoryName(home.At(film.GetProperty("videoPath").GetString()!))!;
        var citations = NewsreelProgram.Json(await File.ReadAllTextAsync(Path.Combine(folder, "citations.json"), TestContext.Current.CancellationToken));
        Assert.Equal("ferry-report.pdf", Assert.Single(citations.GetProperty("sources").EnumerateArray()).GetProperty("path").GetString());
        Assert.All(citations.GetProperty("sentences").EnumerateArray(), sentence => Assert.Equal(sentence.GetProperty("text").GetString(), sentence.GetProperty("passage").GetString()));
    }

    // Speaks so many times, then no more.
    private void Dumb(int working)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The program is a shell script.");
        var path = tools.At("espeak-ng");
        File.WriteAllText(path, $"""
            #!/bin/sh
            case "$*" in
            *--stdout*)
              echo x >> '{tools.At("calls")}'
              if [ "$(wc -l < '{tools.At("calls")}')" -gt {working} ]; then echo 'out of luck' >&2; exit 3; fi;;
            esac
            exec '{CountedPrograms.InPath("espeak-ng")}' "$@"

            """);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
