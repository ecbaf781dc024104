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
            stage => stage, stage => context.AddTask(Description(stage, ""), autoStart: false, maxValue: 1));
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

    private static string Description(Stage stage, string doing) => Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{StageNames.Of(stage),-10}{(doing.Length > 0 ? " " + doing : "")}"));

    /// <summary>A line above the bars; a wrapped one would leave its tail among them.</summary>
    private void WriteLine(string line)
    {
        var width = Math.Max(20, _console.Profile.Width - 1);
        _console.MarkupLine($"[grey]{Markup.Escape(line.Length <= width ? line : line[..(width - 1)] + "…")}[/]");
    }

    public void Report(ProductionEvent value)
    {
        switch (value)
        {
            case StageStarted started:
                // Another voice may begin with stages that had ended before.
                if (!_bars[started.Stage].IsStarted) _bars[started.Stage].StartTask();
                _bars[started.Stage].Value = 0;
                break;
            case StageAdvanced advanced:
                _bars[advanced.Stage].Value = advanced.Share;
                _bars[advanced.Stage].Description = Description(advanced.Stage, advanced.Doing);
                break;
            case StageEnded ended:
                _bars[ended.Stage].Value = 1;
                _bars[ended.Stage].Description = Description(ended.Stage, "");
                WriteLine(string.Create(CultureInfo.InvariantCulture, $"{StageNames.Of(ended.Stage),-10} {(ended.WasKnown ? "kept" : $"{ended.Elapsed.TotalSeconds:0.0} s"),8}  {ended.Summary}"));
                break;
            case VoiceReplaced replaced:
                WriteLine($"voice       {replaced.Reason}");
                break;
            case OpeningReady opening:
                WriteLine(string.Create(CultureInfo.InvariantCulture, $"opening    {opening.Elapsed.TotalSeconds,6:0.0} s  play the draft while the film is made: {_home.Store(opening.Path)}"));
                break;
            default:
                break;
        }
    }
}
