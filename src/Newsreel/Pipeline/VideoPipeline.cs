using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Rendering.Sound;
using Newsreel.Scripting;
using Newsreel.Scripting.Models;
using Newsreel.Sourcing;

namespace Newsreel.Pipeline;

/// <summary>
/// The whole job on one page: a brief becomes a tracked, inspected film. Every step is durable: its result is stored under the
/// fingerprint of what shaped it, so that a run that was stopped in any way goes on where it was.
/// </summary>
public sealed class VideoPipeline(IProjectStore store, Home home, TimeProvider clock, BriefReaders readers, FilmRooms rooms)
{
    /// <summary>The draft of the opening is at least this long.</summary>
    private static readonly TimeSpan Opening = TimeSpan.FromSeconds(4);

    /// <summary>Makes a film.</summary>
    /// <param name="brief">What is asked for.</param>
    /// <param name="progress">Told what happens; called from several threads.</param>
    /// <param name="cancellationToken">Stops the work; the project is then marked as cancelled and can be resumed.</param>
    /// <exception cref="NewsreelException">The film could not be made; the project row says at which step.</exception>
    public async Task<Production> ProduceAsync(Brief brief, IProgress<ProductionEvent> progress, CancellationToken cancellationToken)
    {
        var watch = new StageWatch(clock, progress);
        await store.OpenAsync(cancellationToken);
        (brief, var engine, var voice) = await SettleAsync(brief with { TakesAnyVoice = brief.VoiceId is null }, cancellationToken);
        readers.Writers.Check(brief);
        var material = await readers.Materials.ReadAsync(brief, cancellationToken);
        await readers.Writers.CheckLanguageAsync(brief, material, cancellationToken);
        rooms.Scout.Check(brief);
        var music = await readers.Music.ReadAsync(brief, cancellationToken);
        brief = material.Complete(brief);
        var id = ProjectId.New();
        var run = new RunPlace(id, RunId.New(), ProjectFolder.For(home, id, brief.Topic));
        var attempt = new Attempt(run, brief, engine, voice, new StepBook(store, home, run), watch) { Music = music };
        using var hold = RunHold.TryTake(run.Folder);
        try
        {
            await store.CreateAsync(id, run.Id, attempt.Brief, RunHold.Owner, RunLease.Until(clock), cancellationToken);
        }
        catch
        {
            hold?.Undo();
            throw;
        }

        progress.Report(new ProjectCreated(id.Value, run.Folder.Root));
        return await MakeAsync(attempt, material, cancellationToken);
    }

    /// <summary>Goes on with a run that was stopped, failed or lost its owner; a film that is there already is told of again.</summary>
    /// <param name="project">The project.</param>
    /// <param name="change">Changes what was asked for: the voice, which then speaks all of the film, or what language models may cost.</param>
    /// <param name="progress">Told what happens; called from several threads.</param>
    /// <param name="cancellationToken">As for <see cref="ProduceAsync"/>.</param>
    /// <exception cref="NewsreelException">Somebody holds the run, it is of the earlier system, or the film could not be made.</exception>
    public async Task<Production> ResumeAsync(Project project, Func<Brief, Brief> change, IProgress<ProductionEvent> progress, CancellationToken cancellationToken)
    {
        var watch = new StageWatch(clock, progress);
        var stored = await store.LastRunAsync(project.Id, cancellationToken) ?? throw ProjectRefusal.NotResumable(project);
        var run = new RunPlace(project.Id, stored.Id, ProjectFolder.For(home, project.Id, stored.Brief.Topic));
        var steps = new StepBook(store, home, run).With(stored.Steps);
        if (stored.State == RunState.Succeeded) return await FinishedAsync(project, run, steps, cancellationToken);
        var asked = change(stored.Brief);
        // The words are there already: another voice has to speak their language. Of an old film the voice alone says it.
        var isNew = asked.TakesAnyVoice || !string.Equals(asked.VoiceId, stored.Brief.VoiceId, StringComparison.OrdinalIgnoreCase);
        var (brief, engine, voice) = await SettleAsync(isNew ? asked : asked with { Language = "" }, cancellationToken);
        using var hold = RunHold.TryTake(run.Folder);
        await store.ClaimAsync(project.Id, run.Id, RunHold.Owner, RunLease.Until(clock), RunHold.Vanished(hold, stored.Holder), cancellationToken);
        if (brief != stored.Brief) await store.SetBriefAsync(project.Id, run.Id, brief, cancellationToken);
        progress.Report(new ProjectResumed(project.Id.Value, run.Folder.Root, stored.Attempt + 1));
        return await MakeAsync(new(run, brief, engine, voice, steps, watch), given: null, cancellationToken);
    }

