using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Narrating;

/// <summary>The time of scenes in which the narrator is silent: it is fixed, and begins and ends with whole frames. Pure.</summary>
internal static class InterludeClock
{
    /// <summary>Samples from the end of an interlude to the narrator's next word: shorter than any pause between scenes, as a picture has just changed.</summary>
    public static readonly long After = AudioFormat.Samples(TimeSpan.FromSeconds(0.25));

    /// <summary>The frames that an interlude takes: the last one may be heard in part.</summary>
    public static long Frames(TimeSpan length, FrameRate rate)
    {
        var (samples, frames) = (AudioFormat.Samples(length), rate.FramesIn(length));
        return rate.SampleAt(frames) < samples ? frames + 1 : frames;
    }

    /// <summary>The interlude with its clip beginning at a frame of the film's clock, so that picture and sound begin together, and early enough to fill its frames.</summary>
    public static Interlude OnFrames(Interlude interlude, FrameRate rate)
    {
        if (interlude.Excerpt is not { } excerpt) return interlude;
        var last = (long)Math.Floor((excerpt.Whole.TotalSeconds * rate.PerSecond) + 1e-6) - Frames(interlude.Length, rate);
        return interlude with { Excerpt = excerpt with { In = rate.TimeAt(Math.Max(0, Math.Min(last, rate.FramesIn(excerpt.In)))) } };
    }

    /// <summary>Samples that the interludes of a film add to a narration without them.</summary>
    public static long Samples(IReadOnlyList<VoicedScene> scenes, FrameRate rate)
    {
        var samples = scenes.Count > 0 && scenes[0].Interlude is not null ? -AudioFormat.Samples(FitToLength.LeadIn) : 0;
        for (var index = 0; index < scenes.Count; index++)
        {
            if (scenes[index].Interlude is not { } interlude) continue;
            samples += rate.SampleAt(interlude.Frames);
            if (index + 1 < scenes.Count && scenes[index + 1].Interlude is null) samples += After;
        }

        return samples;
    }
}
