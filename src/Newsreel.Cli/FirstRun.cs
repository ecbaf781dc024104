using System.Globalization;
using Newsreel.Cli.Commands;
using Newsreel.Common;
using Newsreel.Projects;
using Spectre.Console;

namespace Newsreel.Cli;

/// <summary>What a bare <c>newsreel</c> does: on a terminal it asks for topic and length and makes the film.</summary>
internal static class FirstRun
{
    private const string UsualLength = "60";

    /// <summary>Cost of making a film against its own length on two cores, measured on the default film at 1080p.</summary>
    private const double MeasuredShare = 0.8;

    public static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
            throw NewsreelException.Usage("No command was given.", "'newsreel produce --topic \"…\"' makes a film; 'newsreel --help' shows all commands.");
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.MarkupLine("[bold]Newsreel[/] turns a topic into a narrated documentary. Press Enter to take what is in brackets.");
        console.WriteLine();
        var topic = await AskAsync(console, "What is the film about?", Brief.DefaultTopic, text => ProduceOptions.ReadTopic(text), cancellationToken);
        var length = await AskAsync(console, "How long shall it be, in seconds?", UsualLength, ProduceOptions.ReadDuration, cancellationToken);
        console.MarkupLine("[grey]Voice: espeak-ng, which is on this machine. Nothing is downloaded.[/]");
        console.MarkupLine(string.Create(
            CultureInfo.InvariantCulture, $"[grey]This takes about {Math.Max(15, length.TotalSeconds * MeasuredShare):0} s on two cores.[/]"));
        console.WriteLine();
        await ProduceCommand.RunAsync(
            context, new(topic, length, null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: false), cancellationToken);
        return 0;
    }

    private static async Task<T> AskAsync<T>(IAnsiConsole console, string question, string usual, Func<string, T> read, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await new TextPrompt<string>(question).DefaultValue(usual).ShowAsync(console, cancellationToken);
            try
            {
                return read(answer);
            }
            catch (NewsreelException problem)
            {
                console.MarkupLine($"[yellow]{Markup.Escape(problem.Message)} {Markup.Escape(problem.Action)}[/]");
            }
        }
    }
}
