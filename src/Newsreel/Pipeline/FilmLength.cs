using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Pipeline;

/// <summary>How the length of a film is shared between narration and end card, in whole frames.</summary>
internal sealed record FilmLength(Brief Brief)
{
    /// <summary>Frames of the film.</summary>
    public long Frames { get; private init; } = Brief.Profile.FrameRate.FramesIn(Brief.Target);

    /// <summary>Frames of the end card.</summary>
    public long EndCardFrames { get; private init; } = ShotPlanner.EndCardFrames(Brief.Target, Brief.Profile.FrameRate);

    /// <summary>Frames from the start to the end of the last scene.</summary>
    public long NarrationFrames => Frames - EndCardFrames;

    /// <summary>The same as time.</summary>
    public TimeSpan Narration => Brief.Profile.FrameRate.TimeAt(NarrationFrames);

    /// <summary>The whole film as time.</summary>
    public TimeSpan Film => Brief.Profile.FrameRate.TimeAt(Frames);

    /// <summary>How long the film was to be: as asked for, or as long as its own script turned out.</summary>
    public TimeSpan Wanted => Brief.KeepsNaturalLength ? Film : Brief.Target;

    /// <summary>Whether the film is not as long as was asked for: by more than a second and more than a hundredth.</summary>
    public bool IsMissed => (Film - Wanted).Duration() > Tolerance(Wanted);

    /// <summary>The length of a film once its words are spoken: that of the narration, and an end card that suits it.</summary>
    /// <exception cref="NewsreelException">The script's own length is no length of a film; names both.</exception>
    public static FilmLength Of(Brief brief, Narration narration)
    {
        var asked = new FilmLength(brief);
        if (narration.Frames == asked.NarrationFrames && !brief.KeepsNaturalLength) return asked;
        var rate = brief.Profile.FrameRate;
        var endCard = brief is { KeepsScenes: true, KeepsNaturalLength: false }
            ? asked.EndCardFrames
            : ShotPlanner.EndCardFrames(rate.TimeAt(narration.Frames) / (1 - ShotPlanner.EndCardShare), rate);
        var length = asked with { Frames = narration.Frames + endCard, EndCardFrames = endCard };
        if (length.Film > Brief.Longest)
            throw NewsreelException.Final(
                "script-too-long", $"The script makes a film of {length.Film.TotalSeconds:0} s; a film has at most {Brief.Longest.TotalSeconds:0} s.", "Cut it into parts and make a film of each.");
        var slack = brief.KeepsNaturalLength ? TimeSpan.Zero : Tolerance(asked.Film);
        if (length.Film < Brief.Shortest - slack)
            throw NewsreelException.Final(
                "script-too-short",
                FormattableString.Invariant($"The script makes a film of {length.Film.TotalSeconds:0.0} s; a film has at least {Brief.Shortest.TotalSeconds:0} s."),
                FormattableString.Invariant($"Add at least {Math.Ceiling((Brief.Shortest - length.Film).TotalSeconds * narration.WordsPerSecond) + 1:0} words to the script."));
        return length;
    }

    private static TimeSpan Tolerance(TimeSpan length) => TimeSpan.FromSeconds(Math.Max(1, length.TotalSeconds / 100));
}