    /// <summary>
    /// Makes a finished film again after a change. What the change does not touch keeps its words, its time and its pictures; the
    /// film that is there moves to the earlier versions.
    /// </summary>
    /// <param name="project">The project.</param>
    /// <param name="change">Changes what was asked for.</param>
    /// <param name="progress">Told what happens; called from several threads.</param>
    /// <param name="cancellationToken">As for <see cref="ProduceAsync"/>.</param>
    /// <exception cref="NewsreelException">There is no finished film, somebody holds the project, or the film could not be made.</exception>
    public async Task<Production> RemakeAsync(Project project, Func<Brief, Brief> change, IProgress<ProductionEvent> progress, CancellationToken cancellationToken)
    {
        var watch = new StageWatch(clock, progress);
        var stored = await store.LastRunAsync(project.Id, cancellationToken) ?? throw ProjectRefusal.EarlierSystem(project);
        // A remake that failed or was stopped may be asked for otherwise.
        if (stored.State != RunState.Succeeded && !stored.Brief.KeepsScenes)
            throw ProjectRefusal.Unfinished(project, stored);
        var run = new RunPlace(project.Id, RunId.New(), ProjectFolder.For(home, project.Id, stored.Brief.Topic));
        var (brief, engine, voice) = await SettleAsync(change(stored.Brief) with { KeepsScenes = true, Language = "" }, cancellationToken);
        var music = await readers.Music.ReadAsync(brief, cancellationToken);
        IReadOnlyList<StoredStep> kept = [.. stored.Steps.Where(step => step.Name is not (StepNames.Export or StepNames.Music))];
        using var hold = RunHold.TryTake(run.Folder);
        if (hold is null && stored.Holder is null && RunHold.IsTaken(run.Folder)) throw ProjectRefusal.Busy(project);
        EarlierVersions.Keep(run.Folder);
        await store.BeginRunAsync(project.Id, new(run.Id, brief, kept), RunHold.Owner, RunLease.Until(clock), RunHold.Vanished(hold, stored.Holder), cancellationToken);
        progress.Report(new ProjectRemade(project.Id.Value, run.Folder.Root));
        return await MakeAsync(new(run, brief, engine, voice, new StepBook(store, home, run).With(kept), watch) { Music = music }, given: null, cancellationToken);
    }

    /// <summary>
    /// Voice and language are part of what is asked for from here on: a resumed film does not change them. Of a stored one the voice alone
    /// says the language.
    /// </summary>
    private async Task<(Brief Brief, ISpeechSynthesizer Engine, Voice Voice)> SettleAsync(Brief brief, CancellationToken cancellationToken)
    {
        var (engine, voice) = await ChooseAsync(brief, cancellationToken);
        var trouble = brief.TakesAnyVoice && brief.VoiceId is { } gone && !string.Equals(gone, voice.Id, StringComparison.OrdinalIgnoreCase)
            ? $"The voice {gone} is not there any more, and {voice.Id} speaks the whole film." : brief.VoiceTrouble;
        return (brief with { VoiceId = voice.Id, Language = Languages.CodeOf(voice.Language), VoiceTrouble = trouble }, engine, voice);
    }

