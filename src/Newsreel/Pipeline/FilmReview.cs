using System.Text.Json;
using Newsreel.Common;
using Newsreel.Inspecting;
using Newsreel.Projects;
using Newsreel.Publishing;
using Newsreel.Reviewing;

namespace Newsreel.Pipeline;

/// <summary>Lays a project's film out for a person to look at, shot by shot, from what its run has stored.</summary>
public sealed class FilmReview(IProjectStore store, Home home, FrameGrabber grabber)
{
    /// <summary>Writes the page and the list of shots into the project's folder. A film that is not finished is shown without frames.</summary>
    /// <param name="project">The project.</param>
    /// <param name="cancellationToken">Stops the work; what was there before stays.</param>
    /// <exception cref="NewsreelException">There are no shots yet, or the project is of the earlier system; the message says what to do.</exception>
    public async Task<WrittenReview> WriteAsync(Project project, CancellationToken cancellationToken)
    {
        var stored = await StoredFilm.ReadAsync(store, home, project, cancellationToken) ?? throw ProjectRefusal.EarlierSystem(project);
        var (run, folder) = (stored.Run, stored.Folder);
        if (stored is not { Spoken: { } spoken, Selection: { } selection }) throw ProjectRefusal.NoShots(project, run);

        var (script, profile) = (spoken.Script, run.Brief.Profile);
        var sheet = ShotSheet.Of(spoken.Narration, selection, profile.FrameRate);
        var notices = new List<Finding>();
        var findings = await ReportedAsync(folder, run, notices, cancellationToken);
        var frames = await FramesAsync(project, run, sheet, notices, cancellationToken);
        var film = new ReviewedFilm(
            project.Id, run.Brief.Topic, script.Title, script.Writer, script.AsOf, spoken.Narration.Voice, profile.Aspect, sheet, findings, notices);
        await ReviewFiles.WriteAsync(film, frames, folder, cancellationToken);
        return new(project.Id, script.Title, home.Store(folder.Review), home.Store(folder.ShotList), sheet.Rows.Count, notices);
    }

    private static async Task<IReadOnlyList<Finding>> ReportedAsync(ProjectFolder folder, StoredRun run, List<Finding> notices, CancellationToken cancellationToken)
    {
        try
        {
            return Report.Read(await File.ReadAllTextAsync(folder.Report, cancellationToken)).Findings;
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException or JsonException)
        {
            if (run.State == RunState.Succeeded) notices.Add(Finding.Warning("report-missing", $"The film's report cannot be read, so its findings are not shown: {lost.Message}"));
            return [];
        }
    }

    private async Task<IReadOnlyDictionary<long, byte[]>> FramesAsync(
        Project project, StoredRun run, ShotSheet sheet, List<Finding> notices, CancellationToken cancellationToken)
    {
        var none = new Dictionary<long, byte[]>();
        if (run.State != RunState.Succeeded || project.VideoPath is not { } stored)
        {
            notices.Add(Finding.Warning("film-unfinished", $"The film is not finished (stage '{StageNames.At(project)}'): words and choices are shown without frames. 'newsreel resume {project.Id.Prefix}' goes on with it."));
            return none;
        }

        var film = home.Resolve(stored);
        if (!File.Exists(film))
        {
            notices.Add(Finding.Warning("film-missing", $"The film is not at its place ({stored}): words and choices are shown without frames."));
            return none;
        }

        try
        {
            var frames = await grabber.GrabAsync(film, sheet.Rate, sheet.Moments, cancellationToken);
            if (sheet.Moments.Count - frames.Count is > 0 and var missing)
                notices.Add(Finding.Warning("frames-missing", $"{Counted.Among(missing, sheet.Moments.Count, "frame")} could not be taken out of the film: the file is shorter than the film was."));
            return frames;
        }
        catch (NewsreelException damaged) when (damaged.Code is "program-failed")
        {
            notices.Add(Finding.Warning("film-unreadable", $"The film cannot be read, so that words and choices are shown without frames: {damaged.Message}"));
            return none;
        }
    }
}

/// <summary>The review of a film. Paths are relative to home.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Title">The film's title.</param>
/// <param name="Review">The page.</param>
/// <param name="ShotList">The table.</param>
/// <param name="Shots">Number of shots.</param>
/// <param name="Notices">What is missing in it, and why.</param>
public sealed record WrittenReview(ProjectId ProjectId, string Title, string Review, string ShotList, int Shots, IReadOnlyList<Finding> Notices);
