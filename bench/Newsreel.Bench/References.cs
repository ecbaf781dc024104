using System.Globalization;
using System.Text;

namespace Newsreel.Bench;

/// <summary>The ways that the product is held against, each on the same material and with the same encoder settings. Picture only.</summary>
internal sealed class References(string folder)
{
    private static readonly string Rate = BenchFilm.Profile.FrameRate.ToString();
    private static readonly string[] Encoder =
        ["-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-profile:v", "high", "-pix_fmt", "yuv420p", "-bf", "2", "-g", "60"];

    private static readonly string Fit = $"fps={Rate},scale={BenchFilm.Profile.Width}:{BenchFilm.Profile.Height}";

    /// <summary>What nobody can go below: decoding, timing and scaling the ranges that are seen, and encoding the final frames once; each with one thread.</summary>
    public async Task<Cost> FloorAsync(BenchFilm film)
    {
        var total = new Cost(0, 0, 0, default);
        foreach (var shot in film.Shots)
        {
            total += await FfmpegAsync(["-threads", "1", "-ss", shot.In, "-i", shot.Source.Path, "-an", "-vf", Fit, "-frames:v", Text(shot.Visible.Length), "-f", "null", "-"]);
            // The final frames without loss; reading them back is not counted.
            var frames = Path.Combine(folder, "frames.mkv");
            await Processor.RunAsync(
                "ffmpeg", ["-v", "error", "-y", "-ss", shot.In, "-i", shot.Source.Path, "-an", "-vf", Fit, "-frames:v", Text(shot.Place.Length), "-c:v", "libx264", "-qp", "0", "-preset", "ultrafast", frames]);
            var reading = await FfmpegAsync(["-threads", "1", "-i", frames, "-f", "null", "-"]);
            var encoding = await FfmpegAsync(["-threads", "1", "-i", frames, .. Encoder, "-threads", "1", "-f", "null", "-"]);
            total += new Cost(encoding.Own - reading.Own, encoding.Children - reading.Children, encoding.Wall - reading.Wall, default);
            System.IO.File.Delete(frames);
        }

        return total;
    }

    /// <summary>The usual way of such tools: each clip is encoded, then each scene from its clips, then the film from its scenes.</summary>
    public Task<Cost> ThreeGenerationsAsync(BenchFilm film) => Processor.MeasureAsync(async () =>
    {
        foreach (var shot in film.Shots)
            await Ffmpeg(["-ss", shot.In, "-i", shot.Source.Path, "-an", "-vf", Fit, "-frames:v", Text(shot.Visible.Length), .. Encoder, File($"clip{shot.Index}.mp4")]);
        var scenes = film.Shots.GroupBy(shot => shot.Scene).Select(scene => scene.ToList()).ToList();
        foreach (var scene in scenes) await ChainAsync([.. scene.Select(shot => (File($"clip{shot.Index}.mp4"), shot.Visible.Length, shot.Dissolve))], File($"scene{scene[0].Scene}.mp4"));
        await ChainAsync([.. scenes.Select(scene => (File($"scene{scene[0].Scene}.mp4"), scene.Sum(shot => shot.Visible.Length) - scene.SkipLast(1).Sum(shot => shot.Dissolve), scene[^1].Dissolve))], File("generations.mp4"));
    });

    /// <summary>MLT, the engine of Shotcut and Kdenlive, through <c>melt</c>.</summary>
    public Task<Cost> MeltAsync(BenchFilm film)
    {
        List<string> arguments = ["-silent", "-profile", "atsc_1080p_30"];
        foreach (var shot in film.Shots)
        {
            arguments.AddRange([shot.Source.Path, $"in={shot.First}", $"out={shot.First + shot.Visible.Length - 1}"]);
            if (shot.Index > 0 && film.Shots[shot.Index - 1].Dissolve is > 0 and var dissolve) arguments.AddRange(["-mix", Text(dissolve), "-mixer", "luma"]);
        }

        arguments.AddRange(
            ["-consumer", $"avformat:{File("melt.mp4")}", "real_time=-1", "an=1", "vcodec=libx264", "preset=veryfast", "crf=20", "g=60", "bf=2", "pix_fmt=yuv420p", "vprofile=high"]);
        return Processor.MeasureAsync(() => Processor.RunAsync("melt", arguments));
    }

    /// <summary>Pictures one after the other, each dissolving into the next or cut to it, in one encode.</summary>
    private static async Task ChainAsync(IReadOnlyList<(string Path, long Frames, long Dissolve)> parts, string output)
    {
        var graph = new StringBuilder();
        for (var index = 0; index < parts.Count; index++) graph.Append(CultureInfo.InvariantCulture, $"[{index}:v]settb=1/30,setpts=N[p{index}];");
        var (last, frames) = ("p0", parts[0].Frames);
        for (var index = 1; index < parts.Count; index++)
        {
            var dissolve = parts[index - 1].Dissolve;
            graph.Append(dissolve > 0
                ? string.Create(CultureInfo.InvariantCulture, $"[{last}][p{index}]xfade=transition=fade:duration={dissolve / 30.0:0.######}:offset={(frames - dissolve) / 30.0:0.######}[c{index}];")
                : string.Create(CultureInfo.InvariantCulture, $"[{last}][p{index}]concat=n=2:v=1:a=0,settb=1/30,setpts=N[c{index}];"));
            frames += parts[index].Frames - dissolve;
            last = $"c{index}";
        }

        await Ffmpeg([.. parts.SelectMany(part => new[] { "-i", part.Path }), "-filter_complex", $"{graph}[{last}]null[out]", "-map", "[out]", "-r", "30", .. Encoder, output]);
    }

    private string File(string name) => Path.Combine(folder, name);

    private static Task Ffmpeg(IEnumerable<string> arguments) => Processor.RunAsync("ffmpeg", ["-v", "error", "-y", .. arguments]);

    private static Task<Cost> FfmpegAsync(IEnumerable<string> arguments) => Processor.MeasureAsync(() => Ffmpeg(arguments));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
