using System.Globalization;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Providers.Voices.Kokoro.Install;

/// <summary>Gives a finished file its name when it is the one it should be.</summary>
internal static class VerifiedFile
{
    /// <summary>Renames, or throws the file away.</summary>
    /// <param name="part">The file as it came.</param>
    /// <param name="path">Its place.</param>
    /// <param name="file">What it should be.</param>
    /// <param name="cancellationToken">Stops the reading; the file stays as it came then.</param>
    /// <exception cref="NewsreelException">Code <c>voice-hash</c>: it is another file, or was changed on its way.</exception>
    public static async Task PlaceAsync(string part, string path, RemoteModelFile file, CancellationToken cancellationToken)
    {
        await CheckAsync(part, file, cancellationToken);
        PartFile.Place(part, path);
    }

    /// <summary>Throws a file away that is not the one it should be.</summary>
    /// <exception cref="NewsreelException">Code <c>voice-hash</c>.</exception>
    public static async Task CheckAsync(string part, RemoteModelFile file, CancellationToken cancellationToken)
    {
        var length = new FileInfo(part).Length;
        if (file.Bytes > 0 && length != file.Bytes)
            throw Wrong(part, file, string.Create(CultureInfo.InvariantCulture, $"has {length} bytes instead of {file.Bytes}"));
        if (file.Sha256 is { } wanted && (await Fingerprint.OfFileAsync(part, cancellationToken)).Value is var found && !string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase))
            throw Wrong(part, file, $"has the SHA-256 {found} instead of {wanted}");
    }

    private static NewsreelException Wrong(string part, RemoteModelFile file, string how)
    {
        File.Delete(part);
        return NewsreelException.Final("voice-hash", $"The file {file.Name} {how}: it is another file, or was changed on its way, and was thrown away.", "Try again; if it happens again, use another mirror or --from DIR with files that you trust.");
    }
}
