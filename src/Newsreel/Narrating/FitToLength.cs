using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>
/// Makes spoken sound as long as it should be, in this order: pauses, speaking rate, words. Pure: lengths in, a plan out.
/// </summary>
public static class FitToLength
{
    /// <summary>Pause between two sentences of a scene.</summary>
    public static readonly PauseRange BetweenSentences = new(TimeSpan.FromSeconds(0.15), TimeSpan.FromSeconds(0.8));

    /// <summary>Pause between two scenes, and after the last one.</summary>
    public static readonly PauseRange BetweenScenes = new(TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(1.5));

    /// <summary>Silence before the first word of the film.</summary>
    public static readonly TimeSpan LeadIn = TimeSpan.FromSeconds(0.5);

    /// <summary>The most that the speaking rate may differ from the voice's own.</summary>
    public const double RateLimit = 0.08;

    /// <summary>Where in the pause ranges a film sounds natural; the rate and the words aim at it.</summary>
    internal const double NaturalShare = 0.28;

    /// <summary>Plans the fit.</summary>
    /// <param name="sentences">Spoken samples at 48 kHz of each sentence, by scene.</param>
    /// <param name="rate">The rate they were spoken at, 1 = the voice's own.</param>
    /// <param name="target">Samples from the start of the film to the end of the pause after the last scene.</param>
    /// <returns><see cref="FitPauses"/> when pauses can do it, else <see cref="FitRate"/>, else <see cref="FitWords"/>.</returns>
    public static Fit Plan(IReadOnlyList<IReadOnlyList<long>> sentences, double rate, long target)
    {
        var spoken = sentences.Sum(scene => scene.Sum());
        var shortest = Pauses(sentences, 0);
        var longest = Pauses(sentences, 1);
        var free = target - spoken - AudioFormat.Samples(LeadIn);
        if (free >= shortest && free <= longest)
        {
            return At(longest == shortest ? 0 : (double)(free - shortest) / (longest - shortest));
        }

        var wanted = target - AudioFormat.Samples(LeadIn) - Pauses(sentences, NaturalShare);
        var needed = rate * spoken / Math.Max(1, wanted);
        // The pauses take over what the clamped rate leaves, as far as they reach.
        var clamped = Math.Clamp(needed, 1 - RateLimit, 1 + RateLimit);
        var freeAtClamped = free + spoken - (long)(spoken * rate / clamped);
        var canFit = freeAtClamped >= shortest && freeAtClamped <= longest;
        return canFit && Math.Abs(clamped - rate) > 0.004
            ? new FitRate(clamped)
            : new FitWords((double)wanted / spoken);
    }

    /// <summary>The pauses of a film whose length is left to its words.</summary>
    public static FitPauses Natural { get; } = At(NaturalShare);

    /// <summary>Plans a fit that changes no words: the length when pauses and rate reach it, else as near as they reach.</summary>
    /// <param name="sentences">Spoken samples at 48 kHz of each sentence, by scene.</param>
    /// <param name="rate">The rate they were spoken at, 1 = the voice's own.</param>
    /// <param name="target">Samples from the start of the film to the end of the pause after the last scene.</param>
    /// <param name="mayChangeRate">Whether everything may be spoken again.</param>
    /// <returns><see cref="FitPauses"/> or, when that is allowed, <see cref="FitRate"/>.</returns>
    public static Fit Nearest(IReadOnlyList<IReadOnlyList<long>> sentences, double rate, long target, bool mayChangeRate)
    {
        var fit = Plan(sentences, rate, target);
        if (fit is FitPauses || (fit is FitRate && mayChangeRate)) return fit;
        var isTooLong = Length(sentences, At(0)) > target;
        var limit = isTooLong ? 1 + RateLimit : 1 - RateLimit;
        return mayChangeRate && Math.Abs(limit - rate) > 0.004 ? new FitRate(limit) : At(isTooLong ? 0 : 1);
    }

    /// <summary>Samples from the start of the film to the end of the pause after the last scene.</summary>
    /// <param name="sentences">Spoken samples of each sentence, by scene.</param>
    /// <param name="pauses">The pauses between them.</param>
    public static long Length(IReadOnlyList<IReadOnlyList<long>> sentences, FitPauses pauses) =>
        AudioFormat.Samples(LeadIn) + sentences.Sum(scene => scene.Sum())
        + (sentences.Sum(scene => scene.Count - 1) * AudioFormat.Samples(pauses.BetweenSentences))
        + (sentences.Count * AudioFormat.Samples(pauses.BetweenScenes));

    private static FitPauses At(double share) => new(BetweenSentences.At(share), BetweenScenes.At(share));

    private static long Pauses(IReadOnlyList<IReadOnlyList<long>> sentences, double share) =>
        (sentences.Sum(scene => scene.Count - 1) * AudioFormat.Samples(BetweenSentences.At(share)))
        + (sentences.Count * AudioFormat.Samples(BetweenScenes.At(share)));
}

/// <summary>How the length is to be reached.</summary>
public abstract record Fit;

/// <summary>The pauses alone do it.</summary>
/// <param name="BetweenSentences">After each sentence but the last of a scene.</param>
/// <param name="BetweenScenes">After each scene; the last one takes what rounding leaves.</param>
public sealed record FitPauses(TimeSpan BetweenSentences, TimeSpan BetweenScenes) : Fit;

/// <summary>Everything is to be spoken again at this rate.</summary>
/// <param name="Rate">1 = the voice's own.</param>
public sealed record FitRate(double Rate) : Fit;

/// <summary>The words have to change.</summary>
/// <param name="Factor">Spoken length wanted against the length there is, at the same rate.</param>
public sealed record FitWords(double Factor) : Fit;

/// <summary>The shortest and the longest a kind of pause may be.</summary>
/// <param name="Shortest">Not negative.</param>
/// <param name="Longest">At least the shortest.</param>
public readonly record struct PauseRange(TimeSpan Shortest, TimeSpan Longest)
{
    /// <summary>The pause at a share of the range, 0 to 1.</summary>
    public TimeSpan At(double share) => Shortest + ((Longest - Shortest) * share);
}
