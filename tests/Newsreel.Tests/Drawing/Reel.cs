using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsreel.Tests.Drawing;

/// <summary>Many scripts of one frame size in one, ten seconds apart, so that one start of ffmpeg renders them all.</summary>
internal sealed partial class Reel(int width, int height)
{
    public const int Spacing = 10;
    private readonly StringBuilder events = new();
    private string head = "";

    public int Count { get; private set; }

    public int Width { get; } = width;

    public int Height { get; } = height;

    public string Script => head + events;

    /// <param name="script">A whole ASS document.</param>
    /// <param name="withShapes">False leaves only what can be read.</param>
    public void Add(string script, bool withShapes = true)
    {
        var split = script.IndexOf("Dialogue:", StringComparison.Ordinal);
        head = script[..split];
        foreach (var line in script[split..].Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (withShapes || !line.Contains(@"\p1}", StringComparison.Ordinal))
                events.Append(Times().Replace(line, match => $"{match.Groups["head"]}{Shift(match.Groups["start"])},{Shift(match.Groups["end"])},")).Append('\n');
        Count++;
    }

    /// <summary>For each script, what the filters after it print at a moment of it.</summary>
    public async Task<string> ProjectAsync(double seconds, string filters, params string[] output)
    {
        var folder = Directory.CreateTempSubdirectory("newsreel-reel-");
        try
        {
            var ass = Path.Combine(folder.FullName, "reel.ass");
            await File.WriteAllTextAsync(ass, Script);
            var source = string.Create(
                CultureInfo.InvariantCulture,
                $"color=black:{Width}x{Height}:r=1/{Spacing},trim=end_frame={Count},settb=1/1000,setpts=PTS+{seconds}/TB,format=yuv420p,ass={ass},{filters}");
            return (await Studio.FfmpegAsync(["-f", "lavfi", "-i", source, .. output, "-"])).OutputText;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>For each script the edges of everything lit at a moment: left, top, right, bottom; null where nothing is.</summary>
    public async Task<(int Left, int Top, int Right, int Bottom)?[]> EdgesAsync(double seconds)
    {
        var printed = await ProjectAsync(seconds, "format=gray,bbox=min_val=40,metadata=print:file=-", "-f", "null");
        var frames = printed.Split("frame:", StringSplitOptions.RemoveEmptyEntries);
        return [.. frames.Select(frame => frame.Contains("bbox", StringComparison.Ordinal)
            ? ((int, int, int, int)?)(Value(frame, "x1"), Value(frame, "y1"), Value(frame, "x2"), Value(frame, "y2")) : null)];
    }

    /// <summary>For each script a hash of its picture at a moment.</summary>
    public async Task<string[]> HashesAsync(double seconds) =>
        [.. (await ProjectAsync(seconds, "format=gray", "-f", "framemd5")).Split('\n').Where(line => line.StartsWith("0,", StringComparison.Ordinal)).Select(line => line.Split(',')[^1].Trim())];

    private static int Value(string frame, string name) =>
        int.Parse(Regex.Match(frame, $@"bbox\.{name}=(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private string Shift(Group time)
    {
        var own = Math.Min(Spacing - 0.01, TimeSpan.Parse(time.Value, CultureInfo.InvariantCulture).TotalSeconds);
        return TimeSpan.FromSeconds((Count * Spacing) + own).ToString(@"h\:mm\:ss\.ff", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<head>Dialogue: \d+,)(?<start>[\d:.]+),(?<end>[\d:.]+),", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();
}
