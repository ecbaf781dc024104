using System.Collections.Concurrent;

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

    public void Opening(string path)
    {
        OpeningAfter = Elapsed;
        progress.Report(new OpeningReady(path, Elapsed));
    }

    /// <summary>A listener for the share of a stage.</summary>
    public IProgress<double> Progress(Stage stage) => new Share(share => progress.Report(new StageAdvanced(stage, share)));

    private sealed class Share(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
