using System.CommandLine;
using Newsreel.Cli.Display;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary><c>resume</c>: goes on where a run stopped.</summary>
internal static class ResumeCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var cost = new CostOption("what was asked for");
        var voice = new Option<string>("--voice") { Description = "Another voice of the same language, which then speaks the whole film (default: the one that was chosen)", HelpName = "ID" };
        return ProjectName.Command(
            "resume", "Go on with a film that was stopped, failed or lost its machine", globals, [cost.Option, voice], result => Change(cost.Read(result), result.GetValue(voice)),
            async (call, change, cancellationToken) => ProduceCommand.Show(call.Context, await LiveProgress.RunAsync(
                call.Context.Home, progress => call.Get<VideoPipeline>().ResumeAsync(call.Project, change, progress, cancellationToken))));
    }

    private static Func<Brief, Brief> Change(decimal? cost, string? voice) => brief =>
        (voice is null ? brief : brief with { VoiceId = voice, TakesAnyVoice = false, VoiceTrouble = "" }) with { MaxCost = cost ?? brief.MaxCost };
}
