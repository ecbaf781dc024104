using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Publishing;
using Newsreel.Rendering;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Pipeline;

/// <summary>The whole job on one page: a brief becomes a tracked, inspected film.</summary>
public sealed class VideoPipeline(
    IProjectStore store,
    Home home,
    TimeProvider clock,
    Voices voices,
    IScriptWriter writer,
    Narrator narrator,
    Renderer renderer,
    Inspector inspector)
{
    /// <summary>Makes a film.</summary>
    /// <param name="brief">What is asked for.</param>
    /// <param name="progress">Told what happens; called from several threads.</param>
    /// <param name="cancellationToken">Stops the work; the project is then marked as cancelled.</param>
    /// <exception cref="NewsreelException">The film could not be made; the project row says at which step.</exception>
    public async Task<Production> ProduceAsync(Brief brief, IProgress<ProductionEvent> progress, CancellationToken cancellationToken)
    {
        var watch = new StageWatch(clock, progress);
        await store.OpenAsync(cancellationToken);
        var (engine, voice) = await voices.ChooseAsync(brief.VoiceId, cancellationToken);
        var (id, run) = (ProjectId.New(), RunId.New());
        var folder = ProjectFolder.For(home, id, brief.Topic);
        await store.CreateAsync(id, run, brief, RunLease.Owner, RunLease.Until(clock), cancellationToken);
        progress.Report(new ProjectCreated(id.Value, folder.Root));
        await using var lease = RunLease.Keep(store, run, clock, cancellationToken);
        try
        {
            var work = WorkFolder.Create(folder);
            var film = new FilmLength(brief);
            var script = await WriteAsync(id, brief, film, engine, voice, work, watch, lease.Token);
            var (narration, spoken) = await NarrateAsync(id, brief, film, script, engine, voice, work, watch, lease.Token);
            var shots = await PlanShotsAsync(id, brief, film, narration, watch, lease.Token);
            var papers = new FilmPapers(brief, spoken, narration, shots);
            var timeline = await EditAsync(brief, film, narration, shots, papers, lease.Token);
            var render = await RenderAsync(brief, timeline, narration, papers, folder, work, watch, lease.Token);
            var quality = await InspectAsync(brief, render, timeline, papers, watch, lease.Token);
            return await DeliverAsync(id, run, brief, timeline, render, quality, papers, folder, work, watch, lease.Token);
        }
        catch (Exception failure)
        {
            await EndAsync(id, run, failure, cancellationToken.IsCancellationRequested);
            if (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested) throw LeaseLost(id);
            throw;
        }
    }

    private async Task<Script> WriteAsync(
        ProjectId id, Brief brief, FilmLength film, ISpeechSynthesizer engine, Voice voice, WorkFolder work, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Script);
        var speed = await narrator.MeasureAsync(engine, voice, work.Sentences, token);
        var script = await writer.WriteAsync(brief, WordBudget.For(film.Narration, brief.SceneCount, speed), token);
        ScriptReview.Check(script, brief);
        await store.AddScenesAsync(id, [.. script.Scenes.Select(scene => new SceneRow(scene.Id, scene.Number, scene.Text, null, null, null))], token);
        watch.End(Stage.Script, $"{script.Scenes.Count} scenes, {script.WordCount} words, {script.Writer.Description}");
        return script;
    }

    private async Task<(Narration Narration, Script Spoken)> NarrateAsync(
        ProjectId id, Brief brief, FilmLength film, Script script, ISpeechSynthesizer engine, Voice voice, WorkFolder work, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Voice);
        await store.SetVoiceAsync(id, voice.Id, token);
        var (narration, spoken) = await narrator.NarrateAsync(
            new(brief, script, engine, voice, film.NarrationFrames, work.Narration), watch.Progress(Stage.Voice), token);
        var before = script.Scenes.ToDictionary(scene => scene.Id, scene => scene.Text);
        var changed = narration.Scenes.Where(scene => !string.Equals(before[scene.Id], scene.Text, StringComparison.Ordinal)).ToList();
        if (changed.Count > 0)
            await store.ChangeTextAsync(id, [.. changed.Select(scene => new SceneRow(scene.Id, scene.Number, scene.Text, scene.SanitizedText, null, null))], token);
        foreach (var scene in narration.Scenes)
            await store.SetAudioAsync(scene.Id, scene.SanitizedText, home.Store(scene.Mp3Path), scene.SpokenDuration, token);
        watch.End(Stage.Voice, FormattableString.Invariant($"{voice.Id} at {narration.WordsPerSecond * 60:0} words a minute, words changed {narration.Rounds} times"));
        return (narration, spoken);
    }

    private async Task<ShotList> PlanShotsAsync(ProjectId id, Brief brief, FilmLength film, Narration narration, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Shots);
        await store.SetStepAsync(id, ProjectStep.VisualSourcing, token);
        var shots = ShotPlanner.Plan(narration, film.EndCardFrames, brief.Profile.FrameRate);
        var keywords = narration.Scenes.ToDictionary(scene => scene.Id, scene => KeyPhrases.SearchWords(scene.Text));
        await store.SetVisualsAsync(id, "graphics", keywords, token);
        watch.End(Stage.Shots, $"{shots.Shots.Count} shots, all drawn");
        return shots;
    }

    private static async Task<Timeline> EditAsync(
        Brief brief, FilmLength film, Narration narration, ShotList shots, FilmPapers papers, CancellationToken token)
    {
        var rate = brief.Profile.FrameRate;
        var transitions = TransitionPlanner.Plan(shots, brief.Transitions, rate);
        var designer = await GraphicDesigner.CreateAsync(Theme.Newsreel, token);
        var graphics = FilmGraphics.Draw(designer, shots, TransitionPlanner.VisibleRanges(shots, transitions), brief.Profile, papers);
        return Editor.Edit(
            new(papers.Script.Title, narration, shots, graphics, brief.Transitions, CaptionRules.For(brief.Profile), rate), film.Frames);
    }

    private async Task<Render> RenderAsync(
        Brief brief, Timeline timeline, Narration narration, FilmPapers papers, ProjectFolder folder, WorkFolder work, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Film);
        await papers.WriteCaptionsAsync(folder, timeline, token);
        var render = await renderer.RenderAsync(
            new(timeline, brief.Profile, narration.SoundPath, LoudnessTarget.Web, work.Segments, work.Film)
            {
                OpeningPath = Path.Combine(folder.Root, "opening.mp4"),
                OpeningFrames = narration.Scenes[0].Place.Length,
                OnOpening = path => watch.Opening(path),
                BurnedCaptions = brief.Captions == CaptionMode.Burned ? window => BurnedCaptions.Ass(timeline.Captions, brief.Profile, window) : null,
                SubRipPath = brief.Captions == CaptionMode.Soft ? folder.SubRip : null,
                Metadata = papers.Metadata,
            },
            watch.Progress(Stage.Film), token);
        watch.End(Stage.Film, FormattableString.Invariant($"{render.Frames} frames in {render.Segments.Count} segments, {render.Loudness.Integrated:0.0} LUFS"));
        return render;
    }

    private async Task<QualityReport> InspectAsync(
        Brief brief, Render render, Timeline timeline, FilmPapers papers, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Inspection);
        var quality = await inspector.InspectAsync(
            new(render, timeline, brief.Profile, brief.Target, LoudnessTarget.Web, papers.Disclosure.Lines, papers.Credits.Count), token);
        watch.End(Stage.Inspection, quality.Passed ? "passed" : "failed");
        return quality;
    }

    private async Task<Production> DeliverAsync(
        ProjectId id, RunId run, Brief brief, Timeline timeline, Render render, QualityReport quality, FilmPapers papers,
        ProjectFolder folder, WorkFolder work, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Papers);
        await papers.WriteAsync(folder, timeline, token);
        await renderer.WriteStillAsync(papers.Thumbnail, 0, brief.Profile with { Aspect = Aspect.Wide }, work.Segments, folder.Thumbnail, token);
        if (!quality.Passed)
        {
            var rejected = folder.KeepAside(render.Path);
            await papers.WriteReportAsync(folder, timeline, quality, watch, store.TimeSpent, token);
            throw InspectionFailed(quality, home.Store(rejected), home.Store(folder.Report));
        }

        var facts = folder.Publish(render.Path);
        watch.End(Stage.Papers, "credits, description, transcript, timeline, thumbnail");
        await store.CompleteAsync(
            id, run, new(home.Store(folder.Film), TimeSpan.FromSeconds(quality.Figures["seconds"]), facts, papers.NarrationLength, home.Store(folder.Thumbnail)), token);
        await papers.WriteReportAsync(folder, timeline, quality, watch, store.TimeSpent, token);
        work.Delete();
        return Production.Of(id, brief, papers, timeline, quality, folder, home, facts, watch.Elapsed);
    }

    private async Task EndAsync(ProjectId id, RunId run, Exception failure, bool cancelled)
    {
        try
        {
            await store.EndAsync(id, run, cancelled ? RunState.Cancelled : RunState.Failed, failure.Message, CancellationToken.None);
        }
        catch (NewsreelException) when (failure is NewsreelException { Kind: FailureKind.DatabaseOperation or FailureKind.DatabaseUnavailable })
        {
            // The same database has just refused; the first refusal is the one that the person must read.
        }
    }

    private static NewsreelException InspectionFailed(QualityReport quality, string film, string report)
    {
        var errors = quality.Findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        return NewsreelException.Work(
            "inspection-failed",
            $"The film did not pass inspection: {string.Join(' ', errors.Take(3).Select(finding => finding.Message))}",
            $"It was kept aside as {film}; {report} lists all {errors.Count} errors.");
    }

    private static NewsreelException LeaseLost(ProjectId id) => NewsreelException.Work(
        "run-lost", $"Another process has taken over project {id.Prefix}.", "Let it finish; 'newsreel projects list' shows its state.");
}
