using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>Joins a film and looks whether every planned frame is there at its time; where it is not, the picture is encoded as one.</summary>
internal sealed class CheckedJoin(Ffmpeg ffmpeg, Ffprobe probe, string folder)
{
    private readonly FilmJoiner joiner = new(ffmpeg, folder);

    /// <summary>Makes the film.</summary>
    /// <param name="film">What goes into it.</param>
    /// <param name="profile">How its picture is encoded.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Why the picture had to be encoded as one; null when its segments were joined by copying.</returns>
    /// <exception cref="NewsreelException">It can be made in neither way.</exception>
    public async Task<string?> JoinAsync(FilmParts film, OutputProfile profile, string path, CancellationToken cancellationToken)
    {
        var note = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}.anew");
        if (File.Exists(path)) return File.Exists(note) ? await File.ReadAllTextAsync(note, cancellationToken) : null;
        var joined = PartFile.For(path);
        try
        {
            var trouble = await TryAsync(film, joined, cancellationToken);
            if (trouble is not null)
            {
                await joiner.EncodeAsync(film, profile, joined, cancellationToken);
                await PartFile.WriteTextAsync(note, trouble, cancellationToken);
            }

            PartFile.Place(joined, path);
            return trouble;
        }
        finally
        {
            File.Delete(joined);
        }
    }

    private async Task<string?> TryAsync(FilmParts film, string path, CancellationToken cancellationToken)
    {
        try
        {
            await joiner.JoinAsync(film, path, cancellationToken);
        }
        catch (NewsreelException failure) when (failure.Code is "program-failed" && film.Segments.All(segment => File.Exists(segment.Path)))
        {
            return failure.Message;
        }

        var packets = await probe.PacketsAsync(path, "v:0", cancellationToken);
        var uneven = packets.Index().Count(packet => packet.Item.Start != packet.Index * (packets.Count > 1 ? packets[1].Start : 0));
        return packets.Count != film.Frames ? $"{packets.Count} of {film.Frames} frames were there."
            : uneven > 0 ? $"{uneven} of {film.Frames} frames were not at their time."
            : null;
    }
}
