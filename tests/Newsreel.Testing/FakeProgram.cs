using System.Globalization;
using System.Runtime.InteropServices;

namespace Newsreel.Testing;

/// <summary>What the programs of the fakes have in common.</summary>
internal static class FakeProgram
{
    /// <summary>Reads what a person wishes.</summary>
    /// <param name="parse">Reads the arguments.</param>
    /// <param name="usage">Is shown when they are wrong.</param>
    /// <returns>Null when they are wrong; the person has been told why.</returns>
    public static T? Read<T>(Func<T> parse, string usage)
        where T : class
    {
        try
        {
            return parse();
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or IOException or OverflowException)
        {
            Console.Error.WriteLine($"{wrong.Message}\n{usage}");
            return null;
        }
    }

    /// <summary>Starts a server, prints what to set, and waits until the program is interrupted.</summary>
    public static async Task<int> ServeAsync<T>(Func<CancellationToken, Task<T>> start, Func<T, Told> tell)
        where T : IAsyncDisposable
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await using var server = await start(stop.Token);
        var told = tell(server);
        foreach (var (name, value) in told.Environment) Console.WriteLine($"export {name}={value}");
        await Console.Out.FlushAsync(stop.Token);
        await Console.Error.WriteLineAsync($"Set these where Newsreel runs; {told.What}. Ctrl+C ends them.");
        await Console.Error.WriteLineAsync($"What was asked and sent: {told.Address}admin/traffic");
        await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    /// <summary>A misbehaviour that a person wishes: <c>service:behaviour</c> or <c>service:behaviour:times</c>.</summary>
    /// <exception cref="FormatException">It is none of the known ones.</exception>
    public static (string Service, string Name, int Times) Behaviour(string text, IReadOnlyList<string> known)
    {
        var parts = text.Split(':');
        return parts is [var service, var name, ..] && known.Contains(name)
            ? (service, name, parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : int.MaxValue)
            : throw new FormatException($"'{text}' is no misbehaviour. There are: {string.Join(", ", known)}.");
    }

    /// <summary>What is told about a server.</summary>
    /// <param name="Environment">The variables to set.</param>
    /// <param name="What">What it holds, as the end of a sentence.</param>
    /// <param name="Address">Its address.</param>
    public sealed record Told(IReadOnlyDictionary<string, string> Environment, string What, Uri Address);
}
