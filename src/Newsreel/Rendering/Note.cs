using System.Text.Json;
using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>What was measured when a file was made, kept beside it.</summary>
internal static class Note
{
    /// <summary>Reads a note; null when it is not there or cannot be read, so that its file is made again.</summary>
    public static async Task<T?> ReadAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<T>(await File.ReadAllTextAsync(path, cancellationToken)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes a note.</summary>
    public static Task WriteAsync<T>(string path, T measured, CancellationToken cancellationToken) =>
        PartFile.WriteTextAsync(path, JsonSerializer.Serialize(measured), cancellationToken);
}
