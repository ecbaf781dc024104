using Newsreel.Media;

namespace Newsreel.Testing;

/// <summary>Files named as footage that are none, or none that can be shown. All are found by the word convoy.</summary>
public static class HostileMedia
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>The names of files that must be refused.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "convoy-zero-bytes.mp4", "convoy-text.mp4", "convoy-cut-in-half.mp4", "convoy-one-frame.mp4", "convoy-sound-only.mp4", "convoy-8k.mp4",
        "convoy-one-pixel.mkv", "convoy-no-times.h264", "convoy-no-times.m2v", "convoy-playlist-of-itself.mp4", "convoy-playlist-of-an-address.mp4",
        "convoy-list-of-files.mp4", "convoy-black.mp4", "convoy-noise.mp4",
    ];

    /// <summary>Names of files that must be refused and that only some systems have: a pipe, a device, links that lead in a circle or nowhere.</summary>
    public static readonly IReadOnlyList<string> SystemNames = ["convoy-pipe.mp4", "convoy-device.mp4", "convoy-circle.mp4", "convoy-nowhere.mp4"];

    /// <summary>A file whose second half is missing, while the first is good: about seven of sixteen seconds.</summary>
    public const string HalfGood = "convoy-half-good.mp4";

    /// <summary>Fills a folder with all of them.</summary>
    public static async Task CreateAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var ffmpeg = new Ffmpeg(MediaTools.InPath);
        await Task.WhenAll(WriteTextsAsync(folder, cancellationToken), EncodeAsync(folder, ffmpeg, cancellationToken));
        await CutAsync(At(folder, "whole.mp4"), At(folder, "convoy-cut-in-half.mp4"), cancellationToken);
        await CutAsync(At(folder, "whole-fast.mp4"), At(folder, HalfGood), cancellationToken);
        File.Delete(At(folder, "whole.mp4"));
        File.Delete(At(folder, "whole-fast.mp4"));
        if (!OperatingSystem.IsWindows()) await LinkAsync(folder, cancellationToken);
    }

    private static async Task WriteTextsAsync(string folder, CancellationToken cancellationToken)
    {
        await File.WriteAllBytesAsync(At(folder, "convoy-zero-bytes.mp4"), [], cancellationToken);
        await File.WriteAllTextAsync(At(folder, "convoy-text.mp4"), "This is not a film.\n", cancellationToken);
        await File.WriteAllTextAsync(At(folder, "convoy-playlist-of-itself.mp4"), Playlist("convoy-playlist-of-itself.mp4"), cancellationToken);
        await File.WriteAllTextAsync(At(folder, "convoy-playlist-of-an-address.mp4"), Playlist("http://192.0.2.1/endless.ts"), cancellationToken);
        await File.WriteAllTextAsync(At(folder, "convoy-list-of-files.mp4"), "ffconcat version 1.0\nfile whole.mp4\n", cancellationToken);
        await File.WriteAllBytesAsync(At(folder, "convoy-noise.mp4"), [.. Enumerable.Range(0, 60_000).Select(number => (byte)(number * 7919 >> 5))], cancellationToken);
    }

    private static Task EncodeAsync(string folder, Ffmpeg ffmpeg, CancellationToken cancellationToken)
    {
        const string Moving = "testsrc2=s=320x240:r=25:d=10";
        const string Code = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";
        (string Source, string Coding, string Name)[] files =
        [
            (Moving, Code, "whole.mp4"),
            ("testsrc2=s=320x240:r=25:d=16", $"{Code} -g 25 -movflags +faststart", "whole-fast.mp4"),
            (Moving, $"{Code} -frames:v 1", "convoy-one-frame.mp4"),
            ("sine=d=5", "-c:a aac", "convoy-sound-only.mp4"),
            ("testsrc2=s=480x270:r=5:d=6,scale=7680:4320:flags=neighbor", $"{Code} -frames:v 8 -g 1", "convoy-8k.mp4"),
            ("testsrc2=s=64x64:r=25:d=5,format=rgb24,crop=1:1", "-c:v ffv1 -pix_fmt bgr0", "convoy-one-pixel.mkv"),
            (Moving, Code, "convoy-no-times.h264"),
            (Moving, "-c:v mpeg2video", "convoy-no-times.m2v"),
            ("color=black:s=320x240:r=25:d=10", Code, "convoy-black.mp4"),
        ];
        return Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken }, async (file, token) =>
            await ffmpeg.RunAsync(["-f", "lavfi", "-i", file.Source, .. file.Coding.Split(' '), At(folder, file.Name)], "making test material", Deadline, token));
    }

    private static async Task CutAsync(string whole, string half, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(whole, cancellationToken);
        await File.WriteAllBytesAsync(half, bytes[..(bytes.Length / 2)], cancellationToken);
    }

    private static async Task LinkAsync(string folder, CancellationToken cancellationToken)
    {
        await ExternalProgram.RunCheckedAsync(new("mkfifo", [At(folder, "convoy-pipe.mp4")], "making a pipe", Deadline), cancellationToken);
        File.CreateSymbolicLink(At(folder, "convoy-device.mp4"), "/dev/zero");
        File.CreateSymbolicLink(At(folder, "convoy-circle.mp4"), At(folder, "convoy-circle.mp4"));
        File.CreateSymbolicLink(At(folder, "convoy-nowhere.mp4"), At(folder, "nothing-there.mp4"));
    }

    private static string Playlist(string entry) => $"#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n{entry}\n";

    private static string At(string folder, string name) => Path.Combine(folder, name);
}
