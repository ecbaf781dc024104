using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>Why there is nothing to review, and what a person can do about it.</summary>
internal static class ReviewRefusal
{
    public static NewsreelException EarlierSystem(Project project) => NewsreelException.Work(
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
