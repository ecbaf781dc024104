using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Newsreel.Cli.Commands;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Cli;

/// <summary>The entry: reads the command line, runs one command and turns its outcome into an exit code.</summary>
internal static class Program
{
    private static readonly TimeSpan StoppingTime = TimeSpan.FromSeconds(8);

    public static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var options = new GlobalOptions();
        // A RootCommand would call itself by the name of the assembly.
        var root = new Command("newsreel", "Newsreel turns a topic into a finished, narrated documentary video.")
        {
            options.Home, options.Json, new HelpOption(), new VersionOption(),
        };
        root.Add(ProduceCommand.Create(options));
        root.Add(ResumeCommand.Create(options));
        root.Add(RenderCommand.Create(options));
        root.Add(SceneCommand.Create(options));
        root.Add(ReviewCommand.Create(options));
        root.Add(ProjectsCommand.Create(options));
        root.Add(VoicesCommand.Create(options));
        root.Add(ModelsCommand.Create(options));
        root.Add(FootageCommand.Create(options));
        root.Add(CacheCommand.Create(options));
        root.Add(DoctorCommand.Create(options));
        root.Add(McpCommand.Create(options));
        root.SetAction((result, cancellationToken) => FirstRun.RunAsync(options.Read(result), cancellationToken));

        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        Outcome.RememberHome(parsed.GetValue(options.Home));
        var outcome = new Outcome(parsed.Errors.Count == 0 ? parsed.GetValue(options.Json) : arguments.Contains("--json", StringComparer.Ordinal));
        if (MissingValue.Find(root, arguments) is { } option)
            return outcome.Fail(NewsreelException.Usage(
                $"{option} has no value.", $"Give {option} a value; one that begins with - or @ is given as {option}=VALUE. 'newsreel produce --help' shows what is valid."));
        if (parsed.Errors.Count > 0)
            return outcome.Fail(NewsreelException.Usage(
                string.Join(' ', parsed.Errors.Select(error => error.Message)),
                $"'newsreel {CommandName(parsed)}--help' shows what is valid."));
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = StoppingTime,
            });
        }
        catch (NewsreelException failure)
        {
            return outcome.Fail(failure);
        }
        catch (OperationCanceledException)
        {
            return outcome.Fail(new(FailureKind.Cancelled, "cancelled", "Stopped.", "Nothing was changed since the last finished step."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return outcome.Fail(FileFailure.Describe(failure));
        }
        catch (Exception failure)
        {
            return outcome.Fail(NewsreelException.Work(
                "unexpected", $"Something happened that Newsreel does not know: {failure.GetType().Name}: {failure.Message}", "Please report it with the command that you ran.", failure));
        }
    }

    private static string CommandName(ParseResult parsed)
    {
        var names = new List<string>();
        for (var command = parsed.CommandResult; command.Parent is CommandResult parent; command = parent)
            names.Insert(0, command.Command.Name);
        return names.Count == 0 ? "" : string.Join(' ', names) + " ";
    }
}
