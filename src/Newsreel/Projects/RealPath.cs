namespace Newsreel.Projects;

/// <summary>Where a path leads once every symbolic link in it is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links. Parts that do not exist are kept as they are.</summary>
    /// <exception cref="IOException">Its links lead in a circle.</exception>
    public static string Of(string path) => Of(path, links: 0);

    /// <summary>The path without links in its folders; the last part stays, even if it is a link.</summary>
    public static string OfFolder(string path) =>
        Path.GetDirectoryName(path) is { } folder ? Path.Combine(Of(folder), Path.GetFileName(path)) : path;

    private static string Of(string path, int links)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (entry.LinkTarget is not { } target) real = next;
            else if (links < MostLinks) real = Of(Path.GetFullPath(target, real), links + 1);
            else throw new IOException($"The links in {path} lead in a circle.");
        }

        return real;
    }
}
