using System.Security.Cryptography;
using System.Text;

namespace Newsreel.Common;

/// <summary>The identity of content: SHA-256 over everything that shapes a result, lower-case hexadecimal.</summary>
public readonly record struct Fingerprint(string Value)
{
    /// <summary>The fingerprint of parts in their order; parts are length-prefixed, so that neighbours cannot run together.</summary>
    public static Fingerprint Of(params IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return new(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The identity of a file's content.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<Fingerprint> OfFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return new(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)));
    }

    /// <summary>Enough of it to name a file: 128 bits.</summary>
    public string FileName => Value[..32];

    /// <inheritdoc />
    public override string ToString() => Value;
}
