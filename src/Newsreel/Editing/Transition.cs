using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>How one shot gives way to the next.</summary>
/// <param name="Cut">The first frame of the later shot.</param>
/// <param name="Kind">What the viewer sees.</param>
/// <param name="InOffset">Frames before the cut that belong to the transition; 0 for a cut.</param>
/// <param name="OutOffset">Frames after the cut that belong to the transition; 0 for a cut.</param>
public sealed record Transition(long Cut, TransitionKind Kind, long InOffset, long OutOffset)
{
    /// <summary>Red of the colour that a dip passes through: a deep ink rather than black, so that nothing reads as a missing picture.</summary>
    public const byte DipRed = 0x1B;

    /// <summary>Green of that colour.</summary>
    public const byte DipGreen = 0x3A;

    /// <summary>Blue of that colour.</summary>
    public const byte DipBlue = 0x4B;

    /// <summary>All frames of the transition.</summary>
    public FrameRange Place => FrameRange.Between(Cut - InOffset, Cut + OutOffset);

    /// <summary>Refuses a transition that does not stand at the border, or is longer than half the shorter neighbour.</summary>
    /// <exception cref="ArgumentException">Names the values.</exception>
    internal void CheckBetween(FrameRange before, FrameRange after)
    {
        var longest = Kind == TransitionKind.Cut ? 0 : Math.Min(before.Length, after.Length) / 2;
        if (Cut != after.Start || InOffset < 0 || OutOffset < 0 || InOffset + OutOffset > longest)
            throw new ArgumentException(
                $"A {Kind} of {InOffset} + {OutOffset} frames at {Cut} does not fit between {before.Start}–{before.End} and {after.Start}–{after.End}.", nameof(after));
    }
}

/// <summary>What the viewer sees between two shots.</summary>
public enum TransitionKind
{
    /// <summary>The next shot, at once.</summary>
    Cut,

    /// <summary>Both shots at the same time, one fading into the other.</summary>
    Dissolve,

    /// <summary>The earlier shot fades to one dark colour before the cut, the later one comes from it after the cut.</summary>
    Dip,
}
