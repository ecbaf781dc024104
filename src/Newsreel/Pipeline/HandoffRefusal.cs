using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>Why there is nothing to hand over, and what a person can do about it.</summary>
internal static class HandoffRefusal
{
    public static NewsreelException EarlierSystem(Project project) => NewsreelException.Work(
        "not-exportable", $"Project {project.Id.Prefix} was made by the earlier system, which did not store its edit.", ReviewRefusal.Again(project));

    public static NewsreelException Unfinished(Project project, StoredRun run) => NewsreelException.Work(
        "film-unfinished",
        $"The film of project {project.Id.Prefix} is not finished: it is at the step '{project.Step}'{(run.Holder is { } holder ? $", and {holder} works on it" : "")}.",
        run.Holder is null ? $"Go on with it: newsreel resume {project.Id.Prefix}" : "Wait until it is done, then run the command again.");

    public static NewsreelException StepsLost(Project project) => NewsreelException.Work(
        "choices-lost", $"What was spoken and chosen for project {project.Id.Prefix} is no longer in the folder of its film.", ReviewRefusal.Again(project));

    public static NewsreelException FootageLost(Project project, IReadOnlyList<string> paths) => NewsreelException.Work(
        "footage-missing",
        $"{paths.Count} files of footage that the film of project {project.Id.Prefix} shows are gone or were changed: {string.Join(", ", paths.Take(5).Select(path => $"'{path}'"))}.",
        "Put them back as they were, then run the command again.");

    public static NewsreelException Busy(Project project) => NewsreelException.Work(
        "project-busy", $"Another process works in the folder of project {project.Id.Prefix}.", "Wait until it is done, then run the command again.");
}
