using System.Globalization;
using System.Text;
using Newsreel.Drawing;
using Newsreel.Media;

namespace Newsreel.Tests.Drawing;

/// <summary>Renders graphics with ffmpeg, as the renderer does, into a folder that vanishes.</summary>
internal sealed class Studio : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsreel-drawing-");

    /// <summary>Whether ffmpeg can be started on this machine.</summary>
    public static bool HasFfmpeg { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(path => File.Exists(Path.Combine(path, "ffmpeg")));

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The finished picture at a moment, as a PNG file.</summary>
    public async Task PhotographAsync(Graphic graphic, int width, int height, double seconds, string file)
    {
        var (svg, ass) = await StoreAsync(graphic, "photograph");
        var frame = (int)Math.Round(seconds * 30);
        var (x, y) = ((int)(graphic.Motion.StartX + (frame * graphic.Motion.StepX)), (int)(graphic.Motion.StartY + (frame * graphic.Motion.StepY)));
        var filters = string.Create(
            CultureInfo.InvariantCulture,
            $"crop={width}:{height}:{x}:{y}:exact=1,noise=alls=5:allf=p,format=yuv420p,setpts={seconds}/TB,ass={ass},format=rgb24");
        await FfmpegAsync("-y", "-i", svg, "-vf", filters, "-frames:v", "1", file);
    }

    /// <summary>Mean luma of each picture, limited range, as signalstats measures it.</summary>
    public async Task<double[]> MeanLumasAsync(IReadOnlyList<string> pictures)
    {
        var (inputs, chain, joined) = (new List<string>(), new StringBuilder(), new StringBuilder());
        for (var index = 0; index < pictures.Count; index++)
        {
            var path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{index}.svg"));
            await File.WriteAllTextAsync(path, pictures[index], new UTF8Encoding(false));
            inputs.AddRange(["-i", path]);
            chain.Append(CultureInfo.InvariantCulture, $"[{index}:v]scale=320:180,setsar=1,format=yuv420p[p{index}];");
            joined.Append(CultureInfo.InvariantCulture, $"[p{index}]");
        }

        var graph = string.Create(
            CultureInfo.InvariantCulture,
            $"{chain}{joined}concat=n={pictures.Count}:v=1,signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-");
        var printed = (await FfmpegAsync([.. inputs, "-filter_complex", graph, "-f", "null", "-"])).OutputText;
        return [.. printed.Split('\n').Where(line => line.Contains("YAVG=", StringComparison.Ordinal)).Select(line => double.Parse(line.Split('=')[1], CultureInfo.InvariantCulture))];
    }

    /// <summary>Runs ffmpeg without a console and fails with its words.</summary>
    public static Task<ProgramResult> FfmpegAsync(params string[] arguments) =>
        ExternalProgram.RunCheckedAsync(new("ffmpeg", ["-nostdin", "-hide_banner", "-loglevel", "error", .. arguments], "drawing a test picture", Deadline), CancellationToken.None);

    /// <summary>The backdrop and the script as files.</summary>
    public async Task<(string Svg, string Ass)> StoreAsync(Graphic graphic, string name)
    {
        var (svg, ass) = (Path.Combine(folder.FullName, name + ".svg"), Path.Combine(folder.FullName, name + ".ass"));
        await File.WriteAllTextAsync(svg, graphic.Backdrop, new UTF8Encoding(false));
        await File.WriteAllTextAsync(ass, graphic.Script, new UTF8Encoding(false));
        return (svg, ass);
    }
}