    private async Task<(ISpeechSynthesizer Engine, Voice Voice)> ChooseAsync(Brief brief, CancellationToken cancellationToken)
    {
        try
        {
            return await readers.Voices.ChooseAsync(brief, cancellationToken);
        }
        catch (NewsreelException) when (brief is { TakesAnyVoice: true, VoiceId: not null, KeepsScenes: false })
        {
            // Nobody asked for the voice that the film began with.
            return await readers.Voices.ChooseAsync(brief with { VoiceId = null }, cancellationToken);
        }
    }

    /// <summary>The film of a run that has made it; what a killed attempt did not tidy up goes now.</summary>
    private async Task<Production> FinishedAsync(Project project, RunPlace run, StepBook steps, CancellationToken cancellationToken)
    {
        var production = await steps.FindAsync<Production>(StepNames.Export, cancellationToken) ?? throw ProjectRefusal.NotResumable(project);
        if (new FileInfo(home.Resolve(production.VideoPath)) is not { Exists: true } film || film.Length != production.Bytes)
            throw NewsreelException.Work(
                "film-missing", $"Project {project.Id.Prefix} is finished, but its film {production.VideoPath} is not there as it was made.", "Put the file back from a copy, or make the film again with 'newsreel produce'.");
        using var hold = RunHold.TryTake(run.Folder);
        if (hold is not null) new WorkFolder(run.Folder).Delete();
        return production;
    }

    private async Task<Production> MakeAsync(Attempt attempt, Material? given, CancellationToken cancellationToken)
    {
        await using var lease = RunLease.Keep(store, attempt.Run.Id, clock, cancellationToken);
        try
        {
            attempt.Work.Create();
            await rooms.Renderer.RequireAsync(lease.Token);
            var material = await ReadMaterialAsync(attempt, given, lease.Token);
            attempt = attempt with { Music = await ReadMusicAsync(attempt, lease.Token) };
            (attempt, var narration, var spoken) = await TellAsync(attempt, material, lease.Token);
            var selection = await ChoosePicturesAsync(attempt, spoken, narration, lease.Token);
            var film = new Film(attempt.Brief, spoken, narration, selection, attempt.Music);
            var designer = await GraphicDesigner.CreateAsync(Theme.Newsreel, lease.Token);
            var timeline = FilmEdit.Of(film, designer, attempt.Folder);
            var render = await RenderAsync(attempt, film, timeline, designer, lease.Token);
            var quality = await InspectAsync(attempt, film, timeline, render, lease.Token);
            return await DeliverAsync(attempt, new(film, timeline, quality, attempt.Folder), render, lease.Token);
        }
        catch (Exception failure)
        {
            throw await new RunEnding(store, attempt).EndAsync(lease, failure, cancellationToken);
        }
    }

    /// <summary>What a person brought is stored with the film: a resumed one needs the files no more.</summary>
    private async Task<Material> ReadMaterialAsync(Attempt attempt, Material? given, CancellationToken token) => (await attempt.Steps.DoAsync(
        StepNames.Material, Fingerprint.Of(["material-1", attempt.Brief.ScriptPath ?? "", .. attempt.Brief.SourcePaths]),
        async () => given ?? await readers.Materials.ReadAsync(attempt.Brief, token), isThere: null, token)).Result;

    private async Task<Music?> ReadMusicAsync(Attempt attempt, CancellationToken token) => attempt.Brief.MusicPath is not { } path ? null : (await attempt.Steps.DoAsync(
        StepNames.Music, Fingerprint.Of("music-1", path, $"{attempt.Brief.HoldsMusicRights}"),
        async () => attempt.Music ?? (await readers.Music.ReadAsync(attempt.Brief, token))!, isThere: null, token)).Result;

