using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Sourcing;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Drawing;

public sealed class MountTests
{
    private const string LongCredit = "Staff Sgt. Joan Example, 7th Army Training Command, through the Defense Visual Information Distribution Service";
    private static readonly Task<GraphicDesigner> Designer = GraphicDesigner.CreateAsync(Theme.Newsreel, CancellationToken.None);

    public static TheoryData<Aspect> Shapes => [.. Enum.GetValues<Aspect>()];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Labels_stand_in_the_safe_area_apart_from_each_other_and_above_captions(Aspect aspect)
    {
        Assert.SkipUnless(Studio.HasFfmpeg, "ffmpeg is not installed.");
        var frame = Frame.Of(Cards.Context(aspect).Profile);
        var reel = new Reel(frame.Width, frame.Height);
        foreach (var (file, credit) in new (string?, string?)[]
        {
            ("FILE · Kyiv 2019", LongCredit), (null, LongCredit), ("FILE · " + LongCredit, null), ("TRAINING", "{\\b1}\\N hostile"), ("ملف · كييف", "وكالة"),
        })
            reel.Add((await MountAsync(aspect, file, credit)).Script!, withShapes: false);
        foreach (var edges in await reel.EdgesAsync(0.5))
        {
            var (left, top, right, bottom) = edges ?? throw new InvalidOperationException("A label shows nothing.");
            Assert.True(left >= frame.Key.X && top >= frame.Key.Y && right <= frame.Key.Right && bottom <= frame.Key.Bottom, $"{left},{top} – {right},{bottom}");
        }

        var boxes = Panels((await MountAsync(aspect, "FILE · " + LongCredit, LongCredit)).Script!);
        Assert.Equal(2, boxes.Count);
        Assert.True(
            boxes[0].Right < boxes[1].X || boxes[0].Bottom < boxes[1].Y, $"{boxes[0]} and {boxes[1]} stand over each other.");
        Assert.All(boxes, box => Assert.True(box.X >= frame.Safe.X && box.Right <= frame.Safe.Right + 1 && box.Bottom < frame.Key.Bottom));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task The_name_of_who_speaks_stands_above_captions_below_other_labels_and_long_enough(Aspect aspect)
    {
        Assert.SkipUnless(Studio.HasFfmpeg, "ffmpeg is not installed.");
        var frame = Frame.Of(Cards.Context(aspect).Profile);
        var reel = new Reel(frame.Width, frame.Height);
        foreach (var (speaker, frames) in new[] { ("Jane Doe", 60L), ("Jane Doe, harbour master", 150), (LongCredit, 300), ("{\\b1} Doe, \\N hostile", 900) })
        {
            var mount = (await Designer).Mount(Clips.Footage(), "NASA", Cards.Context(aspect) with { VisibleFrames = frames, Speaker = speaker });
            var label = mount.Labels.Single(label => label.Kind == LabelKind.Speaker);
            Assert.True(label.Shown >= TimeSpan.FromSeconds(Math.Min(frames / 30.0, 3)), $"{label.Shown}");
            var boxes = Panels(mount.Script!);
            Assert.Equal(speaker.Contains(',', StringComparison.Ordinal) ? 3 : 2, boxes.Count);
            Assert.All(boxes.Skip(1), box => Assert.True(box.Y > boxes[0].Bottom && box.Bottom <= frame.Key.Bottom + 1 && box.X >= frame.Safe.X - 1 && box.Right <= frame.Safe.Right + 1, $"{box}"));
            reel.Add(mount.Script!, withShapes: false);
        }

        foreach (var edges in await reel.EdgesAsync(0.5))
            Assert.True(edges is { } read && read.Left >= frame.Key.X && read.Bottom <= frame.Key.Bottom && read.Right <= frame.Key.Right, $"{edges}");
    }

    [Fact]
    public async Task A_long_credit_is_shortened_and_a_short_one_is_not()
    {
        var labels = (await MountAsync(Aspect.Wide, null, LongCredit)).Labels;
        Assert.StartsWith("Staff Sgt. Joan Example", Assert.Single(labels).Text, StringComparison.Ordinal);
        Assert.EndsWith("…", labels[0].Text, StringComparison.Ordinal);
        Assert.Equal("NASA", Assert.Single((await MountAsync(Aspect.Wide, null, "NASA")).Labels).Text);
    }

    [Fact]
    public async Task A_file_label_stays_and_a_credit_is_shown_for_at_least_three_seconds_or_all_the_time()
    {
        foreach (var seconds in new[] { 2, 4, 5, 8 })
        {
            var mount = await MountAsync(Aspect.Wide, "ANIMATION", "NASA", frames: seconds * 30);
            Assert.Equal(TimeSpan.FromSeconds(seconds), mount.Labels.Single(label => label.Kind == LabelKind.File).Shown);
            Assert.True(mount.Labels.Single(label => label.Kind == LabelKind.Credit).Shown >= TimeSpan.FromSeconds(Math.Min(seconds, 3)));
        }
    }

    [Fact]
    public void Type_on_a_panel_can_be_read_over_black_and_over_white()
    {
        var theme = Theme.Newsreel;
        Assert.True(theme.Ink.ContrastWith(theme.Accent) >= 4.5);
        foreach (var level in new[] { 0, 255 })
        {
            var under = new Rgb(Mixed(theme.Ink.Red, level), Mixed(theme.Ink.Green, level), Mixed(theme.Ink.Blue, level));
            Assert.True(theme.Paper.ContrastWith(under) >= 4.5, $"{theme.Paper.ContrastWith(under)} over {level}");
        }

        static byte Mixed(byte ink, int level) => (byte)((0.86 * ink) + (0.14 * level));
    }

    [Fact]
    public async Task Nothing_is_written_where_nothing_has_to_be_said() => Assert.Null((await MountAsync(Aspect.Wide, null, null)).Script);

    [Theory]
    [InlineData(1920, 1080, Aspect.Wide, 0, 0, 1920, 1080)]
    [InlineData(854, 480, Aspect.Wide, 0, 0, 1920, 1080)]
    [InlineData(640, 480, Aspect.Wide, 240, 0, 1440, 1080)]
    [InlineData(1080, 1920, Aspect.Wide, 656, 0, 608, 1080)]
    [InlineData(1920, 800, Aspect.Wide, 0, 140, 1920, 800)]
    [InlineData(1920, 1080, Aspect.Tall, 0, 432, 1080, 608)]
    [InlineData(1920, 1080, Aspect.Square, 0, 236, 1080, 608)]
    [InlineData(1, 4000, Aspect.Wide, 960, 0, 2, 1080)]
    public async Task Footage_has_the_largest_place_of_its_own_shape(int width, int height, Aspect aspect, int x, int y, int placeWidth, int placeHeight)
    {
        var mount = await MountAsync(aspect, null, null, Clips.Video with { Width = width, Height = height });
        Assert.Equal(new(x, y, placeWidth, placeHeight), mount.Area);
        Assert.Equal(placeWidth * placeHeight == Frame.Of(Cards.Context(aspect).Profile).Width * Frame.Of(Cards.Context(aspect).Profile).Height, mount.Surround is null);
    }

    [Fact]
    public async Task A_credit_is_shown_where_the_source_changes_and_title_and_end_card_are_drawn()
    {
        var shots = Enumerable.Range(1, 8).Select(number => Cards.Shot(number, "Kyiv did not fall") with { Place = new((number - 1) * 150, 150) }).ToList();
        shots[0] = shots[0] with { Role = ShotRole.Title };
        shots[7] = shots[7] with { Role = ShotRole.EndCard };
        (string? Id, string Credit)[] clips = [("a", "A"), ("a", "A"), ("b", "A"), ("c", "C"), (null, ""), ("a", "C"), ("b", ""), ("d", "D")];
        var choices = shots.Zip(clips, (shot, clip) => shot.Role is ShotRole.Title or ShotRole.EndCard
            ? new ShotChoice(shot, Clips.Footage(id: clip.Id!, credit: clip.Credit), "", [])
            : Clips.Choice(shot, clip.Id is null ? null : Clips.Footage(id: clip.Id, credit: clip.Credit))).ToList();
        var selection = new Selection(choices, []);
        var film = new FilmText(Cards.Context(Aspect.Wide).Profile, "Film", null, []);
        var pictures = FilmGraphics.Draw(await Designer, selection, [.. shots.Select(shot => shot.Place)], film);
        Assert.Equal(
            ["drawn", "A", "", "C", "drawn", "C", "A. Person", "drawn"],
            pictures.Select(picture => picture is FootageShot shot ? (shot.Mount.Labels is [var label, ..] ? label.Text : "") : "drawn"));
        Assert.Equal("Nothing in the library fits.", Assert.IsType<DrawnShot>(pictures[4]).Reason);
        Assert.Equal(["a", "b", "c"], FilmGraphics.Used(selection).Select(footage => footage.Candidate.Id));
    }

    private static async Task<Mount> MountAsync(Aspect aspect, string? file, string? credit, PictureFacts? facts = null, long frames = 150) =>
        (await Designer).Mount(Clips.Footage(facts, label: file), credit, Cards.Context(aspect) with { VisibleFrames = frames });

    private static List<Box> Panels(string script) =>
    [
        .. script.Split('\n').Where(line => line.Contains(@"\p1}", StringComparison.Ordinal)).Select(line =>
        {
            var numbers = line[(line.IndexOf(@"\p1}", StringComparison.Ordinal) + 4)..line.IndexOf(@"{\p0}", StringComparison.Ordinal)]
                .Split(' ').Where(part => part.Length > 0 && char.IsDigit(part[0])).Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            return Box.Between(numbers[0], numbers[1], numbers[4], numbers[5]);
        }),
    ];
}
