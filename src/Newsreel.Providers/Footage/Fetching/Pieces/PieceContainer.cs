namespace Newsreel.Providers.Footage.Fetching.Pieces;

/// <summary>Chooses the container into which packets are copied. Pure.</summary>
internal static class PieceContainer
{
    private static readonly string[] Mp4Pictures = ["h264", "hevc", "mpeg4"];
    private static readonly string[] Mp4Sounds = ["", "aac", "mp3", "ac3", "eac3", "alac"];

    /// <summary>The ending of the file: MP4, which keeps times exactly, where it holds the codecs; else Matroska, which holds all.</summary>
    /// <param name="picture">Codec in ffmpeg's words.</param>
    /// <param name="sound">The same; empty when none is copied.</param>
    public static string Ending(string picture, string sound) =>
        Mp4Pictures.Contains(picture, StringComparer.Ordinal) && Mp4Sounds.Contains(sound, StringComparer.Ordinal) ? ".mp4" : ".mkv";
}
