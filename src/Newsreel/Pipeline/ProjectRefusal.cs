using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>Why something cannot be done with a project as it is, and what a person can do about it.</summary>
internal static class ProjectRefusal
{
    /// <summary>The earlier system made it, and stored neither its edit nor why each picture was chosen.</summary>
    public static NewsreelException EarlierSystem(Project project) => NewsreelException.Work(
        "earlier-system", $"Project {project.Id.Prefix} was made by the earlier system, which stored neither its edit nor how its pictures were chosen.", Again(project));

    /// <summary>Its film is still in the making, or its making was stopped.</summary>
    public static NewsreelException Unfinished(Project project, StoredRun run) => NewsreelException.Work(
        "film-unfinished", $"The film of project {project.Id.Prefix} is not finished: it is at the stage '{StageNames.At(project)}'{WorksOnIt(run)}.", GoOn(project, run));

    /// <summary>Nothing has been chosen for its shots; where the film is finished, the choice was lost.</summary>
    public static NewsreelException NoShots(Project project, StoredRun run) => run.State == RunState.Succeeded
        ? ChoicesLost(project)
        : NewsreelException.Work("no-shots", $"Project {project.Id.Prefix} has no shots yet: it is at the stage '{StageNames.At(project)}'{WorksOnIt(run)}.", GoOn(project, run));

    /// <summary>The stored results that the film was made of are gone.</summary>
    public static NewsreelException ChoicesLost(Project project) => NewsreelException.Work(
        "choices-lost", $"What was spoken and chosen for project {project.Id.Prefix} is no longer in the folder of its film.", Again(project));

    /// <summary>Files that the film shows are gone or were changed.</summary>
    public static NewsreelException FootageLost(Project project, IReadOnlyList<string> paths) => NewsreelException.Work(
        "footage-missing",
        $"{Counted.Of(paths.Count, "file")} of footage that the film of project {project.Id.Prefix} shows {Counted.Verb(paths.Count, "is gone or was", "are gone or were")} changed: {string.Join(", ", paths.Take(5).Select(path => $"'{path}'"))}.",
        "Put them back as they were, then run the command again.");

    /// <summary>Another process holds it.</summary>
    public static NewsreelException Busy(Project project) => NewsreelException.Work(
        "project-busy", $"Another process works in the folder of project {project.Id.Prefix}.", "Wait until it is done, then run the command again.");

    /// <summary>There is no run that could go on.</summary>
    public static NewsreelException NotResumable(Project project) => NewsreelException.Work(
        "not-resumable",
        project.VideoPath is { } film ? $"Project {project.Id.Prefix} is finished: its film is {film}." : $"Project {project.Id.Prefix} was made by the earlier system and has no run that could go on.",
        Again(project));

    /// <summary>How to make another film of the same topic.</summary>
    private static string Again(Project project) => $"Make a new film with: newsreel produce --topic={Shell.Quoted(project.Topic)}";

    private static string WorksOnIt(StoredRun run) => run.Holder is { } holder ? $", and {holder} works on it" : "";

    private static string GoOn(Project project, StoredRun run) => run.Holder is null
        ? $"Go on with it: newsreel resume {project.Id.Prefix}"
        : $"Wait until it is done, then run the command again; if nobody works on it any more: newsreel resume {project.Id.Prefix}";
}
