using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Pipeline;

/// <summary>Changes single scenes of a film: their words and their pictures. Changes are stored; the next render shows them.</summary>
public sealed class SceneChanges(IProjectStore store, Home home, HandPick hand)
{
    /// <summary>Letters of the longest word that is taken: the longest addresses and compounds that people write have fewer.</summary>
    private const int LongestWord = 200;

    /// <summary>The shots of a film as they were chosen, without the end card; empty before they are.</summary>
    public async Task<IReadOnlyList<SceneShot>> ShotsAsync(Project project, CancellationToken cancellationToken) =>
        await StoredFilm.ReadAsync(store, home, project, cancellationToken) is { Selection: { } selection, Run.Brief.Profile.FrameRate: var rate } ? Shots(selection, rate) : [];

    /// <summary>Changes the words of a scene.</summary>
    /// <param name="project">The project.</param>
    /// <param name="scene">1 to n.</param>
    /// <param name="text">What is said from now on; at least a word.</param>
    /// <param name="cancellationToken">Stops the work; nothing is changed then.</param>
    /// <returns>The scene, what is heard in it, and the command that makes the film with it. A soundbite keeps its sound: only what is written of it changes.</returns>
    /// <exception cref="NewsreelException">There is no such scene, or somebody works on the project.</exception>
    public async Task<(SceneRow Scene, SceneKind Kind, string Next)> EditAsync(Project project, int scene, string text, CancellationToken cancellationToken)
    {
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).MaxBy(word => word.Length) is { Length: > LongestWord } longest)
            throw NewsreelException.Usage($"'{longest[..20]}…' is a word of {longest.Length} letters, which nobody can say or read.", $"Give words of at most {LongestWord} letters.");
        var (film, hold) = await StoredFilm.HoldAsync(store, home, project, _ => { }, cancellationToken);
        using var held = hold;
        var rows = await store.ScenesAsync(project.Id, cancellationToken);
        var row = rows.FirstOrDefault(row => row.Number == scene) ?? throw NoScene(scene, rows.Count == 0 ? 0 : rows.Max(row => row.Number));
        var kind = film.Spoken?.Script.Scenes.FirstOrDefault(known => known.Id == row.Id)?.Kind ?? SceneKind.Narration;
        if (string.Equals(row.Text, Interlude.BreathMark, StringComparison.Ordinal) || kind is SceneKind.Breath)
            throw NewsreelException.Usage($"Scene {scene} is a breath: a picture and its sound, in which nobody speaks.", "Edit the scene before or after it; 'scene swap' gives the breath another picture.");
        await store.ChangeTextAsync(project.Id, [row with { Text = text, SanitizedText = null }], cancellationToken);
        return (row with { Text = text }, kind, $"newsreel {(film.Run.State == RunState.Succeeded ? "render" : "resume")} {project.Id.Prefix}");
    }

    /// <summary>Puts a clip of a person's choice into a shot.</summary>
    /// <param name="project">The project; its film is finished.</param>
    /// <param name="place">Which shot.</param>
    /// <param name="clip">The clip, as its source names it; for files of one's own the absolute path.</param>
    /// <param name="from">Where in the clip it begins; null for the best place.</param>
    /// <param name="cancellationToken">Stops the work; nothing is changed then.</param>
    /// <exception cref="NewsreelException">There is no such scene, shot or clip, the clip cannot be used, or somebody works on the project.</exception>
    public Task<SceneShot> SwapAsync(Project project, ShotPlace place, string clip, TimeSpan? from, CancellationToken cancellationToken) =>
        ChangeAsync<SceneShot>(project, place.Scene, async (film, selection, shots) =>
        {
            var shot = shots.FirstOrDefault(shot => shot.Number == place.Shot)
                ?? throw NewsreelException.Usage($"Scene {place.Scene} has no shot {place.Shot}.", shots.Count == 1 ? "It has one shot: give --shot 1." : $"Give --shot a number from 1 to {shots.Count}.");
            if (shot.Choice.Shot.Role == ShotRole.Title) throw NewsreelException.Usage($"Shot {place.Shot} of scene {place.Scene} is the title.", "Give --shot the number of another shot.");
            if (shot.Choice.Shot.Excerpt is not null) throw NewsreelException.Usage($"Shot {place.Shot} of scene {place.Scene} is the clip that the script names, and its sound is heard.", "Name another clip in the script and make the film anew.");
            if (shot.Choice.Shot.Card is not null) throw NewsreelException.Usage($"Shot {place.Shot} of scene {place.Scene} is a graphic that the script asks for.", "Give --shot the number of another shot.");
            var order = new ScoutOrder(film.Run.Brief, film.Spoken!.In(film.Folder), selection.Shots, film.Folder.Videos);
            var choice = await hand.ChooseAsync(order, shot.Choice.Shot.Number - 1, new(clip, from, shot.Choice.Candidates), cancellationToken);
            return (old => old.Shot.Number == choice.Shot.Number ? choice : old, shot with { Choice = choice });
        }, cancellationToken);

    /// <summary>Asks for other pictures in a scene; where nothing else fits, what is there stays.</summary>
    /// <param name="project">The project; its film is finished.</param>
    /// <param name="scene">1 to n.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How many shots are chosen anew.</returns>
    /// <exception cref="NewsreelException">There is no such scene, or somebody works on the project.</exception>
    public Task<int> RedoAsync(Project project, int scene, CancellationToken cancellationToken) =>
        ChangeAsync<int>(project, scene, (_, _, shots) =>
        {
            var rejected = shots.Select(shot => shot.Choice.Shot).Where(shot => shot.Role != ShotRole.Title && shot.Excerpt is null && shot.Card is null).Select(shot => shot.Number).ToHashSet();
            if (rejected.Count == 0)
                throw shots.Any(shot => shot.Choice.Shot.Excerpt is not null || shot.Choice.Shot.Card is not null)
                    ? NewsreelException.Usage($"The script says what scene {scene} shows.", "Ask for other pictures in another scene, or name another clip in the script and make the film anew.")
                    : NewsreelException.Usage($"Scene {scene} shows the title and nothing else.", "Ask for other pictures in another scene.");
            return Task.FromResult<(Func<ShotChoice, ShotChoice>, int)>((old => rejected.Contains(old.Shot.Number) ? old with { IsRejected = true } : old, rejected.Count));
        }, cancellationToken);

    private async Task<T> ChangeAsync<T>(
        Project project, int scene, Func<StoredFilm, Selection, IReadOnlyList<SceneShot>, Task<(Func<ShotChoice, ShotChoice> Change, T Result)>> decide, CancellationToken cancellationToken)
    {
        var (film, hold) = await StoredFilm.HoldAsync(store, home, project, Check, cancellationToken);
        using var held = hold;
        var selection = film.Selection!;
        var shots = Shots(selection, film.Run.Brief.Profile.FrameRate).Where(shot => shot.Choice.Shot.SceneNumber == scene).ToList();
        if (shots.Count == 0) throw NoScene(scene, selection.Choices.Max(choice => choice.Shot.SceneNumber));
        var (change, result) = await decide(film, selection, shots);
        var changed = selection with { Choices = [.. selection.Choices.Select(change)] };
        await film.Steps.PutAsync(StepNames.Shots, Fingerprint.Of("changed by hand", StepBook.Text(changed)), changed, cancellationToken);
        return result;

        void Check(StoredFilm film)
        {
            if (film.Selection is null) throw ProjectRefusal.NoShots(project, film.Run);
            // A film in the making chooses anew when it goes on; only one that keeps its scenes keeps a change.
            if (film.Run.State != RunState.Succeeded && !film.Run.Brief.KeepsScenes) throw ProjectRefusal.Unfinished(project, film.Run);
        }
    }

    private static List<SceneShot> Shots(Selection selection, FrameRate rate) =>
        [.. selection.Choices.Where(choice => choice.Shot.Role != ShotRole.EndCard)
            .GroupBy(choice => choice.Shot.SceneNumber)
            .SelectMany(scene => scene.Select((choice, index) => new SceneShot(index + 1, rate.TimeAt(choice.Shot.Place.Length), choice)))];

    private static NewsreelException NoScene(int scene, int last) =>
        NewsreelException.Usage($"The film has no scene {scene}.", last == 0 ? "It has no scenes yet." : $"Give a number from 1 to {last}.");
}

/// <summary>A shot within its scene.</summary>
/// <param name="Number">1 to k within the scene.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Choice">What fills it.</param>
public sealed record SceneShot(int Number, TimeSpan Length, ShotChoice Choice);

/// <summary>Names a shot.</summary>
/// <param name="Scene">1 to n.</param>
/// <param name="Shot">1 to k within the scene.</param>
public readonly record struct ShotPlace(int Scene, int Shot);
