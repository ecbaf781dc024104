using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary>How a command is told which project it is about.</summary>
internal static class ProjectName
{
    /// <summary>A command about one project of the library.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="description">For the help.</param>
    /// <param name="globals">Options that every command takes.</param>
    /// <param name="work">Does it.</param>
    public static Command Command(string name, string description, GlobalOptions globals, Func<ProjectCall, CancellationToken, Task> work) =>
        Command(name, description, globals, [], _ => true, (call, _, cancellationToken) => work(call, cancellationToken));

    /// <summary>A command about one project of the library that is told more.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="description">For the help.</param>
    /// <param name="globals">Options that every command takes.</param>
    /// <param name="more">Further arguments and options.</param>
    /// <param name="read">Reads and checks them, before anything is opened.</param>
    /// <param name="work">Does it with what was read.</param>
    public static Command Command<T>(
        string name, string description, GlobalOptions globals, IReadOnlyList<Symbol> more, Func<ParseResult, T> read, Func<ProjectCall, T, CancellationToken, Task> work)
    {
        var project = new Argument<string>("PROJECT") { Description = "An id, a unique prefix of it, or 'last': the project that was made last" };
        var command = new Command(name, description) { project };
        foreach (var argument in more.OfType<Argument>()) command.Add(argument);
        foreach (var option in more.OfType<Option>()) command.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            var (context, told) = (globals.Read(result), read(result));
            if (!Directory.Exists(context.Home.Root)) throw NewsreelException.Usage($"There is no folder '{context.Home.Root}'.", "Give --home the folder that holds your films.");
            await using var program = context.Compose();
            var store = program.GetRequiredService<IProjectStore>();
            await store.OpenAsync(cancellationToken);
            await work(new(context, program, store, await store.FindAsync(result.GetValue(project)!, cancellationToken)), told, cancellationToken);
            return 0;
        });
        return command;
    }
}

/// <summary>What a command about a project works with.</summary>
/// <param name="Context">What it runs in.</param>
/// <param name="Program">The composed program.</param>
/// <param name="Store">Opened.</param>
/// <param name="Project">The project.</param>
internal sealed record ProjectCall(CommandContext Context, ServiceProvider Program, IProjectStore Store, Project Project)
{
    /// <summary>A part of the program.</summary>
    public T Get<T>()
        where T : notnull => Program.GetRequiredService<T>();
}
