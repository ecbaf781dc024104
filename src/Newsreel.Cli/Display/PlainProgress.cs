using System.Globalization;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Display;

/// <summary>Progress as plain lines on stderr, at most one per stage and quarter, or for what a stage says it does: for logs and pipes.</summary>
internal sealed class PlainProgress(Home home) : IProgress<ProductionEvent>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Stage, int> _quarters = [];

    public void Report(ProductionEvent value)
    {
        lock (_lock)
        {
            if (Line(value) is { } line) Console.Error.WriteLine(line);
        }
    }

    private string? Line(ProductionEvent value) => value switch
    {
        ProjectCreated created => $"project {created.ProjectId} in {home.Store(created.Folder)}",
        ProjectRemade remade => $"project {remade.ProjectId} in {home.Store(remade.Folder)}, made again",
        ProjectResumed resumed => $"project {resumed.ProjectId} in {home.Store(resumed.Folder)}, attempt {resumed.Attempt}",
        VoiceReplaced replaced => $"voice: {replaced.Reason}",
        StageStarted started => Begin(started),
        StageAdvanced { Doing.Length: > 0 } advanced => $"{StageNames.Of(advanced.Stage)}: {advanced.Doing}",
        StageAdvanced advanced => Quarter(advanced),
        StageEnded ended => string.Create(CultureInfo.InvariantCulture, $"{StageNames.Of(ended.Stage)}: {ended.Summary} ({(ended.WasKnown ? "kept" : $"{ended.Elapsed.TotalSeconds:0.0} s")})"),
        OpeningReady opening => string.Create(CultureInfo.InvariantCulture, $"opening: a draft can be played while the film is made, {opening.Elapsed.TotalSeconds:0.0} s after the start: {home.Store(opening.Path)}"),
        _ => null,
    };

    private string? Begin(StageStarted started)
    {
        _quarters.Remove(started.Stage, out _);
        return null;
    }

    private string? Quarter(StageAdvanced advanced)
    {
        var quarter = (int)(advanced.Share * 4);
        if (quarter is 0 or 4 || quarter <= _quarters.GetValueOrDefault(advanced.Stage)) return null;
        _quarters[advanced.Stage] = quarter;
        return $"{StageNames.Of(advanced.Stage)}: {quarter * 25} %";
    }
}
