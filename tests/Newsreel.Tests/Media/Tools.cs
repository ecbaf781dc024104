using Newsreel.Media;
using Newsreel.Tests.Drawing;

namespace Newsreel.Tests.Media;

/// <summary>The real media programs.</summary>
internal static class Tools
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    public static readonly Ffmpeg Ffmpeg = new(MediaTools.InPath);

    public static readonly Ffprobe Ffprobe = new(MediaTools.InPath);

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Skips the test, visibly, where ffmpeg is not installed.</summary>
    public static void Require() => Assert.SkipUnless(Studio.HasFfmpeg, "ffmpeg is not installed.");

    /// <summary>Makes a file with ffmpeg, or reads what it writes to standard output.</summary>
    public static async Task<byte[]> MakeAsync(params IEnumerable<string> arguments) =>
        (await Ffmpeg.RunAsync(arguments, "making test material", Deadline, CancellationToken.None)).Output;

    /// <summary>The luma plane of every frame, as it is stored, after filters that keep the format; each filter has a comma after it.</summary>
    public static Task<byte[]> LumaAsync(string path, string filters = "") =>
        MakeAsync("-i", path, "-vf", $"{filters}extractplanes=y", "-vsync", "0", "-f", "rawvideo", "pipe:1");
}
