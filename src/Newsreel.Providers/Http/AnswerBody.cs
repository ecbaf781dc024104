using System.IO.Compression;
using System.Text;

namespace Newsreel.Providers.Http;

/// <summary>Reads the body of an answer, and no more of it than was agreed, packed or not.</summary>
internal static class AnswerBody
{
    /// <summary>The body as text.</summary>
    /// <param name="content">The answer.</param>
    /// <param name="most">Most bytes, unpacked.</param>
    /// <param name="code">The code of the failure when it cannot be read.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="CallFailure">It is too large, or packed in a way that was not asked for.</exception>
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public static async Task<string> ReadAsync(HttpContent content, long most, string code, CancellationToken cancellationToken)
    {
        using var kept = await KeepAsync(content, most, code, cancellationToken);
        return Letters(content.Headers.ContentType?.CharSet).GetString(kept.GetBuffer(), 0, (int)kept.Length).TrimStart('\uFEFF');
    }

    /// <summary>The body as it is, unpacked.</summary>
    /// <inheritdoc cref="ReadAsync" path="/param|/exception" />
    public static async Task<byte[]> BytesAsync(HttpContent content, long most, string code, CancellationToken cancellationToken)
    {
        using var kept = await KeepAsync(content, most, code, cancellationToken);
        return kept.ToArray();
    }

    private static async Task<MemoryStream> KeepAsync(HttpContent content, long most, string code, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > most) throw TooLarge(most, code);
        await using var plain = Unpacked(content.Headers.ContentEncoding, await content.ReadAsStreamAsync(cancellationToken), code);
        var kept = new MemoryStream();
        var buffer = new byte[16 << 10];
        while (await plain.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            if (kept.Length + read > most) throw TooLarge(most, code);
            kept.Write(buffer, 0, read);
        }

        return kept;
    }

    private static Stream Unpacked(ICollection<string> packing, Stream body, string code) => packing.Where(name => name is not "identity").ToList() switch
    {
        [] => body,
        [var one] when one is "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
        _ => throw new CallFailure(code, "answered in a packing that was not asked for", mayPass: false),
    };

    private static Encoding Letters(string? name) => name?.Trim('"').ToLowerInvariant() switch
    {
        "iso-8859-1" or "latin1" or "windows-1252" => Encoding.Latin1,
        _ => Encoding.UTF8,
    };

    private static CallFailure TooLarge(long most, string code) =>
        new(code, $"answered with more than {most >> 20} MB, which is not read", mayPass: false);
}
