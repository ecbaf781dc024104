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

    /// <summary>The film before it has passed inspection.</summary>
    public string Film => Path.Combine(Root, "film.mp4");

    /// <summary>The draft of the opening, for impatient eyes.</summary>
    public string Opening => Path.Combine(Project.Root, "opening.mp4");

    /// <summary>Captions for the switchable track.</summary>
    public string SubRip => Path.Combine(Root, "captions.srt");

    /// <summary>Where the narrator puts things.</summary>
    public NarrationFolders Narration => new(Sentences, Project.Audio, number => Project.SceneSound(number));

    /// <summary>Makes the project's folders.</summary>
    public void Create()
    {
        foreach (var folder in new[] { Sentences, Segments, Project.Audio, Project.Videos }) Directory.CreateDirectory(folder);
    }

    /// <summary>Removes everything, and the draft of the opening.</summary>
    public void Delete()
    {
        Directory.Delete(Root, recursive: true);
        File.Delete(Opening);
    }
}
