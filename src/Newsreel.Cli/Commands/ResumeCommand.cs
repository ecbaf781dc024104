using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary><c>resume</c>: goes on where a run stopped.</summary>
internal static class ResumeCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var name = ProjectName.Argument();
        var command = new Command("resume", "Go on with a film that was stopped, failed or lost its machine") { name };
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = globals.Read(result);
            await using var program = context.Compose();
            var store = program.GetRequiredService<IProjectStore>();
            await store.OpenAsync(cancellationToken);
            var project = await store.FindAsync(result.GetValue(name)!, cancellationToken);
            var pipeline = program.GetRequiredService<VideoPipeline>();
            ProduceCommand.Show(context, await LiveProgress.RunAsync(context.Home, progress => pipeline.ResumeAsync(project, progress, cancellationToken)));
            return 0;
        });
        return command;
    }
}