    /// <summary>Writes and speaks. No film has two narrators: where an engine fails, another voice speaks all of it, if any voice may.</summary>
    private async Task<(Attempt Attempt, Narration Narration, Script Spoken)> TellAsync(Attempt attempt, Material material, CancellationToken token)
    {
        for (var failed = new HashSet<string>(StringComparer.Ordinal); ;)
        {
            try
            {
                var (order, script) = await WriteAsync(attempt, material, token);
                var (narration, spoken) = await NarrateAsync(attempt, order, script, token);
                return (attempt, narration, spoken);
            }
            catch (NewsreelException failure) when (VoiceFailures.IsOfEngine(failure) && attempt.Brief is { TakesAnyVoice: true, KeepsScenes: false } && failed.Add(attempt.Engine.Engine))
            {
                if (await readers.Voices.InsteadAsync(attempt.Brief, failed, token) is not { } other) throw;
                attempt = attempt.SpokenBy(other.Engine, other.Voice, failure);
                await store.SetBriefAsync(attempt.Id, attempt.Run.Id, attempt.Brief, token);
                attempt.Watch.Tell(new VoiceReplaced(attempt.Brief.VoiceTrouble));
            }
        }
    }

    private async Task<(ScriptOrder Order, Script Script)> WriteAsync(Attempt attempt, Material material, CancellationToken token)
    {
        var (brief, watch) = (attempt.Brief, attempt.Watch);
        watch.Start(Stage.Script);
        var speed = await rooms.Narrator.MeasureAsync(attempt.Engine, attempt.Voice, attempt.Work.Sentences, token);
        var order = new ScriptOrder(brief, material, WordBudget.For(attempt.Length.Narration, brief.SceneCount, speed, attempt.Voice.Language), speed) { Answers = attempt.Folder.Answers, Progress = watch.Writing };
        var shapedBy = Fingerprint.Of("script-3", StepBook.Text(brief.Shaping()), StepBook.Text(material));
        var (script, wasKnown) = await attempt.Steps.DoAsync(StepNames.Script, shapedBy, async () =>
        {
            if (brief.KeepsScenes && await attempt.Steps.FindAsync<SpokenFilm>(StepNames.Narration, token) is { } earlier) return earlier.Script;
            var written = await rooms.Writer.WriteAsync(order, token);
            ScriptReview.Check(written, order);
            return written;
        }, isThere: null, token);
        if (wasKnown || brief.KeepsScenes) script = await HonourHandEditsAsync(attempt, script, shapedBy, token);
        else await SetScenesAsync(attempt, script, token);
        watch.End(Stage.Script, $"{Counted.Of(script.Scenes.Count, "scene")}, {Counted.Of(script.WordCount, "word")}, {script.Writer.Description}{(script.Writer.IsLanguageModel ? "" : ", no language model")}", wasKnown);
        return (order, script);
    }

    /// <summary>Between two attempts a person may have changed scenes in the database: their words count.</summary>
    private async Task<Script> HonourHandEditsAsync(Attempt attempt, Script script, Fingerprint shapedBy, CancellationToken token)
    {
        var spoken = (await attempt.Steps.FindAsync<SpokenFilm>(StepNames.Narration, token))?.Script;
        var rows = await store.ScenesAsync(attempt.Id, token);
        if (HandEdits.IsUntouched(rows, script, spoken)) return script;
        var edited = HandEdits.Apply(rows, spoken ?? script);
        if (rows.Count > 0) await attempt.Steps.PutAsync(StepNames.Script, shapedBy, edited, token);
        await SetScenesAsync(attempt, edited, token);
        return edited;
    }

    private Task SetScenesAsync(Attempt attempt, Script script, CancellationToken token) => store.SetScenesAsync(
        attempt.Id, [.. script.Scenes.Select(scene => new SceneRow(scene.Id, scene.Number, scene.Listed, null, null, null))], token);

