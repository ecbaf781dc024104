using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>Why something cannot be done with a project as it is, and what a person can do about it.</summary>
internal static class ProjectRefusal
{
    public static NewsreelException NoEdit(Project project) => NewsreelException.Work(
        "not-exportable", $"Project {project.Id.Prefix} was made by the earlier system, which did not store its edit.", Again(project));

    public static NewsreelException Unfinished(Project project, StoredRun run) => NewsreelException.Work(
        "film-unfinished",
        $"The film of project {project.Id.Prefix} is not finished: it is at the step '{project.Step}'{(run.Holder is { } holder ? $", and {holder} works on it" : "")}.",
        run.Holder is null ? $"Go on with it: newsreel resume {project.Id.Prefix}" : "Wait until it is done, then run the command again.");

    public static NewsreelException StepsLost(Project project) => NewsreelException.Work(
        "choices-lost", $"What was spoken and chosen for project {project.Id.Prefix} is no longer in the folder of its film.", Again(project));

    public static NewsreelException FootageLost(Project project, IReadOnlyList<string> paths) => NewsreelException.Work(
        "footage-missing",
        $"{paths.Count} files of footage that the film of project {project.Id.Prefix} shows are gone or were changed: {string.Join(", ", paths.Take(5).Select(path => $"'{path}'"))}.",
        "Put them back as they were, then run the command again.");

    public static NewsreelException Busy(Project project) => NewsreelException.Work(
        "project-busy", $"Another process works in the folder of project {project.Id.Prefix}.", "Wait until it is done, then run the command again.");

    public static NewsreelException NoChoices(Project project) => NewsreelException.Work(
        "not-reviewable",
        $"Project {project.Id.Prefix} was made by the earlier system, which did not store what it chose for each shot and why.",
        Again(project));

    public static NewsreelException NoShots(Project project, StoredRun run)
    {
        if (run.State == RunState.Succeeded)
            return NewsreelException.Work(
                "choices-lost", $"What was chosen for the shots of project {project.Id.Prefix} is no longer in the folder of its film.", Again(project));
        var message = $"Project {project.Id.Prefix} has no shots yet: it is at the step '{project.Step}'";
        return run.Holder is { } holder
            ? NewsreelException.Work("no-shots", $"{message}, and {holder} works on it.", $"Wait a little, then run 'newsreel review {project.Id.Prefix}' again; if nobody works on it any more: newsreel resume {project.Id.Prefix}")
            : NewsreelException.Work("no-shots", $"{message}.", $"Go on with it: newsreel resume {project.Id.Prefix}");
    }

    /// <summary>How to make another film of the same topic.</summary>
    public static string Again(Project project) => $"Make a new film with: newsreel produce --topic={Shell.Quoted(project.Topic)}";
}
