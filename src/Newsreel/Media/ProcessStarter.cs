using System.Collections.Concurrent;
using System.Diagnostics;

namespace Newsreel.Media;

/// <summary>
/// Starts processes so that they die with this one, however it ends. Linux ties a child to the thread that started it
/// (prctl(2), PR_SET_PDEATHSIG), so one thread that lives as long as the program starts them all, through setpriv(1). Elsewhere
/// a child may outlive a killed parent; it then writes to part files that nobody looks at.
/// </summary>
internal static class ProcessStarter
{
    private static readonly Lazy<string?> Tie = new(FindTie);
    private static readonly Lazy<BlockingCollection<Order>> Orders = new(Begin);

    /// <summary>Starts a process.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program, or it may not be run.</exception>
    public static async Task<Process> StartAsync(ProcessStartInfo start)
    {
        if (Tie.Value is not { } tie) return Launch(start);
        // Through another program a missing one would look like a failed one.
        if (Find(start.FileName) is not { } path) return Launch(start);
        start.ArgumentList.Insert(0, path);
        foreach (var argument in new[] { "--", "KILL", "--pdeathsig" }) start.ArgumentList.Insert(0, argument);
        start.FileName = tie;
        var order = new Order(start, new(TaskCreationOptions.RunContinuationsAsynchronously));
        Orders.Value.Add(order);
        return await order.Started.Task;
    }

    /// <summary>The file that a program's name means: a path as it is, a plain name looked up in PATH; null when there is none that may be run.</summary>
    public static string? Find(string program)
    {
        if (program.Contains('/', StringComparison.Ordinal)) return IsProgram(program) ? Path.GetFullPath(program) : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path)
    {
        const UnixFileMode Runs = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Runs) != UnixFileMode.None);
    }

    /// <summary>setpriv, where it knows the switch; the one of busybox does not.</summary>
    private static string? FindTie()
    {
        if (!OperatingSystem.IsLinux() || Find("setpriv") is not { } tie || Find("true") is not { } nothing) return null;
        using var trial = Launch(new ProcessStartInfo(tie, ["--pdeathsig", "KILL", "--", nothing]) { RedirectStandardError = true, UseShellExecute = false });
        return trial.WaitForExit(TimeSpan.FromSeconds(5)) && trial.ExitCode == 0 ? tie : null;
    }

    private static BlockingCollection<Order> Begin()
    {
        var orders = new BlockingCollection<Order>();
        new Thread(() =>
        {
            foreach (var order in orders.GetConsumingEnumerable()) order.Run();
        })
        {
            IsBackground = true,
            Name = "process starter",
        }.Start();
        return orders;
    }

#pragma warning disable RS0030 // This is the one place that starts processes.
    private static Process Launch(ProcessStartInfo start) => Process.Start(start)!;
#pragma warning restore RS0030

    private sealed record Order(ProcessStartInfo Start, TaskCompletionSource<Process> Started)
    {
        public void Run()
        {
            try
            {
                Started.SetResult(Launch(Start));
            }
            catch (Exception failure)
            {
                Started.SetException(failure);
            }
        }
    }
}
