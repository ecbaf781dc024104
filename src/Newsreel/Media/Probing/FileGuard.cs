using System.Text.RegularExpressions;

namespace Newsreel.Media.Probing;

/// <summary>Refuses what no media program should open: it looks at the name, the size and the first bytes only.</summary>
internal static partial class FileGuard
{
    private const int Sniffed = 4096;

    /// <summary>The file that the path means, links followed.</summary>
    /// <exception cref="Common.NewsreelException">It is no ordinary file, is empty, is text, or has a name that means several files.</exception>
    public static async Task<FileInfo> CheckAsync(string path, CancellationToken cancellationToken)
    {
        var file = Target(path);
        if (Directory.Exists(file.FullName)) throw Unusable.Because(path, "is a folder");
        if (!file.Exists) throw Unusable.Because(path, "is not there");
        // Pipes, devices and sockets have no length either; opening one could wait for ever.
        if (file.Length == 0) throw Unusable.Because(path, "is empty, or a pipe or device and no file");
        if (Sequence().IsMatch(file.FullName)) throw Unusable.Because(path, "has a name that means a numbered sequence of files");
        if (await IsTextAsync(file, cancellationToken)) throw Unusable.Because(path, "is text, which could refer to other files, and no recording");
        return file;
    }

    private static FileInfo Target(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? new(target.FullName) : new(path);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(path);
        }
        catch (IOException)
        {
            throw Unusable.Because(path, "is a link that leads nowhere or in a circle");
        }
    }

    private static async Task<bool> IsTextAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var start = new byte[Sniffed];
        try
        {
            await using var stream = file.OpenRead();
            var read = await stream.ReadAtLeastAsync(start, Sniffed, throwOnEndOfStream: false, cancellationToken);
            return TextSniff.IsText(start.AsSpan(0, read));
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw Unusable.Because(file.FullName, "cannot be read: permission denied or a fault of the disk");
        }
    }

    [GeneratedRegex(@"%[\d]*d|%[*?\[{]", RegexOptions.None, 1000)]
    private static partial Regex Sequence();
}
