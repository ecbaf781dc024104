using System.Diagnostics;
using System.Globalization;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Bench;

/// <summary>Processor time of this process and of its children that have ended, from Linux's /proc/self/stat (proc(5), fields 14 to 17, 100 a second).</summary>
internal static class Processor
{
    private const double TicksPerSecond = 100;

    /// <summary>What some work costs.</summary>
    public static async Task<Cost> MeasureAsync(Func<Task> work)
    {
        var (before, clock) = (Read(), Stopwatch.StartNew());
        await using var memory = MemoryWatch.Begin();
        await work();
        var after = Read();
        return new(after.Own - before.Own, after.Children - before.Children, clock.Elapsed.TotalSeconds, await memory.EndAsync());
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="NewsreelException">It failed; with its last words.</exception>
    public static Task RunAsync(string program, params IEnumerable<string> arguments) =>
        ExternalProgram.RunCheckedAsync(new(program, [.. arguments], "measuring", TimeSpan.FromHours(2)), CancellationToken.None);

    private static (double Own, double Children) Read()
    {
        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        double Seconds(int field) => double.Parse(fields[field - 3], CultureInfo.InvariantCulture) / TicksPerSecond;
        return (Seconds(14) + Seconds(15), Seconds(16) + Seconds(17));
    }
}

/// <summary>What some work cost.</summary>
/// <param name="Own">Processor seconds of this process.</param>
/// <param name="Children">Processor seconds of the programs that it ran.</param>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Peak">Most resident memory, bytes: of this process and all its descendants together, and of this process at that moment.</param>
internal sealed record Cost(double Own, double Children, double Wall, (long All, long Own) Peak)
{
    /// <summary>All processor seconds.</summary>
    public double Cpu => Own + Children;

    public static Cost operator +(Cost left, Cost right) =>
        new(left.Own + right.Own, left.Children + right.Children, left.Wall + right.Wall, left.Peak.All > right.Peak.All ? left.Peak : right.Peak);
}
