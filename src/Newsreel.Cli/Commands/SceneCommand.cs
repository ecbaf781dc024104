using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;
using Spectre.Console;

namespace Newsreel.Cli.Commands;

/// <summary><c>scene list</c> and <c>scene edit</c>: one scene at a time; <c>render</c> then makes what changed.</summary>
internal static class SceneCommand
{
    public static Command Create(GlobalOptions globals) => new("scene", "The scenes of a film: look at them, change one")
    {
        ProjectName.Command("list", "Show the scenes with their words", globals, ListAsync),
        Edit(globals),
    };

    private static Command Edit(GlobalOptions globals)
    {
        var (project, number) = (ProjectName.Argument(), new Argument<int>("N") { Description = "The scene's number" });
        var text = new Option<string>("--text") { Description = "What is said in it", HelpName = "TEXT", Required = true };
        var command = new Command("edit", "Change the words of a scene; 'render' then speaks and shows them") { project, number, text };
        command.SetAction(async (result, cancellationToken) =>
        {
            var words = result.GetValue(text)!.Trim();
            if (Words.Count(words) == 0) throw NewsreelException.Usage("The scene would say nothing.", "Give --text at least one word.");
            var context = globals.Read(result);
            await using var program = context.Compose();
            var store = program.GetRequiredService<IProjectStore>();
            await store.OpenAsync(cancellationToken);
            var found = await store.FindAsync(result.GetValue(project)!, cancellationToken);
            var scene = Pick(await store.ScenesAsync(found.Id, cancellationToken), result.GetValue(number));
            await store.ChangeTextAsync(found.Id, [scene with { Text = words, SanitizedText = null }], cancellationToken);
            if (context.Json) Outcome.Print(View(scene with { Text = words }), OutputJson.Default.SceneView);
            else Console.Out.WriteLine($"Scene {scene.Number} says {Words.Count(words)} words now. Make the film again: {Outcome.AsTyped($"'newsreel render {found.Id.Prefix}'").Trim('\'')}");
            return 0;
        });
        return command;
    }

    private static async Task ListAsync(CommandContext context, ServiceProvider program, Project project, CancellationToken cancellationToken)
    {
        var scenes = await program.GetRequiredService<IProjectStore>().ScenesAsync(project.Id, cancellationToken);
        if (context.Json)
        {
            Outcome.Print([.. scenes.Select(View)], OutputJson.Default.IReadOnlyListSceneView);
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Scene", "Seconds", "Words");
        foreach (var scene in scenes)
            table.AddRow(
                scene.Number.ToString(CultureInfo.InvariantCulture), scene.Duration?.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) ?? "", Markup.Escape(scene.Text));
        AnsiConsole.Write(table);
    }

    private static SceneRow Pick(IReadOnlyList<SceneRow> scenes, int number) =>
        scenes.FirstOrDefault(scene => scene.Number == number)
        ?? throw NewsreelException.Usage($"The film has no scene {number}.", scenes.Count == 0 ? "It has no scenes yet." : $"Give a number from 1 to {scenes.Max(scene => scene.Number)}.");

    private static SceneView View(SceneRow scene) => new(scene.Id.Value, scene.Number, scene.Text, scene.AudioPath, scene.Duration?.TotalSeconds);
}
