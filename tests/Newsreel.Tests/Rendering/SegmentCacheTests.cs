using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

public sealed class SegmentCacheTests : IDisposable
{
    private static readonly Segment Segment = Cards.Segment(Cards.Appearing("0:00:00.10"), 12);
    private readonly TempFolder folder = new();
    private readonly ContentCache cache;

    public SegmentCacheTests()
    {
        Tools.Require();
        cache = new(folder.File("cache"), TimeProvider.System);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Another_project_takes_a_segment_that_was_encoded_before()
    {
        var first = await EncodeAsync("one");
        var second = await EncodeAsync("two");

        // Neither a backdrop nor a script was made ready: nothing was encoded.
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(second.Path)!).Length);
        Assert.Equal(await File.ReadAllBytesAsync(first.Path, Tools.Token), await File.ReadAllBytesAsync(second.Path, Tools.Token));
        Assert.Equal(first.Measure.Brightness, second.Measure.Brightness);
        Assert.Equal(first.Measure.Motion, second.Measure.Motion);
    }

    [Theory]
    [InlineData(Harm.CutOff)]
    [InlineData(Harm.OneByte)]
    [InlineData(Harm.Foreign)]
    [InlineData(Harm.NoVideo)]
    [InlineData(Harm.NoSeal)]
    [InlineData(Harm.BrokenSeal)]
    public async Task A_segment_that_is_not_as_it_was_made_is_made_again(Harm harm)
    {
        var whole = await File.ReadAllBytesAsync((await EncodeAsync("one")).Path, Tools.Token);
        foreach (var place in new[] { Path.Combine(folder.Root, "one"), Assert.Single(Directory.GetDirectories(folder.File("cache"))) }) Do(harm, place);

        foreach (var project in new[] { "one", "two", "two" })
            Assert.Equal(whole, await File.ReadAllBytesAsync((await EncodeAsync(project)).Path, Tools.Token));
    }

    [Fact]
    public async Task Two_that_encode_the_same_at_once_both_have_it()
    {
        var both = await Task.WhenAll(Task.Run(() => EncodeAsync("one")), Task.Run(() => EncodeAsync("two")));

        Assert.Equal(await File.ReadAllBytesAsync(both[0].Path, Tools.Token), await File.ReadAllBytesAsync(both[1].Path, Tools.Token));
        Assert.Equal(1, cache.Measure().Entries);
    }

    private static void Do(Harm harm, string place)
    {
        var (video, seal) = (Directory.GetFiles(place, "*.mp4").Single(), Directory.GetFiles(place, "*.seal").Single());
        var bytes = File.ReadAllBytes(video);
        // A second name shares its bytes with the first: each place gets its own harm.
        File.Delete(harm is Harm.NoSeal or Harm.BrokenSeal ? seal : video);
        switch (harm)
        {
            case Harm.CutOff:
                File.WriteAllBytes(video, bytes[..(bytes.Length / 2)]);
                break;
            case Harm.OneByte:
                bytes[bytes.Length / 2] ^= 0x40;
                File.WriteAllBytes(video, bytes);
                break;
            case Harm.Foreign:
                File.WriteAllText(video, "This is not a film.");
                break;
            case Harm.BrokenSeal:
                File.WriteAllText(seal, "{\"frames\":12");
                break;
        }
    }

    private Task<EncodedSegment> EncodeAsync(string project) =>
        new SegmentEncoder(Tools.Ffmpeg, folder.Folder(project), Cards.Profile(FrameRate.Thirty), cache).EncodeAsync(Segment, 1, Tools.Token);

    public enum Harm
    {
        CutOff,
        OneByte,
        Foreign,
        NoVideo,
        NoSeal,
        BrokenSeal,
    }
}
