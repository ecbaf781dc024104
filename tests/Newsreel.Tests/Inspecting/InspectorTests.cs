using System.Globalization;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Rendering.Sound;
using Newsreel.Sourcing;
using Newsreel.Tests.Editing;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Inspecting;

public sealed class InspectorTests : IClassFixture<TempFolder>
{
    private const int Frames = 60;
    private const string Disclosure = "The voice is synthetic.";
    private readonly TempFolder _folder;

    public InspectorTests(TempFolder folder)
    {
        Tools.Require();
        _folder = folder;
    }

    [Fact]
    public async Task A_film_as_it_was_planned_passes_with_its_figures()
    {
        var report = await InspectAsync(await FilmAsync());
        Assert.Empty(report.Findings);
        Assert.True(report.Passed);
        Assert.Equal([Frames, 1, 2, -14], [report.Figures["frames"], report.Figures["distinctTimeSteps"], report.Figures["seconds"], report.Figures["loudness"]]);
    }

    [Fact]
    public async Task A_picture_of_another_size_is_found() => await FindsAsync("picture-format", await FilmAsync(size: "1080x1078"));

    [Fact]
    public async Task A_film_without_sound_is_found() => await FindsAsync("stream-missing", await AlterAsync("-an"));

    [Fact]
    public async Task A_film_whose_sound_is_empty_is_found()
    {
        var path = _folder.File("empty.mkv");
        await Tools.MakeAsync("-i", await FilmAsync(), "-c:v", "copy", "-af", "atrim=end_sample=0", path);
        Assert.Contains((await InspectAsync(path)).Findings, finding => finding is { Code: "stream-empty", Level: FindingLevel.Error });
    }

    [Fact]
    public async Task Footage_that_was_to_be_cropped_and_could_not_is_told()
    {
        var media = new FootageMedia(Clips.Footage(), ShotRole.Generic, new(new(0, 200, 1080, 600), null, null, []), new(0, Frames), new(0, Frames));
        var timeline = new Timeline("film", FrameRate.Thirty, [new("Picture", TrackKind.Video, [new Clip(new(0, Frames), "Shot 1", media, new(0, Frames))], [])], [], [], []);

        var report = await InspectAsync(await FilmAsync(), subject => subject with { Timeline = timeline, Brief = subject.Brief with { Fit = FrameFit.Crop } });

        Assert.Contains(report.Findings, finding => finding is { Code: "fit-whole", Level: FindingLevel.Info });
    }

    [Fact]
    public async Task Footage_that_could_not_be_brought_to_common_screens_is_told()
    {
        var report = await InspectAsync(await FilmAsync(), subject => subject with { Render = subject.Render with { LacksToneMapping = true } });
        Assert.Equal(("hdr-pale", FindingLevel.Warning), (report.Findings.Single().Code, report.Findings.Single().Level));
    }

    [Fact]
    public async Task Sound_of_another_kind_is_found() => await FindsAsync("sound-format", await AlterAsync("-c:v", "copy", "-c:a", "ac3"));

    [Fact]
    public async Task Uneven_time_steps_are_found()
    {
        var film = await FilmAsync(sound: 2 + (1 / 30d), output: ["-vf", "setpts=PTS+gte(N\\,30)/30/TB", "-vsync", "vfr"]);
        await FindsAsync("time-steps", film);
    }

    [Fact]
    public async Task A_missing_frame_is_found() => await FindsAsync("frame-count", await FilmAsync(frames: Frames - 1, sound: 2 - (1 / 30d)));

    [Fact]
    public async Task Sound_that_is_three_frames_longer_or_shorter_is_found()
    {
        await FindsAsync("sync", await FilmAsync(sound: 2.1));
        await FindsAsync("sync", await FilmAsync(sound: 1.9));
    }

    [Fact]
    public async Task Sound_that_starts_late_is_found() =>
        await FindsAsync("sync", await FilmAsync(sound: 1.9, offset: "0.1"));

    [Fact]
    public async Task Another_number_of_chapters_is_found() =>
        await FindsAsync("chapters", await FilmAsync(), subject => subject with { Timeline = Timeline(chapters: 2) });

