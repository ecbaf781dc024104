using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary><c>review</c>: every shot beside its words, as a page and a table.</summary>
internal static class ReviewCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var name = ProjectName.Argument();
        var command = new Command("review", "Lay out every shot of a film beside its words, to look at before publishing") { name };
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = globals.Read(result);
            await using var program = context.Compose();
            var store = program.GetRequiredService<IProjectStore>();
            await store.OpenAsync(cancellationToken);
            var project = await store.FindAsync(result.GetValue(name)!, cancellationToken);
            var review = await program.GetRequiredService<FilmReview>().WriteAsync(project, cancellationToken);
            foreach (var notice in review.Notices) Console.Error.WriteLine(Line.Of(notice));
            if (context.Json) Outcome.Print(new ReviewView(review.ProjectId.Value, review.Review, review.ShotList, review.Shots), OutputJson.Default.ReviewView);
            else Show(review, context.Home, Console.Out);
            return 0;
        });
        return command;
    }

    private static void Show(WrittenReview review, Home home, TextWriter output)
    {
        output.WriteLine($"\"{review.Title}\": {review.Shots} shots to look at.");
        output.WriteLine($"  review     {review.Review}");
        output.WriteLine($"  shot list  {review.ShotList}");
        output.WriteLine();
        output.WriteLine($"Open it:  {Line.ToOpen(home.Resolve(review.Review))}");
    }
}
