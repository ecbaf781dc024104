using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary><c>render</c>: makes a finished film again after a change.</summary>
internal static class RenderCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var options = new RenderOptions();
        var project = ProjectName.Argument();
        var command = new Command("render", "Make a finished film again after a change; only what the change touches is made") { project };
        options.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = globals.Read(result);
            var change = options.Read(result);
            await using var program = context.Compose();
            var store = program.GetRequiredService<IProjectStore>();
            await store.OpenAsync(cancellationToken);
            var found = await store.FindAsync(result.GetValue(project)!, cancellationToken);
            var pipeline = program.GetRequiredService<VideoPipeline>();
            ProduceCommand.Show(context, await LiveProgress.RunAsync(context.Home, progress => pipeline.RenderAsync(found, change, progress, cancellationToken)));
            return 0;
        });
        return command;
    }
}