    [Fact]
    public async Task A_film_that_does_not_say_how_it_was_made_is_found() =>
        await FindsAsync("disclosure", await FilmAsync(), subject => subject with { Disclosure = [Disclosure, "Not reviewed by a person."] });

    [Fact]
    public async Task A_film_without_credits_is_found() => await FindsAsync("credits", await FilmAsync(), subject => subject with { Credits = [] });

    [Fact]
    public async Task A_film_that_is_not_as_long_as_asked_for_is_found()
    {
        await FindsAsync("length", await FilmAsync(), subject => subject with { Brief = Asked with { Target = TimeSpan.FromSeconds(3.1) } });
        Assert.True((await InspectAsync(await FilmAsync(), subject => subject with { Brief = Asked with { Target = TimeSpan.FromSeconds(2.9) } })).Passed);
    }

    [Fact]
    public async Task A_film_with_a_length_of_its_own_is_compared_with_its_plan()
    {
        var planned = TimeSpan.FromSeconds(2);
        Assert.True((await InspectAsync(await FilmAsync(), subject => subject with { Brief = Asked with { Target = TimeSpan.FromSeconds(60) }, Planned = planned })).Passed);
        await FindsAsync("length", await FilmAsync(), subject => subject with { Planned = planned + TimeSpan.FromSeconds(1.1) });
    }

    [Theory]
    [InlineData(-14.6, -1.5, "loudness")]
    [InlineData(-13.4, -1.5, "loudness")]
    [InlineData(-14.5, -1, null)]
    [InlineData(-14, -0.9, "true-peak")]
    public async Task Loudness_and_peaks_outside_of_what_was_asked_for_are_found(double integrated, double peak, string? code)
    {
        var report = await InspectAsync(await FilmAsync(), loudness: new(integrated, peak, []));
        Assert.Equal(code is null ? [] : [code], report.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Silence_is_found_unless_it_was_planned()
    {
        Loudness silent = new(-14, -2, [new(TimeSpan.FromSeconds(0.2), TimeSpan.MaxValue)]);
        var film = await FilmAsync();
        Assert.Equal(["silence"], (await InspectAsync(film, loudness: silent)).Findings.Select(finding => finding.Code));
        var planned = Timeline() with { Declared = [new(DeclaredKind.Silence, new(15, 45), "The end card has no voice.")] };
        Assert.True((await InspectAsync(film, subject => subject with { Timeline = planned }, silent)).Passed);
    }

    [Fact]
    public async Task Music_that_is_missing_too_loud_or_rests_is_found()
    {
        var (film, withMusic) = (await FilmAsync(), Asked with { MusicPath = "/music.mp3" });
        await FindsAsync("music-missing", film, subject => subject with { Brief = withMusic });
        await FindsAsync("voice-covered", film, subject => Under(subject, 17.9));
        Loudness silent = new(-14, -2, [new(TimeSpan.FromSeconds(0.2), TimeSpan.MaxValue)]);
        var rests = await InspectAsync(film, subject => Under(subject, 18), silent);
        Assert.Equal([("music-rests", FindingLevel.Warning)], rests.Findings.Select(finding => (finding.Code, finding.Level)));
        Assert.Equal(18, rests.Figures["musicUnderVoice"]);

        InspectionSubject Under(InspectionSubject subject, double under) => subject with
        {
            Brief = withMusic,
            Render = subject.Render with { UnderVoice = new Dictionary<string, double>(StringComparer.Ordinal) { ["music"] = under } },
        };
    }

    [Fact]
    public async Task A_caption_track_that_was_asked_for_and_is_not_there_is_an_error() => await FindsAsync(
        "caption-track", await FilmAsync(), subject => subject with { Brief = Asked with { Captions = CaptionMode.Soft } });

    [Fact]
    public async Task A_picture_of_another_colour_space_is_an_error() => await FindsAsync(
        "picture-format", await FilmAsync(output: ["-vf", "scale=out_color_matrix=bt601", "-colorspace", "smpte170m"]));

    [Fact]
    public async Task A_caption_that_cannot_be_read_is_found()
    {
        var timeline = Timeline(captions: new Caption(new(0, 15), ["Far too much to be read in half of a second."]));
        var report = await InspectAsync(await FilmAsync(), subject => subject with { Timeline = timeline });
        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, finding => Assert.Equal(("caption", FindingLevel.Error), (finding.Code, finding.Level)));
    }

    [Fact]
    public async Task A_file_that_is_no_film_is_an_error_that_names_it()
    {
        await File.WriteAllTextAsync(_folder.File("text.mp4"), "not a film", Tools.Token);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => InspectAsync(_folder.File("text.mp4")));
        Assert.Equal("media-unreadable", failure.Code);
        Assert.Contains("text.mp4", failure.Message, StringComparison.Ordinal);
    }

