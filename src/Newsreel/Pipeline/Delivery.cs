using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Publishing;
using Newsreel.Rendering;

namespace Newsreel.Pipeline;

/// <summary>Puts a film and its papers where people look for them, or keeps a film aside that did not pass.</summary>
internal sealed class Delivery(Film film, Timeline timeline, QualityReport quality, ProjectFolder folder)
{
    private readonly List<Finding> findings = [.. quality.Findings, .. film.Findings(), .. Description.Write(film.Narration, timeline, film.Credits, film.Disclosure, film.Texts).Findings];

    /// <summary>The film.</summary>
    public Film Film => film;

    /// <summary>Every finding: of the inspection and of the making.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Writes captions, transcript, credits, citations, description, timeline and report: beside the film, or where a film is kept aside that did not pass.</summary>
    public Task WritePapersAsync(ProjectId id, StageWatch watch, TimeSpan database, CancellationToken cancellationToken) =>
        Publisher.WriteAsync(
            new(film.Narration, timeline, film.Credits, film.Disclosure, Report(id, watch, database), film.Citations) { Music = film.Music, Texts = film.Texts }, quality.Passed ? folder : Aside, cancellationToken);

    /// <summary>The film as its maker is told of it, once it is at its place.</summary>
    public Production Production(Attempt attempt, Home home) => new(
        attempt.Id, film.Brief, home.Store(folder.Film), home.Store(folder.CreditsText), home.Store(folder.Report),
        TimeSpan.FromSeconds(quality.Figures["seconds"]), new FileInfo(folder.Film).Length)
    {
        Scenes = film.Narration.Scenes.Count,
        Shots = film.Selection.Choices.Count,
        Writer = film.Script.Writer,
        Voice = film.Narration.Voice,
        FootageSources = SceneSuggestions.SourcesOf(film.Selection),
        Findings = findings,
        Elapsed = attempt.Watch.Elapsed,
    };

    /// <summary>Removes what is not needed any more and writes the report again with the last figures. What fails becomes a finding.</summary>
    public async Task TidyAsync(Attempt attempt, TimeSpan database)
    {
        try
        {
            attempt.Work.Delete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding.Warning("left-behind", $"Files of the making could not be removed: {failure.Message}"));
        }

        try
        {
            await PartFile.WriteTextAsync(folder.Report, Report(attempt.Id, attempt.Watch, database).Json(), CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding.Warning("report-old", $"The report lacks its last figures: {failure.Message}"));
        }
    }

    /// <summary>Moves the film to its place; refuses one that did not pass, and keeps it aside.</summary>
    /// <exception cref="NewsreelException">The film did not pass; the message says why and where it is.</exception>
    public async Task PlaceAsync(Render render, WorkFolder work, Home home, CancellationToken cancellationToken)
    {
        if (quality.Passed)
        {
            if (string.Equals(render.Path, folder.Film, StringComparison.Ordinal)) return;
            await work.MarkPlacedAsync(render.Path, cancellationToken);
            File.Move(render.Path, folder.Film, overwrite: true);
            // They tell of the film before, and are kept in its version.
            foreach (var review in new[] { folder.Review, folder.ShotList }.Where(_ => film.Brief.KeepsScenes)) File.Delete(review);
            return;
        }

        File.Move(render.Path, Aside.Film, overwrite: true);
        var errors = quality.Findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        throw NewsreelException.Work(
            "inspection-failed",
            $"The film did not pass inspection: {string.Join(' ', errors.Take(3).Select(finding => finding.Message))}",
            $"It was kept aside as {home.Store(Aside.Film)}; {home.Store(Aside.Report)} lists {errors.Count} errors. Footage that is named there can be taken out of the library: then another choice is made.");
    }

    private ProjectFolder Aside => folder with { Root = Path.Combine(folder.Root, "rejected") };

    private Report Report(ProjectId id, StageWatch watch, TimeSpan database)
    {
        var figures = new Dictionary<string, double>(quality.Figures, StringComparer.Ordinal);
        if (watch.OpeningAfter is { } opening) figures["openingPlayableAfterSeconds"] = Math.Round(opening.TotalSeconds, 2);
        return new(
            id.Value,
            film.Brief.Topic,
            film.Script.Writer.Description,
            film.Script.Writer.IsLanguageModel,
            film.Narration.Voice.Id,
            Math.Round(film.Length.Wanted.TotalSeconds, 3),
            quality.Figures.GetValueOrDefault("seconds"),
            film.Script.AsOf,
            findings,
            DeclaredTime.Of(timeline),
            film.Unsourced,
            Math.Round(database.TotalMilliseconds, 1),
            [.. watch.Times.Select(time => new StageTime(time.Key.ToString().ToLowerInvariant(), Math.Round(time.Value.TotalSeconds, 2)))],
            figures)
        {
            Footage = FootageTime.Of(timeline),
            Refused = [.. Film.Selection.Refusals.Where(refusal => !refusal.IsSource).Select(refusal => new RefusedFootage(refusal.Name, refusal.Reason))],
            Delivery = DestinationNames.Of(film.Brief.Destination),
            Music = film.Music?.Rights,
            Writing = film.Script.Writing,
            Ranking = film.Selection.Ranking,
        };
    }
}
