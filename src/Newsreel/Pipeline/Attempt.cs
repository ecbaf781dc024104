using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Rendering.Sound;

namespace Newsreel.Pipeline;

/// <summary>One attempt to make a film: what stays the same from the first step to the last.</summary>
/// <param name="Run">The project and its run.</param>
/// <param name="Brief">What is asked for.</param>
/// <param name="Engine">The engine of the voice.</param>
/// <param name="Voice">Who speaks.</param>
/// <param name="Steps">What is done already, and where results are stored.</param>
/// <param name="Watch">Times the stages and reports them.</param>
internal sealed record Attempt(RunPlace Run, Brief Brief, ISpeechSynthesizer Engine, Voice Voice, StepBook Steps, StageWatch Watch)
{
    /// <summary>The project.</summary>
    public ProjectId Id => Run.Project;

    /// <summary>Where the project's files are.</summary>
    public ProjectFolder Folder => Run.Folder;

    /// <summary>What is only needed while the film is made.</summary>
    public WorkFolder Work { get; } = new(Run.Folder);

    /// <summary>The same attempt with another voice, after an engine failed.</summary>
    public Attempt SpokenBy(ISpeechSynthesizer engine, Voice voice, NewsreelException failure) => this with
    {
        Engine = engine,
        Voice = voice,
        Brief = Brief with { VoiceId = voice.Id, VoiceTrouble = $"{Brief.VoiceTrouble} The voice {Voice.Id} failed, and {voice.Id} speaks the whole film: {failure.Message}".TrimStart() },
    };

    /// <summary>Music under the voice; null for none.</summary>
    public Music? Music { get; init; }

    /// <summary>How the length is shared out.</summary>
    public FilmLength Length { get; } = new(Brief);

    /// <summary>Frames per second of the film.</summary>
    public FrameRate Rate => Brief.Profile.FrameRate;
}

/// <summary>A run and where its files are.</summary>
/// <param name="Project">The project.</param>
/// <param name="Id">The run.</param>
/// <param name="Folder">Where the project's files are.</param>
internal sealed record RunPlace(ProjectId Project, RunId Id, ProjectFolder Folder);
