using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Media.Probing.Looks;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Tests.Media.Looks;

public sealed class LookTests
{
    private const int Samples = 10;
    private static readonly ClipNeed ThreeSeconds = new(TimeSpan.FromSeconds(3), 0);
    private static readonly ClipLimits Strict = ClipLimits.Default with { ChecksLooks = true };

    private readonly ClipProbe probe = new(MediaTools.InPath);

    [Theory]
    [InlineData(FakePictureKind.Frozen, "stands still")]
    [InlineData(FakePictureKind.Slate, "shows a slate that stands still")]
    [InlineData(FakePictureKind.ColourBars, "shows colour bars")]
    [InlineData(FakePictureKind.Text, "is covered by text over about ")]
    [InlineData(FakePictureKind.TalkingHead, "shows a head that fills the frame")]
    [InlineData(FakePictureKind.Black, "is black where it was looked at")]
    public async Task A_clip_that_nobody_wants_to_see_is_refused_with_the_reason(FakePictureKind kind, string reason)
    {
        using var folder = new TempFolder();
        await FakeFilm.MakeAsync(new(5, kind, Words: "Grain ship"), 240, folder.File("clip.mp4"), Tools.Token);
        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => probe.ExamineAsync(folder.File("clip.mp4"), ThreeSeconds, Strict, Tools.Token));
        Assert.Equal(Unusable.Code, refusal.Code);
        Assert.StartsWith($"'clip.mp4' {reason}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encoded_scene_passes_and_ones_own_footage_is_not_judged_by_its_look()
    {
        using var folder = new TempFolder();
        await FakeFilm.MakeAsync(new(5), 240, folder.File("scene.mp4"), Tools.Token);
        Assert.True((await probe.ExamineAsync(folder.File("scene.mp4"), ThreeSeconds, Strict, Tools.Token)).Facts.Moves);
        await FakeFilm.MakeAsync(new(5, FakePictureKind.TalkingHead), 240, folder.File("head.mp4"), Tools.Token);
        Assert.True((await probe.ExamineAsync(folder.File("head.mp4"), ThreeSeconds, ClipLimits.Default, Tools.Token)).Facts.Moves);
    }

    [Fact]
    public void Good_pictures_that_have_something_of_a_bad_one_pass() =>
        Assert.All(LookAlikes.Pictures.Keys, name => Assert.Equal((name, null), (name, Look.Objection(LookAlikes.Strip(name)))));

    [Fact]
    public void No_scene_is_refused()
    {
        for (var seed = 0; seed < 40; seed++)
            Assert.Equal((seed, null), (seed, Look.Objection(new(FakeFilm.Sample(seed, Samples, SampleStrip.Width, SampleStrip.Height), 16 / 9.0))));
    }
}
