using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Rendering;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

public sealed class FilmJoinerTests(EncodedFilms films) : IClassFixture<EncodedFilms>
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["title"] = "Semi;colon = #hash \\ back\nline 'quote' Київ",
        ["comment"] = "Synthetic voice",
    };

    [Theory]
    [InlineData(30, 1)]
    [InlineData(25, 1)]
    [InlineData(30_000, 1_001)]
    public async Task Segments_have_the_planned_frames_at_equal_steps_and_so_has_the_whole(int numerator, int denominator)
    {
        Tools.Require();
        var rate = new FrameRate(numerator, denominator);
        var film = await films.AtAsync(rate);
        foreach (var segment in film.Segments)
        {
            var packets = await Tools.Ffprobe.PacketsAsync(segment.Path, "v:0", Tools.Token);
            Assert.Equal(segment.Segment.Place.Length, packets.Count);
            Assert.Equal(0, packets[0].Start);
            Assert.Single(Steps(packets));
            Assert.Equal(segment.Segment.Place.Length, segment.Measure.Brightness.Count);
            Assert.Equal(segment.Segment.Place.Length, segment.Measure.Motion.Count);
            var facts = (await Tools.Ffprobe.ReadAsync(segment.Path, Tools.Token)).First("video")!;
            Assert.Equal(("h264", 1080, 1080, rate), (facts.Codec, facts.Width, facts.Height, facts.FrameRate));
        }

        var path = await JoinAsync(film, film.Segments, [("First", 0), ("Sec=ond; #2", 20)]);
        var whole = await Tools.Ffprobe.ReadAsync(path, Tools.Token);
        var video = await Tools.Ffprobe.PacketsAsync(path, "v:0", Tools.Token);
        var audio = await Tools.Ffprobe.PacketsAsync(path, "a:0", Tools.Token);
        Assert.Equal([55, 0], [video.Count, video[0].Start]);
        var step = Assert.Single(Steps(video));
        Assert.Equal(rate, whole.First("video")!.FrameRate);
        Assert.InRange(audio[0].Start, 0, 0);
        var (picture, sound) = ((video[^1].Start + step) * Base(whole, "video"), (audio[^1].Start + audio[^1].Length) * Base(whole, "audio"));
        Assert.InRange(sound - picture, -1 / rate.PerSecond, 1 / rate.PerSecond);
        Assert.InRange(picture - (55 / rate.PerSecond), -0.0001, 0.0001);
        Assert.Equal(2, whole.Chapters);
        Assert.Equal("Semi;colon = #hash \\ back line 'quote' Київ", whole.Tags["title"]);
    }

    [Fact]
    public async Task The_middle_of_a_dissolve_is_between_both_pictures_and_a_dip_comes_from_ink()
    {
        Tools.Require();
        var film = await films.AtAsync(FrameRate.Thirty);
        var luma = film.Segments.SelectMany(segment => segment.Measure.Brightness).ToList();
        Assert.All(luma[2..11], value => Assert.InRange(value, 50, 55));
        Assert.All(luma[11..22], value => Assert.InRange(value, 136, 142));
        Assert.InRange(luma[25], 75, 125);
        Assert.Equal(luma[22..28].OrderDescending(), luma[22..28]);
        Assert.All(luma[28..39], value => Assert.InRange(value, 50, 62));
        Assert.InRange(luma[41], 52, 64);
        Assert.InRange(luma[42], 52, 64);
        Assert.All(luma[46..], value => Assert.InRange(value, 123, 128));
    }

    [Fact]
    public async Task Steps_stay_equal_over_hundreds_of_joints()
    {
        Tools.Require();
        foreach (var rate in new[] { FrameRate.Thirty, new FrameRate(30_000, 1_001) })
        {
            var film = await films.AtAsync(rate);
            var path = await JoinAsync(film, [.. Enumerable.Repeat(film.Segments[0], 300)], []);
            var packets = await Tools.Ffprobe.PacketsAsync(path, "v:0", Tools.Token);
            Assert.Equal(3300, packets.Count);
            Assert.Single(Steps(packets));
        }
    }

    [Fact]
    public async Task A_film_that_cannot_be_joined_leaves_no_file()
    {
        Tools.Require();
        var film = await films.AtAsync(FrameRate.Thirty);
        var gone = film.Segments[1] with { Path = film.Folder.File("gone.mp4") };
        await Assert.ThrowsAsync<NewsreelException>(() => JoinAsync(film, [film.Segments[0], gone, film.Segments[2]], [], "torn.mp4"));
        Assert.DoesNotContain(film.Folder.Names, name => name.StartsWith("torn", StringComparison.Ordinal));
    }

    private static async Task<string> JoinAsync(EncodedFilm film, IReadOnlyList<EncodedSegment> segments, IReadOnlyList<(string, long)> chapters, string name = "film.mp4")
    {
        var (voice, sound, path) = (film.Folder.File("voice.wav"), film.Folder.File("sound.m4a"), film.Folder.File(name));
        var frames = segments.Sum(segment => segment.Segment.Place.Length);
        WaveSound.Write(voice, [.. Enumerable.Range(0, 40_000).Select(at => (short)(6000 * Math.Sin(at / 20d)))]);
        await Sound.SoundBench.Mix.DraftAsync(await Sound.SoundBench.OrderAsync(voice, film.Rate.SampleAt(frames)), film.Folder.Root, sound, Tools.Token);
        await new FilmJoiner(Tools.Ffmpeg, film.Folder.Root).JoinAsync(new(segments, sound, null, "eng", chapters, frames, film.Rate, Tags), path, Tools.Token);
        return path;
    }

    private static IEnumerable<long> Steps(IReadOnlyList<PacketTime> packets) =>
        packets.Zip(packets.Skip(1), (left, right) => right.Start - left.Start).Distinct();

    private static double Base(MediaFacts facts, string kind)
    {
        var parts = facts.First(kind)!.TimeBase.Split('/').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return parts[0] / parts[1];
    }
}
