using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Scripting.Models;
using Spectre.Console;

namespace Newsreel.Cli.Commands;

/// <summary><c>models</c>: the language models that can write, asked all at once.</summary>
internal static class ModelsCommand
{
    private const int MostShown = 6;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(12);

    public static Command Create(GlobalOptions options)
    {
        var command = new Command("models", "Show which language models can write, in the order in which they are tried");
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = options.Read(result);
            await using var program = context.Compose();
            var views = await Task.WhenAll(program.GetRequiredService<ModelCatalogue>().All.Select(provider => ViewAsync(provider, cancellationToken)));
            if (context.Json) Outcome.Print(views, OutputJson.Default.IReadOnlyListModelView);
            else Show(views);
            return 0;
        });
        return command;
    }

    private static async Task<ModelView> ViewAsync(IModelProvider provider, CancellationToken cancellationToken)
    {
        if (provider.Obstacle is { } obstacle) return new(provider.Name, provider.Title, provider.Model, IsReachable: false, obstacle, []);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Deadline);
        try
        {
            return new(provider.Name, provider.Title, provider.Model, IsReachable: true, "", await provider.ModelsAsync(deadline.Token));
        }
        catch (NewsreelException failure)
        {
            return new(provider.Name, provider.Title, provider.Model, IsReachable: false, $"{failure.Message} {failure.Action}", []);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(provider.Name, provider.Title, provider.Model, IsReachable: false, $"{provider.Title} did not answer within {Deadline.TotalSeconds:0} s.", []);
        }
    }

    private static void Show(IReadOnlyList<ModelView> views)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Writer", "Model", "State");
        foreach (var view in views)
        {
            var more = view.Models.Count > MostShown ? $" and {view.Models.Count - MostShown} more" : "";
            var state = view.IsReachable ? $"has {string.Join(", ", view.Models.Take(MostShown))}{more}" : view.Obstacle;
            table.AddRow(new[] { view.Writer, view.Model.Length > 0 ? view.Model : "chosen from what it has", state }.Select(Markup.Escape).ToArray());
        }

        AnsiConsole.Write(table);
        if (!views.Any(view => view.IsReachable)) Console.Out.WriteLine("No language model can be asked: films are written offline, from the library or from --source.");
    }
}
