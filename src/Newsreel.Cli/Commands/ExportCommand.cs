using System.CommandLine;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Pipeline;

namespace Newsreel.Cli.Commands;

/// <summary><c>projects export</c>: a finished film as a package for editing programs.</summary>
internal static class ExportCommand
{
    public static Command Create(GlobalOptions options)
    {
        var output = new Option<string>("--out") { Description = "Folder of the package: empty, not there yet, or an earlier package (default: handoff in the project's folder)", HelpName = "DIR" };
        return ProjectName.Command(
            "export", "Hand a finished film to Premiere, Final Cut Pro, DaVinci Resolve or Avid", options, [output],
            result => result.GetValue(output) is { } folder ? FullPath(folder) : null,
            async (call, target, cancellationToken) =>
            {
                var handoff = await call.Get<FilmHandoff>().WriteAsync(call.Project, target, new Said(), cancellationToken);
                foreach (var notice in handoff.Notices) Console.Error.WriteLine(Line.Of(notice));
                if (call.Context.Json) Outcome.Print(new HandoffView(handoff.ProjectId.Value, handoff.Folder, handoff.Files), OutputJson.Default.HandoffView);
                else Show(handoff, Console.Out);
            });
    }

    private static string FullPath(string folder) => folder.Length > 0 && !folder.Contains('\0', StringComparison.Ordinal)
        ? Path.GetFullPath(folder)
        : throw NewsreelException.Usage("The folder of --out has no name.", "Give --out a folder that is empty or does not exist yet.");

    private static void Show(WrittenHandoff handoff, TextWriter output)
    {
        output.WriteLine($"\"{handoff.Title}\" is ready to be edited: {Counted.Of(handoff.Files.Count, "file")} in {handoff.Folder}");
        output.WriteLine("  Premiere Pro     timeline.xml");
        output.WriteLine("  Final Cut Pro    timeline.fcpxml");
        output.WriteLine("  DaVinci Resolve  timeline.otio");
        output.WriteLine("  Avid             video.edl and the edit list of each sound");
        output.WriteLine("README.txt there says what each file is.");
    }

    /// <summary>What is being done, a line each, in the order in which it is told.</summary>
    private sealed class Said : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine($"  {value}");
    }
}
