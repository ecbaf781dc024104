using System.Globalization;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Media.Probing.Looks;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Tests.Media.Looks;

public sealed class LikenessTests
{
    private const string Fractal = "mandelbrot=s=160x90:r=4:start_scale=0.9:end_scale=0.02:end_pts=60,hue=h=40,scale=640:360";

    private static readonly IReadOnlyList<(string Change, double Aspect)> Changes =
    [
        ("pad=640:480:0:60", Drawn.Narrow),
        ("crop=480:360", Drawn.Narrow),
        ("crop=480:360,pad=640:360:80:0", Drawn.Wide),
        ("crop=480:360,pad=640:360:80:0,trim=start=1,setpts=PTS-STARTPTS", Drawn.Wide),
        ("scale=480:360", Drawn.Narrow),
        ("scale=160:90,noise=alls=20:allf=t", Drawn.Wide),
        ("crop=iw*0.95:ih*0.95", Drawn.Wide),
        ("crop=640:300,pad=640:360:0:30", Drawn.Wide),
        ("eq=brightness=0.12:contrast=0.85", Drawn.Wide),
        ("eq=brightness=-0.12:contrast=1.2", Drawn.Wide),
        ("eq=gamma=1.4:saturation=0.7", Drawn.Wide),
        ("hue=s=0", Drawn.Wide),
        ("drawbox=y=ih-36:h=36:color=0x102060:t=fill", Drawn.Wide),
        ("trim=start=1.25,setpts=PTS-STARTPTS", Drawn.Wide),
    ];

    private readonly ClipProbe probe = new(MediaTools.InPath);

    [Fact]
    public Task A_copy_is_known_whatever_was_done_to_it() => AssertCopiesAreKnownAsync(Drawn.Land(4));

    [Fact]
    [Trait("Size", "Long")]
    public async Task Copies_of_all_scenes_are_known()
    {
        foreach (var scene in new[] { Fractal, Drawn.Land(5), Drawn.Land(6), Drawn.Land(7) }) await AssertCopiesAreKnownAsync(scene);
    }

    [Fact]
    public async Task A_wide_copy_of_what_was_narrow_is_known()
    {
        var narrow = $"{Fractal},crop=480:360";
        Assert.True(Likeness.Of(await Drawn.OfAsync(narrow, Drawn.Narrow)).IsLike(Likeness.Of(await Drawn.OfAsync($"{narrow},crop=480:270"))));
    }

    [Theory]
    [InlineData(1)]
    public async Task The_same_recording_is_known_again_smaller_cut_coded_anew_brighter_and_from_another_second(int seed)
    {
        using var folder = new TempFolder();
        await FakeFilm.MakeAsync(new(seed), 360, folder.File("scene.mp4"), Tools.Token);
        await FakeFilm.MakeAsync(new(seed, IsCopy: true), 240, folder.File("copy.mp4"), Tools.Token);
        await Tools.MakeAsync("-ss", "0.8", "-i", folder.File("scene.mp4"), "-vf", "eq=brightness=0.08:contrast=1.1,scale=320:-2", "-c:v", "libx264", "-preset", "ultrafast", folder.File("bright.mp4"));
        await Tools.MakeAsync("-i", folder.File("scene.mp4"), "-vf", "pad=iw:iw*3/4:0:(oh-ih)/2,scale=400:300", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "36", folder.File("letterbox.mp4"));
        var scene = await LikenessAsync(folder.File("scene.mp4"));
        foreach (var name in new[] { "copy.mp4", "bright.mp4", "letterbox.mp4" }) Assert.True(scene.IsLike(await LikenessAsync(folder.File(name))), name);
    }

    [Fact]
    public void No_two_scenes_are_alike() => AssertDifferent([.. Enumerable.Range(0, 40).Select(seed => Of(FakeFilm.Sample(seed, 6, SampleStrip.Width, SampleStrip.Height)))]);

    [Fact]
    public async Task Of_a_hundred_slopes_blots_and_drawings_no_two_are_alike()
    {
        List<Likeness> clips = [.. Enumerable.Range(0, 52).Select(Blots).Concat(Enumerable.Range(0, 40).Select(Slope)).Select(Likeness.Of)];
        foreach (var place in new[] { "-0.74:start_y=0.13", "0.27:start_y=0.005", "-1.25:start_y=0.02", "-0.1:start_y=0.9" })
            clips.Add(Likeness.Of(await Drawn.OfAsync($"mandelbrot=s=160x90:r=2:start_scale=0.1:end_scale=0.02:end_pts=80:start_x={place}")));
        for (var seed = 1; seed <= 4; seed++)
            clips.Add(Likeness.Of(await Drawn.OfAsync(string.Create(CultureInfo.InvariantCulture, $"life=s=32x18:r=2:seed={seed}:ratio=0.3:life_color=green"))));
        Assert.Equal(100, clips.Count);
        AssertDifferent(clips);
    }

