using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Editing;

/// <summary>Decides how shots follow each other, and how long each is seen because of it.</summary>
public static class TransitionPlanner
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// One transition for each pair of neighbours, in order: half a second, centred on the cut,
    /// never longer than half the shorter shot, a cut where less than two frames would be left, and at both ends of a clip that the script names.
    /// </summary>
    public static IReadOnlyList<Transition> Plan(ShotList shots, TransitionStyle style, FrameRate rate) =>
        [.. shots.Shots.Zip(shots.Shots.Skip(1), (before, after) => Between(before, after, style, rate))];

    /// <summary>
    /// The frames during which each shot can be seen, in order: its place and the overlaps of its dissolves.
    /// A dip does not overlap.
    /// </summary>
    /// <param name="shots">All shots.</param>
    /// <param name="transitions">As <see cref="Plan"/> gives them.</param>
    public static IReadOnlyList<FrameRange> VisibleRanges(ShotList shots, IReadOnlyList<Transition> transitions)
    {
        if (transitions.Count != Math.Max(0, shots.Shots.Count - 1))
            throw new ArgumentException($"{shots.Shots.Count} shots cannot have {transitions.Count} transitions.", nameof(transitions));
        return [.. shots.Shots.Select((shot, i) => FrameRange.Between(
            shot.Place.Start - (i > 0 && transitions[i - 1].Kind == TransitionKind.Dissolve ? transitions[i - 1].InOffset : 0),
            shot.Place.End + (i < transitions.Count && transitions[i].Kind == TransitionKind.Dissolve ? transitions[i].OutOffset : 0)))];
    }

    private static Transition Between(Shot before, Shot after, TransitionStyle style, FrameRate rate)
    {
        var cut = after.Place.Start;
        var kind = Kind(before, after, style);
        var length = Math.Min(rate.FramesIn(Usual), Math.Min(before.Place.Length, after.Place.Length) / 2);
        return kind == TransitionKind.Cut || length < 2
            ? new(cut, TransitionKind.Cut, 0, 0)
            : new(cut, kind, length / 2, length - (length / 2));
    }

    private static TransitionKind Kind(Shot before, Shot after, TransitionStyle style) => style switch
    {
        TransitionStyle.Cut => TransitionKind.Cut,
        // Lips that move in a mixture, or before their sound, look wrong.
        _ when before.Excerpt is not null || after.Excerpt is not null => TransitionKind.Cut,
        TransitionStyle.Crossfade => TransitionKind.Dissolve,
        _ when after.OpensChapter => TransitionKind.Dip,
        _ => before.SceneNumber == after.SceneNumber ? TransitionKind.Cut : TransitionKind.Dissolve,
    };
}
