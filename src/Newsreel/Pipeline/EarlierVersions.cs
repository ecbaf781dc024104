using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>Keeps the film that is there, whole, before another one takes its place: <c>versions/v001</c>, <c>v002</c> and so on.</summary>
internal static class EarlierVersions
{
    /// <summary>
    /// Gives every file of the film a second name in a new version. New files take the place of old ones by renaming, so that a version
    /// keeps what it has, and the film stays at its place until a new one has passed. A film that has its version already gets no other.
    /// </summary>
    public static void Keep(ProjectFolder folder)
    {
        if (!File.Exists(folder.Film) || (folder.NewestVersion() is { } newest && IsSame(Path.Combine(newest, folder.FilmName), folder.Film))) return;
        var version = folder.NewestVersion() is { } begun && !File.Exists(Path.Combine(begun, folder.FilmName)) ? begun : folder.NextVersion();
        foreach (var file in Files(folder).Where(File.Exists)) Link(file, version, folder);
        // The film comes last: where it is, the version is whole.
        Link(folder.Film, version, folder);
    }

    private static IEnumerable<string> Files(ProjectFolder folder)
    {
        IEnumerable<string> papers =
        [
            folder.SubRip, folder.WebVtt, folder.Transcript, folder.CreditsText, folder.CreditsJson, folder.CueSheet, folder.Citations, folder.Description,
            folder.Timeline, folder.Report, folder.Review, folder.ShotList, folder.Thumbnail,
        ];
        return papers.Concat(Directory.Exists(folder.Audio) ? Directory.EnumerateFiles(folder.Audio) : []);
    }

    private static void Link(string file, string version, ProjectFolder folder)
    {
        var name = Path.Combine(version, Path.GetRelativePath(folder.Root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        HardLink.Make(file, name);
    }

    private static bool IsSame(string one, string other) =>
        new FileInfo(one) is { Exists: true } first && new FileInfo(other) is var second && first.Length == second.Length && first.LastWriteTimeUtc == second.LastWriteTimeUtc;
}
