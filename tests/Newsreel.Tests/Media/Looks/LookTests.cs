using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Media.Probing.Looks;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Tests.Media.Looks;

public sealed class LookTests
{
    private const int Samples = 6;
    private const string Fractal = "mandelbrot=s=160x90:r=2,scale=640:360";
    private const string Held = "mandelbrot=s=160x90:r=2,scale=320:180,trim=end_frame=3,tpad=stop=20:stop_mode=clone";

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
    public async Task A_clip_is_shown_from_where_its_bars_have_ended()
    {
        using var folder = new TempFolder();
        await Tools.MakeAsync("-f", "lavfi", "-i", "smptebars=s=320x180:r=10:d=20[b];mandelbrot=s=320x180:r=10:end_pts=300,trim=duration=20[m];[b][m]overlay=enable='gt(t,8)'", "-t", "20", "-c:v", "mpeg4", "-q:v", "3", folder.File("late.mp4"));
        Assert.True((await probe.ExamineAsync(folder.File("late.mp4"), ThreeSeconds, Strict, Tools.Token)).In > TimeSpan.FromSeconds(8));
    }

    [Theory]
    [InlineData("smptebars=s=640x480:r=2")]
    [InlineData("smptehdbars=s=640x360:r=2")]
    [InlineData("pal75bars=s=640x480:r=2")]
    [InlineData("pal100bars=s=640x480:r=2,noise=alls=6:allf=t")]
    public async Task Colour_bars_of_all_kinds_are_known(string bars) => Assert.Equal("shows colour bars", Look.Objection(await Drawn.OfAsync(bars)));

