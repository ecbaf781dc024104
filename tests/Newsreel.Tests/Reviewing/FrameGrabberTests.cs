using Newsreel.Common;
using Newsreel.Reviewing;
using Newsreel.Testing;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Reviewing;

public sealed class FrameGrabberTests : IDisposable
{
    private readonly TempFolder folder = new();

    public FrameGrabberTests() => Tools.Require();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(30, 1)]
    [InlineData(30_000, 1_001)]
    public async Task Frames_are_exactly_those_that_were_asked_for(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        // Each frame is one grey, two levels brighter than the one before: its brightness is its number.
        await FilmAsync($"nullsrc=s=160x90:r={rate},geq=lum='40+2*mod(N,90)':cb=128:cr=128");
        long[] wanted = [0, 1, 29, 30, 44, 88, 89];

        var frames = await new FrameGrabber(Tools.Ffmpeg).GrabAsync(Film, rate, wanted, Tools.Token);
        var later = await new FrameGrabber(Tools.Ffmpeg).GrabAsync(Film, rate, [31, 60, 200], Tools.Token);

        Assert.Equal(wanted, frames.Keys.Order());
        foreach (var (frame, picture) in frames) Assert.Equal(frame, await NumberAsync(picture));
        // The film has ninety frames: there is no other.
        Assert.Equal([31L, 60L], later.Keys.Order());
        foreach (var (frame, picture) in later) Assert.Equal(frame, await NumberAsync(picture));
    }

    [Theory]
    [InlineData("1920x1080", 320, 180)]
    [InlineData("1080x1920", 180, 320)]
    [InlineData("1080x1080", 320, 320)]
    public async Task Pictures_are_small_and_keep_their_shape(string size, int width, int height)
    {
        await FilmAsync($"testsrc2=s={size}:r=30");

        var picture = Assert.Single(await new FrameGrabber(Tools.Ffmpeg).GrabAsync(Film, FrameRate.Thirty, [45], Tools.Token)).Value;

        var path = folder.File("frame.jpg");
        await File.WriteAllBytesAsync(path, picture, Tools.Token);
        var stream = Assert.Single((await Tools.Ffprobe.ReadAsync(path, Tools.Token)).Streams);
        Assert.Equal((width, height), (stream.Width, stream.Height));
        Assert.InRange(picture.Length, 1_000, 40_000);
    }

    [Fact]
    public async Task A_file_that_is_no_film_fails_and_says_so()
    {
        await File.WriteAllTextAsync(Film, "no film", Tools.Token);

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new FrameGrabber(Tools.Ffmpeg).GrabAsync(Film, FrameRate.Thirty, [1], Tools.Token));

        Assert.Equal("program-failed", failure.Code);
    }

    [Fact]
    public async Task A_cancelled_call_stops() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FrameGrabber(Tools.Ffmpeg).GrabAsync(Film, FrameRate.Thirty, [1], new(canceled: true)));

    private string Film => folder.File("film.mp4");

    private Task<byte[]> FilmAsync(string picture) => Tools.MakeAsync(
        "-f", "lavfi", "-i", picture, "-frames:v", "90", "-vf", "format=yuv420p", "-c:v", "libx264", "-preset", "ultrafast", "-bf", "2", "-g", "30",
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", Film);

    private async Task<long> NumberAsync(byte[] picture)
    {
        var path = folder.File("one.jpg");
        await File.WriteAllBytesAsync(path, picture, Tools.Token);
        var luma = (await Tools.LumaAsync(path)).Average(value => (double)value);
        // A JPEG's range is full, a film's is 16 to 235.
        return (long)Math.Round(((luma * 219 / 255) + 16 - 40) / 2);
    }
}
