using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Pipeline;

/// <summary>How the length asked for is shared between narration and end card, in whole frames.</summary>
internal sealed record FilmLength(Brief Brief)
{
    /// <summary>Frames of the film.</summary>
    public long Frames { get; } = Brief.Profile.FrameRate.FramesIn(Brief.Target);

    /// <summary>Frames of the end card.</summary>
    public long EndCardFrames { get; } = ShotPlanner.EndCardFrames(Brief.Target, Brief.Profile.FrameRate);

    /// <summary>Frames from the start to the end of the last scene.</summary>
    public long NarrationFrames => Frames - EndCardFrames;

    /// <summary>The same as time.</summary>
    public TimeSpan Narration => Brief.Profile.FrameRate.TimeAt(NarrationFrames);
}
