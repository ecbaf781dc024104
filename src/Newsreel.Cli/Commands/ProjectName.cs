using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary>How a command is told which project it is about.</summary>
internal static class ProjectName
{
    /// <summary>The argument PROJECT.</summary>
    public static Argument<string> Argument() => new("PROJECT") { Description = "An id, a unique prefix of it, or 'last'" };

    /// <summary>A command about one project of the library.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="description">For the help.</param>
    /// <param name="globals">Options that every command takes.</param>
    /// <param name="work">Does it with the composed program.</param>
    public static Command Command(
        string name, string description, GlobalOptions globals, Func<CommandContext, ServiceProvider, Project, CancellationToken, Task> work)
    {
        var argument = Argument();
        var command = new Command(name, description) { argument };
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = globals.Read(result);
            await using var program = context.Compose();
            var store = program.GetRequiredService<IProjectStore>();
            await store.OpenAsync(cancellationToken);
            await work(context, program, await store.FindAsync(result.GetValue(argument)!, cancellationToken), cancellationToken);
            return 0;
        });
        return command;
    }
}
