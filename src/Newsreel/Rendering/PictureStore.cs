using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>The files that a segment's picture is made from.</summary>
/// <param name="Picture">A drawn backdrop or a still made ready, as a plain name inside the folder; for a video the absolute path of the source.</param>
/// <param name="Surround">A plain name; null when nothing is drawn around the picture.</param>
/// <param name="Text">The ASS document over it, a plain name; null for none.</param>
internal sealed record PictureFiles(string Picture, string? Surround, string? Text)
{
    /// <summary>Where the frames that a video really gave are counted, a plain name; null where nobody counts.</summary>
    public string? Count { get; init; }
}

/// <summary>Makes drawings and scripts ready in a folder, each once, named by what is in it.</summary>
internal sealed class PictureStore(Ffmpeg ffmpeg, string folder, OutputProfile profile)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);
    private readonly StillStore stills = new(ffmpeg, folder, profile);

    /// <summary>Makes a picture's files ready.</summary>
    public async Task<PictureFiles> PrepareAsync(SegmentPicture picture, CancellationToken cancellationToken) => picture switch
    {
        SegmentGraphic drawn => new(
            await DrawingAsync(drawn.Graphic.Backdrop, cancellationToken), null, await TextAsync(drawn.Graphic.Script, cancellationToken)),
        SegmentFootage { Media: var media } => new(
            media.Footage.Facts.IsStill ? await stills.PrepareAsync(media, cancellationToken) : media.Footage.Path,
            media.Mount.Surround is { } surround ? await DrawingAsync(surround, cancellationToken) : null,
            media.Mount.Script is { } script ? await TextAsync(script, cancellationToken) : null),
        _ => throw new ArgumentException($"{picture.GetType().Name} cannot be shown.", nameof(picture)),
    };

    /// <summary>Writes a script, if it is not there.</summary>
    public async Task<string> TextAsync(string script, CancellationToken cancellationToken)
    {
        var name = $"{Fingerprint.Of(script).FileName}.ass";
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) await PartFile.WriteTextAsync(path, script, cancellationToken);
        return name;
    }

    private async Task<string> DrawingAsync(string drawing, CancellationToken cancellationToken)
    {
        var name = $"{Fingerprint.Of(drawing).FileName}.png";
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return name;
        var svg = $"{name}.part.{Guid.NewGuid():N}.svg";
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, svg), drawing, cancellationToken);
            await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
                ["-i", svg, "-frames:v", "1", "-update", "1", "-pix_fmt", "rgb24", Path.GetFileName(part)],
                "drawing a backdrop", Deadline, cancellationToken, folder: folder));
            return name;
        }
        finally
        {
            File.Delete(Path.Combine(folder, svg));
        }
    }
}
