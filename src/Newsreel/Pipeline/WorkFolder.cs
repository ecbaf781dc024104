using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>What a production needs while it runs; gone when the film is done, kept when it failed.</summary>
internal sealed record WorkFolder(ProjectFolder Project)
{
    private static readonly EnumerationOptions Inside = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>All of it.</summary>
    public string Root => Path.Combine(Project.Root, "work");

    /// <summary>Spoken sentences.</summary>
    public string Sentences => Path.Combine(Root, "sentences");

    /// <summary>Encoded segments.</summary>
    public string Segments => Path.Combine(Root, "segments");

    /// <summary>The film before it has passed inspection; one that was put at its place by an attempt that then ended, there.</summary>
    /// <param name="key">The identity of the film.</param>
    public string FilmOf(Fingerprint key)
    {
        var path = Path.Combine(Root, $"film-{key.Value[..16]}.mp4");
        return !File.Exists(path) && File.Exists(Project.Film) && IsMarked(path) ? Project.Film : path;
    }

    /// <summary>Notes which film is about to be put at its place.</summary>
    public Task MarkPlacedAsync(string film, CancellationToken cancellationToken) => PartFile.WriteTextAsync(PlacedMark, Path.GetFileName(film), cancellationToken);

    /// <summary>The draft of the opening, for impatient eyes.</summary>
    public string Opening => Path.Combine(Project.Root, "opening.mp4");

    /// <summary>Captions for the switchable track.</summary>
    public string SubRip => Path.Combine(Root, "captions.srt");

    /// <summary>Where the narrator puts things.</summary>
    public NarrationFolders Narration => new(Sentences, Project.Audio, number => Project.SceneSound(number));

    /// <summary>Makes the project's folders, and clears away half-written files of attempts that were killed.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Root, Project.Audio, Project.Videos, Project.Steps }.Where(Directory.Exists))
            foreach (var part in Directory.EnumerateFiles(folder, "*.part.*", Inside).Where(PartFile.Is)) File.Delete(part);
        foreach (var folder in new[] { Sentences, Segments, Project.Audio, Project.Videos }) Directory.CreateDirectory(folder);
    }

    private string PlacedMark => Path.Combine(Root, "placed");

    private bool IsMarked(string film) => File.Exists(PlacedMark) && string.Equals(File.ReadAllText(PlacedMark), Path.GetFileName(film), StringComparison.Ordinal);

    /// <summary>Removes everything, and the draft of the opening.</summary>
    public void Delete()
    {
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
        File.Delete(Opening);
    }
}
