using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Reviewing;

/// <summary>Writes the review of a film into its folder; each file appears whole.</summary>
public static class ReviewFiles
{
    /// <summary>Writes the page and the list of shots.</summary>
    /// <param name="film">What is reviewed.</param>
    /// <param name="frames">Pictures by frame number; those that are missing are left out.</param>
    /// <param name="folder">The project's folder, which exists.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(ReviewedFilm film, IReadOnlyDictionary<long, byte[]> frames, ProjectFolder folder, CancellationToken cancellationToken)
    {
        await PartFile.WriteTextAsync(folder.ShotList, ShotListCsv.Text(film.Sheet), cancellationToken);
        await PartFile.WriteAsync(folder.Review, part => Task.Run(() => WritePage(part, film, frames), cancellationToken));
    }

    private static void WritePage(string path, ReviewedFilm film, IReadOnlyDictionary<long, byte[]> frames)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using var writer = new StreamWriter(file);
        ReviewPage.Write(writer, film, frames);
        writer.Flush();
        file.Flush(flushToDisk: true);
    }
}
