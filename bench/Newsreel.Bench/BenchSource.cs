using System.Globalization;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Bench;

/// <summary>A clip as archives have them, made once: moving shapes under film grain, which no encoder gets cheaply.</summary>
internal sealed record BenchSource(string Name, int Width, int Height, FrameRate Rate, string Picture)
{
    /// <summary>Seconds of each.</summary>
    public const int Seconds = 90;

    private static readonly IReadOnlyList<BenchSource> All =
    [
        new("720p24", 1280, 720, new(24, 1), "testsrc2=size=1280x720:rate=24,rotate=0.02*t:fillcolor=gray"),
        new("1080p29.97", 1920, 1080, new(30000, 1001), "gradients=size=1920x1080:rate=30000/1001:speed=0.03:seed=7,rotate=0.03*t:fillcolor=gray"),
        new("1080p59.94", 1920, 1080, new(60000, 1001), "testsrc2=size=1920x1080:rate=60000/1001,hue=h=20*t"),
    ];

    /// <summary>Absolute path.</summary>
    public string Path { get; private init; } = "";

    /// <summary>As a probe would report it.</summary>
    public PictureFacts Facts => new(
        IsStill: false, Width, Height, Rate, FieldOrder.Progressive, new("yuv420p", "bt709", "bt709", "bt709", IsFullRange: false),
        TimeSpan.Zero, TimeSpan.FromSeconds(Seconds), Moves: true);

    /// <summary>All sources, made where they are not there.</summary>
    public static async Task<IReadOnlyList<BenchSource>> MakeAllAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var made = new List<BenchSource>();
        foreach (var source in All)
        {
            var path = System.IO.Path.Combine(folder, $"{source.Name}-{Fingerprint.Of($"{source}", $"{Seconds}").Value[..8]}.mp4");
            if (!File.Exists(path)) await PartFile.WriteAsync(path, source.MakeAsync);
            made.Add(source with { Path = path });
        }

        return made;
    }

    private Task MakeAsync(string path) => Processor.RunAsync(
        "ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", $"{Picture},noise=alls=14:allf=t:all_seed=5", "-t", Seconds.ToString(CultureInfo.InvariantCulture),
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "21", "-maxrate", "40M", "-bufsize", "80M", "-g", "250", "-pix_fmt", "yuv420p",
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", path);
}
