using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>Where a project stands: one of the eight values that the database accepts.</summary>
public sealed record ProjectStep
{
    private ProjectStep(string name) => Name = name;

    /// <summary>The value in <c>projects.current_step</c>.</summary>
    public string Name { get; }

#pragma warning disable CS1591 // The names are the contract's own.
    public static readonly ProjectStep Topic = new("topic");
    public static readonly ProjectStep Voice = new("voice");
    public static readonly ProjectStep ScriptGeneration = new("script-generation");
    public static readonly ProjectStep Voiceover = new("voiceover");
    public static readonly ProjectStep VisualSourcing = new("visual-sourcing");
    public static readonly ProjectStep VisualCuration = new("visual-curation");
    public static readonly ProjectStep Editing = new("editing");
    public static readonly ProjectStep Export = new("export");
#pragma warning restore CS1591

    /// <summary>All eight, in the order of the stepper.</summary>
    public static readonly IReadOnlyList<ProjectStep> All =
        [Topic, Voice, ScriptGeneration, Voiceover, VisualSourcing, VisualCuration, Editing, Export];

    /// <summary>The step with this name; any other name is refused with the eight valid ones.</summary>
    public static ProjectStep Parse(string name) =>
        All.FirstOrDefault(step => string.Equals(step.Name, name, StringComparison.Ordinal))
        ?? throw new NewsreelException(
            FailureKind.DatabaseOperation,
            "step-unknown",
            $"'{name}' is not a step of a project.",
            $"Use one of {string.Join(", ", All.Select(step => step.Name))}.");

    /// <inheritdoc />
    public override string ToString() => Name;
}
