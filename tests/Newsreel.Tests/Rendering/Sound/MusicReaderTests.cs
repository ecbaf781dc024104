using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Rendering.Sound;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering.Sound;

public sealed class MusicReaderTests : IDisposable
{
    private const string Whole = """{ "Title": "Slow\nriver", "composer": "A. Name", "publisher": "none", "license": "CC BY-ND 4.0", "source": "https://example.org/river" }""";
    private readonly SoundBench bench = new();

    public MusicReaderTests() => Tools.Require();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task What_is_no_music_is_refused_with_its_reason()
    {
        var (folder, noise) = (bench.Folder, new byte[200_000]);
        new Random(4).NextBytes(noise);
        await File.WriteAllTextAsync(folder.File("text.mp3"), "#EXTM3U\nhttp://example.org/a.mp3\n", Tools.Token);
        await File.WriteAllBytesAsync(folder.File("empty.mp3"), [], Tools.Token);
        await File.WriteAllBytesAsync(folder.File("broken.mp3"), noise, Tools.Token);
        await bench.MakeAsync("picture.png", "color=s=64x64:d=1", "-frames:v", "1");
        await bench.MakeAsync("short.wav", "sine=d=4.9");
        await bench.MakeAsync("silent.wav", "anullsrc=d=8");
        var whole = await File.ReadAllBytesAsync(await bench.MakeAsync("whole.flac", "anoisesrc=d=30:a=0.3"), Tools.Token);
        await File.WriteAllBytesAsync(folder.File("torn.flac"), whole[..(whole.Length / 4)], Tools.Token);
        foreach (var (name, reason) in new[]
        {
            ("gone.mp3", "is not there"), ("text.mp3", "is text"), ("empty.mp3", "is empty"), ("broken.mp3", "is broken"), ("picture.png", "holds no sound"),
            ("short.wav", "is too short: it has 4.9 s"), ("silent.wav", "is silent"), ("torn.flac", "is broken: only"), ("", "is a folder"),
        })
        {
            var refused = (NewsreelException?)await Record.ExceptionAsync(() => ReadAsync(folder.File(name), holds: true));
            Assert.True(refused is not null, $"'{name}' was taken.");
            Assert.True(refused.Kind == FailureKind.Usage && refused.Message.Contains(reason, StringComparison.Ordinal), $"{name}: {refused.Message}");
            Assert.Contains("--music", refused.Action, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, "Nothing says on what terms")]
    [InlineData("""{ "title": "Slow river", "composer": "A. Name" }""", "does not say publisher, licence, source or credit")]
    [InlineData("{ title", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    public async Task Music_without_terms_is_refused_and_both_ways_out_are_named(string? sidecar, string reason)
    {
        var path = await bench.ChordAsync("river.mp3", 6);
        if (sidecar is not null) await File.WriteAllTextAsync($"{path}.json", sidecar, Tools.Token);
        var refused = await Assert.ThrowsAsync<NewsreelException>(() => ReadAsync(path, holds: false));
        Assert.Equal(FailureKind.Usage, refused.Kind);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        foreach (var way in new[] { "river.mp3.json", "\"composer\"", "--i-hold-rights" }) Assert.Contains(way, refused.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("river.mp3.json")]
    [InlineData("river.json")]
    public async Task The_terms_are_read_from_the_sidecar(string name)
    {
        var path = await bench.ChordAsync("river.mp3", 6);
        await File.WriteAllTextAsync(bench.Folder.File(name), Whole, Tools.Token);
        var rights = (await ReadAsync(path, holds: false))!.Rights;
        Assert.Equal(new("Slow river", "A. Name", "none", "CC BY-ND 4.0", "https://example.org/river", "", false), rights);
        Assert.Contains("does not allow every use", rights.Restriction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_holds_the_rights_needs_no_sidecar_and_is_named_by_the_file()
    {
        var path = await bench.ChordAsync("river.mp3", 6);
        var tagged = bench.Folder.File("tagged.mp3");
        await Tools.MakeAsync("-i", path, "-c", "copy", "-metadata", "title=Slow river", "-metadata", "artist=A. Name", tagged);
        Assert.Equal(("river", "", true), await Named(path));
        Assert.Equal(("Slow river", "A. Name", true), await Named(tagged));

        async Task<(string, string, bool)> Named(string music) => (await ReadAsync(music, holds: true))!.Rights is var rights ? (rights.Title, rights.Composer, rights.IsDeclared) : default;
    }

    private static Task<Music?> ReadAsync(string path, bool holds) => new MusicReader(Tools.Ffmpeg, Tools.Ffprobe).ReadAsync(
        new("film", TimeSpan.FromSeconds(20), null, OutputProfile.Default, CaptionMode.Off, TransitionStyle.Cut, Offline: true) { MusicPath = path, HoldsMusicRights = holds }, Tools.Token);
}
