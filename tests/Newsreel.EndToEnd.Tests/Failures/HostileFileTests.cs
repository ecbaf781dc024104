using System.Text;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

/// <summary>Scripts and sources that cannot be used, or only just.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly TempHome home = new();
    private readonly TempHome files = new();

    public void Dispose()
    {
        home.Dispose();
        files.Dispose();
    }

    [Theory]
    [InlineData("--source", "missing.txt", "missing.txt")]
    [InlineData("--script", "missing.md", "missing.md")]
    [InlineData("--library", "missing", "missing")]
    [InlineData("--source", "folder", "folder")]
    [InlineData("--script", "folder", "folder")]
    [InlineData("--source", "binary.txt", "binary.txt")]
    [InlineData("--script", "binary.txt", "binary.txt")]
    [InlineData("--source", "large.txt", "MB")]
    [InlineData("--source", "garbage.txt", "garbage.txt")]
    [InlineData("--source", "empty.txt", "empty")]
    [InlineData("--script", "empty.txt", "empty")]
    [InlineData("--script", "broken.json", "line 2")]
    [InlineData("--script", "https://example.org/article", "address")]
    [InlineData("--source", "http://127.0.0.1:9/article", "private network")]
    [InlineData("--source", "broken.pdf", "damaged")]
    public async Task A_file_that_cannot_be_used_is_refused_by_name_before_a_project_exists(string option, string name, string says)
    {
        Write();

        var outcome = await NewsreelProgram.RunAsync(home, "produce", option, name.Contains("://", StringComparison.Ordinal) ? name : files.At(name), "--duration", "15");

        Assert.Equal(64, outcome.ExitCode);
        Assert.StartsWith("newsreel: ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(says, outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Errors.TrimEnd().Split('\n').Length);
        Assert.Equal(0L, home.Database.Value<long>("SELECT count(*) FROM projects"));
    }

    [Fact]
    public async Task Offline_an_address_is_refused_before_anything_is_called()
    {
        var outcome = await NewsreelProgram.RunAsync(home, "produce", "--source", "https://example.org/article", "--offline", "--duration", "15");

        Assert.Equal(64, outcome.ExitCode);
        Assert.Contains("--offline", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(0L, home.Database.Value<long>("SELECT count(*) FROM projects"));
    }

    [Fact]
    public async Task A_script_of_one_word_is_too_short_for_a_film_and_says_by_how_much()
    {
        File.WriteAllText(files.At("word.txt"), "Hello.");

        var outcome = await NewsreelProgram.RunAsync(home, "produce", "--script", files.At("word.txt"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Matches("makes a film of [0-9.]+ s; a film has at least 15 s", outcome.Errors);
        Assert.Equal("error", home.Database.Value<string>("SELECT status FROM projects"));
    }

    [Fact]
    public async Task A_script_of_200_scenes_has_200_rows()
    {
        File.WriteAllText(files.At("long.txt"), string.Join("\n\n", Enumerable.Range(1, 200).Select(number => $"This is what scene {number} of the long story has to say.")));
        await using var program = NewsreelProgram.Start(["produce", "--script", files.At("long.txt"), "--home", home.Root], NewsreelProgram.FilmDeadline);

        await program.LineAsync(line => line.StartsWith("script: 200 scenes", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal("1|200|200", home.Database.Value<string>("SELECT min(scene_number) || '|' || max(scene_number) || '|' || count(*) FROM scenes"));
    }

    private void Write()
    {
        File.WriteAllText(files.At("broken.pdf"), "%PDF-1.7\n1 0 obj << /Type /Catalog");
        Directory.CreateDirectory(files.At("folder"));
        File.WriteAllBytes(files.At("binary.txt"), [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1, 2, 3, 0, 0, 0]);
        File.WriteAllBytes(files.At("garbage.txt"), [.. Enumerable.Range(0, 4000).Select(number => (byte)(128 + (number * 37 % 32)))]);
        File.WriteAllText(files.At("empty.txt"), " \n\t\n");
        File.WriteAllText(files.At("broken.json"), "{ \"scenes\": [\n  { \"text\": \"One.\" },,\n] }", Encoding.UTF8);
        using var large = File.Create(files.At("large.txt"));
        var line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The river rose by three metres in one night. ", 1000)));
        for (var written = 0L; written < 50_000_000; written += line.Length) large.Write(line);
    }
}
