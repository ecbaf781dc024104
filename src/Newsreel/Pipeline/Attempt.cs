using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>One attempt to make a film: what stays the same from the first step to the last.</summary>
/// <param name="Id">The project.</param>
/// <param name="Run">The run.</param>
/// <param name="Brief">What is asked for.</param>
/// <param name="Engine">The engine of the voice.</param>
/// <param name="Voice">Who speaks.</param>
/// <param name="Folder">Where the project's files are.</param>
/// <param name="Watch">Times the stages and reports them.</param>
internal sealed record Attempt(
    ProjectId Id, RunId Run, Brief Brief, ISpeechSynthesizer Engine, Voice Voice, ProjectFolder Folder, StageWatch Watch)
{
    /// <summary>What is only needed while the film is made.</summary>
    public WorkFolder Work { get; } = new(Folder);

    /// <summary>How the length is shared out.</summary>
    public FilmLength Length { get; } = new(Brief);

    /// <summary>Frames per second of the film.</summary>
    public FrameRate Rate => Brief.Profile.FrameRate;
}
