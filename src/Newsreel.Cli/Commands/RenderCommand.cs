using System.CommandLine;
using Newsreel.Cli.Display;
using Newsreel.Pipeline;

namespace Newsreel.Cli.Commands;

/// <summary><c>render</c>: makes a finished film again after a change.</summary>
internal static class RenderCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var options = new RenderOptions();
        return ProjectName.Command(
            "render", "Make a finished film again after a change; only what the change touches is made", globals, options.All, options.Read,
            async (call, change, cancellationToken) => ProduceCommand.Show(call.Context, await LiveProgress.RunAsync(
                call.Context.Home, progress => call.Get<VideoPipeline>().RemakeAsync(call.Project, change, progress, cancellationToken))));
    }
}
