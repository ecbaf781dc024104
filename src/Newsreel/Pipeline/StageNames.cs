using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>What people call the stages. Pure.</summary>
public static class StageNames
{
    /// <summary>One word, lower case.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Script => "script",
        Stage.Voice => "voice",
        Stage.Shots => "shots",
        Stage.Film => "film",
        Stage.Inspection => "inspection",
        _ => "papers",
    };

    /// <summary>The stage at which a project stands; the database has words of its own for it.</summary>
    public static string At(Project project)
    {
        return Of(
            Is(ProjectStep.Voiceover) ? Stage.Voice
            : Is(ProjectStep.VisualSourcing) || Is(ProjectStep.VisualCuration) ? Stage.Shots
            : Is(ProjectStep.Editing) ? Stage.Film
            : Is(ProjectStep.Export) ? Stage.Papers
            : Stage.Script);

        bool Is(ProjectStep step) => string.Equals(project.Step, step.Name, StringComparison.Ordinal);
    }
}
