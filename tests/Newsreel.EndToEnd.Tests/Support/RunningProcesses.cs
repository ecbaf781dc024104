namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>Processes as Linux shows them.</summary>
internal static class RunningProcesses
{
    /// <summary>Names of programs that work in a folder, but for the program under test itself.</summary>
    public static IReadOnlyList<string> In(string root)
    {
        var names = new List<string>();
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                var folder = new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
                var command = File.ReadAllText(Path.Combine(process, "cmdline"));
                var name = File.ReadAllText(Path.Combine(process, "comm")).Trim();
                if (folder?.StartsWith(root, StringComparison.Ordinal) == true
                    || (name is not "dotnet" && command.Contains(root, StringComparison.Ordinal))) names.Add(name);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // A process that ended while it was looked at is not one that was left behind.
            }
        }

        return names;
    }

    /// <summary>Sends a signal; a negative id means the group.</summary>
    public static async Task SignalAsync(string signal, int id) => Assert.True(await TrySignalAsync(signal, id), $"There is no process {id}.");

    /// <summary>Sends a signal to whoever is still there; a negative id means the group.</summary>
    public static async Task<bool> TrySignalAsync(string signal, int id)
    {
        await using var kill = TestProcess.Start("kill", [$"-{signal}", "--", $"{id}"], NewsreelProgram.QuickDeadline);
        return (await kill.EndAsync(TestContext.Current.CancellationToken)).ExitCode == 0;
    }
}
