using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary><c>produce</c>: topic to MP4.</summary>
internal static class ProduceCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var options = new ProduceOptions();
        var command = new Command("produce", "Make a film from a topic");
        options.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            await RunAsync(globals.Read(result), options.Read(result), cancellationToken);
            return 0;
        });
        return command;
    }

    /// <summary>Makes the film and says what came of it.</summary>
    public static async Task RunAsync(CommandContext context, Brief brief, CancellationToken cancellationToken)
    {
        await using var program = context.Compose();
        var pipeline = program.GetRequiredService<VideoPipeline>();
        Show(context, await LiveProgress.RunAsync(context.Home, progress => pipeline.ProduceAsync(brief, progress, cancellationToken)));
    }

    /// <summary>Says what came of it.</summary>
    public static void Show(CommandContext context, Production production)
    {
        if (context.Json) Outcome.Print(View(production), OutputJson.Default.ProducedView);
        else ProductionSummary.Write(production, context.Home, Console.Out);
    }

    private static ProducedView View(Production production) => new(
        production.ProjectId.Value, production.Brief.Topic, production.VideoPath, production.Duration.TotalSeconds,
        production.Brief.Target.TotalSeconds, production.Bytes, production.Scenes, production.Shots, production.Writer.Id,
        production.Voice.Engine, production.FootageSources.Count > 0 ? production.FootageSources : ["graphics"], production.CreditsPath, production.ReportPath);
}
