using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Sourcing;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Rendering;

/// <summary>Encodes footage that ffmpeg made, in a small frame, in a folder that vanishes.</summary>
internal sealed class FootageBench : IDisposable
{
    public TempFolder Folder { get; } = new();

    public static Task<GraphicDesigner> Designer { get; } = GraphicDesigner.CreateAsync(Theme.Newsreel, CancellationToken.None);

    public void Dispose() => Folder.Dispose();

    /// <summary>A clip of a generated picture; the output's options come last.</summary>
    public async Task<string> MakeAsync(string name, string source, params string[] output)
    {
        var path = Folder.File(name);
        await Tools.MakeAsync(["-f", "lavfi", "-i", source, .. output, $"file:{path}"]);
        return path;
    }

    /// <summary>Footage as a segment sees it, mounted in the frame of the profile.</summary>
    public static async Task<SegmentFootage> SegmentAsync(
        string path, PictureFacts facts, OutputProfile profile, long frames, double seconds = 0, long offset = 0, string? label = null, string? credit = null, FrameFit fit = FrameFit.Panels)
    {
        var footage = Clips.Footage(facts, path, seconds, label, id: Path.GetFileName(path));
        var mount = (await Designer).Mount(footage, credit, new(profile, "Film", null, 0, 0, offset + frames) { Fit = fit });
        return new(FootageMedia.Of(new(footage, ShotRole.Generic, mount), offset + frames, profile.FrameRate), offset);
    }

    /// <summary>A segment of one picture.</summary>
    public static Segment Alone(SegmentPicture picture, long frames) => new(1, new(0, frames), picture, null, 0, 0, 0, null);

    public Task<EncodedSegment> EncodeAsync(Segment segment, OutputProfile profile) =>
        new SegmentEncoder(Tools.Ffmpeg, Folder.Folder("work"), profile).EncodeAsync(segment, 1, Tools.Token);

    /// <summary>Encodes footage by itself.</summary>
    public async Task<EncodedSegment> EncodeAsync(string path, PictureFacts facts, OutputProfile profile, long frames, double seconds = 0, long offset = 0) =>
        await EncodeAsync(Alone(await SegmentAsync(path, facts, profile, frames, seconds, offset), frames), profile);

    /// <summary>The planes of the first frame, as they are stored.</summary>
    public static Task<byte[]> FrameAsync(string path) => Tools.MakeAsync("-i", path, "-frames:v", "1", "-f", "rawvideo", "pipe:1");
}
