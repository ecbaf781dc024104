using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Media.Probing.Looks;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Tests.Media.Looks;

public sealed class LikenessTests
{
    private readonly ClipProbe probe = new(MediaTools.InPath);

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task The_same_recording_is_known_again_smaller_cut_coded_anew_brighter_and_from_another_second(int seed)
    {
        using var folder = new TempFolder();
        await FakeFilm.MakeAsync(new(seed), 360, folder.File("scene.mp4"), Tools.Token);
        await FakeFilm.MakeAsync(new(seed, IsCopy: true), 240, folder.File("copy.mp4"), Tools.Token);
        await Tools.MakeAsync("-ss", "0.8", "-i", folder.File("scene.mp4"), "-vf", "eq=brightness=0.08:contrast=1.1,scale=320:-2", "-c:v", "libx264", "-preset", "ultrafast", folder.File("bright.mp4"));
        var scene = await LikenessAsync(folder.File("scene.mp4"));
        foreach (var name in new[] { "copy.mp4", "bright.mp4" }) Assert.True(scene.IsLike(await LikenessAsync(folder.File(name))), name);
    }

    [Fact]
    public void No_two_scenes_are_alike()
    {
        List<Likeness> scenes = [.. Enumerable.Range(0, 60).Select(seed => Likeness.Of(new(FakeFilm.Sample(seed, 10, SampleStrip.Width, SampleStrip.Height), 16 / 9.0)))];
        for (var one = 0; one < scenes.Count; one++)
            for (var other = 0; other < one; other++) Assert.False(scenes[one].IsLike(scenes[other]), $"{one} and {other}");
    }

    [Fact]
    public void Flat_pictures_prove_nothing()
    {
        var fog = Likeness.Of(new(Enumerable.Repeat((byte)150, SampleStrip.FrameBytes * 10).ToArray(), 16 / 9.0));
        Assert.Empty(fog.Hashes);
        Assert.False(fog.IsLike(fog));
    }

    [Fact]
    public void A_few_pictures_in_common_are_not_enough_and_a_still_is_like_the_same_still_only()
    {
        Likeness film = new([1, 2 << 20, 0xFFFF_0000, 0xFF00_FF00_FF00, 0xF0F0_F0F0_F0F0_F0F0, 0xAAAA_AAAA]);
        Assert.False(film.IsLike(new([0xF0F0_F0F0_F0F0_F0F0, 0x5555_0000_5555_0000, 0x0FFF_FFFF_0000_0000, 0xFFF0_0000_0000_0FFF])));
        Likeness still = new([0xF0F0_F0F0_F0F0_F0F0]);
        Assert.True(still.IsLike(new([0xF0F0_F0F0_F0F0_F0F1])));
        Assert.False(still.IsLike(film));
        Assert.False(still.IsLike(new([0x0F0F_F0F0_F0F0_F0F0])));
    }

    private async Task<Likeness> LikenessAsync(string path) => (await probe.ExamineAsync(path, new(TimeSpan.FromSeconds(3), 0), ClipLimits.Default, Tools.Token)).Likeness;
}
