namespace Newsreel.Providers.Footage.Fetching.Pieces;

/// <summary>What containers are good for, those that are read and those that are written. Pure.</summary>
internal static class PieceContainer
{
    private static readonly string[] Mp4Pictures = ["h264", "hevc", "mpeg4"];
    private static readonly string[] Mp4Sounds = ["aac", "mp3", "ac3", "eac3", "alac"];

    private static readonly TimeSpan LongestGroup = TimeSpan.FromSeconds(3);

    /// <summary>How much before a place has to be asked for, so that a whole picture lies before it: without an index nobody knows where the last one is.</summary>
    public static TimeSpan Early(MediaReading reading) => reading.Container is "mpegts" or "mpeg" ? LongestGroup : TimeSpan.Zero;

    /// <summary>The ending of the file: MP4, which keeps times exactly, where it holds the codecs; else Matroska, which holds all.</summary>
    /// <param name="reading">What the video is.</param>
    /// <param name="withSound">Whether its sound is copied too.</param>
    public static string Ending(MediaReading reading, bool withSound) =>
        Mp4Pictures.Contains(reading.Picture, StringComparer.Ordinal)
        && (!withSound || Mp4Sounds.Contains(reading.Sound, StringComparer.Ordinal))
        // Matroska does not say when packets are decoded, which MP4 has to know.
        && !reading.Container.Contains("matroska", StringComparison.Ordinal)
            ? ".mp4" : ".mkv";
}
