using Newsreel.Common;

namespace Newsreel.Providers.Footage.Library;

/// <summary>Lists the media files of a folder without opening any.</summary>
internal static class LibraryScan
{
    private static readonly EnumerationOptions Plain = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Absolute paths, in a fixed order; none when the folder is not there.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="deepest">Most folders in each other.</param>
    /// <param name="most">Most files.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">A folder vanished or broke while it was read.</exception>
    public static IReadOnlyList<string> Files(string folder, int deepest, int most, CancellationToken cancellationToken)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists) return [];
        var real = root.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root.FullName;
        try
        {
            return [.. Walk(new(real), real, deepest, cancellationToken).Take(most)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NewsreelException.Work("library-unreadable", $"The footage library '{folder}' cannot be read: {failure.Message.TrimEnd('.')}.", "Check the folder and its disk.", failure);
        }
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder, string root, int deepest, CancellationToken cancellationToken)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Plain).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.Name.StartsWith('.')) continue;
            if (entry is DirectoryInfo inner)
            {
                // A linked folder lies elsewhere, or is listed where it is; following it could lead in a circle.
                if (deepest > 1 && inner.LinkTarget is null)
                    foreach (var path in Walk(inner, root, deepest - 1, cancellationToken)) yield return path;
            }
            else if (MediaEndings.IsMedia(entry.Name) && StaysInside(entry, root))
            {
                yield return entry.FullName;
            }
        }
    }

    private static bool StaysInside(FileSystemInfo file, string root)
    {
        try
        {
            return file.LinkTarget is null
                || (file.ResolveLinkTarget(returnFinalTarget: true) is { } target
                    && target.FullName.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // Its links lead in a circle: there is no file.
            return false;
        }
    }
}
