using Newsreel.Scripting.Models;

namespace Newsreel.Scripting.Drafting;

/// <summary>Tells a person who waits what the writer does, and for what it waits itself.</summary>
internal sealed class WritingWatch : IDisposable
{
    /// <summary>Shorter waits are not worth a word.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);

    private readonly IProgress<WritingProgress>? progress;
    private readonly LanguageModel model;
    private readonly string title;
    private double share;

    /// <param name="progress">Who is told; null when nobody is.</param>
    /// <param name="model">Who writes.</param>
    /// <param name="title">Its provider, for people.</param>
    public WritingWatch(IProgress<WritingProgress>? progress, LanguageModel model, string title)
    {
        (this.progress, this.model, this.title) = (progress, model, title);
        model.Waits.Begun += Wait;
    }

    /// <summary>Says what begins now.</summary>
    /// <param name="reached">The share that is done, 0 to 1.</param>
    /// <param name="doing">A few words.</param>
    public void Begin(double reached, string doing)
    {
        share = reached;
        progress?.Report(new(reached, doing));
    }

    /// <inheritdoc />
    public void Dispose() => model.Waits.Begun -= Wait;

    private void Wait(object? sender, ModelWaitEventArgs wait)
    {
        if (wait.Length >= Shortest) progress?.Report(new(share, FormattableString.Invariant($"waits {Math.Ceiling(wait.Length.TotalSeconds):0} s until {title} takes more")));
    }
}
