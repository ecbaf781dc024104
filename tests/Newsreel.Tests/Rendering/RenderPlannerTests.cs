using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Sourcing;
using Newsreel.Tests.Editing;

namespace Newsreel.Tests.Rendering;

public sealed class RenderPlannerTests
{
    private static readonly Arbitrary<Cut> Cuts =
        (from shots in Films.ShotLists
         from style in Gen.Elements(TransitionStyle.Auto, TransitionStyle.Cut, TransitionStyle.Crossfade)
         select Edit(shots, style)).ToArbitrary();

    [Fact]
    public void Segments_follow_each_other_from_the_first_frame_to_the_last() => Check(film =>
    {
        var end = 0L;
        foreach (var segment in film.Plan.Segments)
        {
            Assert.Equal(end, segment.Place.Start);
            Assert.True(segment.Place.Length > 0);
            end = segment.Place.End;
        }

        Assert.Equal(film.Timeline.Frames, end);
        Assert.Equal(film.Timeline.Frames, film.Plan.Frames);
        Assert.Equal(Enumerable.Range(1, film.Plan.Segments.Count), film.Plan.Segments.Select(segment => segment.Number));
    });

    [Fact]
    public void The_frames_of_a_dissolve_are_the_last_ones_of_one_segment() => Check(film =>
    {
        foreach (var (segment, transition) in film.Plan.Segments.Zip(film.Timeline.Picture.Transitions))
        {
            var dissolves = transition.Kind == TransitionKind.Dissolve;
            Assert.Equal(dissolves, segment.Next is not null);
            Assert.Equal(dissolves ? transition.Place : new(segment.Place.End, 0), FrameRange.Between(segment.Place.End - segment.DissolveLength, segment.Place.End));
            Assert.True(segment.DissolveLength <= segment.Place.Length);
        }

        Assert.Null(film.Plan.Segments[^1].Next);
    });

    [Fact]
    public void A_graphic_starts_with_its_first_frame_and_goes_on_where_a_dissolve_left_it() => Check(film =>
    {
        Assert.Equal(0, film.Plan.Segments[0].Picture.Offset);
        foreach (var (before, after) in film.Plan.Segments.Zip(film.Plan.Segments.Skip(1)))
        {
            if (before.Next is { } next)
            {
                Assert.Equal(0, next.Offset);
                Assert.Same(Drawn(next), Drawn(after.Picture));
            }

            Assert.Equal(before.DissolveLength, after.Picture.Offset);
        }
    });

    [Fact]
    public void Every_graphic_is_drawn_exactly_as_long_as_it_was_drawn_for() => Check(film =>
    {
        foreach (var (segment, item) in film.Plan.Segments.Zip(film.Timeline.Picture.Items))
        {
            var media = Assert.IsType<GraphicMedia>(Assert.IsType<Clip>(item).Media);
            Assert.Same(media.Graphic, Drawn(segment.Picture));
            Assert.Equal(media.Available.Length, segment.Picture.Offset + segment.Place.Length);
        }
    });

    [Fact]
    public void Dips_are_whole_and_never_overlap() => Check(film =>
    {
        var segments = film.Plan.Segments;
        Assert.Equal([0, 0], [segments[0].FadeIn, segments[^1].FadeOut]);
        Assert.All(segments, segment => Assert.True(segment.FadeIn + segment.FadeOut <= segment.Place.Length));
        Assert.All(segments, segment => Assert.True(segment.FadeOut == 0 || segment.Next is null));
        for (var index = 0; index < segments.Count - 1; index++)
        {
            var dip = film.Timeline.Picture.Transitions[index] is { Kind: TransitionKind.Dip } found ? found : null;
            Assert.Equal([dip?.InOffset ?? 0, dip?.OutOffset ?? 0], [segments[index].FadeOut, segments[index + 1].FadeIn]);
        }
    });

    [Fact]
    public void Burned_captions_are_asked_for_once_for_each_segments_place() => Check(film =>
    {
        var asked = new List<FrameRange>();
        var plan = RenderPlanner.Plan(film.Timeline, place =>
        {
            asked.Add(place);
            return $"{place}";
        });
        Assert.Equal(plan.Segments.Select(segment => segment.Place), asked);
        Assert.Equal(plan.Segments.Select(segment => $"{segment.Place}"), plan.Segments.Select(segment => segment.BurnedCaptions));
        Assert.All(film.Plan.Segments, segment => Assert.Null(segment.BurnedCaptions));
    });

    [Fact]
    public void A_gap_or_a_picture_that_is_not_drawn_is_refused_with_its_place()
    {
        var clip = new Clip(new(0, 60), "drawn", new GraphicMedia(Films.Card, new(0, 60)), new(0, 60));
        var gap = Assert.Throws<ArgumentException>(() => RenderPlanner.Plan(Film(clip, new Gap(new(60, 60), "nothing found")), null));
        Assert.Contains("60", gap.Message, StringComparison.Ordinal);
        var file = new Clip(new(60, 60), "archive", new ExternalMedia("/a.mp4", new(0, 60)), new(0, 60));
        var footage = Assert.Throws<ArgumentException>(() => RenderPlanner.Plan(Film(clip, file), null));
        Assert.Contains("archive", footage.Message, StringComparison.Ordinal);
    }

    private static Newsreel.Drawing.Graphic Drawn(SegmentPicture picture) => Assert.IsType<SegmentGraphic>(picture).Graphic;

    private static void Check(Action<Cut> property) => Prop.ForAll(Cuts, property).QuickCheckThrowOnFailure();

    private static Timeline Film(params TrackItem[] items) =>
        new("film", FrameRate.Thirty, [new("Picture", TrackKind.Video, items, [new(60, TransitionKind.Cut, 0, 0)])], [], [], []);

    private static Cut Edit(ShotList shots, TransitionStyle style)
    {
        var pictures = shots.Shots.Select(shot => new Newsreel.Drawing.DrawnShot(Films.Card with { Text = $"{shot.Number}" }, "")).ToList();
        var timeline = Editor.Edit(
            new("film", new(Spoken.Voice, 1, 2, [], "/film/voice.wav", 0, []), shots, pictures, style, CaptionRules.For(OutputProfile.Default), FrameRate.Thirty), shots.Shots[^1].Place.End);
        return new(timeline, RenderPlanner.Plan(timeline, null));
    }

    private sealed record Cut(Timeline Timeline, RenderPlan Plan);
}
