using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;

namespace Newsreel.Tests.Media;

public sealed class ClipProbeTests(ClipProbeTests.Library library) : IClassFixture<ClipProbeTests.Library>
{
    private static readonly ClipNeed FiveSeconds = new(TimeSpan.FromSeconds(5), 0);

    private readonly ClipProbe probe = new(MediaTools.InPath);

    [Theory]
    [InlineData("convoy-of-trucks-on-a-country-road.mp4", 1920, 1080, 25)]
    [InlineData("ukraine/grain-ship-leaving-odesa-harbour.mov", 1920, 1080, 29.97)]
    [InlineData("ukraine/wheat-field-harvest.mkv", 1280, 720, 24)]
    [InlineData("ukraine/refugees-at-a-railway-station.webm", 640, 360, 25)]
    [InlineData("sea/hospital-ship-comfort-at-sea.mp4", 3840, 2160, 10)]
    [InlineData("sea/aircraft-carrier-underway.mp4", 1920, 1080, 25)]
    [InlineData("phone/market-in-the-morning.mp4", 720, 1280, 30)]
    [InlineData("phone/bridge-over-a-river.mp4", 720, 1280, 30)]
    [InlineData("phone/firefighters-with-a-hose.mp4", 640, 480, 30)]
    [InlineData("harbour-cranes-loading-grain.avi", 720, 576, 25)]
    [InlineData("power-lines-in-winter.ts", 1280, 720, 25)]
    [InlineData("space/turning-globe.gif", 320, 240, 10)]
    [InlineData("sea/helicopter-lands-on-deck.mp4", 1920, 1080, 60)]
    public async Task Film_is_known_by_its_size_upright_its_rate_and_its_length(string name, int width, int height, double rate)
    {
        var clip = await ExamineAsync(name);
        Assert.False(clip.Facts.IsStill);
        Assert.Equal((width, height), (clip.Facts.Width, clip.Facts.Height));
        Assert.Equal(rate, clip.Facts.FrameRate.PerSecond, 0.02);
        Assert.Equal(9, clip.Facts.Duration.TotalSeconds, 0.15);
        Assert.True(clip.Facts.Moves);
        Assert.InRange(clip.In.TotalSeconds, 0.5, 1.1);
        Assert.True(clip.In + FiveSeconds.Length <= clip.Facts.Duration);
    }

    [Theory]
    [InlineData("power-lines-in-winter.ts")]
    [InlineData("berlin/transport-plane-landing.mpg")]
    public async Task Where_a_container_has_no_index_the_seconds_begin_with_a_whole_picture(string name)
    {
        var clip = await ExamineAsync(name);
        var keys = (await Tools.Ffprobe.PacketsAsync(library.File(name), "v:0", Tools.Token)).Select(packet => packet.Start / 90_000.0 - clip.Facts.Start.TotalSeconds);
        var frames = await Tools.MakeAsync(
            "-seek_timestamp", "1", "-ss", FormattableString.Invariant($"{(clip.Facts.Start + clip.In).TotalSeconds}"), "-t", "5", "-i", library.File(name), "-vf", "scale=16:16,format=gray", "-f", "rawvideo", "pipe:1");
        Assert.Contains(keys, key => Math.Abs(key - clip.In.TotalSeconds) < 0.001);
        Assert.Equal(125, frames.Length / 256);
    }

    [Theory]
    [InlineData("berlin/transport-plane-landing.mpg", FieldOrder.TopFirst, 768, 576)]
    [InlineData("berlin/unloading-coal-and-flour.mpg", FieldOrder.BottomFirst, 640, 480)]
    [InlineData("convoy-of-trucks-on-a-country-road.mp4", FieldOrder.Progressive, 1920, 1080)]
    public async Task Fields_are_told_from_frames_and_pixels_are_square(string name, FieldOrder fields, int width, int height)
    {
        var facts = (await ExamineAsync(name)).Facts;
        Assert.Equal(fields, facts.Fields);
        Assert.Equal((width, height), (facts.Width, facts.Height));
    }

