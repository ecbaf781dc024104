using System.Globalization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Projects;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Editing;

/// <summary>Draws burned captions on a flat grey, as a segment does.</summary>
internal sealed class CaptionScreen : IDisposable
{
    private const byte Grey = 126;

    public TempFolder Folder { get; } = new();

    public void Dispose() => Folder.Dispose();

    public static OutputProfile Profile(Aspect aspect) => OutputProfile.Default with { Aspect = aspect };

    public static Task<BurnedCaptions> BurnAsync(IReadOnlyList<Caption> captions, Aspect aspect, CaptionStyle style, string language = "en-us") =>
        BurnedCaptions.CreateAsync(captions, new(Profile(aspect), style, Theme.Newsreel, language), Tools.Token);

    /// <summary>What a filter makes of frames of a document.</summary>
    public async Task<byte[]> DrawAsync(string document, OutputProfile profile, FrameRange frames, int step, string filters, params string[] output)
    {
        var script = Folder.File($"{Guid.NewGuid():N}.ass");
        await File.WriteAllTextAsync(script, document, Tools.Token);
        var source = string.Create(
            CultureInfo.InvariantCulture,
            $"color=0x808080:{profile.Width}x{profile.Height}:r={profile.FrameRate},setpts=N*{step}+{frames.Start},format=yuv420p,ass={script}{filters}");
        return await Tools.MakeAsync(["-f", "lavfi", "-i", source, "-vsync", "0", "-frames:v", $"{(frames.Length + step - 1) / step}", .. output]);
    }

    /// <summary>A hash of each frame of a document.</summary>
    public async Task<IReadOnlyList<string>> HashesAsync(string document, OutputProfile profile, FrameRange frames) =>
        [.. System.Text.Encoding.ASCII.GetString(await DrawAsync(document, profile, frames, 1, "", "-f", "framemd5", "pipe:1")).Split('\n')
            .Where(line => line.StartsWith("0,", StringComparison.Ordinal)).Select(line => line.Split(',')[^1].Trim())];

    /// <summary>For every frame the edges of what differs from the grey, in pixels: the right and bottom ones are the first that do not; null where nothing does.</summary>
    public async Task<IReadOnlyList<Box?>> EdgesAsync(string document, OutputProfile profile, FrameRange frames, int step)
    {
        var luma = await DrawAsync(document, profile, frames, step, ",extractplanes=y", "-f", "rawvideo", "pipe:1");
        var size = profile.Width * profile.Height;
        return [.. Enumerable.Range(0, luma.Length / size).Select(frame => Edges(luma.AsSpan(frame * size, size), profile.Width))];
    }

    private static Box? Edges(ReadOnlySpan<byte> luma, int width)
    {
        var (left, top, right, bottom) = (int.MaxValue, -1, -1, -1);
        for (var at = 0; at < luma.Length; at++)
        {
            if (Math.Abs(luma[at] - Grey) <= 2) continue;
            var (x, y) = (at % width, at / width);
            if (top < 0) top = y;
            (left, right, bottom) = (Math.Min(left, x), Math.Max(right, x + 1), y + 1);
        }

        return top < 0 ? null : Box.Between(left, top, right, bottom);
    }
}
