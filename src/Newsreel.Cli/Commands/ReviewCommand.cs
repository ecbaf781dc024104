using System.CommandLine;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary><c>review</c>: every shot beside its words, as a page and a table.</summary>
internal static class ReviewCommand
{
    public static Command Create(GlobalOptions globals) => ProjectName.Command(
        "review", "Lay out every shot of a film beside its words, to look at before publishing", globals, async (call, cancellationToken) =>
        {
            var review = await call.Get<FilmReview>().WriteAsync(call.Project, cancellationToken);
            foreach (var notice in review.Notices) Console.Error.WriteLine(Line.Of(notice));
            if (call.Context.Json) Outcome.Print(new ReviewView(review.ProjectId.Value, review.Review, review.ShotList, review.Shots), OutputJson.Default.ReviewView);
            else Show(review, call.Context.Home, Console.Out);
        });

    private static void Show(WrittenReview review, Home home, TextWriter output)
    {
        output.WriteLine($"\"{review.Title}\": {Counted.Of(review.Shots, "shot")} to look at.");
        output.WriteLine($"  review     {review.Review}");
        output.WriteLine($"  shot list  {review.ShotList}");
        output.WriteLine();
        output.WriteLine($"Open it:  {Line.ToOpen(home.Resolve(review.Review))}");
    }
}
