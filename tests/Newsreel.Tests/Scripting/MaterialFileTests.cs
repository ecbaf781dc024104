using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class MaterialFileTests : IDisposable
{
    private const string Told = "The harbour of the old town was rebuilt over many years.";
    private readonly MaterialBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_brief_that_names_nothing_has_no_material() => Assert.Same(Material.None, await bench.ReadAsync());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_not_there_is_wrong_usage(bool isScript)
    {
        var path = bench.Path("missing.md");
        var failure = isScript ? await bench.RefusesAsync(script: path) : await bench.RefusesAsync(source: path);
        Assert.Contains("does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Contains(isScript ? "--script" : "--source", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        Directory.CreateDirectory(bench.Path("folder.md"));
        Assert.Contains("is a folder", (await bench.RefusesAsync(script: bench.Path("folder.md"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \n\t\r\n \n", "white space")]
    [InlineData("\uFEFF", "is empty")]
    public async Task A_file_without_words_is_refused(string content, string reason)
    {
        Assert.Contains(reason, (await bench.RefusesAsync(script: bench.Write("script.txt", content))).Message, StringComparison.Ordinal);
        Assert.Contains(reason, (await bench.RefusesAsync(source: bench.Write("source.txt", content))).Message, StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> Binaries => new()
    {
        { "%PDF-1.7\n%ÿ\n1 0 obj"u8.ToArray(), "PDF document" },
        { [0, 0, 0, 0x20, .. "ftypisom"u8, 0, 0, 2, 0], "MP4" },
        { [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0], "PNG" },
        { [.. "PK"u8, 3, 4, 20, 0, 0, 0], "zip" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "JPEG" },
        { [.. "Some words, then "u8, 0, 0, 0, .. "nothing"u8], "binary" },
        { [.. Enumerable.Range(0, 400).Select(at => (byte)(at % 31 + 1))], "control characters" },
        { "{\\rtf1\\ansi Hello}"u8.ToArray(), "RTF" },
    };

    [Theory]
    [MemberData(nameof(Binaries))]
    public async Task A_file_that_is_not_text_is_named_for_what_it_is(byte[] content, string kind)
    {
        Assert.Contains(kind, (await bench.RefusesAsync(script: bench.Write("script.md", content))).Message, StringComparison.Ordinal);
        Assert.Contains(kind, (await bench.RefusesAsync(source: bench.Write("source.txt", content))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, "50.0 MB")]
    [InlineData(8192, "8192.0 MB")]
    public async Task Fifty_megabytes_and_more_are_refused_without_being_read(long megabytes, string size)
    {
        var path = bench.Path("large.txt");
        await using (var file = File.Create(path)) file.SetLength(megabytes * 1024 * 1024);
        var watch = Stopwatch.StartNew();
        Assert.Contains($"too large ({size}; at most 10 MB", (await bench.RefusesAsync(source: path)).Message, StringComparison.Ordinal);
        Assert.Contains($"too large ({size}; at most 1 MB", (await bench.RefusesAsync(script: path)).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task Ten_megabytes_of_sentences_are_a_source_of_which_the_first_sentences_are_considered()
    {
        var text = string.Concat(Enumerable.Range(0, 160_000).Select(at => $"Sentence number {at} tells of the old harbour and of the tower beside it.\n"))[..(10 * 1024 * 1024 - 1)];
        var source = await bench.SourceAsync("long.txt", text);
        Assert.Equal(MaterialReader.MostSentences, source.Sections.Sum(section => section.Sentences.Count));
        Assert.Contains(source.Notes, note => note.Code is "source-cut" && note.IsWarning);
        Assert.InRange(source.Text.Length, 1, 400_000);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public async Task A_mark_at_the_beginning_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var path = bench.Write("script.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Café „Żółw“ opened in the town.")]);
        var script = (await bench.ReadAsync(path)).Script!;
        Assert.Equal(["Café „Żółw“ opened in the town."], MaterialBench.Texts(script));
        Assert.Empty(script.Notes);
    }

    [Fact]
    public async Task Words_in_windows_1252_are_read_and_the_guess_is_told()
    {
        byte[] content = [.. "The caf"u8, 0xE9, .. " was called "u8, 0x93, .. "Old Harbour"u8, 0x94, .. " by everybody in the town."u8];
        var material = await bench.ReadAsync(bench.Write("script.txt", content), bench.Write("source.txt", content));
        Assert.Equal(["The café was called “Old Harbour” by everybody in the town."], MaterialBench.Texts(material.Script!));
        Assert.Equal(2, material.Notes.Count(note => note.Code is "encoding-guessed" && note.IsWarning));
    }

    [Fact]
    public async Task Garbage_and_damaged_utf8_are_refused_with_the_line()
    {
        byte[] damaged = [.. Encoding.UTF8.GetBytes("Zażółć gęślą jaźń.\nŻółta łódź płynie. "), 0xC3, 0x28];
        Assert.Contains("line 2", (await bench.RefusesAsync(script: bench.Write("damaged.txt", damaged))).Message, StringComparison.Ordinal);
        byte[] garbage = [.. Enumerable.Range(0, 3000).Select(at => (byte)(128 + at * 7 % 128))];
        Assert.Contains("UTF-8", (await bench.RefusesAsync(source: bench.Write("garbage.txt", garbage))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/urandom")]
    [InlineData("/dev/null")]
    public async Task A_device_is_refused_at_once(string device)
    {
        Assert.SkipUnless(File.Exists(device), "There are no such devices here.");
        var watch = Stopwatch.StartNew();
        await bench.RefusesAsync(script: device);
        await bench.RefusesAsync(source: device);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_pipe_that_nobody_fills_is_given_up_and_one_that_is_filled_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders here.");
        var (silent, filled) = (bench.Path("silent.txt"), bench.Path("filled.txt"));
        await ExternalProgram.RunCheckedAsync(new("mkfifo", [silent, filled], "making pipes", TimeSpan.FromSeconds(5)), TestContext.Current.CancellationToken);
        Assert.Contains("pipe or a device", (await bench.RefusesAsync(script: silent)).Message, StringComparison.Ordinal);
        var filling = Task.Run(() => File.WriteAllTextAsync(filled, Told, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.Equal([Told], MaterialBench.Texts((await bench.ReadAsync(filled)).Script!));
        await filling;
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_refused()
    {
        var path = bench.Write("secret.txt", Told);
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Everything may be read here.");
#pragma warning disable CA1416
        File.SetUnixFileMode(path, UnixFileMode.None);
#pragma warning restore CA1416
        Assert.Contains("cannot be read", (await bench.RefusesAsync(script: path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/article")]
    [InlineData("/home/somebody/https:/example.org/article")]
    public async Task A_script_is_no_address(string address) => Assert.Contains("--source", (await bench.RefusesAsync(script: address)).Action, StringComparison.Ordinal);

    [Fact]
    public async Task Eleven_sources_are_too_many()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => bench.ReadAsync(sources: [.. Enumerable.Repeat(bench.Write("a.txt", Told), 11)]));
        Assert.Equal(FailureKind.Usage, failure.Kind);
    }

    [Fact]
    public async Task Stopping_stops_the_reading() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => bench.Reader.ReadAsync(MaterialBench.Asking() with { ScriptPath = bench.Write("a.txt", Told) }, new CancellationToken(canceled: true)));

    [Fact]
    public async Task Material_survives_being_stored()
    {
        var script = bench.Write("talk.json", """{"title": "T", "as_of": "2024-05-01", "scenes": [{"text": "[Ann]: Hello there. [music] It began.", "chapter": "C", "search": ["ships", "sea"]}]}""");
        var source = bench.Write("page.html", $"<title>The harbour</title><link rel=canonical href='https://example.org/h'><time datetime=2024-05-01></time><p>{Told}</p>");
        var material = await bench.ReadAsync(script, source);
        var stored = JsonSerializer.Serialize(material);
        var read = JsonSerializer.Deserialize<Material>(stored)!;
        Assert.Equal(stored, JsonSerializer.Serialize(read));
        Assert.DoesNotContain(Path.GetDirectoryName(script)!, stored, StringComparison.Ordinal);
        Assert.Equal(("T", "Ann", 2), (read.Script!.Title, read.Script.Scenes[0].Sentences[0].Speaker, read.Script.Scenes[0].Sentences.Count));
        Assert.True(read.Sources[0].Holds(read.Sources[0].Sections[0].Sentences[0].Quotation!));
        Assert.Equal(new DateOnly(2024, 5, 1), read.Sources[0].About.Date);
        Assert.Equal("T", read.SuggestedTopic);
    }
}
