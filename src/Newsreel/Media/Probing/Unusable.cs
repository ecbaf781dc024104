using Newsreel.Common;

namespace Newsreel.Media.Probing;

/// <summary>Failures of clips that cannot be used.</summary>
public static class Unusable
{
    /// <summary>The code of every such failure.</summary>
    public const string Code = "footage-unusable";

    /// <summary>The code where another shot, a shorter one, could still use the clip.</summary>
    public const string TooShortCode = "footage-too-short";

    /// <summary>A failure whose message is the reason, one sentence.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What is wrong with it, to be read after its name.</param>
    public static NewsreelException Because(string path, string reason) =>
        NewsreelException.Work(Code, $"'{Path.GetFileName(path)}' {reason}.", "Replace the file, or take it out of the library.");

    /// <summary>As <see cref="Because"/>, for a file that is only too short for what is needed of it.</summary>
    public static NewsreelException TooShort(string path, TimeSpan has, TimeSpan needed) =>
        NewsreelException.Work(
            TooShortCode,
            FormattableString.Invariant($"'{Path.GetFileName(path)}' has {has.TotalSeconds:0.0} usable seconds and {needed.TotalSeconds:0.0} are needed."),
            "Nothing has to be done: a longer clip or a graphic takes its place.");

    /// <summary>A failure of a file that does not say when its pictures are shown.</summary>
    internal static NewsreelException WithoutTimes(string path) => Because(path, "carries no times for its pictures; put it into a container such as MP4");

    /// <summary>The same failure for another caller.</summary>
    internal static NewsreelException Again(NewsreelException refusal) => NewsreelException.Work(refusal.Code, refusal.Message, refusal.Action, refusal);
}
