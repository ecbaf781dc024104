using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Exporting;
using Newsreel.Inspecting;
using Newsreel.Projects;
using Newsreel.Rendering.Sound;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Pipeline;

/// <summary>Hands a finished film over to editing programs, from what its run has stored.</summary>
public sealed class FilmHandoff(IProjectStore store, Home home, HandoffMaker maker, Withdrawals withdrawals)
{
    /// <summary>Writes the package; an earlier one at its place is replaced.</summary>
    /// <param name="project">The project.</param>
    /// <param name="target">Absolute path of the package's folder; null for the usual place in the project's folder.</param>
    /// <param name="progress">Told in a few words what is being done.</param>
    /// <param name="cancellationToken">Stops the work; what was there before stays.</param>
    /// <exception cref="NewsreelException">The film is not finished, is of the earlier system, or its footage is gone; the message says what to do.</exception>
    public async Task<WrittenHandoff> WriteAsync(Project project, string? target, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var (stored, hold) = await StoredFilm.HoldAsync(store, home, project, Check, cancellationToken);
        using var held = hold;
        var (run, folder) = (stored.Run, stored.Folder);
        var film = await FilmAsync(project, stored, cancellationToken);
        var timeline = FilmEdit.Of(film, await GraphicDesigner.CreateAsync(Theme.Newsreel, cancellationToken), folder);
        List<Candidate> others = [.. film.Footage.Select(footage => footage.Candidate).Where(candidate => candidate.Source is not Candidate.Library)];
        if (others.Count > 0) progress.Report($"asking archives whether they still have {Counted.Of(others.Count, "piece")} of footage");
        var check = await withdrawals.CheckAsync(others, run.Brief.Offline, cancellationToken);
        IReadOnlyList<Finding> notices = [.. await DifferencesAsync(timeline, folder, cancellationToken), .. WithdrawalFindings.Of(check)];
        var order = new HandoffOrder(
            project.Id, timeline, run.Brief.Profile, await film.SoundAsync(timeline, cancellationToken), HandoffMarkers.Of(film.Narration, timeline), target ?? folder.Handoff)
        {
            Remarks = [.. notices.Select(notice => notice.Message)],
        };
        var files = await maker.WriteAsync(order, progress, cancellationToken);
        return new(project.Id, film.Script.Title, home.Store(order.Folder), files, notices);

        void Check(StoredFilm film)
        {
            if (film.Run.State != RunState.Succeeded) throw ProjectRefusal.Unfinished(project, film.Run);
        }
    }

    private static async Task<Film> FilmAsync(Project project, StoredFilm stored, CancellationToken cancellationToken)
    {
        var (brief, folder) = (stored.Run.Brief, stored.Folder);
        if (stored is not { Spoken: { } spoken, Selection: { } selection } || !spoken.IsThere(folder)) throw ProjectRefusal.ChoicesLost(project);
        var music = brief.MusicPath is null ? null : await stored.Steps.FindAsync<Music>(StepNames.Music, cancellationToken);
        var film = new Film(brief, spoken.Script, spoken.In(folder), selection, music);
        var lost = film.Footage.Where(footage => !footage.IsThere()).Select(footage => footage.Path).ToList();
        return lost.Count == 0 ? film : throw ProjectRefusal.FootageLost(project, lost);
    }

    private static async Task<IReadOnlyList<Finding>> DifferencesAsync(Timeline timeline, ProjectFolder folder, CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.Timeline)) return [];
        var rendered = await File.ReadAllTextAsync(folder.Timeline, cancellationToken);
        return string.Equals(rendered, OtioWriter.Write(timeline, folder.Root), StringComparison.Ordinal)
            ? []
            : [Finding.Warning("edit-differs", "The edit is not to the letter that of the film: its graphics look different with the fonts or the program that are installed now.")];
    }
}

/// <summary>A package for editing programs.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Title">The film's title.</param>
/// <param name="Folder">The folder; relative to home, or absolute outside it.</param>
/// <param name="Files">As seen from the folder, sorted.</param>
/// <param name="Notices">What a person should know.</param>
public sealed record WrittenHandoff(ProjectId ProjectId, string Title, string Folder, IReadOnlyList<string> Files, IReadOnlyList<Finding> Notices);
