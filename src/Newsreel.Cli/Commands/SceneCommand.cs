using System.CommandLine;
using System.Globalization;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Sourcing;
using Spectre.Console;

namespace Newsreel.Cli.Commands;

/// <summary><c>scene list / edit / swap / redo</c>: one scene at a time; <c>render</c> then makes what changed.</summary>
internal static class SceneCommand
{
    public static Command Create(GlobalOptions globals) => new("scene", "The scenes of a film: look at them, change one")
    {
        ProjectName.Command("list", "Show the scenes with their shots and words", globals, ListAsync), Edit(globals), Swap(globals), Redo(globals),
    };

    private static Argument<int> Number() => new("N") { Description = "The scene's number" };

    private static Command Edit(GlobalOptions globals)
    {
        var number = Number();
        var text = new Option<string>("--text") { Description = "What is said in it", HelpName = "TEXT", Required = true };
        return ProjectName.Command(
            "edit", "Change the words of a scene; 'render' then speaks and shows them", globals, [number, text], result =>
            {
                var words = result.GetValue(text)!.Trim();
                return Words.Count(words) > 0 ? (Scene: result.GetValue(number), Words: words) : throw NewsreelException.Usage("The scene would say nothing.", "Give --text at least one word.");
            },
            async (call, told, cancellationToken) =>
            {
                var (scene, kind, next) = await call.Get<SceneChanges>().EditAsync(call.Project, told.Scene, told.Words, cancellationToken);
                if (call.Context.Json) Outcome.Print(SceneView.Of(scene), OutputJson.Default.SceneView);
                else if (kind is SceneKind.Soundbite) Say($"Scene {scene.Number} is a soundbite: its words are written anew, and the clip says what it said before. Listen to it before you publish.", next);
                else Say($"Scene {scene.Number} says {Counted.Of(Words.Count(told.Words), "word")} now.", next);
            });
    }

    private static Command Swap(GlobalOptions globals)
    {
        var number = Number();
        var shot = new Option<int>("--shot") { Description = "Number of the shot within the scene, as 'scene list' shows it", HelpName = "K", Required = true };
        var clip = new Option<string>("--clip") { Description = "A video or picture, or the id of a clip as 'review' lists it", HelpName = "FILE", Required = true };
        var from = new Option<double?>("--in") { Description = "Where in the clip it begins (default: the best place)", HelpName = "SECONDS" };
        return ProjectName.Command(
            "swap", "Put a clip of your choice into a shot; 'render' then shows it", globals, [number, shot, clip, from], result =>
            {
                var start = result.GetValue(from);
                if (start is { } seconds && seconds is not (>= 0 and < 1e6)) throw NewsreelException.Usage("--in is no moment of a clip.", "Give --in seconds from the clip's beginning, for example 12.5.");
                var named = ProduceOptions.FullPath(clip, result.GetValue(clip)!);
                return (Scene: result.GetValue(number), Shot: result.GetValue(shot), Clip: File.Exists(named) ? named : result.GetValue(clip)!, In: start is null ? (TimeSpan?)null : TimeSpan.FromSeconds(start.Value));
            },
            async (call, told, cancellationToken) =>
            {
                var shown = await call.Get<SceneChanges>().SwapAsync(call.Project, new(told.Scene, told.Shot), told.Clip, told.In, cancellationToken);
                var choice = shown.Choice;
                if (call.Context.Json) Outcome.Print(View(shown), OutputJson.Default.ShotView);
                else Say($"Shot {told.Shot} of scene {told.Scene}: {choice.Reason}{(choice.Footage!.FileLabel is { } label ? $" Viewers will read “{label}”." : "")}", Render(call.Project));
            });
    }

    private static Command Redo(GlobalOptions globals)
    {
        var number = Number();
        return ProjectName.Command(
            "redo", "Choose other pictures for a scene; 'render' then shows them", globals, [number], result => result.GetValue(number), async (call, scene, cancellationToken) =>
            {
                var shots = await call.Get<SceneChanges>().RedoAsync(call.Project, scene, cancellationToken);
                if (call.Context.Json) await ListAsync(call, cancellationToken);
                else Say($"{Counted.Of(shots, "shot")} of scene {scene} will be chosen anew.", Render(call.Project));
            });
    }

    private static async Task ListAsync(ProjectCall call, CancellationToken cancellationToken)
    {
        var scenes = await call.Store.ScenesAsync(call.Project.Id, cancellationToken);
        var shots = (await call.Get<SceneChanges>().ShotsAsync(call.Project, cancellationToken)).ToLookup(shot => shot.Choice.Shot.SceneNumber);
        if (call.Context.Json)
        {
            Outcome.Print([.. scenes.Select(scene => SceneView.Of(scene) with { Shots = [.. shots[scene.Number].Select(View)] })], OutputJson.Default.IReadOnlyListSceneView);
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Scene", "Shot", "Seconds", "Picture", "Words");
        foreach (var scene in scenes)
        {
            var number = Cell($"{scene.Number}");
            foreach (var shot in shots[scene.Number])
                table.AddRow(shot.Number == 1 ? number : "", Cell($"{shot.Number}"), Cell($"{shot.Length.TotalSeconds:0.0}"), Markup.Escape(Picture(shot.Choice)), Markup.Escape(IsMarked(shot) ? scene.Text : shot.Choice.Shot.Words));
            // Before shots are chosen, or when the words have changed since.
            if (!shots[scene.Number].Any(IsMarked) && !IsSaid(scene.Text, shots[scene.Number])) table.AddRow(number, "", Cell($"{scene.Duration?.TotalSeconds:0.0}"), shots[scene.Number].Any() ? "(not rendered yet)" : "", Markup.Escape(scene.Text));
        }

        AnsiConsole.Write(table);
    }

    // A breath, or a soundbite whose words nobody wrote down.
    private static bool IsMarked(SceneShot shot) => shot.Choice.Shot is { Kind: not SceneKind.Narration, Words.Length: 0 };

    private static bool IsSaid(string text, IEnumerable<SceneShot> shots) => string.Equals(
        string.Concat(text.Where(char.IsLetterOrDigit)), string.Concat(shots.SelectMany(shot => shot.Choice.Shot.Words.Where(char.IsLetterOrDigit))), StringComparison.Ordinal);

    private static string Cell(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Picture(ShotChoice choice) =>
        choice.IsRejected ? "(to be chosen anew)" : choice.Footage?.Candidate.Title ?? (choice.Shot.Role == ShotRole.Title ? "the title" : "drawn");

    private static ShotView View(SceneShot shot)
    {
        var clip = shot.Choice.Footage?.Candidate;
        return new(shot.Number, Math.Round(shot.Length.TotalSeconds, 3), shot.Choice.Shot.Role.ToString(), clip?.Source, clip?.Id, clip?.Title, shot.Choice.Reason);
    }

    private static string Render(Project project) => $"newsreel render {project.Id.Prefix}";

    private static void Say(string what, string next) => Console.Out.WriteLine($"{what}{Environment.NewLine}{Outcome.AsTyped($"Make the film again: {next}")}");
}
