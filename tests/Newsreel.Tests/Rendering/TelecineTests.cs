using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

/// <summary>Film in NTSC video: a bar tells by its place which frame of the film is seen.</summary>
[Trait("Size", "Long")]
public sealed class TelecineTests : IDisposable
{
    private const int Step = 4;
    private const double FilmRate = 24_000 / 1_001d;
    private const double Grow = 1.5;
    private static readonly ClipNeed Need = new(TimeSpan.FromSeconds(3), 0);
    private static readonly OutputProfile Wide = new OutputProfile(Aspect.Wide, Quality.Draft, FrameRate.Thirty) with { ShortSide = 720 };
    private readonly FootageBench _bench = new();

    public TelecineTests() => Tools.Require();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("film.mpg", true, 30)]
    [InlineData("film.mpg", false, 30)]
    [InlineData("film.mp4", true, 24)]
    [InlineData("film.mkv", false, 60)]
    public async Task The_frames_of_the_film_are_seen_one_after_the_other_uncombed_and_at_their_time(string name, bool topFirst, int rate)
    {
        var (path, profile) = (await FilmAsync(name, topFirst), Wide with { FrameRate = new(rate, 1) });
        var facts = (await ExamineAsync(path)).Facts;
        Assert.Equal(topFirst ? FieldOrder.TelecinedTopFirst : FieldOrder.TelecinedBottomFirst, facts.Fields);
        foreach (var from in new[] { 0, 0.9, 2.05, 3.4 })
        {
            var footage = await FootageBench.SegmentAsync(path, facts, profile, rate * 2, from);
            var encoded = await _bench.EncodeAsync(FootageBench.Alone(footage, rate * 2), profile);
            var seen = await SeenAsync(encoded.Path, footage);
            Assert.All(seen, frame => Assert.InRange(frame.Spread, 0, 3));
            foreach (var (one, next) in seen.Zip(seen.Skip(1))) Assert.InRange(next.Film - one.Film, 0, 1);
            foreach (var (frame, at) in seen.Select((frame, at) => (frame, at)))
            {
                var late = profile.FrameRate.TimeAt(footage.Media.Seen.Start + at).TotalSeconds - (frame.Film / FilmRate);
                Assert.InRange(late, -0.5 / FilmRate, 1.75 / FilmRate);
            }
        }
    }

    [Fact]
    public async Task A_shot_that_began_in_a_dissolve_goes_on_with_the_next_frame_of_the_film()
    {
        var path = await FilmAsync("film.mp4", topFirst: true);
        var facts = (await ExamineAsync(path)).Facts;
        var whole = await FootageBench.SegmentAsync(path, facts, Wide, 60, 1.3);
        var frames = await SeenAsync((await _bench.EncodeAsync(FootageBench.Alone(whole, 60), Wide)).Path, whole);
        foreach (var offset in new[] { 11, 14, 25 })
        {
            var rest = await SeenAsync((await _bench.EncodeAsync(FootageBench.Alone(whole with { Offset = offset }, 30), Wide)).Path, whole);
            Assert.Equal(frames.Skip(offset).Take(30).Select(frame => frame.Film), rest.Select(frame => frame.Film));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_file_may_begin_anywhere_in_the_rhythm(int cut)
    {
        var path = await MakeAsync("cut.mp4", "24000/1001", $"telecine=first_field=top:pattern=23,trim=start_frame={cut},setpts=PTS-STARTPTS");
        var facts = (await ExamineAsync(path)).Facts;
        foreach (var from in new[] { 0.1, 1.7 })
        {
            var footage = await FootageBench.SegmentAsync(path, facts, Wide, 45, from);
            var seen = await SeenAsync((await _bench.EncodeAsync(FootageBench.Alone(footage, 45), Wide)).Path, footage);
            Assert.All(seen, frame => Assert.InRange(frame.Spread, 0, 3));
            foreach (var (one, next) in seen.Skip(from > 1 ? 0 : 8).Zip(seen.Skip(from > 1 ? 1 : 9))) Assert.InRange(next.Film - one.Film, 0, 1);
            var late = ((footage.Media.Seen.Start + 44) / 30.0) + (cut / 29.97) - (seen[^1].Film / FilmRate);
            Assert.InRange(late, -1.0 / FilmRate, 2.0 / FilmRate);
        }
    }

    [Fact]
    public async Task The_last_frames_of_the_film_are_there()
    {
        var path = await FilmAsync("film.mp4", topFirst: true);
        var facts = (await ExamineAsync(path)).Facts;
        var footage = await FootageBench.SegmentAsync(path, facts, Wide, 45, facts.Duration.TotalSeconds - 1.5);
        var seen = await SeenAsync((await _bench.EncodeAsync(FootageBench.Alone(footage, 45), Wide)).Path, footage);
        Assert.InRange(seen[^1].Film, (facts.Duration.TotalSeconds * FilmRate) - 5, (facts.Duration.TotalSeconds * FilmRate) + 1);
    }

    [Theory]
    [InlineData("noise=alls=25:allf=t,telecine=first_field=top:pattern=23", FieldOrder.TelecinedTopFirst)]
    [InlineData("noise=alls=25:allf=t,telecine=first_field=bottom:pattern=23", FieldOrder.TelecinedBottomFirst)]
    [InlineData("fps=12000/1001,fps=24000/1001,telecine=first_field=top:pattern=23", FieldOrder.TelecinedTopFirst)]
    public async Task Film_is_told_with_grain_and_on_twos(string filters, FieldOrder fields)
    {
        var path = await MakeAsync("film.mpg", "24000/1001", filters);
        Assert.Equal(fields, (await ExamineAsync(path)).Facts.Fields);
    }

    [Theory]
    [InlineData("60000/1001", "tinterlace=interleave_top")]
    [InlineData("60000/1001", "noise=alls=25:allf=t,tinterlace=interleave_bottom")]
    [InlineData("30000/1001", "null")]
    [InlineData("30000/1001", "noise=alls=25:allf=t")]
    [InlineData("15000/1001", "fps=30000/1001")]
    [InlineData("24000/1001", "fps=30000/1001")]
    [InlineData("24000/1001", "noise=alls=25:allf=t,fps=30000/1001")]
    public async Task Other_video_is_not_taken_for_film(string rate, string filters)
    {
        var path = await MakeAsync("video.mpg", rate, filters);
        var facts = (await ExamineAsync(path)).Facts;
        Assert.Equal(29.97, facts.FrameRate.PerSecond, 0.01);
        Assert.True(facts.Fields is FieldOrder.Progressive or FieldOrder.TopFirst or FieldOrder.BottomFirst, $"{facts.Fields}");
    }

    private Task<string> FilmAsync(string name, bool topFirst) => MakeAsync(name, "24000/1001", $"telecine=first_field={(topFirst ? "top" : "bottom")}:pattern=23");

    private Task<string> MakeAsync(string name, string rate, string filters) => _bench.MakeAsync(
        name,
        FormattableString.Invariant($"color=white:s=40x480:r={rate}:d=6[bar];color=gray:s=640x480:r={rate}:d=6[ground];[ground][bar]overlay=x='(n-1)*{Step}':y=0,format=yuv420p,{filters}"),
        ["-c:v", name.EndsWith(".mpg", StringComparison.Ordinal) ? "mpeg2video" : "libx264", "-q:v", "3", "-g", "15", "-flags", "+ilme+ildct"]);

    private static Task<ProbedClip> ExamineAsync(string path) => new ClipProbe(MediaTools.InPath).ExamineAsync(path, Need, ClipLimits.Default, Tools.Token);

    /// <summary>The frame of the film that each frame shows, and how far apart its lines see the bar.</summary>
    private static async Task<List<(double Film, int Spread)>> SeenAsync(string path, SegmentFootage footage)
    {
        const int Lines = 24;
        var (width, left) = (Wide.Width, footage.Media.Mount.Area.X);
        var luma = await Tools.LumaAsync(path, FormattableString.Invariant($"crop={width}:{Lines}:0:348,"));
        return [.. luma.Chunk(width * Lines).Select(frame =>
        {
            var edges = frame.Chunk(width).Select(line => line.AsSpan().IndexOfAnyInRange((byte)180, (byte)255)).ToList();
            return (Math.Round((edges[Lines / 2] - left) / (Step * Grow)), edges.Max() - edges.Min());
        })];
    }
}
