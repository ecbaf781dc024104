namespace Newsreel.Scripting.Reading;

/// <summary>What a file is that is not text, by its first bytes.</summary>
internal static class FileKind
{
    private static readonly (int At, byte[] Mark, string Name)[] Marks =
    [
        (0, "%PDF-"u8.ToArray(), Pdf),
        (0, "PK\u0003\u0004"u8.ToArray(), "a zip archive, or a document that is one inside (Word, OpenDocument, EPUB)"),
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        (0, [0xFF, 0xD8, 0xFF], "a JPEG picture"),
        (0, "GIF8"u8.ToArray(), "a GIF picture"),
        (8, "WEBP"u8.ToArray(), "a WebP picture"),
        (8, "WAVE"u8.ToArray(), "a WAV sound"),
        (8, "AVI "u8.ToArray(), "an AVI film"),
        (4, "ftyp"u8.ToArray(), "an MP4 film or sound"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM film"),
        (0, "ID3"u8.ToArray(), "an MP3 sound"),
        (0, "OggS"u8.ToArray(), "an Ogg sound or film"),
        (0, "fLaC"u8.ToArray(), "a FLAC sound"),
        (0, [0x1F, 0x8B], "a gzip archive"),
        (0, "BZh9"u8.ToArray(), "a bzip2 archive"),
        (0, [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an xz archive"),
        (0, [(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        (0, "SQLite format 3"u8.ToArray(), "an SQLite database"),
        (0, [0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        (0, [0xD0, 0xCF, 0x11, 0xE0], "an old Word, Excel or PowerPoint document"),
        (0, "{\\rtf"u8.ToArray(), "a rich text (RTF) document"),
    ];

    /// <summary>So many bytes are looked at.</summary>
    public const int FirstLook = 64 * 1024;

    /// <summary>The name of a PDF document.</summary>
    public const string Pdf = "a PDF document";

    /// <summary>What the bytes begin; null when they may be text.</summary>
    /// <param name="head">The first bytes of a file, at least 512 of them when it has as many.</param>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (at, mark, name) in Marks)
            if (head.Length >= at + mark.Length && head[at..].StartsWith(mark)) return name;
        if (TextDecoding.HasWideMark(head)) return null;
        if (head.Contains((byte)0)) return "a binary file (it holds bytes of zero)";
        var controls = 0;
        foreach (var value in head)
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) controls++;
        return controls * 50 > head.Length ? "a binary file (it is full of control characters)" : null;
    }
}