    [Fact]
    public async Task Borders_in_common_make_no_two_scenes_alike()
    {
        List<Likeness> clips = [];
        foreach (var border in new[] { "crop=480:360,pad=640:360:80:0", "crop=640:270,pad=640:360:0:45" })
            for (var seed = 10; seed < 14; seed++) clips.Add(Likeness.Of(await Drawn.OfAsync($"{Drawn.Land(seed)},{border}")));
        AssertDifferent([.. clips.Take(4)]);
        AssertDifferent([.. clips.Skip(4)]);
    }

    [Fact]
    public void Of_fog_and_of_a_clear_sky_nothing_is_known_again()
    {
        foreach (var flat in new[] { Drawn.Dotted((_, _, _) => (150, 150, 150)), Drawn.Dotted((_, y, _) => (100 + (50 * y), 140 + (50 * y), 220)) })
            Assert.False(Likeness.Of(flat).IsLike(Likeness.Of(flat)));
        Assert.False(Likeness.None.IsLike(Likeness.None));
    }

    [Fact]
    public void Other_seconds_of_a_recording_are_not_the_same_clip_and_a_still_is_like_the_same_still_only()
    {
        var all = Likeness.Of(Blots(3));
        Assert.True(Part(all, 0, 6).IsLike(Part(all, 2, 6)));
        Assert.False(Part(all, 0, 4).IsLike(Part(all, 4, 4)));
        Assert.True(Part(all, 2, 1).IsLike(Part(all, 2, 1)));
        Assert.False(Part(all, 2, 1).IsLike(all));
        Assert.False(Part(all, 2, 1).IsLike(Part(Likeness.Of(Blots(4)), 2, 1)));
    }

    private static Likeness Part(Likeness all, int from, int count) => new([.. all.Readings.Select(marks => marks.Skip(from).Take(count).ToList())]);

    private static Likeness Of(byte[] pixels) => Likeness.Of(new(pixels, Drawn.Wide));

    private static async Task AssertCopiesAreKnownAsync(string scene)
    {
        var original = Likeness.Of(await Drawn.OfAsync(scene));
        foreach (var (change, aspect) in Changes)
        {
            var copy = Likeness.Of(await Drawn.OfAsync($"{scene},{change}", aspect));
            Assert.True(original.IsLike(copy) && copy.IsLike(original), change);
        }
    }

    private static void AssertDifferent(List<Likeness> clips) => Assert.Empty(
        from one in Enumerable.Range(0, clips.Count)
        from other in Enumerable.Range(0, one)
        where clips[one].IsLike(clips[other])
        select (one, other));

    /// <summary>Some blots over which the camera moves, others for each number.</summary>
    private static SampleStrip Blots(int number)
    {
        var choice = new Random(number);
        var blots = Enumerable.Range(0, 12).Select(_ => (X: choice.NextDouble() * 1.6, Y: choice.NextDouble(), Size: 0.08 + (0.15 * choice.NextDouble()), Colour: Colour(choice, 255))).ToList();
        var ground = Colour(choice, 200);
        return Drawn.Dotted((x, y, t) =>
        {
            foreach (var blot in blots)
                if (Math.Pow((x + (0.05 * t) - blot.X) / blot.Size, 2) + Math.Pow((y - blot.Y) / blot.Size / 1.5, 2) < 1) return blot.Colour;
            return ground;
        });
    }

    /// <summary>A slope from one colour to another, with waves on it; others for each number.</summary>
    private static SampleStrip Slope(int number)
    {
        var choice = new Random(number + 1000);
        var (across, down, waves, colour) = (choice.NextDouble(), choice.NextDouble(), 40 * choice.NextDouble(), Colour(choice, 255));
        return Drawn.Dotted((x, y, t) =>
        {
            var (along, wave) = (Math.Clamp((x * across) + (y * down) + (0.01 * t), 0, 1), 5 * Math.Sin((y * waves) + t));
            return (wave + (colour.Red * along), wave + (colour.Green * along), wave + 60 + (0.6 * colour.Blue * along));
        });
    }

    private static (double Red, double Green, double Blue) Colour(Random choice, int most) => (most * choice.NextDouble(), most * choice.NextDouble(), most * choice.NextDouble());

    private async Task<Likeness> LikenessAsync(string path) => (await probe.ExamineAsync(path, new(TimeSpan.FromSeconds(3), 0), ClipLimits.Default, Tools.Token)).Likeness;
}
