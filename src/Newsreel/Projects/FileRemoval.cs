namespace Newsreel.Projects;

/// <summary>
/// Deletes files and folders inside home and keeps count. A link is deleted, never what it leads to. A file that another project
/// names, the database and whatever really lies outside home stay. What cannot be deleted does not stop the rest.
/// </summary>
internal sealed class FileRemoval(Home home, IReadOnlySet<string> stillNamed)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly Home real = new(RealPath.Of(home.Root));
    private readonly HashSet<string> kept = [.. stillNamed, .. stillNamed.Select(RealOrSame)];
    private readonly SortedSet<string> deleted = new(StringComparer.Ordinal);
    private readonly SortedSet<string> left = new(StringComparer.Ordinal);

    /// <summary>What was deleted, relative to home, sorted; folders are not counted.</summary>
    public IReadOnlyList<string> Deleted => [.. deleted];

    /// <summary>What could not be deleted, relative to home, sorted.</summary>
    public IReadOnlyList<string> Left => [.. left];

    /// <summary>Deletes a file or a link to one; does nothing where none is.</summary>
    public void RemoveFile(string path) => Try(path, () =>
    {
        if (File.Exists(path) && IsOurs(path)) Delete(new FileInfo(path));
    });

    /// <summary>Deletes a folder with all that is in it, but for what must stay.</summary>
    public void RemoveFolder(string path) => Try(path, () =>
    {
        if (Directory.Exists(path) && IsOurs(path)) Remove(new DirectoryInfo(path));
    });

    private static string RealOrSame(string path)
    {
        try
        {
            return RealPath.Of(path);
        }
        catch (IOException)
        {
            return path;
        }
    }

    private bool IsOurs(string path)
    {
        var place = RealPath.OfFolder(path);
        return home.Contains(path) && real.Contains(place) && !real.IsDatabase(place) && !kept.Contains(path) && !kept.Contains(place);
    }

    private void Remove(FileSystemInfo entry) => Try(entry.FullName, () =>
    {
        if (!IsOurs(entry.FullName)) return;
        if (entry is not DirectoryInfo folder || entry.LinkTarget is not null)
        {
            Delete(entry);
            return;
        }

        foreach (var inner in folder.EnumerateFileSystemInfos("*", Everything).ToList()) Remove(inner);
        if (!folder.EnumerateFileSystemInfos("*", Everything).Any()) folder.Delete();
    });

    private void Delete(FileSystemInfo entry)
    {
        entry.Delete();
        deleted.Add(home.Store(entry.FullName));
    }

    private void Try(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            left.Add(home.Store(path));
        }
    }
}