    private static async Task FindsAsync(string code, string path, Func<InspectionSubject, InspectionSubject>? change = null)
    {
        var report = await InspectAsync(path, change);
        var finding = Assert.Single(report.Findings);
        Assert.Equal((code, FindingLevel.Error), (finding.Code, finding.Level));
        Assert.False(report.Passed);
    }

    private static Task<QualityReport> InspectAsync(string path, Func<InspectionSubject, InspectionSubject>? change = null, Loudness? loudness = null)
    {
        var measure = new SegmentMeasure([.. Enumerable.Repeat(80f, Frames)], [.. Enumerable.Repeat(1f, Frames)]);
        var segment = new EncodedSegment(new(1, new(0, Frames), new SegmentGraphic(Films.Card, 0), null, 0, 0, 0, null), "", measure);
        var subject = new InspectionSubject(
            new(path, Frames, [segment], loudness ?? new(-14, -2, [])), Timeline(), Asked, LoudnessTarget.Web, [Disclosure], [new("Words", "", "Words: somebody")]);
        return new Inspector(Tools.Ffprobe).InspectAsync(change?.Invoke(subject) ?? subject, Tools.Token);
    }

    private static Brief Asked { get; } = new(
        "film", TimeSpan.FromSeconds(2), null, new(Aspect.Square, Quality.Draft, FrameRate.Thirty), CaptionMode.Off, TransitionStyle.Auto, Offline: true);

    private static Timeline Timeline(int chapters = 0, params Caption[] captions) => new(
        "film", FrameRate.Thirty, [new("Picture", TrackKind.Video, [new Gap(new(0, Frames), "")], [])],
        [.. Enumerable.Range(0, chapters).Select(chapter => new Chapter($"{chapter}", chapter * 30))], captions, []);

    private async Task<string> FilmAsync(string size = "1080x1080", int frames = Frames, double sound = 2, string offset = "0", params string[] output)
    {
        // Most tests look at the same film; the tests of a class follow each other.
        var name = Fingerprint.Of([size, FormattableString.Invariant($"{frames} {sound} {offset}"), .. output]).Value;
        var path = _folder.File($"{name}.mp4");
        if (File.Exists(path)) return path;
        await Tools.MakeAsync([
            "-f", "lavfi", "-i", string.Create(CultureInfo.InvariantCulture, $"color=c=gray:s={size}:r=30:d={frames / 30d}"),
            "-itsoffset", offset, "-f", "lavfi", "-i", string.Create(CultureInfo.InvariantCulture, $"sine=r=48000:d={sound}"),
            "-c:v", "libx264", "-preset", "superfast", "-profile:v", "high", "-pix_fmt", "yuv420p",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-video_track_timescale", "30000", "-movie_timescale", "30000",
            "-c:a", "aac", "-metadata", $"comment=A film. {Disclosure} More.", .. output, path,
        ]);
        return path;
    }

    private async Task<string> AlterAsync(params string[] output)
    {
        var (film, path) = (await FilmAsync(), _folder.File("altered.mp4"));
        await Tools.MakeAsync(["-i", film, .. output.Contains("-an") ? ["-c", "copy"] : Array.Empty<string>(), .. output, "-map_metadata", "0", path]);
        return path;
    }
}
