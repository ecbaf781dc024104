using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Providers.Footage.Fetching;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>A file that a server says it has brought to this machine.</summary>
/// <param name="Path">As the server says; may be anything.</param>
/// <param name="Start">Where in the whole video it begins.</param>
/// <param name="BytesFetched">What was fetched for it.</param>
/// <param name="WholeBytes">Size of the whole video; zero when unknown.</param>
internal sealed record DownloadedFile(string Path, TimeSpan Start, long BytesFetched, long WholeBytes)
{
    private const long MostBytes = 4L << 30;
    private const double MostFigure = 1L << 50;

    /// <summary>Reads an answer to <c>download_video</c>, or to <c>get_video_details</c> where that names a file; null when it names none. Pure.</summary>
    public static DownloadedFile? Of(JsonElement answer)
    {
        var told = VideoReader.Field(answer, "video", "result") is { ValueKind: JsonValueKind.Object } inner ? inner : answer;
        var path = VideoReader.Text(told, "path", "file_path", "local_path", "file");
        return path.Length == 0
            ? null
            : new(
                path,
                VideoReader.Seconds(told, "start_seconds"),
                (long)VideoReader.Number(told, MostFigure, "bytes_fetched"),
                (long)VideoReader.Number(told, MostFigure, "whole_bytes"));
    }

    /// <summary>The file in a folder of ours: where it is when the server put it there, else a copy under a name of our own. Null when there is no such file, or a far too large one.</summary>
    /// <exception cref="NewsreelException">It cannot be read or copied.</exception>
    public FetchedPiece? TakeOver(string folder)
    {
        try
        {
            return Path.Contains('\0') ? null : Taken(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileFailure.Describe(failure);
        }
    }

    private FetchedPiece? Taken(string folder)
    {
        if (!System.IO.Path.IsPathFullyQualified(Path) || new FileInfo(Path) is not { Exists: true, Length: > 0 and <= MostBytes } file) return null;
        var target = file.FullName;
        if (!string.Equals(file.DirectoryName, System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder)), StringComparison.Ordinal))
        {
            target = System.IO.Path.Combine(folder, $"{Fingerprint.Of(file.FullName, Start.ToString()).Value[..16]}.video");
            file.CopyTo(target, overwrite: true);
        }

        return new(target, Start, BytesFetched > 0 ? BytesFetched : file.Length, WholeBytes);
    }
}
