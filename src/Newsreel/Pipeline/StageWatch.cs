using System.Collections.Concurrent;
using Newsreel.Scripting;

namespace Newsreel.Pipeline;

/// <summary>Times the stages and passes progress on.</summary>
internal sealed class StageWatch(TimeProvider clock, IProgress<ProductionEvent> progress)
{
    private readonly long _start = clock.GetTimestamp();
    private readonly ConcurrentDictionary<Stage, long> _starts = [];
    private readonly ConcurrentDictionary<Stage, TimeSpan> _times = [];

    /// <summary>Since the production started.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>When the opening could be played, since the start; null before that.</summary>
    public TimeSpan? OpeningAfter { get; private set; }

    /// <summary>Times of the stages that have ended, in order.</summary>
    public IReadOnlyList<KeyValuePair<Stage, TimeSpan>> Times => [.. _times.OrderBy(time => time.Key)];

    public void Start(Stage stage)
    {
        _starts[stage] = clock.GetTimestamp();
        progress.Report(new StageStarted(stage));
    }

    public void End(Stage stage, string summary, bool wasKnown = false)
    {
        var elapsed = clock.GetElapsedTime(_starts[stage]);
        _times[stage] = elapsed;
        progress.Report(new StageEnded(stage, elapsed, summary, wasKnown));
    }

    /// <summary>Passes on something that is no stage.</summary>
    public void Tell(ProductionEvent value) => progress.Report(value);

    public void Opening(string path)
    {
        OpeningAfter = Elapsed;
        progress.Report(new OpeningReady(path, Elapsed));
    }

    /// <summary>A listener for the share of a stage.</summary>
    public IProgress<double> Progress(Stage stage) => new AtOnce<double>(share => progress.Report(new StageAdvanced(stage, share)));

    /// <summary>A listener for the writing.</summary>
    public IProgress<WritingProgress> Writing => new AtOnce<WritingProgress>(writing => progress.Report(new StageAdvanced(Stage.Script, writing.Share) { Doing = writing.Doing }));

    private sealed class AtOnce<T>(Action<T> report) : IProgress<T>
    {
        public void Report(T value) => report(value);
    }
}
