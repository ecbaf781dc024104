using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Projects;
using Newsreel.Testing;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Editing;

public sealed class BurnedCaptionTests
{
    private static readonly Caption[] Awkward =
    [
        new(new(0, 60), ["x --> y, 1 < 2 & 3 > 2", @"{\an8}not moved \N C:\new"]),
        new(new(62, 60), ["<i>Kyiv</i> did not fall 🌾"]) { Words = [new(0, 0, 11, 62), new(0, 12, 3, 70), new(0, 16, 3, 81), new(0, 20, 4, 90)] },
        new(new(200, 60), [new string('W', 42)]),
    ];

    public static TheoryData<Aspect, CaptionStyle> Looks =>
        new(Enum.GetValues<Aspect>().SelectMany(aspect => Enum.GetValues<CaptionStyle>().Select(style => (aspect, style))));

    [Theory]
    [InlineData(CaptionStyle.Clean)]
    [InlineData(CaptionStyle.Boxed)]
    [InlineData(CaptionStyle.News)]
    [InlineData(CaptionStyle.Karaoke)]
    public async Task Burned_captions_are_cut_to_the_window_and_counted_from_its_first_frame(CaptionStyle style)
    {
        var burned = await CaptionScreen.BurnAsync(Awkward, Aspect.Wide, style);
        Snapshot.Matches(burned.Window(new(40, 180)), $"burned-{style.ToString().ToLowerInvariant()}.ass");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_longest_lines_of_three_languages_stay_in_the_safe_area_and_off_the_picture(Aspect aspect, CaptionStyle style)
    {
        Tools.Require();
        using var screen = new CaptionScreen();
        var profile = CaptionScreen.Profile(aspect);
        var captions = Longest.Captions(CaptionRules.For(profile));
        var burned = await CaptionScreen.BurnAsync(captions, aspect, style, "ja");
        var (safe, key) = (Frame.Of(profile).Safe, Frame.Of(profile).Key);
        var edges = await screen.EdgesAsync(burned.Window(new(0, captions[^1].Place.End)), profile, new(5, captions[^1].Place.End - 5), Longest.Spacing);
        Assert.Equal(captions.Count, edges.Count);
        Assert.All(edges.Zip(captions), pair =>
        {
            var (box, text) = (pair.First!.Value, pair.Second.Text);
            Assert.True(
                box.X >= safe.X && box.Right <= safe.Right && box.Bottom <= safe.Bottom && box.Y >= key.Bottom,
                $"'{text}' stands at {box.X}–{box.Right}, {box.Y}–{box.Bottom}; the room is {safe.X}–{safe.Right}, {key.Bottom}–{safe.Bottom}.");
            // Nothing was lost or made tiny either.
            Assert.InRange(box.Width, safe.Width / 3, safe.Width);
            Assert.InRange(box.Height, 60, 210);
        });
    }

    [Theory]
    [InlineData(CaptionStyle.Clean)]
    [InlineData(CaptionStyle.Boxed)]
    [InlineData(CaptionStyle.News)]
    [InlineData(CaptionStyle.Karaoke)]
    public async Task Frames_at_a_border_of_segments_look_as_in_one_piece(CaptionStyle style)
    {
        Tools.Require();
        using var screen = new CaptionScreen();
        var profile = CaptionScreen.Profile(Aspect.Square);
        var captions = CaptionWriter.Write(
            Spoken.Narration([["Volunteers filled sandbags, and the trains kept running all night.", "Kyiv did not fall."]]), CaptionRules.For(profile), FrameRate.Thirty);
        var border = captions[1].Words[1].Frame + 2;
        var burned = await CaptionScreen.BurnAsync(captions, Aspect.Square, style);
        var whole = await screen.HashesAsync(burned.Window(new(0, 300)), profile, new(border - 20, 60));
        var before = await screen.HashesAsync(burned.Window(new(0, border)), profile, new(border - 20, 20));
        var after = await screen.HashesAsync(burned.Window(FrameRange.Between(border, 300)), profile, new(0, 40));
        Assert.Equal(whole, [.. before, .. after]);
        Assert.InRange(whole.Distinct(StringComparer.Ordinal).Count(), style == CaptionStyle.Karaoke ? 5 : 1, 20);
        Assert.Equal(whole[19], before[^1]);
    }

    [Fact]
    public async Task Every_window_shows_what_the_whole_shows()
    {
        var captions = CaptionWriter.Write(
            Spoken.Narration([["Volunteers filled sandbags, and the trains kept running all night.", "Kyiv did not fall."], ["No.", "Nobody had planned for that."]]),
            CaptionRules.For(OutputProfile.Default), FrameRate.Thirty);
        foreach (var style in Enum.GetValues<CaptionStyle>())
        {
            var burned = await CaptionScreen.BurnAsync(captions, Aspect.Wide, style);
            var whole = Shown(burned.Window(new(0, 400)));
            Prop.ForAll(Gen.Choose(0, 390).Two().ToArbitrary(), window =>
            {
                var (from, length) = (window.Item1, Math.Min(window.Item2 + 1, 400 - window.Item1));
                var part = Shown(burned.Window(new(from, length)));
                for (var frame = 0; frame < length; frame++)
                    Assert.Equal(whole.Where(item => item.Place.Contains(from + frame)).Select(item => item.Text), part.Where(item => item.Place.Contains(frame)).Select(item => item.Text));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
        }
    }

    [Fact]
    public async Task A_bar_does_not_blink_between_captions_that_follow_at_once()
    {
        Caption[] captions = [new(new(0, 60), ["one"]), new(new(62, 60), ["two"]), new(new(150, 60), ["three"])];
        var burned = await CaptionScreen.BurnAsync(captions, Aspect.Wide, CaptionStyle.News);
        var bars = Shown(burned.Window(new(0, 300))).Where(item => item.Text.Contains(@"\p1", StringComparison.Ordinal)).Select(item => item.Place).Distinct();
        Assert.Equal([new(0, 122), new FrameRange(150, 60)], bars);
    }

    private static List<(FrameRange Place, string Text)> Shown(string document) =>
        [.. document.Split('\n').Where(line => line.StartsWith("Dialogue:", StringComparison.Ordinal)).Select(line => line.Split(',', 10))
            .Select(parts => (FrameRange.Between(FrameAt(parts[1]), FrameAt(parts[2])), parts[0] + parts[9]))];

    // Times lie half a frame before the frame they mean.
    private static long FrameAt(string time) => (long)Math.Ceiling((TimeSpan.Parse(time, CultureInfo.InvariantCulture).TotalSeconds * 30) - 0.01);
}
