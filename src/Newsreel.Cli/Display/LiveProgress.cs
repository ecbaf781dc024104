using System.Globalization;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Spectre.Console;

namespace Newsreel.Cli.Display;

/// <summary>Progress as a live bar per stage with the time left, on a terminal.</summary>
internal sealed class LiveProgress : IProgress<ProductionEvent>
{
    private readonly Home _home;
    private readonly IAnsiConsole _console;
    private readonly Dictionary<Stage, ProgressTask> _bars;

    private LiveProgress(Home home, IAnsiConsole console, ProgressContext context)
    {
        _home = home;
        _console = console;
        _bars = Enum.GetValues<Stage>().ToDictionary(
            stage => stage, stage => context.AddTask($"{StageNames.Of(stage),-10}", autoStart: false, maxValue: 1));
    }

    /// <summary>Runs work under live bars on stderr, or under plain lines when stderr is no terminal.</summary>
    public static async Task<T> RunAsync<T>(Home home, Func<IProgress<ProductionEvent>, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work(new PlainProgress(home));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(enabled: false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new LiveProgress(home, console, context)));
    }

    public void Report(ProductionEvent value)
    {
        switch (value)
        {
            case StageStarted started:
                _bars[started.Stage].StartTask();
                break;
            case StageAdvanced advanced:
                _bars[advanced.Stage].Value = advanced.Share;
                break;
            case StageEnded ended:
                _bars[ended.Stage].Value = 1;
                _bars[ended.Stage].StopTask();
                _bars[ended.Stage].Description = Markup.Escape($"{StageNames.Of(ended.Stage),-10} {ended.Summary}");
                break;
            case OpeningReady opening:
                _console.MarkupLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"[grey]A draft of the opening can be played now ({opening.Elapsed.TotalSeconds:0.0} s):[/] {Markup.Escape(_home.Store(opening.Path))}"));
                break;
            default:
                break;
        }
    }
}
