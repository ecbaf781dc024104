using System.Globalization;

namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>A disk of a few megabytes in memory that only programs started through it see as their home.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly TempHome mountPoint = new();
    private readonly TempHome copies = new();
    private readonly TestProcess keeper;

    private SmallDisk(int megabytes) => keeper = TestProcess.Start(
        "unshare", ["-r", "-m", "sh", "-c", $"mount -t tmpfs -o size={megabytes}m newsreel '{mountPoint.Root}' && echo mounted >&2 && exec sleep 900"], TimeSpan.FromMinutes(15));

    /// <summary>Home as the programs see it.</summary>
    public string Home => mountPoint.Root;

    /// <summary>The same home as the test sees it.</summary>
    public string Inside => $"/proc/{keeper.Id.ToString(CultureInfo.InvariantCulture)}/root{mountPoint.Root}";

    /// <summary>A copy of the database as it stands: SQLite follows the link that leads to the disk, and would open another file.</summary>
    public DatabaseFile CopyOfDatabase()
    {
        foreach (var file in Directory.EnumerateFiles(Inside, TempHome.DatabaseName + "*"))
            File.Copy(file, copies.At(Path.GetFileName(file)), overwrite: true);
        return copies.Database;
    }

    private string Ballast => Path.Combine(Inside, "ballast");

    /// <summary>Makes the disk; skips the test where the machine lets nobody mount one.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux gives a process a disk of its own.");
        var disk = new SmallDisk(megabytes);
        try
        {
            await disk.keeper.LineAsync(line => line is "mounted", TestContext.Current.CancellationToken);
        }
        catch (InvalidOperationException refused)
        {
            await disk.DisposeAsync();
            Assert.Skip($"This machine lets no test mount a disk: {refused.Message}");
        }

        return disk;
    }

    /// <summary>Starts the program with this disk as home.</summary>
    public TestProcess Start(params string[] arguments) => NewsreelProgram.StartThrough(
        "nsenter", ["-t", keeper.Id.ToString(CultureInfo.InvariantCulture), "-U", "-m", "--preserve-credentials"], [.. arguments, "--home", Home], NewsreelProgram.FilmDeadline);

    /// <summary>Takes all room that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, 0);
        foreach (var size in new[] { 1 << 20, 4096, 1 })
            while (CanWrite(file, size))
            {
                // Smaller and smaller pieces, until not one byte has room.
            }
    }

    /// <summary>Gives the room back.</summary>
    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await keeper.DisposeAsync();
        mountPoint.Dispose();
        copies.Dispose();
    }

    private static bool CanWrite(FileStream file, int size)
    {
        try
        {
            file.Write(new byte[size]);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
