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
using Selection = Newsreel.Sourcing.Selection;

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
        var id = ProjectId.New();
        var attempt = new Attempt(id, RunId.New(), brief, engine, voice, ProjectFolder.For(home, id, brief.Topic), watch);
        await store.CreateAsync(id, attempt.Run, brief, RunLease.Owner, RunLease.Until(clock), cancellationToken);
        progress.Report(new ProjectCreated(id.Value, attempt.Folder.Root));
        await using var lease = RunLease.Keep(store, attempt.Run, clock, cancellationToken);
        try
        {
            attempt.Work.Create();
            var script = await WriteAsync(attempt, lease.Token);
            var (narration, spoken) = await NarrateAsync(attempt, script, lease.Token);
            var shots = await PlanShotsAsync(attempt, narration, lease.Token);
            var film = new Film(brief, spoken, narration, Selection.AllDrawn(shots, ""));
            var designer = await GraphicDesigner.CreateAsync(Theme.Newsreel, lease.Token);
            var timeline = Edit(attempt, film, designer);
            var render = await RenderAsync(attempt, film, timeline, designer, lease.Token);
            var quality = await InspectAsync(attempt, film, timeline, render, lease.Token);
            return await DeliverAsync(attempt, new(film, timeline, quality, attempt.Folder), render, lease.Token);
        }
        catch (Exception failure)
        {
            throw await EndAsync(attempt, lease, failure, cancellationToken);
        }
    }

    private async Task<Script> WriteAsync(Attempt attempt, CancellationToken token)
    {
        var (brief, watch) = (attempt.Brief, attempt.Watch);
        watch.Start(Stage.Script);
        var speed = await narrator.MeasureAsync(attempt.Engine, attempt.Voice, attempt.Work.Sentences, token);
        var script = await writer.WriteAsync(brief, WordBudget.For(attempt.Length.Narration, brief.SceneCount, speed), token);
        ScriptReview.Check(script, brief);
        await store.AddScenesAsync(attempt.Id, [.. script.Scenes.Select(scene => new SceneRow(scene.Id, scene.Number, scene.Text, null, null, null))], token);
        watch.End(Stage.Script, $"{script.Scenes.Count} scenes, {script.WordCount} words, {script.Writer.Description}{(script.Writer.IsLanguageModel ? "" : ", no language model")}");
        return script;
    }

    private async Task<(Narration Narration, Script Spoken)> NarrateAsync(Attempt attempt, Script script, CancellationToken token)
    {
        attempt.Watch.Start(Stage.Voice);
        await store.SetVoiceAsync(attempt.Id, attempt.Voice.Id, token);
        var (narration, spoken) = await narrator.NarrateAsync(
            new(attempt.Brief, script, attempt.Engine, attempt.Voice, attempt.Length.NarrationFrames, attempt.Work.Narration),
            attempt.Watch.Progress(Stage.Voice), token);
        var before = script.Scenes.ToDictionary(scene => scene.Id, scene => scene.Text);
        var changed = narration.Scenes.Where(scene => !string.Equals(before[scene.Id], scene.Text, StringComparison.Ordinal)).ToList();
        if (changed.Count > 0)
            await store.ChangeTextAsync(attempt.Id, [.. changed.Select(scene => new SceneRow(scene.Id, scene.Number, scene.Text, scene.SanitizedText, null, null))], token);
        foreach (var scene in narration.Scenes)
            await store.SetAudioAsync(scene.Id, scene.SanitizedText, home.Store(scene.Mp3Path), scene.SpokenDuration, token);
        attempt.Watch.End(
            Stage.Voice,
            FormattableString.Invariant($"{attempt.Voice.Id} at {narration.Rate * 100:0} % of its own rate, words changed {narration.Rounds} times"));
        return (narration, spoken);
    }

    private async Task<ShotList> PlanShotsAsync(Attempt attempt, Narration narration, CancellationToken token)
    {
        attempt.Watch.Start(Stage.Shots);
        await store.SetStepAsync(attempt.Id, ProjectStep.VisualSourcing, token);
        var shots = ShotPlanner.Plan(narration, attempt.Length.EndCardFrames, attempt.Rate);
        var keywords = narration.Scenes.ToDictionary(scene => scene.Id, scene => KeyPhrases.SearchWords(scene.Text));
        await store.SetVisualsAsync(attempt.Id, Graphics, keywords, token);
        attempt.Watch.End(Stage.Shots, $"{shots.Shots.Count} shots, all drawn");
        return shots;
    }

    private static Timeline Edit(Attempt attempt, Film film, GraphicDesigner designer)
    {
        var transitions = TransitionPlanner.Plan(film.Shots, attempt.Brief.Transitions, attempt.Rate);
        var pictures = FilmGraphics.Draw(designer, film.Selection, TransitionPlanner.VisibleRanges(film.Shots, transitions), film.Text);
        // The edit names its sound as seen from its own file, so that the folder can be moved.
        var narration = film.Narration with { SoundPath = Path.GetRelativePath(attempt.Folder.Root, film.Narration.SoundPath).Replace('\\', '/') };
        return Editor.Edit(
            new(film.Script.Title, narration, film.Shots, pictures, attempt.Brief.Transitions, CaptionRules.For(attempt.Brief.Profile), attempt.Rate),
            attempt.Length.Frames);
    }

    private async Task<Render> RenderAsync(Attempt attempt, Film film, Timeline timeline, GraphicDesigner designer, CancellationToken token)
    {
        var (work, captions, profile) = (attempt.Work, attempt.Brief.Captions, attempt.Brief.Profile);
        attempt.Watch.Start(Stage.Film);
        await PartFile.WriteTextAsync(work.SubRip, SubRip.Write(timeline.Captions, timeline.Rate), token);
        var render = await renderer.RenderAsync(
            new(timeline, profile, film.Narration.SoundPath, LoudnessTarget.Web, work.Segments, work.Film)
            {
                OpeningPath = work.Opening,
                OpeningFrames = attempt.Rate.FramesIn(Opening),
                OnOpening = attempt.Watch.Opening,
                BurnedCaptions = captions == CaptionMode.Burned ? window => BurnedCaptions.Ass(timeline.Captions, profile, window) : null,
                SubRipPath = captions == CaptionMode.Soft ? work.SubRip : null,
                Metadata = film.Metadata,
            },
            attempt.Watch.Progress(Stage.Film), token);
        var thumbnail = designer.DrawThumbnail(film.Text.Context(0, 0, 1));
        await renderer.WriteStillAsync(thumbnail, 0, profile with { Aspect = Aspect.Wide }, work.Segments, attempt.Folder.Thumbnail, token);
        attempt.Watch.End(Stage.Film, FormattableString.Invariant($"{render.Frames} frames in {render.Segments.Count} segments, {render.Loudness.Integrated:0.0} LUFS"));
        return render;
    }

    private async Task<QualityReport> InspectAsync(Attempt attempt, Film film, Timeline timeline, Render render, CancellationToken token)
    {
        attempt.Watch.Start(Stage.Inspection);
        var quality = await inspector.InspectAsync(
            new(render, timeline, attempt.Brief, LoudnessTarget.Web, film.Disclosure.Lines, film.Credited), token);
        attempt.Watch.End(Stage.Inspection, quality.Passed ? "passed" : "failed");
        return quality;
    }

    private async Task<Production> DeliverAsync(Attempt attempt, Delivery delivery, Render render, CancellationToken token)
    {
        attempt.Watch.Start(Stage.Papers);
        await delivery.WritePapersAsync(attempt.Id, attempt.Watch, store.TimeSpent, token);
        delivery.Place(render, home);
        var production = delivery.Production(attempt, home);
        await store.CompleteAsync(
            attempt.Id, attempt.Run,
            new(production.VideoPath, production.Duration, production.Bytes, attempt.Rate.TimeAt(attempt.Length.NarrationFrames), home.Store(attempt.Folder.Thumbnail)),
            token);
        attempt.Watch.End(Stage.Papers, "credits, description, transcript, timeline, report");
        // The film is complete from here on: nothing that follows may be taken for its failure.
        await delivery.TidyAsync(attempt, store.TimeSpent);
        return production with { Findings = delivery.Findings, Elapsed = attempt.Watch.Elapsed };
    }

    /// <summary>Records how a run ended that made no film, and gives what the caller must throw: never less than the first failure.</summary>
    private async Task<Exception> EndAsync(Attempt attempt, RunLease lease, Exception failure, CancellationToken cancellationToken)
    {
        if (lease.IsLost) return LeaseLost(attempt.Id);
        var cause = lease.Failure ?? failure;
        var cancelled = cancellationToken.IsCancellationRequested;
        try
        {
            await store.EndAsync(
                attempt.Id, attempt.Run, cancelled ? RunState.Cancelled : RunState.Failed, cancelled ? "Stopped by a person." : cause.Message, CancellationToken.None);
        }
        catch (NewsreelException unrecorded)
        {
            return cause is NewsreelException { Kind: FailureKind.DatabaseOperation or FailureKind.DatabaseUnavailable }
                ? cause
                : Unrecorded(cause, unrecorded, cancelled);
        }

        return cancelled ? new OperationCanceledException(cause.Message, cause, cancellationToken) : cause;
    }

    private static NewsreelException Unrecorded(Exception cause, NewsreelException unrecorded, bool cancelled)
    {
        var first = cause as NewsreelException;
        var kind = cancelled ? FailureKind.Cancelled : first?.Kind ?? FailureKind.Work;
        return new(
            kind, first?.Code ?? "end-unrecorded", $"{(cancelled ? "Stopped." : cause.Message)} The end of the run could not be recorded: {unrecorded.Message}",
            first?.Action ?? unrecorded.Action, cause);
    }

    private static NewsreelException LeaseLost(ProjectId id) => NewsreelException.Work(
        "run-lost", $"Another process has taken over project {id.Prefix}.", "Let it finish; 'newsreel projects list' shows its state.");
}
