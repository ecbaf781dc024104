using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Pipeline;

namespace Newsreel.Cli.Commands;

/// <summary><c>resume</c>: goes on where a run stopped.</summary>
internal static class ResumeCommand
{
    public static Command Create(GlobalOptions globals) => ProjectName.Command(
        "resume", "Go on with a film that was stopped, failed or lost its machine", globals, async (context, program, project, cancellationToken) =>
        {
            var pipeline = program.GetRequiredService<VideoPipeline>();
            ProduceCommand.Show(context, await LiveProgress.RunAsync(context.Home, progress => pipeline.ResumeAsync(project, progress, cancellationToken)));
        });
}
