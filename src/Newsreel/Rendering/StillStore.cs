using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>Makes stills ready in a folder: decoded once, upright, at the size that the move needs, named by everything that shapes them.</summary>
internal sealed class StillStore(Ffmpeg ffmpeg, string folder, OutputProfile profile)
{
    private const string Version = "still-1";
    private const int LeastLowResolution = 2;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>A still of a hundred megapixels takes hundreds of megabytes while it is decoded: one at a time.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Makes a still ready and gives its plain name.</summary>
    public async Task<string> PrepareAsync(FootageMedia media, CancellationToken cancellationToken)
    {
        var (footage, move) = (media.Footage, StillMove.Of(media, profile.FrameRate));
        var name = $"{Fingerprint.Of(Version, SourceFile.Identity(footage.Path), $"{footage.Facts}", $"{move.Width}:{move.Height}").FileName}.png";
        var path = Path.Combine(folder, name);
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (File.Exists(path)) return name;
            var arguments = await ArgumentsAsync(footage.Path, footage.Facts, move, cancellationToken);
            await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
                [.. arguments, Path.GetFileName(part)], $"reading the still '{Path.GetFileName(footage.Path)}'", Deadline, cancellationToken, folder: folder));
            return name;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task<IReadOnlyList<string>> ArgumentsAsync(string path, PictureFacts facts, StillMove move, CancellationToken cancellationToken)
    {
        var format = await SourceFile.StillFormatAsync(path, cancellationToken);
        List<string> options = format is null ? [] : ["-f", format];
        // A JPEG can be decoded at a half, a quarter or an eighth of its size.
        var spare = Math.Min(facts.Width / move.Width, facts.Height / move.Height);
        if (format is "jpeg_pipe" && spare >= LeastLowResolution) options.AddRange(["-lowres", spare >= 8 ? "3" : spare >= 4 ? "2" : "1"]);
        var colour = PixelFormats.IsRgb(facts.Colour.PixelFormat)
            ? ""
            : $":in_color_matrix={FootageColour.Matrix(facts)}:in_range={(facts.Colour.IsFullRange ? "pc" : "tv")}";
        return
        [
            .. SourceFile.Arguments(path, options),
            "-vf", $"scale={FootageColour.Cover(facts, move.Width, move.Height)}:flags=bicubic+accurate_rnd+full_chroma_int{colour},crop={move.Width}:{move.Height}:exact=1",
            "-frames:v", "1", "-update", "1", "-map_metadata", "-1",
            "-pix_fmt", PixelFormats.HasAlpha(facts.Colour.PixelFormat) ? "rgba" : "rgb24",
        ];
    }
}
