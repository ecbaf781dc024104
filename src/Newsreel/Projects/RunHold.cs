using System.Diagnostics;
using System.Globalization;

namespace Newsreel.Projects;

/// <summary>
/// An open, locked file in a project's folder. The system gives it up when its process ends, however that happens: so a
/// process on the same machine can tell at once that the owner of a run is dead, where the lease alone would take 30 s.
/// </summary>
internal sealed class RunHold : IDisposable
{
    private const string FileName = "run.lock";
    private readonly FileStream file;

    private RunHold(FileStream file) => this.file = file;

    /// <summary>Who this process is, for leases and messages: machine and process id.</summary>
    public static string Owner { get; } = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>Takes the hold on a project; null when a living process has it, or the file cannot be made: then the lease alone decides.</summary>
    public static RunHold? TryTake(ProjectFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder.Root);
            var path = Path.Combine(folder.Root, FileName);
            var opened = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            if (File.Exists(path)) return new(opened);
            // Its owner gave it up, and the name with it, while it was being taken.
            opened.Dispose();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a process holds the project now; false where the disk knows no locks.</summary>
    public static bool IsTaken(ProjectFolder folder)
    {
        var path = Path.Combine(folder.Root, FileName);
        try
        {
            if (File.Exists(path)) new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 1).Dispose();
            return false;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>
    /// The holder of a run, if it can be shown to be dead: it was a process of this machine that runs no more, and its hold could be
    /// taken. Either sign alone could deceive: not every disk knows locks, and a container does not see the processes of another.
    /// </summary>
    /// <param name="taken">What <see cref="TryTake"/> gave.</param>
    /// <param name="holder">Who the database says holds the run; null when nobody does.</param>
    public static string? Vanished(RunHold? taken, string? holder) =>
        taken is not null && holder?.StartsWith(Environment.MachineName + ":", StringComparison.Ordinal) == true && !Runs(holder[(Environment.MachineName.Length + 1)..])
            ? holder
            : null;

    /// <summary>Gives up a hold on a project that there will be none of.</summary>
    public void Undo()
    {
        Dispose();
        try
        {
            Directory.Delete(Path.GetDirectoryName(file.Name)!);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // It holds something: there was a project before.
        }
    }

    /// <summary>Whether a process runs; one with the number of this very process was an earlier one.</summary>
    private static bool Runs(string processId)
    {
        if (!int.TryParse(processId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return true;
        if (id == Environment.ProcessId) return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The name goes first: whoever opens it afterwards makes a file of its own.
        try
        {
            File.Delete(file.Name);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // An empty file that stays behind locks nobody out.
        }

        file.Dispose();
    }
}
