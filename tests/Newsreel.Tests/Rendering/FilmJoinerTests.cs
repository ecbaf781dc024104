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
    [Trait("Size", "Long")]
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
    public async Task Segments_that_do_not_join_frame_by_frame_are_encoded_as_one_and_that_is_told()
    {
        Tools.Require();
        var film = await films.AtAsync(FrameRate.Thirty);
        // Every frame is there, but from the third on a frame too late.
        var torn = film.Segments[0] with { Path = film.Folder.File("holed.mp4") };
        await Tools.MakeAsync("-i", film.Segments[0].Path, "-c", "copy", "-bsf:v", "setts=pts=PTS+1000*gte(N\\,4):dts=DTS+1000*gte(N\\,4)", "-video_track_timescale", "30000", torn.Path);
        var parts = await PartsAsync(film, [film.Segments[1], torn, film.Segments[2]], []);
        var join = new CheckedJoin(Tools.Ffmpeg, Tools.Ffprobe, film.Folder.Root);

        var trouble = await join.JoinAsync(parts, Cards.Profile(film.Rate), film.Folder.File("anew.mp4"), Tools.Token);

        Assert.Contains("not at their time", trouble, StringComparison.Ordinal);
        var packets = await Tools.Ffprobe.PacketsAsync(film.Folder.File("anew.mp4"), "v:0", Tools.Token);
        Assert.Equal([parts.Frames, 0], [packets.Count, packets[0].Start]);
        Assert.Single(Steps(packets));
        Assert.Equal(trouble, await join.JoinAsync(parts, Cards.Profile(film.Rate), film.Folder.File("anew.mp4"), Tools.Token));
        Assert.Null(await join.JoinAsync(await PartsAsync(film, film.Segments, []), Cards.Profile(film.Rate), film.Folder.File("right.mp4"), Tools.Token));
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
        var path = film.Folder.File(name);
        await new FilmJoiner(Tools.Ffmpeg, film.Folder.Root).JoinAsync(await PartsAsync(film, segments, chapters), path, Tools.Token);
        return path;
    }

    private static async Task<FilmParts> PartsAsync(EncodedFilm film, IReadOnlyList<EncodedSegment> segments, IReadOnlyList<(string, long)> chapters)
    {
        var (voice, sound) = (film.Folder.File("voice.wav"), film.Folder.File("sound.m4a"));
        var frames = segments.Sum(segment => segment.Segment.Place.Length);
        WaveSound.Write(voice, [.. Enumerable.Range(0, 40_000).Select(at => (float)(0.18 * Math.Sin(at / 20d)))]);
        await Sound.SoundBench.Mix.DraftAsync(await Sound.SoundBench.OrderAsync(voice, film.Rate.SampleAt(frames)), film.Folder.Root, sound, Tools.Token);
        return new(segments, sound, null, "eng", chapters, frames, film.Rate, Tags);
    }

    private static IEnumerable<long> Steps(IReadOnlyList<PacketTime> packets) =>
        packets.Zip(packets.Skip(1), (left, right) => right.Start - left.Start).Distinct();

    private static double Base(MediaFacts facts, string kind)
    {
        var parts = facts.First(kind)!.TimeBase.Split('/').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return parts[0] / parts[1];
    }
}
