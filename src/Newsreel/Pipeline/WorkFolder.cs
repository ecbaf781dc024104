using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>What a production needs while it runs; gone when the film is done, kept when it failed.</summary>
internal sealed record WorkFolder(ProjectFolder Project)
{
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
        return !File.Exists(path) && File.Exists(PlacedMark(path)) && File.Exists(Project.Film) ? Project.Film : path;
    }

    /// <summary>Notes that a film is about to be put at its place.</summary>
    public static void MarkPlaced(string film) => File.WriteAllText(PlacedMark(film), "");

    /// <summary>The draft of the opening, for impatient eyes.</summary>
    public string Opening => Path.Combine(Project.Root, "opening.mp4");

    /// <summary>Captions for the switchable track.</summary>
    public string SubRip => Path.Combine(Root, "captions.srt");

    /// <summary>Where the narrator puts things.</summary>
    public NarrationFolders Narration => new(Sentences, Project.Audio, number => Project.SceneSound(number));

    /// <summary>Makes the project's folders, and clears away half-written files of attempts that were killed.</summary>
    public void Create()
    {
        if (Directory.Exists(Project.Root))
            foreach (var part in Directory.EnumerateFiles(Project.Root, "*.part.*", SearchOption.AllDirectories)) File.Delete(part);
        foreach (var folder in new[] { Sentences, Segments, Project.Audio, Project.Videos }) Directory.CreateDirectory(folder);
    }

    private static string PlacedMark(string film) => film + ".placed";

    /// <summary>Removes everything, and the draft of the opening.</summary>
    public void Delete()
    {
        Directory.Delete(Root, recursive: true);
        File.Delete(Opening);
    }
}
