using Newsreel.Media;

namespace Newsreel.Providers.Footage.Fetching.Remote;

/// <summary>Parts of files that a killed program left behind.</summary>
internal static class LeftOvers
{
    /// <summary>Between making a file and locking it, and between one write and the next, passes far less.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    /// <summary>Removes parts that nobody has written to for an hour and nobody holds; what cannot be removed stays for the next time.</summary>
    /// <param name="folder">Looked at without the folders in it; it need not be there.</param>
    /// <param name="now">The time.</param>
    public static void Remove(string folder, DateTimeOffset now)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var part in Directory.EnumerateFiles(folder, "*.part.*").Where(PartFile.Is).Where(path => now.UtcDateTime - File.GetLastWriteTimeUtc(path) > Old).ToList())
        {
            try
            {
                // Whoever uses one holds it against all others.
                using var held = File.OpenHandle(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                File.Delete(part);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // Its owner removes it.
            }
        }
    }
}
