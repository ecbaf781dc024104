using Newsreel.Media;
using Newsreel.Media.Probing;

namespace Newsreel.Tests.Media;

public sealed class PulldownRhythmTests
{
    private const int Width = 24;
    private const int Height = 48;

    // Of every four film frames the fields in their order: three, two, three, two.
    private static readonly int[] Pulldown = [0, 0, 0, 1, 1, 2, 2, 2, 3, 3];

    [Fact]
    public void Film_is_found_wherever_its_rhythm_begins_and_the_earlier_field_is_told()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (start, topFirst, noise) = (seed % 5, seed % 2 == 0, seed % 4 * 4);
            var video = Video(seed, 60, field => FilmFrame(field + (start * 2)), topFirst, noise);
            Assert.Equal(topFirst ? FieldOrder.TelecinedTopFirst : FieldOrder.TelecinedBottomFirst, PulldownRhythm.Find(video, Width, Height));
        }
    }

    [Fact]
    public void Film_of_animation_on_twos_is_found_too() => Assert.Equal(
        FieldOrder.TelecinedTopFirst, PulldownRhythm.Find(Video(3, 60, field => FilmFrame(field) / 2, topFirst: true, noise: 2), Width, Height));

    [Fact]
    public void Video_of_every_other_kind_is_not_taken_for_film()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Assert.Null(PulldownRhythm.Find(Video(seed, 60, field => field, true, 4), Width, Height));
            Assert.Null(PulldownRhythm.Find(Video(seed, 60, field => field / 2, true, 4), Width, Height));
            Assert.Null(PulldownRhythm.Find(Video(seed, 60, field => field / 4, true, 4), Width, Height));
            Assert.Null(PulldownRhythm.Find(Video(seed, 60, field => field / 2 * 4 / 5, true, 4), Width, Height));
            Assert.Null(PulldownRhythm.Find(Video(seed, 60, _ => 0, true, 0), Width, Height));
            Assert.Null(PulldownRhythm.Find(Video(seed, 60, _ => 0, true, 12), Width, Height));
        }
    }

    [Fact]
    public void A_rhythm_that_is_broken_or_has_hardly_begun_is_none()
    {
        Assert.Null(PulldownRhythm.Find(Video(1, 60, field => FilmFrame(field + (field / 14 * 2)), true, 2), Width, Height));
        Assert.Null(PulldownRhythm.Find(Video(1, 60, field => field < 60 ? FilmFrame(field) : field, true, 2), Width, Height));
        Assert.Null(PulldownRhythm.Find(Video(1, 16, FilmFrame, true, 2), Width, Height));
        Assert.Null(PulldownRhythm.Find([], Width, Height));
    }

    private static int FilmFrame(int field) => (field / Pulldown.Length * 4) + Pulldown[field % Pulldown.Length];

    /// <summary>Video whose fields show pictures of random texture that moves, with noise of their own.</summary>
    private static byte[] Video(int seed, int pictures, Func<int, int> pictureOfField, bool topFirst, int noise)
    {
        var random = new Random(seed);
        var texture = new byte[Width * 8];
        random.NextBytes(texture);
        var luma = new byte[pictures * Width * Height];
        for (var at = 0; at < luma.Length; at++)
        {
            var (picture, line, column) = (at / (Width * Height), at / Width % Height, at % Width);
            var isSecond = line % 2 == (topFirst ? 1 : 0);
            var shown = pictureOfField((picture * 2) + (isSecond ? 1 : 0));
            luma[at] = (byte)Math.Clamp((texture[(column + (shown * 3) + (line / 8)) % texture.Length] / 2) + 60 + random.Next(-noise, noise + 1), 0, 255);
        }

        return luma;
    }
}
