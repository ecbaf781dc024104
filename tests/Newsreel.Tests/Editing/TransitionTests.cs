using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Projects;

namespace Newsreel.Tests.Editing;

public sealed class TransitionTests
{
    private static readonly FrameRate Rate = FrameRate.Thirty;

    [Fact]
    public void Shots_of_one_scene_are_cut_scenes_dissolve_and_chapters_dip()
    {
        var shots = Films.Shots((120, 1, null), (120, 1, null), (120, 2, null), (120, 3, "War"), (90, 0, null));
        Assert.Equal(
            [
                new(120, TransitionKind.Cut, 0, 0),
                new(240, TransitionKind.Dissolve, 7, 8),
                new(360, TransitionKind.Dip, 7, 8),
                new(480, TransitionKind.Dissolve, 7, 8),
            ],
            TransitionPlanner.Plan(shots, TransitionStyle.Auto, Rate));
    }

    [Fact]
    public void A_shot_is_seen_during_its_dissolves_but_not_beyond_a_dip()
    {
        var shots = Films.Shots((120, 1, null), (120, 1, null), (120, 2, null), (120, 3, "War"));
        Assert.Equal(
            [new(0, 120), new(120, 128), new(233, 127), new(360, 120)],
            TransitionPlanner.VisibleRanges(shots, TransitionPlanner.Plan(shots, TransitionStyle.Auto, Rate)));
    }

    [Fact]
    public void The_style_decides_over_scenes_and_chapters()
    {
        var shots = Films.Shots((120, 1, null), (120, 1, null), (120, 2, "War"));
        Assert.All(TransitionPlanner.Plan(shots, TransitionStyle.Cut, Rate), transition => Assert.Equal(TransitionKind.Cut, transition.Kind));
        Assert.All(TransitionPlanner.Plan(shots, TransitionStyle.Crossfade, Rate), transition => Assert.Equal(TransitionKind.Dissolve, transition.Kind));
    }

    [Theory]
    [InlineData(20, 10)]
    [InlineData(5, 2)]
    [InlineData(3, 0)]
    public void A_transition_is_never_longer_than_half_its_shorter_shot(long shorter, long expected)
    {
        var shots = Films.Shots((120, 1, null), (shorter, 2, null));
        Assert.Equal(expected, Assert.Single(TransitionPlanner.Plan(shots, TransitionStyle.Auto, Rate)).Place.Length);
    }

    [Fact]
    public void Visible_ranges_hold_their_shots_and_overlap_only_in_dissolves() =>
        Prop.ForAll(Films.ShotLists.ToArbitrary(), Gen.Elements(Enum.GetValues<TransitionStyle>()).ToArbitrary(), (shots, style) =>
        {
            var transitions = TransitionPlanner.Plan(shots, style, Rate);
            var visible = TransitionPlanner.VisibleRanges(shots, transitions);
            Assert.Equal(0, visible[0].Start);
            Assert.Equal(shots.Shots[^1].Place.End, visible[^1].End);
            for (var i = 0; i < transitions.Count; i++)
            {
                var overlap = visible[i].End - visible[i + 1].Start;
                Assert.Equal(transitions[i].Kind == TransitionKind.Dissolve ? transitions[i].Place.Length : 0, overlap);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Transitions_of_another_film_are_refused() =>
        Assert.Throws<ArgumentException>(() => TransitionPlanner.VisibleRanges(Films.Shots((120, 1, null)), [new(120, TransitionKind.Cut, 0, 0)]));
}
