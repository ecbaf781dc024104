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
    public static string At(Project project) => Of(project.Step switch
    {
        _ when project.Step == ProjectStep.Voiceover.Name => Stage.Voice,
        _ when project.Step == ProjectStep.VisualSourcing.Name || project.Step == ProjectStep.VisualCuration.Name => Stage.Shots,
        _ when project.Step == ProjectStep.Editing.Name => Stage.Film,
        _ when project.Step == ProjectStep.Export.Name => Stage.Papers,
        _ => Stage.Script,
    });
}
