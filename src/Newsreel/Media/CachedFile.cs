using System.Globalization;
using System.Security.Cryptography;

namespace Newsreel.Media;

/// <summary>
/// The name of a file in an entry of the cache: its hash, how many files the entry has, and the name it was given by, with a dash
/// between them. So an entry tells by itself whether all of it is there as it was.
/// </summary>
internal static class CachedFile
{
    /// <summary>Hexadecimal digits of SHA-256: 128 bits.</summary>
    private const int HashDigits = 32;

    /// <summary>The name of a file in its entry.</summary>
    /// <param name="path">The finished file.</param>
    /// <param name="count">How many files its entry has.</param>
    public static string Name(string path, int count) => string.Create(CultureInfo.InvariantCulture, $"{HashOf(path)}-{count}-{Path.GetFileName(path)}");

    /// <summary>Whether these are all files of an entry, and each has the content that it was given with.</summary>
    /// <exception cref="FileNotFoundException">One of them vanished.</exception>
    public static bool AreAsGiven(IReadOnlyList<string> files) =>
        files.Count > 0 && files.All(file => Path.GetFileName(file).StartsWith(string.Create(CultureInfo.InvariantCulture, $"{HashOf(file)}-{files.Count}-"), StringComparison.Ordinal));

    /// <summary>The name that a file was given by.</summary>
    public static string GivenName(string path) => Path.GetFileName(path).Split('-', 3)[2];

    private static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..HashDigits];
    }
}
