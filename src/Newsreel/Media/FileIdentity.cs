using System.Globalization;

namespace Newsreel.Media;

/// <summary>What a file is known by: its path, its size and when it was written.</summary>
internal static class FileIdentity
{
    /// <summary>The identity of a file; null when it is not there.</summary>
    /// <param name="path">Absolute.</param>
    public static string? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}") : null;
    }
}
