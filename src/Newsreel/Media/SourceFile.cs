using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>A file of footage as ffmpeg is given it: always as data in the list of arguments, never inside a filter.</summary>
internal static class SourceFile
{
    /// <summary>Arguments that open a file, without any way to another one.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="options">For this input.</param>
    public static IReadOnlyList<string> Arguments(string path, params IEnumerable<string> options) =>
        ["-protocol_whitelist", "file", "-threads", "1", .. options, "-i", $"file:{path}"];

    /// <summary>Arguments that open a file for its sound from a moment on.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="from">On the file's own clock.</param>
    public static IReadOnlyList<string> SoundArguments(string path, TimeSpan from) =>
        Arguments(path, "-ss", from.TotalSeconds.ToString("0.000000", CultureInfo.InvariantCulture), "-seek_timestamp", "1");

    /// <summary>The filters that make sound so long to the sample; sound that begins later than the picture is not moved up to it.</summary>
    /// <param name="samples">At 48 kHz.</param>
    public static string SoundFilter(long samples) => string.Create(
        CultureInfo.InvariantCulture, $"aresample={AudioFormat.SampleRate}:async=1:first_pts=0,apad=whole_len={samples},atrim=end_sample={samples}");

    /// <summary>What a file is known by: its path, its size and when it was written.</summary>
    /// <exception cref="NewsreelException">It is not there.</exception>
    public static string Identity(string path) => FileIdentity.Of(path) ?? throw NewsreelException.Work(
        "footage-missing", $"The footage '{Path.GetFileName(path)}' is not there any more.", $"Put it back at '{path}', or let a resume choose anew.");

    /// <summary>The demuxer of a still by its first bytes, so that nothing in its name is taken for a pattern; null when it is left to ffmpeg.</summary>
    public static async Task<string?> StillFormatAsync(string path, CancellationToken cancellationToken)
    {
        var head = new byte[12];
        await using var file = File.OpenRead(path);
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return head[..length] switch
        {
            [0xFF, 0xD8, ..] => "jpeg_pipe",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "png_pipe",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P'] => "webp_pipe",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "tiff_pipe",
            [(byte)'B', (byte)'M', ..] => "bmp_pipe",
            _ => null,
        };
    }
}