    [Fact]
    public async Task A_slate_is_known_with_text_and_without_and_at_the_beginning_of_a_scene()
    {
        const string Board = "color=c=0x203040:s=640x360:r=2";
        Assert.Contains("slate", Look.Objection(await Drawn.OfAsync($"{Board},{Drawn.Lines(4, 28, 80)}")), StringComparison.Ordinal);
        Assert.Contains("slate", Look.Objection(await Drawn.OfAsync("color=c=0xd0d0d0:s=640x360:r=2")), StringComparison.Ordinal);
        Assert.Contains("slate", Look.Objection(await Drawn.OfAsync($"{Board},{Drawn.Lines(4, 28, 80)}[s];{Drawn.Land(3)}[l];[l][s]overlay=enable='lt(t,1)':shortest=0")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_held_is_known_also_when_it_moved_before_but_a_sky_that_moves_slowly_is_none()
    {
        Assert.Equal("stands still", Look.Objection(await Drawn.OfAsync(Held)));
        Assert.Equal("stands still", Look.Objection(await Drawn.OfAsync($"{Held},noise=alls=5:allf=t")));
        Assert.Null(Look.Objection(await Drawn.OfAsync("color=c=0x7090c0:s=12x7:r=4,noise=c0s=40:allf=u,scale=800:360:flags=bicubic,crop=640:360:x=10*t")));
    }

    [Fact]
    public Task Text_over_a_third_or_more_of_a_picture_is_known() => AssertTextIsKnownAsync(Drawn.Land(1));

    [Fact]
    [Trait("Size", "Long")]
    public Task Text_over_drawn_shapes_is_known() => AssertTextIsKnownAsync(Fractal);

    [Fact]
    public Task Subtitles_tickers_names_time_codes_and_signs_may_be_in_a_picture() => AssertTextMayBeAsync(Drawn.Land(2));

    [Fact]
    [Trait("Size", "Long")]
    public async Task Subtitles_and_the_like_may_be_over_whatever_moves()
    {
        await AssertTextMayBeAsync(Fractal);
        for (var number = 3; number < 9; number++) await AssertTextMayBeAsync(Drawn.Land(number));
    }

    [Theory]
    [InlineData(225, 182, 155)]
    [InlineData(165, 115, 85)]
    [InlineData(100, 66, 50)]
    public void A_head_that_fills_a_fifth_or_more_of_the_frame_is_known_whatever_its_colour(int red, int green, int blue) => Assert.All(
        [0.2, 0.22, 0.3, 0.4, 0.5, 0.6],
        part => Assert.Equal((part, "shows a head that fills the frame"), (part, Look.Objection(new Head(part, (red, green, blue), 0.46).Strip()))));

    [Fact]
    public void Heads_that_are_small_or_walk_by_are_pictures_like_others()
    {
        Assert.All([0.02, 0.05, 0.08, 0.12], part => Assert.Equal((part, null), (part, Look.Objection(new Head(part, (225, 182, 155)).Strip()))));
        Assert.Null(Look.Objection(new Head(0.3, (225, 182, 155), 0.2, 0.1).Strip()));
    }

    [Fact]
    public void Good_pictures_that_have_something_of_a_bad_one_pass() =>
        Assert.All(LookAlikes.Pictures.Keys, name => Assert.Equal((name, null), (name, Look.Objection(LookAlikes.Strip(name)))));

    [Fact]
    public async Task Cells_that_live_and_die_are_no_text() => Assert.Null(Look.Objection(await Drawn.OfAsync("life=s=320x180:r=2:ratio=0.3")));

    [Fact]
    public void No_scene_is_refused()
    {
        for (var seed = 0; seed < 20; seed++)
            Assert.Equal((seed, null), (seed, Look.Objection(new(FakeFilm.Sample(seed, Samples, SampleStrip.Width, SampleStrip.Height), Drawn.Wide))));
    }

    private static async Task AssertTextIsKnownAsync(string scene)
    {
        foreach (var lines in new[]
        {
            Drawn.Lines(2, 40, 120),
            Drawn.Lines(4, 24, 220, "fontcolor=white", "DejaVuSerif-Bold"),
            Drawn.Lines(6, 15, 100),
            Drawn.Lines(7, 20, 90, "fontcolor=white:box=1:boxcolor=black@0.6:boxborderw=3", "DejaVuSansMono"),
            Drawn.Lines(9, 15, 20, "fontcolor=white:shadowx=1:shadowy=1", "DejaVuSans"),
            Drawn.Lines(5, 28, 90, "fontcolor=black:box=1:boxcolor=white@0.7:boxborderw=3", "DejaVuSerif"),
            Drawn.Lines(12, 17, 40),
            $"drawbox=x=10:y=60:w=620:h=200:color=0x102050:t=fill,{Drawn.Lines(7, 20, 68, "fontcolor=white", "DejaVuSans")}",
        }) Assert.StartsWith("is covered by text over about ", Look.Objection(await Drawn.OfAsync($"{scene},{lines}")), StringComparison.Ordinal);
    }

    private static async Task AssertTextMayBeAsync(string scene)
    {
        var ticker = $"drawbox=y=ih-36:h=36:color=0x102060:t=fill,{Drawn.Line("Markets close higher after a day of talks - Storm moves north over the coast", 20, "h-29", "w-120*t-200", "fontcolor=white", "DejaVuSans")}";
        foreach (var text in new[]
        {
            Drawn.Line("We had never seen so many ships at once", 22, "h-44"),
            $"{Drawn.Line("We had never seen so many ships at once,", 22, "h-72")},{Drawn.Line("and nobody knew where they were going.", 22, "h-42")}",
            $"{Drawn.Line("We had never seen so many ships,", 28, "h-84")},{Drawn.Line("and nobody knew where they went.", 28, "h-46")}",
            ticker,
            Drawn.Line("01.22.34.11", 22, "12", style: "fontcolor=white:box=1:boxcolor=black", face: "DejaVuSansMono"),
            $"{ticker},drawbox=x=30:y=ih-100:w=420:h=56:color=0xb01020:t=fill,{Drawn.Line("Storm reaches the coast", 24, "h-96", "42")},{Drawn.Line("Maria Sandoval, captain of the harbour police", 15, "h-64", "42")},{Drawn.Line("LIVE", 20, "20", "w-80")}",
            Drawn.Line("HARBOUR", 80, "120", style: "fontcolor=0xf0e0c0"),
        }) Assert.Equal((text, null), (text, Look.Objection(await Drawn.OfAsync($"{scene},{text}"))));
    }
}
