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
    /// <summary>Every finding: of the inspection and of the making.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [.. quality.Findings, .. film.Findings()];

    /// <summary>Writes captions, transcript, credits, description, timeline and report.</summary>
    public Task WritePapersAsync(ProjectId id, StageWatch watch, TimeSpan database, CancellationToken cancellationToken) =>
        Publisher.WriteAsync(new(film.Narration, timeline, film.Credits, film.Disclosure, Report(id, watch, database)), folder, cancellationToken);

    /// <summary>Writes the report again with the last figures.</summary>
    public Task WriteReportAsync(ProjectId id, StageWatch watch, TimeSpan database, CancellationToken cancellationToken) =>
        PartFile.WriteTextAsync(folder.Report, Report(id, watch, database).Json(), cancellationToken);

    /// <summary>Moves the film to its place; refuses one that did not pass, and keeps it aside.</summary>
    /// <exception cref="NewsreelException">The film did not pass; the message says why and where it is.</exception>
    public void Place(Render render, Home home)
    {
        if (quality.Passed)
        {
            File.Move(render.Path, folder.Film, overwrite: true);
            return;
        }

        var aside = Path.Combine(folder.Root, "rejected.mp4");
        File.Move(render.Path, aside, overwrite: true);
        var errors = quality.Findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        throw NewsreelException.Work(
            "inspection-failed",
            $"The film did not pass inspection: {string.Join(' ', errors.Take(3).Select(finding => finding.Message))}",
            $"It was kept aside as {home.Store(aside)}; {home.Store(folder.Report)} lists {errors.Count} errors.");
    }

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
            film.Brief.Target.TotalSeconds,
            quality.Figures.GetValueOrDefault("seconds"),
            film.Script.AsOf,
            Findings,
            DeclaredTime.Of(timeline),
            [],
            Math.Round(database.TotalMilliseconds, 1),
            [.. watch.Times.Select(time => new StageTime(time.Key.ToString().ToLowerInvariant(), Math.Round(time.Value.TotalSeconds, 2)))],
            figures);
    }
}