    [Theory]
    [InlineData("sea/port-au-prince-harbour.jpg", 2000, 1500)]
    [InlineData("sea/doctors-in-an-operating-room.png", 1280, 960)]
    [InlineData("parliament-building.webp", 1280, 720)]
    [InlineData("snowy-forest-road.tiff", 1024, 768)]
    [InlineData("map-of-europe-on-a-wall.bmp", 800, 600)]
    public async Task A_picture_has_neither_rate_nor_duration(string name, int width, int height)
    {
        var clip = await ExamineAsync(name);
        Assert.True(clip.Facts.IsStill);
        Assert.Equal((width, height), (clip.Facts.Width, clip.Facts.Height));
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero, false, default), (clip.Facts.Duration, clip.In, clip.Facts.Moves, clip.Facts.FrameRate));
    }

    [Fact]
    public async Task Ten_bits_and_a_late_first_picture_are_told()
    {
        Assert.Equal("yuv420p10le", (await ExamineAsync("space/moon-surface-from-orbit.mp4")).Facts.Colour.PixelFormat);
        Assert.True((await ExamineAsync("power-lines-in-winter.ts")).Facts.Start > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Five_minutes_are_measured_and_each_turn_begins_elsewhere()
    {
        var first = await ExamineAsync("sea/five-minutes-of-waves.mp4");
        var second = await probe.ExamineAsync(library.File("sea/five-minutes-of-waves.mp4"), FiveSeconds with { Turn = 1 }, ClipLimits.Default, Tools.Token);
        Assert.Equal(300, first.Facts.Duration.TotalSeconds, 0.2);
        Assert.True(second.In > first.In + FiveSeconds.Length);
        Assert.True(second.In + FiveSeconds.Length <= second.Facts.Duration);
    }

    [Fact]
    public async Task A_second_of_film_is_refused_for_five_and_taken_for_less()
    {
        var refusal = await RefusalAsync(library.File("flag-in-the-wind.mp4"));
        Assert.Equal(Unusable.TooShortCode, refusal.Code);
        Assert.Contains("1.0 usable seconds and 5.0 are needed", refusal.Message, StringComparison.Ordinal);
        var clip = await probe.ExamineAsync(library.File("flag-in-the-wind.mp4"), new(TimeSpan.FromSeconds(0.8), 0), ClipLimits.Default, Tools.Token);
        Assert.InRange(clip.In.TotalSeconds, 0.1, 0.2);
    }

    [Fact]
    public async Task A_picture_that_stands_still_is_film_that_does_not_move()
    {
        using var folder = new TempFolder();
        await Tools.MakeAsync("-f", "lavfi", "-i", "smptebars=s=640x480:r=25:d=6", "-c:v", "libx264", "-preset", "ultrafast", folder.File("bars.mp4"));
        Assert.False((await probe.ExamineAsync(folder.File("bars.mp4"), FiveSeconds, ClipLimits.Default, Tools.Token)).Facts.Moves);
    }

    [Fact]
    public async Task A_black_beginning_is_passed_over()
    {
        using var folder = new TempFolder();
        await Tools.MakeAsync(
            "-f", "lavfi", "-i", "testsrc2=s=640x480:r=25:d=20,drawbox=c=black:t=fill:enable='lt(t,6)'", "-c:v", "libx264", "-preset", "ultrafast", "-g", "25", folder.File("late.mp4"));
        Assert.True((await probe.ExamineAsync(folder.File("late.mp4"), FiveSeconds, ClipLimits.Default, Tools.Token)).In > TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task What_was_found_is_remembered_until_the_file_changes()
    {
        using var folder = new TempFolder();
        using var counted = new ScriptedProgram("exec ffprobe \"$@\"");
        var counting = new ClipProbe(new("ffmpeg", counted.Path));
        File.Copy(library.File("space/control-room-screens.mp4"), folder.File("clip.mp4"));
        var first = await counting.ExamineAsync(folder.File("clip.mp4"), FiveSeconds, ClipLimits.Default, Tools.Token);
        var runs = counted.Runs.Count;
        Assert.Equal(first, await counting.ExamineAsync(folder.File("clip.mp4"), FiveSeconds, ClipLimits.Default, Tools.Token));
        Assert.Equal(runs, counted.Runs.Count);

        File.Copy(library.File("phone/market-in-the-morning.mp4"), folder.File("clip.mp4"), overwrite: true);
        Assert.NotEqual(first, await counting.ExamineAsync(folder.File("clip.mp4"), FiveSeconds, ClipLimits.Default, Tools.Token));
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_at_the_deadline()
    {
        using var hanging = new ScriptedProgram("exec sleep 60");
        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => new ClipProbe(new("ffmpeg", hanging.Path)).ExamineAsync(
            library.File("space/control-room-screens.mp4"), FiveSeconds, ClipLimits.Default with { ProbeDeadline = TimeSpan.FromMilliseconds(300) }, Tools.Token));
        Assert.Equal(Unusable.Code, refusal.Code);
        Assert.Contains("could not be read within 0.3 s", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_examination_ends()
    {
        using var hanging = new ScriptedProgram("exec sleep 60");
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Tools.Token);
        var examining = new ClipProbe(new("ffmpeg", hanging.Path)).ExamineAsync(library.File("space/control-room-screens.mp4"), FiveSeconds, ClipLimits.Default, cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => examining);
    }

    [Fact]
    public async Task A_heic_picture_is_a_still_where_ffmpeg_reads_it()
    {
        using var folder = new TempFolder();
        try
        {
            await Tools.MakeAsync("-f", "lavfi", "-i", "testsrc2=s=640x480:r=1:d=1", "-frames:v", "1", folder.File("city.heic"));
        }
        catch (NewsreelException)
        {
            Assert.Skip("This ffmpeg writes no HEIC.");
        }

        Assert.True((await probe.ExamineAsync(folder.File("city.heic"), FiveSeconds, ClipLimits.Default, Tools.Token)).Facts.IsStill);
    }

    private Task<ProbedClip> ExamineAsync(string name) => probe.ExamineAsync(library.File(name), FiveSeconds, ClipLimits.Default, Tools.Token);

    private Task<NewsreelException> RefusalAsync(string path) =>
        Assert.ThrowsAsync<NewsreelException>(() => probe.ExamineAsync(path, FiveSeconds, ClipLimits.Default, Tools.Token));

    public sealed class Library : IAsyncLifetime
    {
        private readonly TempFolder folder = new();

        public string File(string name) => folder.File(name);

        public async ValueTask InitializeAsync()
        {
            Tools.Require();
            await MadeUpLibrary.CreateAsync(folder.Root, Tools.Token);
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
