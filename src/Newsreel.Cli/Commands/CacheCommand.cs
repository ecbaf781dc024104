using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Cli.Commands;

/// <summary><c>cache show</c>, <c>limit</c> and <c>clear</c>: finished pieces of films that the next render need not make again.</summary>
internal static class CacheCommand
{
    public static Command Create(GlobalOptions options)
    {
        var size = new Argument<string>("SIZE") { Description = "For example 20GB; 0 keeps nothing" };
        return new Command("cache", "Finished pieces of films, kept so that a change renders only what it touches")
        {
            Work(new("show", "Show how much is kept"), options, (_, _, _) => Task.CompletedTask),
            Work(new("limit", "Set how much may be kept; what was not used for the longest time goes first") { size }, options,
                (cache, result, cancellationToken) => cache.SetLimitAsync(ByteSize.Read(result.GetValue(size)!), cancellationToken)),
            Work(new("clear", "Drop everything that is kept; films stay"), options, (cache, _, _) =>
            {
                cache.Clear();
                return Task.CompletedTask;
            }),
        };
    }

    private static Command Work(Command command, GlobalOptions options, Func<ContentCache, ParseResult, CancellationToken, Task> work)
    {
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = options.Read(result);
            await using var program = context.Compose();
            var cache = program.GetRequiredService<ContentCache>();
            await work(cache, result, cancellationToken);
            if (cache.Trouble is { } trouble) throw NewsreelException.Work("cache-unusable", $"Not all of the cache could be dropped: {trouble}", $"See who owns the files in {context.Home.Cache}.");
            var use = cache.Measure();
            if (context.Json) Outcome.Print(new CacheView(context.Home.Cache, use.Entries, use.Bytes, use.Limit), OutputJson.Default.CacheView);
            else Console.Out.WriteLine($"{use.Entries} finished pieces, {ByteSize.Of(use.Bytes)} of at most {ByteSize.Of(use.Limit)}, in {context.Home.Cache}");
            return 0;
        });
        return command;
    }
}
