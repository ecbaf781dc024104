using System.Globalization;
using System.Runtime.InteropServices;
using Newsreel.Testing.FakeArchive;
using Newsreel.Testing.FakeArchive.Stock;

namespace Newsreel.Testing;

/// <summary>The test kit as a program: a fake archive to try the product against by hand.</summary>
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
            Console.WriteLine(Usage);
            return 0;
        }

        if (Read(arguments) is not { } wish) return 2;
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await using var server = await FakeArchiveServer.StartAsync(wish.Options, stop.Token);
        foreach (var (service, name, times) in wish.Misbehaviours) server.Misbehave(service, name, times);
        foreach (var (name, value) in server.Environment()) Console.WriteLine($"export {name}={value}");
        await Console.Out.FlushAsync(stop.Token);
        await Console.Error.WriteLineAsync($"Set these where Newsreel runs; the archives hold {server.Inventory.Assets.Count} videos. Ctrl+C ends them.");
        await Console.Error.WriteLineAsync($"What was asked and sent: {server.Address}admin/traffic");
        await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static Wish? Read(string[] arguments)
    {
        try
        {
            return Parse(arguments);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or IOException or OverflowException)
        {
            Console.Error.WriteLine($"{wrong.Message}\n{Usage}");
            return null;
        }
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
            else if (name is "--misbehave") misbehaviours.Add(Behaviour(Value()));
            else if (name is "--stock") stock.Add(File.ReadAllText(Value()));
            else if (name is "--hostile") isHostile = true;
            else throw new FormatException($"There is no option '{name}'.");
        }

        return new(options with { Inventory = StockBuilder.Fill(stock, isHostile) }, misbehaviours);
    }

    private static (string Service, string Name, int Times) Behaviour(string text)
    {
        var parts = text.Split(':');
        return parts is [var service, var name, ..] && Misbehaviour.All.Contains(name)
            ? (service, name, parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : int.MaxValue)
            : throw new FormatException($"'{text}' is no misbehaviour. There are: {string.Join(", ", Misbehaviour.All)}.");
    }

    private sealed record Wish(FakeArchiveOptions Options, IReadOnlyList<(string Service, string Name, int Times)> Misbehaviours);
}
