using Newsreel.Media;
using Newsreel.Testing.FakeArchive.Media;

namespace Newsreel.Testing.FakeArchive;

/// <summary>The pictures of the fake archive without the archive.</summary>
public static class FakeFilm
{
    private const double Zoom = 1.25;
    private const double Sway = 0.08;

    /// <summary>Encodes the four seconds of it that files of the archive repeat.</summary>
    /// <param name="picture">What it shows.</param>
    /// <param name="height">Lines.</param>
    /// <param name="path">The file, MP4.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task MakeAsync(FakePicture picture, int height, string path, CancellationToken cancellationToken)
    {
        var recipe = new ClipRecipe(picture, height, Kbps: height * 6, HasSound: false, IsWebM: false);
        return new Ffmpeg(MediaTools.InPath).RunAsync([.. recipe.Arguments(), path], "making footage of the fake archive", TimeSpan.FromSeconds(60), cancellationToken, recipe.Input());
    }

    /// <summary>Small pictures of a scene, half a second apart, as they are before they are encoded: 3 bytes a pixel.</summary>
    /// <param name="seed">Chooses the scene.</param>
    /// <param name="count">How many pictures.</param>
    /// <param name="width">Pixels in a line.</param>
    /// <param name="height">Lines.</param>
    public static byte[] Sample(int seed, int count, int width, int height)
    {
        var (pixels, samples) = (PictureMaker.Draw(seed, hasHead: false), new byte[count * width * height * 3]);
        var (wide, high) = (PictureMaker.Width / Zoom, PictureMaker.Height / Zoom);
        for (var (frame, at) = (0, 0); frame < count; frame++)
        {
            var angle = (2 * Math.PI * frame / (2 * VirtualMp4.Period.TotalSeconds)) + (seed % 7);
            var left = ((PictureMaker.Width - wide) / 2) + (wide * Sway * Math.Sin(angle));
            var top = ((PictureMaker.Height - high) / 2) + (high * Sway * Math.Cos(angle));
            for (var row = 0; row < height; row++)
                for (var column = 0; column < width; column++, at += 3)
                {
                    var (x, y) = ((int)(left + (column * wide / width)), (int)(top + (row * high / height)));
                    pixels.AsSpan(((y * PictureMaker.Width) + x) * 3, 3).CopyTo(samples.AsSpan(at, 3));
                }
        }

        return samples;
    }
}
