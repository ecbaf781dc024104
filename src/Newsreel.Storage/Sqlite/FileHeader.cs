namespace Newsreel.Storage.Sqlite;

/// <summary>The first bytes of a SQLite file.</summary>
internal static class FileHeader
{
    private const int Length = 100;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Whether the file begins as a SQLite database does. Says nothing about its pages.</summary>
    public static async Task<bool> IsSqliteAsync(string path, CancellationToken cancellationToken)
    {
        var header = new byte[Length];
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var read = await file.ReadAtLeastAsync(header, Length, throwOnEndOfStream: false, cancellationToken);
        return read == Length && header.AsSpan().StartsWith(Magic);
    }
}
