using System.Globalization;
using Newsreel.Testing.FakeArchive;
using Newsreel.Testing.FakeArchive.Stock;

namespace Newsreel.Testing;

/// <summary>The test kit as a program: a fake archive to try the product against by hand, or the fake models.</summary>
internal static class FakeArchiveProgram
{
    private const string Usage = """
        Usage: dotnet run --project tests/Newsreel.Testing -- [options]
          --urls http://127.0.0.1:8900   where it listens; only this machine reaches it
          --bandwidth 50                 Mbit/s that all downloads share; 0 for no limit
          --latency 100                  milliseconds before every answer
          --misbehave dvids:edge-403     service:behaviour or service:behaviour:times; may come several times; a wrong one names all
          --stock FILE.md                footage for the sentences of a text, and ten times as much that does not fit; may come several times
          --hostile                      ids and titles that are hard to write down, too
        """;

    /// <summary>Starts it, prints what to set, and serves until it is interrupted.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        if (arguments.Contains("--help"))
        {
            Console.WriteLine($"{Usage}\n\n{FakeModelsProgram.Usage}");
            return 0;
        }

        if (arguments.Contains(FakeModelsProgram.Option)) return await FakeModelsProgram.RunAsync(arguments);
        if (FakeProgram.Read(() => Parse(arguments), Usage) is not { } wish) return 2;
        return await FakeProgram.ServeAsync(
            async stop =>
            {
                var server = await FakeArchiveServer.StartAsync(wish.Options, stop);
                foreach (var (service, name, times) in wish.Misbehaviours) server.Misbehave(service, name, times);
                return server;
            },
            server => new(server.Environment(), $"the archives hold {server.Inventory.Assets.Count} videos", server.Address));
    }

    private static Wish Parse(string[] arguments)
    {
        var options = new FakeArchiveOptions { Port = 8900 };
        var (stock, misbehaviours, isHostile) = (new List<string>(), new List<(string, string, int)>(), false);
        for (var at = 0; at < arguments.Length; at++)
        {
            var name = arguments[at];
            string Value() => ++at < arguments.Length ? arguments[at] : throw new FormatException($"{name} needs a value.");
            double Number() => double.Parse(Value(), CultureInfo.InvariantCulture);
            if (name is "--urls") options = options with { Port = new Uri(Value()).Port };
            else if (name is "--bandwidth") options = options with { BytesPerSecond = (long)(Number() * 1_000_000 / 8) };
            else if (name is "--latency") options = options with { Latency = TimeSpan.FromMilliseconds(Number()) };
            else if (name is "--misbehave") misbehaviours.Add(FakeProgram.Behaviour(Value(), Misbehaviour.All));
            else if (name is "--stock") stock.Add(File.ReadAllText(Value()));
            else if (name is "--hostile") isHostile = true;
            else throw new FormatException($"There is no option '{name}'.");
        }

        return new(options with { Inventory = StockBuilder.Fill(stock, isHostile) }, misbehaviours);
    }

    private sealed record Wish(FakeArchiveOptions Options, IReadOnlyList<(string Service, string Name, int Times)> Misbehaviours);
}
