using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Pipeline;

/// <summary>The stored result of the narration: what was spoken, and the words as they were spoken.</summary>
/// <param name="Narration">Its paths are relative to the project's folder, so that home can be moved.</param>
/// <param name="Script">The words, changed where the length asked for it.</param>
internal sealed record SpokenFilm(Narration Narration, Script Script)
{
    /// <summary>The result as it is stored.</summary>
    public static SpokenFilm Store((Narration Narration, Script Script) spoken, ProjectFolder folder) =>
        new(With(spoken.Narration, path => Path.GetRelativePath(folder.Root, path).Replace('\\', '/')), spoken.Script);

    /// <summary>The narration with absolute paths.</summary>
    public Narration In(ProjectFolder folder) => With(Narration, path => Path.GetFullPath(path, folder.Root));

    /// <summary>Whether all its sound is still there.</summary>
    public bool IsThere(ProjectFolder folder)
    {
        var narration = In(folder);
        return Media.WaveSound.IsWhole(narration.SoundPath) && narration.Scenes.All(scene => File.Exists(scene.Mp3Path));
    }

    private static Narration With(Narration narration, Func<string, string> path) => narration with
    {
        SoundPath = path(narration.SoundPath),
        Scenes = [.. narration.Scenes.Select(scene => scene with { Mp3Path = path(scene.Mp3Path) })],
    };
}
