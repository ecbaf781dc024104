using System.Globalization;
using Microsoft.AspNetCore.Http;
using Newsreel.Testing.FakeArchive.Services;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>Answers a request for a media file, whole or in part, well or badly.</summary>
internal sealed class MediaAnswer(HttpContext context, FakeWorld world, FakeAsset asset, string name)
{
    private const int Piece = 16 << 10;

    // The smallest GIF there is.
    private static readonly byte[] Thumbnail = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>Answers.</summary>
    public async Task SendAsync()
    {
        var response = context.Response;
        if (await new BadAnswer(context, world).AnsweredAsync(asset.Service, asset, "media-")) return;
        if (Misbehaves(Misbehaviour.Media403) || (FakeNasa.IsLarge(name) && Misbehaves(Misbehaviour.Large403))) response.StatusCode = StatusCodes.Status403Forbidden;
        else if (Misbehaves(Misbehaviour.Media404)) response.StatusCode = StatusCodes.Status404NotFound;
        else if (Misbehaves(Misbehaviour.Media429))
        {
            response.Headers.RetryAfter = "1";
            response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        else if (Renditions.Of(asset).FirstOrDefault(file => Same.As(file.Name, name) && file.Format is not FakeFormat.Hls) is { } rendition)
            await FileAsync(await world.Shelf.OpenAsync(asset, rendition).WaitAsync(context.RequestAborted), rendition.Format is FakeFormat.WebM ? "video/webm" : name.EndsWith(".mov", StringComparison.Ordinal) ? "video/quicktime" : "video/mp4");
        else if (name is "hls.m3u8") await BytesAsync(System.Text.Encoding.UTF8.GetBytes(Master()), "application/vnd.apple.mpegurl");
        else if (name.StartsWith("hls-", StringComparison.Ordinal)) await PieceAsync();
        else if (name is "thumb.gif" || name.EndsWith(".jpg", StringComparison.Ordinal)) await BytesAsync(Thumbnail, "image/gif");
        else if (name.EndsWith(".srt", StringComparison.Ordinal)) await BytesAsync("1\n00:00:00,000 --> 00:00:04,000\nMade-up words.\n"u8.ToArray(), "application/x-subrip");
        else response.StatusCode = StatusCodes.Status404NotFound;
    }

    private bool Misbehaves(string misbehaviour) => world.Takes(asset.Service, misbehaviour, asset);

    private string Master()
    {
        var folder = $"{context.Request.Scheme}://{context.Request.Host}/cdn/{asset.Service}/{asset.Key}";
        return $"#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=640x360\n{folder}/hls-360.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=3500000,RESOLUTION=1280x720\n{folder}/hls-720.m3u8\n";
    }

    private async Task PieceAsync()
    {
        var height = name.Split('-', '.')[1] is "360" ? 360 : 720;
        var path = await world.Shelf.PieceAsync(asset, height, Path.GetFileName(name)).WaitAsync(context.RequestAborted);
        if (path is null) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await BytesAsync(await File.ReadAllBytesAsync(path, context.RequestAborted), path.EndsWith(".ts", StringComparison.Ordinal) ? "video/mp2t" : "application/vnd.apple.mpegurl");
    }

    private async Task BytesAsync(byte[] bytes, string type)
    {
        using var source = new HeldBytes(bytes);
        await FileAsync(source, type);
    }

    private async Task FileAsync(IByteSource source, string type)
    {
        var response = context.Response;
        response.ContentType = type;
        response.Headers.AcceptRanges = "bytes";
        response.Headers.ETag = $"\"{asset.Key}-{source.Length}\"";
        response.Headers.LastModified = "Fri, 03 May 2024 10:00:00 GMT";
        var wanted = context.Request.Headers.Range.ToString();
        var (from, to) = (0L, source.Length - 1);
        if (wanted.Length > 0 && !Misbehaves(Misbehaviour.MediaNoRange))
        {
            if (Misbehaves(Misbehaviour.Media416) || !TryRange(wanted, source.Length, out from, out to))
            {
                response.Headers.ContentRange = $"bytes */{source.Length}";
                response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
                return;
            }

            response.StatusCode = StatusCodes.Status206PartialContent;
            response.Headers.ContentRange = $"bytes {from}-{to}/{source.Length}";
        }

        if (!Misbehaves(Misbehaviour.MediaChunked)) response.ContentLength = to - from + 1;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        // The server closes the connection when the bytes that were told do not come.
        await SendAsync(source, from, Misbehaves(Misbehaviour.MediaShort) ? from + ((to - from) / 2) : to + 1);
    }

    private async Task SendAsync(IByteSource source, long from, long end)
    {
        var buffer = new byte[Piece];
        var file = $"{asset.Service}/{asset.Key}/{name}";
        while (from < end)
        {
            var part = buffer.AsMemory(0, (int)Math.Min(Piece, end - from));
            source.Read(from, part.Span);
            await world.Line.PassAsync(part.Length, context.RequestAborted);
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
            world.Traffic.Sent(file, part.Length);
            from += part.Length;
        }
    }

    private static bool TryRange(string wanted, long length, out long from, out long to)
    {
        (from, to) = (0, length - 1);
        if (!wanted.StartsWith("bytes=", StringComparison.Ordinal) || wanted.Contains(',', StringComparison.Ordinal)) return true;
        var ends = wanted["bytes=".Length..].Split('-', 2);
        if (ends[0].Length == 0)
        {
            from = Math.Max(0, length - long.Parse(ends[1], CultureInfo.InvariantCulture));
            return true;
        }

        from = long.Parse(ends[0], CultureInfo.InvariantCulture);
        if (ends[1].Length > 0) to = Math.Min(to, long.Parse(ends[1], CultureInfo.InvariantCulture));
        return from <= to;
    }
}
