using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Rendering;
using Newsreel.Tests.Editing;

namespace Newsreel.Tests.Inspecting;

public sealed class PictureCheckTests
{
    private static readonly FrameRate Rate = FrameRate.Thirty;

    [Fact]
    public void A_light_picture_that_moves_has_no_findings()
    {
        Assert.Empty(Codes(Levels(300, 80)));
        Assert.Empty(Codes([]));
    }

    [Fact]
    public void Black_that_nobody_planned_fails_and_the_same_inside_a_dip_passes()
    {
        var brightness = Levels(120, 80);
        Array.Fill(brightness, 23, 40, 5);
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        var finding = Assert.Single(Check([brightness], [], figures: figures));
        Assert.Equal(("black", FindingLevel.Error), (finding.Code, finding.Level));
        Assert.Contains("5 frames", finding.Message, StringComparison.Ordinal);
        Assert.Contains("0:00:01.33", finding.Message, StringComparison.Ordinal);
        Assert.Equal(5, figures["undeclaredBlackFrames"]);
        Assert.Empty(Check([brightness], [new(40, 5)]));
        Assert.Equal("black", Assert.Single(Check([brightness], [new(40, 4)])).Code);
    }

    [Fact]
    public void A_picture_that_stands_still_for_two_seconds_fails_also_across_segments()
    {
        Assert.Equal(["frozen"], Check([Levels(120, 80)], [], frame => frame is >= 20 and < 80 ? 0 : 1).Select(finding => finding.Code));
        Assert.Empty(Check([Levels(120, 80)], [], frame => frame is >= 20 and < 79 ? 0 : 1));
        Assert.Equal(["frozen"], Check([Levels(40, 80), Levels(40, 80)], [], frame => frame is >= 10 and < 70 ? 0 : 1).Select(finding => finding.Code));
    }

    [Fact]
    public void A_segment_that_is_too_dark_fails_with_its_place()
    {
        var finding = Assert.Single(Check([Levels(60, 80), Levels(60, 31)], []));
        Assert.Equal("dark", finding.Code);
        Assert.Contains("0:00:02.00", finding.Message, StringComparison.Ordinal);
        Assert.Empty(Check([Levels(60, 80), Levels(60, 32)], []));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(5, 1)]
    public void More_than_three_flashes_in_a_second_fail(int flashes, int findings)
    {
        var brightness = Levels(120, 80);
        for (var flash = 0; flash < flashes; flash++) Array.Fill(brightness, 150, 31 + (flash * 6), 3);
        Assert.Equal(findings, Check([brightness], []).Count(finding => string.Equals(finding.Code, "flashes", StringComparison.Ordinal)));
    }

    [Fact]
    public void Four_flashes_in_more_than_a_second_and_slow_or_small_changes_pass()
    {
        var slow = Levels(120, 80);
        for (var flash = 0; flash < 4; flash++) Array.Fill(slow, 150, 10 + (flash * 11), 5);
        Assert.Empty(Codes(slow));
        Assert.Empty(Codes([.. Enumerable.Range(0, 120).Select(frame => frame % 2 == 0 ? 80f : 101f)]));
        Assert.Empty(Codes([.. Enumerable.Range(0, 120).Select(frame => 40f + frame)]));
    }

    [Fact]
    public void Flashes_are_found_wherever_in_the_film_they_start_and_however_light_it_is() =>
        Prop.ForAll(Gen.Choose(1, 80).Zip(Gen.Choose(30, 200)).ToArbitrary(), Gen.Elements(-1, 1).ToArbitrary(), (place, direction) =>
        {
            var brightness = Levels(120, place.Item2);
            for (var flash = 0; flash < 4; flash++) Array.Fill(brightness, place.Item2 + (direction * 25), place.Item1 + (flash * 7), 3);
            Assert.Contains(Check([brightness], []), finding => string.Equals(finding.Code, "flashes", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    private static float[] Levels(int frames, float level)
    {
        var levels = new float[frames];
        Array.Fill(levels, level);
        return levels;
    }

    private static IEnumerable<string> Codes(float[] brightness) => Check([brightness], []).Select(finding => finding.Code);

    private static List<Finding> Check(
        float[][] segments, FrameRange[] dips, Func<long, float>? motion = null, Dictionary<string, double>? figures = null)
    {
        var (encoded, clock) = (new List<EncodedSegment>(), 0L);
        foreach (var brightness in segments)
        {
            var place = new FrameRange(clock, brightness.Length);
            var moves = Enumerable.Range(0, brightness.Length).Select(frame => motion?.Invoke(place.Start + frame) ?? 1);
            encoded.Add(new(new(encoded.Count + 1, place, new SegmentGraphic(Films.Card, 0), null, 0, 0, 0, null), "", new(brightness, [.. moves])));
            clock = place.End;
        }

        var timeline = new Timeline(
            "film", Rate, [new("Picture", TrackKind.Video, [new Gap(new(0, Math.Max(1, clock)), "")], [])], [], [],
            [.. dips.Select(dip => new Declared(DeclaredKind.Dip, dip, "A chapter opens."))]);
        return [.. PictureCheck.Findings(new("", clock, encoded, new(-14, -1, [])), timeline, figures ?? new(StringComparer.Ordinal))];
    }
}
