using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Spectre.Console;

namespace Newsreel.Cli.Commands;

/// <summary><c>projects list / show / export / delete</c>: the library of films.</summary>
internal static class ProjectsCommand
{
    public static Command Create(GlobalOptions options) => new("projects", "The library of films")
    {
        List(options), Show(options), ExportCommand.Create(options), Delete(options),
    };

    private static Command List(GlobalOptions options)
    {
        var command = new Command("list", "Show all projects, the newest first");
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = options.Read(result);
            await using var program = context.Compose();
            var store = await OpenAsync(program, cancellationToken);
            var projects = await store.ListAsync(cancellationToken);
            if (context.Json) Outcome.Print(projects.Select(View).ToList(), OutputJson.Default.IReadOnlyListProjectView);
            else ShowTable(projects);
            return 0;
        });
        return command;
    }

    private static Command Show(GlobalOptions options) => ProjectName.Command("show", "Show one project and its scenes", options, async (call, cancellationToken) =>
    {
        var scenes = await call.Store.ScenesAsync(call.Project.Id, cancellationToken);
        if (call.Context.Json)
            Outcome.Print(new ProjectDetailView(View(call.Project), [.. scenes.Select(SceneView.Of)]), OutputJson.Default.ProjectDetailView);
        else ShowDetail(call.Project, scenes);
    });

    private static Command Delete(GlobalOptions options)
    {
        var yes = new Option<bool>("--yes") { Description = "Really delete" };
        return ProjectName.Command("delete", "Delete a project and its files", options, [yes], result => result.GetValue(yes), async (call, isMeant, cancellationToken) =>
        {
            var project = call.Project;
            if (!isMeant)
                throw NewsreelException.Usage(
                    $"\"{project.Topic}\" ({project.Id.Prefix}) would be deleted with all its files.", $"Run 'newsreel projects delete {project.Id.Prefix} --yes' to do it.");
            var files = await call.Get<ProjectRemoval>().RemoveAsync(project, cancellationToken);
            if (call.Context.Json) Outcome.Print(new DeletedView(project.Id.Value, project.Topic, files), OutputJson.Default.DeletedView);
            else Console.Out.WriteLine($"Deleted \"{project.Topic}\" ({project.Id.Prefix}) and {Counted.Of(files.Count, "file")}.");
        });
    }

    private static async Task<IProjectStore> OpenAsync(ServiceProvider program, CancellationToken cancellationToken)
    {
        var store = program.GetRequiredService<IProjectStore>();
        await store.OpenAsync(cancellationToken);
        return store;
    }

    private static ProjectView View(Project project) => new(
        project.Id.Value, project.Topic, project.Status, project.Step, project.Target?.TotalSeconds, project.VideoDuration?.TotalSeconds,
        project.VideoBytes, project.VideoPath, project.ThumbnailPath, project.VoiceId, project.VisualsProvider, project.CreatedAt, project.IsOurs);

    private static void ShowTable(IReadOnlyList<Project> projects)
    {
        if (projects.Count == 0)
        {
            Console.Out.WriteLine("No projects yet. './newsreel produce --topic \"…\"' makes the first.");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Project", "Topic", "State", "Asked", "Length", "Made");
        foreach (var project in projects)
            table.AddRow(new[]
            {
                project.Id.Prefix, Shorten(project.Topic), StateOf(project), Length(project.Target), Length(project.VideoDuration),
                project.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            }.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
    }

    private static void ShowDetail(Project project, IReadOnlyList<SceneRow> scenes)
    {
        Console.Out.WriteLine(project.Topic);
        Console.Out.WriteLine($"  project  {project.Id}{(project.IsOurs ? "" : "  (made by the earlier system)")}");
        Console.Out.WriteLine($"  state    {StateOf(project)}");
        Console.Out.WriteLine($"  length   {Length(project.VideoDuration)} of {Length(project.Target)}");
        Console.Out.WriteLine($"  voice    {project.VoiceId ?? "–"}");
        Console.Out.WriteLine($"  film     {project.VideoPath ?? "–"}");
        foreach (var scene in scenes)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"  {scene.Number,3}  {Length(scene.Duration)}  {scene.Text}");
        }
    }

    private static string StateOf(Project project) =>
        project.IsInterrupted ? $"interrupted at {StageNames.At(project)}" : project.Status is "complete" ? "complete" : $"{project.Status} at {StageNames.At(project)}";

    private static string Length(TimeSpan? time) => time is { } length ? TimeSpan.FromSeconds(Math.Round(length.TotalSeconds, MidpointRounding.AwayFromZero)).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : "–";

    private static string Shorten(string topic)
    {
        var line = string.Concat(topic.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= 48 ? line : line[..47] + "…";
    }
}
