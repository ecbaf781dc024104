using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Rendering;

/// <summary>Files of the cache are cut, changed, exchanged and deleted at random, its room is too small, and two render the same project at once.</summary>
[Trait("Size", "Long")]
public sealed class DamageTests : IDisposable
{
    private const int Rounds = 12;

    private readonly TempHome home = new();
    private readonly Random chance = new(4);

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Whatever_happens_to_the_cache_the_film_is_the_same()
    {
        await DoneAsync("produce", "--topic", "The Berlin Airlift", "--duration", "24", "--quality", "draft");
        var clip = home.At("moving.mp4");
        await MediaFile.MakeAsync("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=14", "-pix_fmt", "yuv420p", clip);
        await DoneAsync("scene", "swap", "last", "2", "--shot", "1", "--clip", clip, "--in", "2");
        await DoneAsync("render", "last");
        var film = new MediaFile(home.At(home.Database.Value<string>("SELECT video_path FROM projects")!));
        var (picture, sound) = (await film.PictureHashAsync(), await film.SoundHashAsync());
        var size = (await NewsreelProgram.JsonAsync(home, "cache", "show")).GetProperty("sizeBytes").GetInt64();

        for (var round = 0; round < Rounds; round++)
        {
            await DoneAsync("cache", "limit", $"{(round % 3 == 0 ? size / 2 : size * 4)}");
            var harms = Harm();

            var both = await Task.WhenAll(RenderAsync(), RenderAsync());

            Assert.Contains(both, outcome => outcome.ExitCode == 0);
            Assert.All(both.Where(outcome => outcome.ExitCode != 0), outcome => Assert.Contains(" works ", outcome.Errors, StringComparison.Ordinal));
            Assert.True((picture, sound) == (await film.PictureHashAsync(), await film.SoundHashAsync()), $"Round {round}: the film is another after {harms}.");
            await RightFilm.PlaysAsync(film);
        }
    }

    private string Harm()
    {
        var files = Directory.GetDirectories(home.At("cache")).SelectMany(entry => Directory.GetFiles(entry)).Order(StringComparer.Ordinal).ToList();
        var harms = new List<string>();
        foreach (var file in files.Where(_ => chance.Next(3) == 0))
        {
            var bytes = File.ReadAllBytes(file);
            var kind = chance.Next(5);
            // Its second name, in the folder of the film, keeps its bytes.
            File.Delete(file);
            if (kind == 0) bytes = bytes[..chance.Next(bytes.Length)];
            if (kind == 1 && bytes.Length > 0) bytes[chance.Next(bytes.Length)] ^= (byte)(1 << chance.Next(8));
            if (kind == 2) bytes = File.ReadAllBytes(files.Where(other => File.Exists(other) && other.EndsWith(Path.GetExtension(file), StringComparison.Ordinal)).DefaultIfEmpty(Environment.ProcessPath!).First());
            if (kind == 3) bytes = [];
            if (kind != 4) File.WriteAllBytes(file, bytes);
            harms.Add($"harm {kind} to {Path.GetFileName(file)}");
        }

        return string.Join(", ", harms);
    }

    private async Task DoneAsync(params string[] arguments)
    {
        var outcome = await NewsreelProgram.RunAsync(home, arguments);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    private Task<TestOutcome> RenderAsync() =>
        NewsreelProgram.EndAsync(NewsreelProgram.Start(["--home", home.Root, "render", "last"], NewsreelProgram.FilmDeadline));
}
