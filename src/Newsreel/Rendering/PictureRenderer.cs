using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>Renders pictures without sound.</summary>
/// <param name="ffmpeg">Encodes.</param>
/// <param name="folder">For files in between; exists.</param>
/// <param name="profile">Shape, rate and quality.</param>
internal sealed class PictureRenderer(Ffmpeg ffmpeg, string folder, OutputProfile profile)
{
    private readonly SegmentEncoder encoder = new(ffmpeg, folder, profile);

    /// <summary>Renders the whole picture of an edit.</summary>
    /// <param name="timeline">The edit.</param>
    /// <param name="path">The MP4 to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task WriteAsync(Timeline timeline, string path, CancellationToken cancellationToken)
    {
        var encoded = await encoder.EncodeAllAsync(RenderPlanner.Plan(timeline, burnedCaptions: null).Segments, _ => { }, cancellationToken);
        await new FilmJoiner(ffmpeg, folder).JoinPictureAsync(encoded, profile.FrameRate, path, cancellationToken);
    }

    /// <summary>Renders a graphic by itself.</summary>
    /// <param name="graphic">What to draw.</param>
    /// <param name="frames">How long it is seen.</param>
    /// <param name="handle">Frames for which its first picture stands before that, and its last one after it.</param>
    /// <param name="path">The MP4 to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task WriteClipAsync(Graphic graphic, long frames, long handle, string path, CancellationToken cancellationToken)
    {
        var segment = new Segment(1, new(0, frames), new SegmentGraphic(graphic, 0), null, 0, 0, 0, null) { Handle = handle };
        File.Copy((await encoder.EncodeAsync(segment, threads: 1, cancellationToken)).Path, path);
    }
}