    private async Task<(Narration Narration, Script Spoken)> NarrateAsync(Attempt attempt, ScriptOrder order, Script script, CancellationToken token)
    {
        attempt.Watch.Start(Stage.Voice);
        await store.SetStepAsync(attempt.Id, ProjectStep.Voiceover, token);
        await store.SetVoiceAsync(attempt.Id, attempt.Voice.Id, token);
        var length = NarrationLength.For(attempt.Brief, script, attempt.Length.NarrationFrames);
        var shapedBy = Fingerprint.Of("narration-5", StepBook.Text(script), StepBook.Text(attempt.Voice), $"{length} {attempt.Rate}");
        var request = new NarrationRequest(order, script, attempt.Engine, attempt.Voice, length, attempt.Work.Narration);
        var progress = attempt.Watch.Progress(Stage.Voice);
        var (film, wasKnown) = await attempt.Steps.DoAsync(StepNames.Narration, shapedBy, async () => SpokenFilm.Store(
            attempt.Brief.KeepsScenes && await attempt.Steps.FindAsync<SpokenFilm>(StepNames.Narration, token) is { } earlier
                ? await rooms.Narrator.RenewAsync(request, earlier.Narration, progress, token)
                : await rooms.Narrator.NarrateAsync(request, progress, token),
            attempt.Folder), film => film.IsThere(attempt.Folder), token);
        var narration = film.In(attempt.Folder);
        if (attempt.Brief.KeepsNaturalLength) await store.SetTargetAsync(attempt.Id, attempt.Run.Id, FilmLength.Of(attempt.Brief, narration).Film, token);
        // The rows, not the script: another voice may have fitted other words before.
        var before = (await store.ScenesAsync(attempt.Id, token)).ToDictionary(row => row.Id, row => row.Text);
        var changed = narration.Scenes.Where(scene => !string.Equals(before.GetValueOrDefault(scene.Id), scene.Listed, StringComparison.Ordinal)).ToList();
        if (changed.Count > 0)
            await store.ChangeTextAsync(attempt.Id, [.. changed.Select(scene => new SceneRow(scene.Id, scene.Number, scene.Listed, scene.SanitizedText, null, null))], token);
        foreach (var scene in narration.Scenes)
            await store.SetAudioAsync(scene.Id, scene.SanitizedText, home.Store(scene.Mp3Path), scene.SpokenDuration, token);
        attempt.Watch.End(
            Stage.Voice,
            FormattableString.Invariant($"{attempt.Voice.Id} at {narration.Rate * 100:0} % of its own rate, words changed {Counted.Of(narration.Rounds, "time")}"), wasKnown);
        return (narration, film.Script);
    }

    private async Task<Selection> ChoosePicturesAsync(Attempt attempt, Script spoken, Narration narration, CancellationToken token)
    {
        attempt.Watch.Start(Stage.Shots);
        await store.SetStepAsync(attempt.Id, ProjectStep.VisualSourcing, token);
        var shots = ShotPlanner.Plan(narration, FilmLength.Of(attempt.Brief, narration).EndCardFrames, attempt.Rate);
        var (selection, wasKnown) = await attempt.Steps.DoAsync(
            StepNames.Shots, Fingerprint.Of(["shots-4", StepBook.Text(shots), StepBook.Text(attempt.Brief.Shaping()), .. narration.Scenes.SelectMany(scene => scene.SearchWords)]),
            async () =>
            {
                var earlier = attempt.Brief.KeepsScenes ? await attempt.Steps.FindAsync<Selection>(StepNames.Shots, token) : null;
                return await rooms.Scout.ChooseAsync(
                    new(attempt.Brief, narration, shots, attempt.Folder.Videos) { Earlier = earlier, Writer = spoken.Writer.Id, Spent = spoken.Writing?.Use ?? ModelUse.None, Answers = attempt.Folder.Answers },
                    attempt.Watch.Progress(Stage.Shots), token);
            },
            known => known.Choices.All(choice => choice.Footage is null || choice.Footage.IsThere()), token);
        await store.SetVisualsAsync(attempt.Id, SceneSuggestions.Of(selection, narration, home), token);
        var filmed = selection.Choices.Count(choice => choice.Footage is not null);
        attempt.Watch.End(Stage.Shots, $"{Counted.Of(selection.Choices.Count, "shot")}, {(filmed == 0 ? "all drawn" : $"{filmed} of footage")}", wasKnown);
        return selection;
    }

