using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Projects;
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
    private const string Graphics = "graphics";

    /// <summary>The draft of the opening is at least this long.</summary>
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(4);

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
            var length = new FilmLength(brief);
            var script = await WriteAsync(id, brief, length, engine, voice, work, watch, lease.Token);
            var (narration, spoken) = await NarrateAsync(id, brief, length, script, engine, voice, work, watch, lease.Token);
            var shots = await PlanShotsAsync(id, brief, length, narration, watch, lease.Token);
            var film = new Film(brief, spoken, narration, shots);
            var timeline = await EditAsync(film, length, lease.Token);
            var render = await RenderAsync(film, timeline, folder, work, watch, lease.Token);
            var quality = await InspectAsync(film, timeline, render, watch, lease.Token);
            return await DeliverAsync(id, run, film, timeline, render, quality, folder, work, watch, lease.Token);
        }
        catch (Exception failure)
        {
            await EndAsync(id, run, failure, cancellationToken.IsCancellationRequested);
            if (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested) throw LeaseLost(id);
            throw;
        }
    }

    private async Task<Script> WriteAsync(
        ProjectId id, Brief brief, FilmLength length, ISpeechSynthesizer engine, Voice voice, WorkFolder work, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Script);
        var speed = await narrator.MeasureAsync(engine, voice, work.Sentences, token);
        var script = await writer.WriteAsync(brief, WordBudget.For(length.Narration, brief.SceneCount, speed), token);
        ScriptReview.Check(script, brief);
        await store.AddScenesAsync(id, [.. script.Scenes.Select(scene => new SceneRow(scene.Id, scene.Number, scene.Text, null, null, null))], token);
        watch.End(Stage.Script, $"{script.Scenes.Count} scenes, {script.WordCount} words, {script.Writer.Description}");
        return script;
    }

    private async Task<(Narration Narration, Script Spoken)> NarrateAsync(
        ProjectId id, Brief brief, FilmLength length, Script script, ISpeechSynthesizer engine, Voice voice, WorkFolder work, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Voice);
        await store.SetVoiceAsync(id, voice.Id, token);
        var (narration, spoken) = await narrator.NarrateAsync(
            new(brief, script, engine, voice, length.NarrationFrames, work.Narration), watch.Progress(Stage.Voice), token);
        var before = script.Scenes.ToDictionary(scene => scene.Id, scene => scene.Text);
        var changed = narration.Scenes.Where(scene => !string.Equals(before[scene.Id], scene.Text, StringComparison.Ordinal)).ToList();
        if (changed.Count > 0)
            await store.ChangeTextAsync(id, [.. changed.Select(scene => new SceneRow(scene.Id, scene.Number, scene.Text, scene.SanitizedText, null, null))], token);
        foreach (var scene in narration.Scenes)
            await store.SetAudioAsync(scene.Id, scene.SanitizedText, home.Store(scene.Mp3Path), scene.SpokenDuration, token);
        watch.End(Stage.Voice, FormattableString.Invariant($"{voice.Id} at {narration.WordsPerSecond * 60:0} words a minute, words changed {narration.Rounds} times"));
        return (narration, spoken);
    }

    private async Task<ShotList> PlanShotsAsync(ProjectId id, Brief brief, FilmLength length, Narration narration, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Shots);
        await store.SetStepAsync(id, ProjectStep.VisualSourcing, token);
        var shots = ShotPlanner.Plan(narration, length.EndCardFrames, brief.Profile.FrameRate);
        var keywords = narration.Scenes.ToDictionary(scene => scene.Id, scene => KeyPhrases.SearchWords(scene.Text));
        await store.SetVisualsAsync(id, Graphics, keywords, token);
        watch.End(Stage.Shots, $"{shots.Shots.Count} shots, all drawn");
        return shots;
    }

    private static async Task<Timeline> EditAsync(Film film, FilmLength length, CancellationToken token)
    {
        var profile = film.Brief.Profile;
        var transitions = TransitionPlanner.Plan(film.Shots, film.Brief.Transitions, profile.FrameRate);
        var visible = TransitionPlanner.VisibleRanges(film.Shots, transitions);
        var graphics = FilmGraphics.Draw(await GraphicDesigner.CreateAsync(Theme.Newsreel, token), film.Shots, visible, film.Text);
        return Editor.Edit(
            new(film.Script.Title, film.Narration, film.Shots, graphics, film.Brief.Transitions, CaptionRules.For(profile), profile.FrameRate), length.Frames);
    }

    private async Task<Render> RenderAsync(
        Film film, Timeline timeline, ProjectFolder folder, WorkFolder work, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Film);
        await PartFile.WriteTextAsync(work.SubRip, SubRip.Write(timeline.Captions, timeline.Rate), token);
        var (captions, profile) = (film.Brief.Captions, film.Brief.Profile);
        var render = await renderer.RenderAsync(
            new(timeline, profile, film.Narration.SoundPath, LoudnessTarget.Web, work.Segments, work.Film)
            {
                OpeningPath = work.Opening,
                OpeningFrames = profile.FrameRate.FramesIn(Opening),
                OnOpening = watch.Opening,
                BurnedCaptions = captions == CaptionMode.Burned ? window => BurnedCaptions.Ass(timeline.Captions, profile, window) : null,
                SubRipPath = captions == CaptionMode.Soft ? work.SubRip : null,
                Metadata = film.Metadata,
            },
            watch.Progress(Stage.Film), token);
        await WriteThumbnailAsync(film, work, folder, token);
        watch.End(Stage.Film, FormattableString.Invariant($"{render.Frames} frames in {render.Segments.Count} segments, {render.Loudness.Integrated:0.0} LUFS"));
        return render;
    }

    private async Task WriteThumbnailAsync(Film film, WorkFolder work, ProjectFolder folder, CancellationToken token)
    {
        var graphic = (await GraphicDesigner.CreateAsync(Theme.Newsreel, token)).DrawThumbnail(film.Text.Context(0, 0, 1));
        await renderer.WriteStillAsync(graphic, 0, film.Brief.Profile with { Aspect = Aspect.Wide }, work.Segments, folder.Thumbnail, token);
    }

    private async Task<QualityReport> InspectAsync(Film film, Timeline timeline, Render render, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Inspection);
        var quality = await inspector.InspectAsync(
            new(render, timeline, film.Brief.Profile, film.Brief.Target, LoudnessTarget.Web, film.Disclosure.Lines, film.Credits.Entries.Count), token);
        watch.End(Stage.Inspection, quality.Passed ? "passed" : "failed");
        return quality;
    }

    private async Task<Production> DeliverAsync(
        ProjectId id, RunId run, Film film, Timeline timeline, Render render, QualityReport quality,
        ProjectFolder folder, WorkFolder work, StageWatch watch, CancellationToken token)
    {
        watch.Start(Stage.Papers);
        var delivery = new Delivery(film, timeline, quality, folder);
        await delivery.WritePapersAsync(id, watch, store.TimeSpent, token);
        delivery.Place(render, home);
        var (duration, bytes) = (TimeSpan.FromSeconds(quality.Figures["seconds"]), new FileInfo(folder.Film).Length);
        await store.CompleteAsync(
            id, run,
            new(home.Store(folder.Film), duration, bytes, film.Brief.Profile.FrameRate.TimeAt(film.Narration.Frames), home.Store(folder.Thumbnail)), token);
        watch.End(Stage.Papers, "credits, description, transcript, timeline, report");
        await delivery.WriteReportAsync(id, watch, store.TimeSpent, token);
        work.Delete();
        return new(id, film.Brief, home.Store(folder.Film), home.Store(folder.CreditsText), home.Store(folder.Report), duration, bytes)
        {
            AbsoluteVideoPath = folder.Film,
            Scenes = film.Narration.Scenes.Count,
            Shots = film.Shots.Shots.Count,
            Writer = film.Script.Writer,
            Voice = film.Narration.Voice,
            VisualsProvider = Graphics,
            Findings = delivery.Findings,
            Elapsed = watch.Elapsed,
        };
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

    private static NewsreelException LeaseLost(ProjectId id) => NewsreelException.Work(
        "run-lost", $"Another process has taken over project {id.Prefix}.", "Let it finish; 'newsreel projects list' shows its state.");
}
