using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Media;
using Newsreel.Rendering;
using Newsreel.Sourcing;
using Newsreel.Tests.Editing;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Inspecting;

public sealed class FootageCheckTests
{
    private static readonly MountLabel Credit = new(LabelKind.Credit, "A. Person", TimeSpan.FromSeconds(4));
    private static readonly MountLabel File = new(LabelKind.File, "FILE · Kyiv 2019", TimeSpan.FromSeconds(4));

    [Fact]
    public void Footage_with_its_credit_and_its_label_passes() =>
        Assert.Empty(Check([Media("a", "FILE · Kyiv 2019", File, Credit), Media("b", null)], Work("a"), Work("b")));

    [Fact]
    public void Footage_that_the_credits_do_not_name_is_an_error()
    {
        var finding = Assert.Single(Check([Media("a", null, Credit), Media("b", null), Media("b", null)], Work("a")));
        Assert.Equal(("credits", FindingLevel.Error), (finding.Code, finding.Level));
        Assert.Contains("Clip b", finding.Message, StringComparison.Ordinal);
        Assert.Single(Check([Media("a", null, Credit)], Work("a") with { CreditLine = "somebody else" }));
    }

    [Fact]
    public void Footage_that_does_not_say_what_it_is_or_whose_it_is_is_an_error()
    {
        Assert.Equal("label", Assert.Single(Check([Media("a", "FILE · Kyiv 2019", Credit)], Work("a"))).Code);
        Assert.Equal("label", Assert.Single(Check([Media("a", "FILE", File with { Shown = TimeSpan.FromSeconds(1) }, Credit)], Work("a"))).Code);
        Assert.Equal("label", Assert.Single(Check([Media("a", null)], Work("a"))).Code);
    }

    [Fact]
    public void Dark_footage_passes_and_a_dark_graphic_does_not()
    {
        Assert.Equal(["dark"], Judge(new SegmentGraphic(Films.Card, 0), 28, motion: 1));
        Assert.Empty(Judge(new SegmentFootage(Media("a", null), 0), 28, motion: 1));
        Assert.Equal(["black"], Judge(new SegmentFootage(Media("a", null), 0), 17, motion: 1));
    }

    [Fact]
    public void Only_footage_that_stands_still_by_itself_may_stand_still()
    {
        Assert.Equal(["frozen"], Judge(new SegmentFootage(Media("a", null), 0), 80, motion: 0));
        Assert.Empty(Judge(new SegmentFootage(Media("a", null, Clips.Photograph), 0), 80, motion: 0));
        Assert.Empty(Judge(new SegmentFootage(Media("a", null, Clips.Video with { Moves = false }), 0), 80, motion: 0));
    }

    private static FootageMedia Media(string id, string? label, params MountLabel[] labels) => Media(id, label, Clips.Video, labels);

    private static FootageMedia Media(string id, string? label, PictureFacts facts, params MountLabel[] labels) => FootageMedia.Of(
        new(Clips.Footage(facts, label: label, id: id), ShotRole.Generic, new(new(0, 0, 1920, 1080), null, labels.Length > 0 ? "script" : null, labels)), 120, FrameRate.Thirty);

    private static CreditedWork Work(string id) => new($"Clip {id}", "", $"Clip {id}: A. Person, own footage");

    private static List<Finding> Check(FootageMedia[] footage, params CreditedWork[] credits) => [.. FootageCheck.Findings(Film(footage), credits)];

    private static Timeline Film(params MediaReference[] media)
    {
        var clips = media.Select((reference, at) => new Clip(new(at * 120, 120), $"Shot {at + 1}", reference, new(0, 120))).ToList();
        return new("film", FrameRate.Thirty, [new("Picture", TrackKind.Video, [.. clips], [.. clips.Skip(1).Select(clip => new Transition(clip.Place.Start, TransitionKind.Cut, 0, 0))])], [], [], []);
    }

    private static IEnumerable<string> Judge(SegmentPicture picture, float brightness, float motion)
    {
        var measure = new SegmentMeasure([.. Enumerable.Repeat(brightness, 120)], [.. Enumerable.Repeat(motion, 120)]);
        var render = new Render("", 120, [new(new(1, new(0, 120), picture, null, 0, 0, 0, null), "", measure)], new(-14, -2, []));
        return PictureCheck.Findings(render, Film(new MissingMedia("")), new(StringComparer.Ordinal)).Select(finding => finding.Code);
    }
}