    private async Task<Render> RenderAsync(Attempt attempt, Film film, Timeline timeline, GraphicDesigner designer, CancellationToken token)
    {
        var (work, captions, profile) = (attempt.Work, attempt.Brief.Captions, attempt.Brief.Profile);
        attempt.Watch.Start(Stage.Film);
        var burned = captions == CaptionMode.Burned
            ? await BurnedCaptions.CreateAsync(timeline.Captions, new(profile, attempt.Brief.CaptionStyle, Theme.Newsreel, Languages.PageTagOf(attempt.Voice.Language)), token) : null;
        await PartFile.WriteTextAsync(work.SubRip, SubRip.Write(timeline.Captions, timeline.Rate), token);
        var render = await rooms.Renderer.RenderAsync(
            new(timeline, profile, await film.SoundAsync(timeline, token), work.Segments, work.FilmOf)
            {
                OpeningPath = work.Opening,
                OpeningFrames = attempt.Rate.FramesIn(Opening),
                OnOpening = attempt.Watch.Opening,
                BurnedCaptions = burned is null ? null : burned.Window,
                SubRipPath = captions == CaptionMode.Soft ? work.SubRip : null,
                Language = Languages.ThreeLettersOf(attempt.Voice.Language),
                Metadata = film.Metadata,
            },
            attempt.Watch.Progress(Stage.Film), token);
        var thumbnail = designer.DrawThumbnail(film.Text.Context(0, 0, 1));
        await rooms.Renderer.WriteStillAsync(thumbnail, 0, profile with { Aspect = Aspect.Wide }, work.Segments, attempt.Folder.Thumbnail, token);
        attempt.Watch.End(Stage.Film, FormattableString.Invariant($"{render.Frames} frames in {Counted.Of(render.Segments.Count, "segment")}, {render.Loudness.Integrated:0.0} LUFS"));
        return render;
    }

    private async Task<QualityReport> InspectAsync(Attempt attempt, Film film, Timeline timeline, Render render, CancellationToken token)
    {
        attempt.Watch.Start(Stage.Inspection);
        var quality = await rooms.Inspector.InspectAsync(
            new(render, timeline, attempt.Brief, attempt.Brief.Destination.Loudness(), film.Disclosure.Lines, film.Credited) { Planned = film.Length.Film }, token);
        attempt.Watch.End(Stage.Inspection, quality.Passed ? "passed" : "failed");
        return quality;
    }

    private async Task<Production> DeliverAsync(Attempt attempt, Delivery delivery, Render render, CancellationToken token)
    {
        attempt.Watch.Start(Stage.Papers);
        await delivery.WritePapersAsync(attempt.Id, attempt.Watch, store.TimeSpent, token);
        await delivery.PlaceAsync(render, attempt.Work, home, token);
        var production = delivery.Production(attempt, home);
        await attempt.Steps.PutAsync(StepNames.Export, Fingerprint.Of("export-1", StepBook.Text(production)), production, token);
        await store.CompleteAsync(
            attempt.Id, attempt.Run.Id,
            new(production.VideoPath, production.Duration, production.Bytes, attempt.Rate.TimeAt(delivery.Film.Length.NarrationFrames), home.Store(attempt.Folder.Thumbnail)),
            token);
        attempt.Watch.End(Stage.Papers, "credits, citations, description, transcript, timeline, report");
        // The film is complete from here on: nothing that follows may be taken for its failure.
        await delivery.TidyAsync(attempt, store.TimeSpent);
        return production with { Findings = delivery.Findings, Elapsed = attempt.Watch.Elapsed };
    }
}
