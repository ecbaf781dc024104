using System.CommandLine;
using Newsreel.Cli.Display;
using Newsreel.Pipeline;

namespace Newsreel.Cli.Commands;

/// <summary><c>resume</c>: goes on where a run stopped.</summary>
internal static class ResumeCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var cost = new CostOption("what was asked for");
        return ProjectName.Command(
            "resume", "Go on with a film that was stopped, failed or lost its machine", globals, [cost.Option], cost.Read,
            async (call, maxCost, cancellationToken) => ProduceCommand.Show(call.Context, await LiveProgress.RunAsync(
                call.Context.Home, progress => call.Get<VideoPipeline>().ResumeAsync(call.Project, maxCost, progress, cancellationToken))));
    }
}
