using System.Globalization;
using System.Security.Cryptography;

namespace Newsreel.Sourcing.Casting;

/// <summary>Tells whether two files hold the same recording: by size, first and last megabyte.</summary>
internal static class ClipIdentity
{
    private const int Part = 1 << 20;

    /// <summary>The identity of a file's content.</summary>
    public static async Task<string> OfAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Part];
        hash.AppendData(buffer.AsSpan(0, await file.ReadAtLeastAsync(buffer, Part, throwOnEndOfStream: false, cancellationToken)));
        file.Position = Math.Max(0, file.Length - Part);
        hash.AppendData(buffer.AsSpan(0, await file.ReadAtLeastAsync(buffer, Part, throwOnEndOfStream: false, cancellationToken)));
        return $"{file.Length.ToString(CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
