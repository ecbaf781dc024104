using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Handoff;

[Trait("Size", "Long")]
public sealed partial class HandoffTests(HandedOverFilm film) : IClassFixture<HandedOverFilm>
{
    private const int Frames = 450;

    [Fact]
    public void The_package_holds_every_form_of_the_edit_and_nothing_that_is_not_listed()
    {
        Assert.Subset(
            film.Files.ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal) { "timeline.otio", "timeline.fcpxml", "timeline.xml", "video.edl", "voice.edl", "music.edl", "natural.edl", "README.txt", "handoff.json", "media/clean-picture.mp4" });
        Assert.Equal(["media/music.wav", "media/natural.wav", "media/voice.wav"], film.Files.Where(file => file.EndsWith(".wav", StringComparison.Ordinal)));
        Assert.Equal(film.Files, TempHome.Below(film.Package));
        Assert.Equal($"{Path.GetDirectoryName(film.StoredPath)}/handoff", film.Handoff.GetProperty("folder").GetString());
        // What the run stored gives the edit again, to the letter.
        Assert.DoesNotContain("warning:", film.Exported.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("voice", "Voice", -14.6, -13.4)]
    [InlineData("music", "Music", -50, -20)]
    [InlineData("natural", "Natural", -60, -20)]
    public async Task A_stem_is_as_long_as_the_film_to_the_sample_at_48_kHz_and_24_bit_and_as_loud_as_in_it(string name, string track, double least, double most)
    {
        var stem = new MediaFile(Path.Combine(film.Package, "media", $"{name}.wav"));
        var stream = Assert.Single((await stem.FactsAsync()).GetProperty("streams").EnumerateArray());
        Assert.Equal("pcm_s24le", stream.GetProperty("codec_name").GetString());
        Assert.Equal(("48000", 24, 2), (stream.GetProperty("sample_rate").GetString(), stream.GetProperty("bits_per_sample").GetInt32(), stream.GetProperty("channels").GetInt32()));
        Assert.Equal(Frames * 1600L, stream.GetProperty("duration_ts").GetInt64());
        Assert.InRange((await stem.SoundAsync()).Loudness, least, most);
        // Every form names it on a track of its own.
        Assert.Contains($"\"target_url\": \"media/{name}.wav\"", Text("timeline.otio"), StringComparison.Ordinal);
        Assert.Contains($"src=\"media/{name}.wav\"", Text("timeline.fcpxml"), StringComparison.Ordinal);
        Assert.Contains($".{track}\"", Text("timeline.fcpxml"), StringComparison.Ordinal);
        Assert.Contains($"/media/{name}.wav</pathurl>", Text("timeline.xml"), StringComparison.Ordinal);
        Assert.Contains($"MZ.TrackName=\"{track}\"", Text("timeline.xml"), StringComparison.Ordinal);
        Assert.Contains($"* MEDIA FILE: media/{name}.wav", Text($"{name}.edl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clean_picture_has_every_frame_of_the_film_and_no_words()
    {
        var clean = new MediaFile(Path.Combine(film.Package, "media", "clean-picture.mp4"));
        var stream = Assert.Single((await clean.FactsAsync()).GetProperty("streams").EnumerateArray());
        Assert.Equal((1920, 1080, "video"), (stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32(), stream.GetProperty("codec_type").GetString()));
        var ticks = await clean.PictureTicksAsync();
        Assert.Equal(Enumerable.Range(0, Frames).Select(frame => frame * 1000L), ticks);
        // Where captions are burned into the film, their white letters on a dark band are the brightest and the darkest of it.
        var (with, without) = (await film.Film.LumaAsync("1400:120:260:880", 350, 30), await clean.LumaAsync("1400:120:260:880", 350, 30));
        Assert.True(Contrasts(with) > Contrasts(without) + 60, $"{Contrasts(with)} against {Contrasts(without)}");
    }

    [Fact]
    public async Task Every_picture_of_the_edit_can_be_found_and_has_the_frames_that_are_used()
    {
        var root = XDocument.Load(Path.Combine(film.Package, "timeline.fcpxml")).Root!;
        var items = root.Descendants("spine").Single().Elements().Where(item => item.Name != "transition").ToList();
        Assert.DoesNotContain(items, item => item.Name == "gap");
        var assets = root.Descendants("asset").ToDictionary(asset => asset.Attribute("id")!.Value, asset => asset.Element("media-rep")!.Attribute("src")!.Value, StringComparer.Ordinal);
        Assert.Contains(assets.Values, path => path.EndsWith("harbour-cranes-loading-grain.avi", StringComparison.Ordinal));
        Assert.Contains(assets.Values, path => path.StartsWith("media/graphic-", StringComparison.Ordinal));
        foreach (var path in assets.Values.Distinct(StringComparer.Ordinal))
        {
            var facts = (await new MediaFile(Path.Combine(film.Package, path)).FactsAsync()).GetProperty("streams").EnumerateArray().ToList();
            Assert.NotEmpty(facts);
        }

        foreach (var clip in XDocument.Load(Path.Combine(film.Package, "timeline.xml")).Descendants("clipitem").Where(clip => clip.Element("file")!.HasElements && clip.Element("name")!.Value.StartsWith("Shot", StringComparison.Ordinal)))
        {
            var path = new Uri(clip.Element("file")!.Element("pathurl")!.Value.Replace("file://localhost", "file://", StringComparison.Ordinal)).LocalPath;
            Assert.True(File.Exists(path), path);
            if (!Path.GetFileName(path).StartsWith("graphic-", StringComparison.Ordinal)) continue;
            Assert.Equal((await new MediaFile(path).PictureTicksAsync()).Count, (int)clip.Element("duration")!);
        }
    }

    [Fact]
    public void Edit_lists_name_the_footage_and_the_words_of_the_scenes()
    {
        var list = File.ReadAllText(Path.Combine(film.Package, "video.edl"));
        Assert.Equal(2, SceneRemark().Count(list));
        Assert.Contains("A convoy of trucks rolls along", list, StringComparison.Ordinal);
        Assert.Contains("* SOURCE FILE: harbour-cranes-loading-grain.avi", list, StringComparison.Ordinal);
        Assert.Contains("01:00:15:00", list, StringComparison.Ordinal);
        Assert.Contains(" AA    C        00:00:00:00 ", File.ReadAllText(Path.Combine(film.Package, "voice.edl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_that_is_made_again_is_the_same_to_the_byte_and_leaves_nothing_beside_it()
    {
        using var home = film.Home.Copy();
        var before = Hashes(film.Package);

        var again = await NewsreelProgram.JsonAsync(home, "projects", "export", film.Id[..8]);

        Assert.Equal(before.Keys, again.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
        var after = Hashes(home.At(again.GetProperty("folder").GetString()!));
        // One form names media where the package was written, and the list holds its hash.
        Assert.Equal(before.Where(file => file.Key is not ("timeline.xml" or "handoff.json")), after.Where(file => file.Key is not ("timeline.xml" or "handoff.json")));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(home.At(film.StoredPath))!), path => path.Contains(".part.", StringComparison.Ordinal));

        await File.WriteAllTextAsync(home.At(again.GetProperty("folder").GetString()!, "mine.prproj"), "work", TestContext.Current.CancellationToken);
        var refused = await NewsreelProgram.RunAsync(home, "projects", "export", "last");
        Assert.Equal(64, refused.ExitCode);
        Assert.Contains("mine.prproj", refused.Errors, StringComparison.Ordinal);

        File.Delete(home.At(again.GetProperty("folder").GetString()!, "mine.prproj"));
        await File.AppendAllTextAsync(home.At(again.GetProperty("folder").GetString()!, "timeline.otio"), " ", TestContext.Current.CancellationToken);
        var changed = await NewsreelProgram.RunAsync(home, "projects", "export", "last");
        Assert.Equal(64, changed.ExitCode);
        Assert.Contains("'timeline.otio'", changed.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_handed_over_is_refused_with_a_way_on()
    {
        using var home = film.Home.Copy();
        Assert.Equal(64, (await NewsreelProgram.RunAsync(home, "projects", "export", "nope")).ExitCode);

        home.Database.Execute("INSERT INTO projects (id, name, topic) VALUES ('old-1', 'Old', 'Old')");
        await RefusedAsync("old-1", "earlier system", "produce --topic");

        home.Database.Execute("DELETE FROM steps WHERE name = 'shots'");
        await RefusedAsync(film.Id, "no longer in the folder", "produce --topic");

        home.Database.Execute("UPDATE runs SET state = 'Failed'");
        await RefusedAsync(film.Id, "not finished", $"resume {film.Id[..8]}");

        async Task RefusedAsync(string project, params string[] said)
        {
            var outcome = await NewsreelProgram.RunAsync(home, "projects", "export", project, "--out", home.At("elsewhere"));
            Assert.Equal(1, outcome.ExitCode);
            Assert.All(said, words => Assert.Contains(words, outcome.Errors, StringComparison.Ordinal));
            Assert.False(Directory.Exists(home.At("elsewhere")));
        }
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(film.Package, name));

    private static int Contrasts(IReadOnlyList<byte[]> frames) => frames.Count(frame => Contrast(frame) > 150);

    private static int Contrast(byte[] frame) => frame.Max() - frame.Min();

    private static SortedDictionary<string, string> Hashes(string folder)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in TempHome.Below(folder)) hashes[file] = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file))));
        return hashes;
    }

    [GeneratedRegex(@"^\* LOC: 01:00:\d\d:\d\d YELLOW  Scene \d ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SceneRemark();
}
