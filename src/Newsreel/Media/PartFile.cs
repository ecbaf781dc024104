using System.Text;
using System.Text.RegularExpressions;

namespace Newsreel.Media;

/// <summary>Files appear whole or not at all: written beside their place under a name of this attempt, then renamed.</summary>
public static partial class PartFile
{
    /// <summary>A name beside the path that no other attempt uses; the ending stays, because ffmpeg chooses the format by it.</summary>
    public static string For(string path) =>
        Path.Combine(
            Path.GetDirectoryName(path)!,
            $"{Path.GetFileNameWithoutExtension(path)}.part.{Guid.NewGuid():N}{Path.GetExtension(path)}");

    /// <summary>Whether a file has a name that <see cref="For"/> gave.</summary>
    public static bool Is(string path) => Name().IsMatch(Path.GetFileName(path));

    /// <summary>Has a file written under a part name and renames it; nothing is left when writing fails.</summary>
    /// <param name="path">Where the file shall be.</param>
    /// <param name="write">Writes the file at the name that it is given.</param>
    public static async Task WriteAsync(string path, Func<string, Task> write)
    {
        var part = For(path);
        try
        {
            await write(part);
            Place(part, path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Lends a file of which nothing is left afterwards.</summary>
    /// <param name="beside">A path in the folder where it may lie; it has the same ending.</param>
    /// <param name="use">Writes the file at the name that it is given, and reads it.</param>
    public static async Task<T> WithAsync<T>(string beside, Func<string, Task<T>> use)
    {
        var part = For(beside);
        try
        {
            return await use(part);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Gives a finished part its name, once all of it is on the disk: a power cut leaves the whole file or none.</summary>
    public static void Place(string part, string path)
    {
        using (var file = new FileStream(part, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) file.Flush(flushToDisk: true);
        File.Move(part, path, overwrite: true);
    }

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    public static Task WriteTextAsync(string path, string text, CancellationToken cancellationToken) =>
        WriteAsync(path, async part =>
        {
            await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        });

    [GeneratedRegex(@"\.part\.[0-9a-f]{32}(\.|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
