using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Finds the clips that a script names, checks that they can be heard and shown, and reads what is said in them.</summary>
/// <param name="shelf">Where clips lie.</param>
/// <param name="folders">Where they are looked for first, absolute.</param>
/// <param name="longest">A subtitle file that takes longer to read is given up.</param>
internal sealed class ExcerptReader(IClipShelf shelf, IReadOnlyList<string> folders, TimeSpan longest)
{
    private static readonly string[] Subtitles = [".srt", ".vtt"];

    /// <summary>An end this little after the clip's is rounded away.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(0.05);

    /// <summary>The script with its clips found.</summary>
    /// <exception cref="ScriptFault">A clip is missing, too short, silent or not to be shown.</exception>
    public async Task<OwnScript> ReadAsync(OwnScript script, CancellationToken cancellationToken)
    {
        if (script.Scenes.All(scene => scene.Interlude is null)) return script;
        if (script.Scenes.All(scene => scene.Interlude is not null))
            throw new ScriptFault("gives the narrator nothing to say", "Write at least one sentence beside its soundbites and breaths.");
        var (scenes, notes) = (new List<OwnScene>(), script.Notes.ToList());
        foreach (var scene in script.Scenes)
        {
            var found = scene.Interlude is { Excerpt: { } excerpt } interlude ? await FindAsync(scene, interlude, excerpt, cancellationToken) : scene;
            scenes.Add(found);
            if (found is { Interlude: { Kind: SceneKind.Soundbite, Mark: var mark }, Sentences.Count: 0 })
                notes.Add(new("soundbite-without-words", $"Nobody wrote down what is said in {mark}: it has no captions and no words in the transcript. Write them under the mark, in quotation marks, or put a subtitle file beside the clip.", IsWarning: true));
        }

        return script with { Scenes = scenes, Notes = notes };
    }

    private async Task<OwnScene> FindAsync(OwnScene scene, Interlude interlude, Excerpt excerpt, CancellationToken cancellationToken)
    {
        var what = interlude.Kind is SceneKind.Soundbite ? "a soundbite" : "a breath";
        var named = $"names \"{excerpt.Path}\" for {what}";
        var clip = await shelf.FindAsync(excerpt.Path, folders, cancellationToken)
            ?? throw new ScriptFault($"{named}, and there is no such clip", "Give its path as seen from the script's folder, or put it into the folder of --library or into home's library/footage.");
        if (clip.Whole > TimeSpan.Zero && !clip.HasSound) throw new ScriptFault($"{named}, and that clip has no sound", "Name a clip that can be heard.");
        if (clip.Objection is { } objection) throw new ScriptFault($"{named}, which cannot be used: {objection.TrimEnd('.')}", "Name another clip, or say in its sidecar (clip.mp4.json) on what terms it may be shown.");
        var end = excerpt.In + interlude.Length;
        if (end > clip.Whole + Slack)
            throw new ScriptFault(
                string.Create(CultureInfo.InvariantCulture, $"{named} up to {end.TotalSeconds:0.###} s, and that clip ends at {clip.Whole.TotalSeconds:0.##} s"), "Give an earlier out.");
        var read = interlude with { Excerpt = excerpt with { Path = clip.Path, FirstPicture = clip.FirstPicture, Whole = clip.Whole } };
        if (interlude.Kind is not SceneKind.Soundbite || scene.Sentences.Count > 0) return scene with { Interlude = read };
        var cues = await CuesAsync(clip.Path, excerpt.In, interlude.Length, cancellationToken);
        return scene with { Interlude = read with { Cues = cues }, Sentences = SoundbiteWords.Sentences(UnspacedText.Join(cues.Select(cue => cue.Text)), interlude.Speaker) };
    }

    private async Task<IReadOnlyList<Cue>> CuesAsync(string clip, TimeSpan start, TimeSpan length, CancellationToken cancellationToken)
    {
        var beside = Subtitles.SelectMany(ending => new[] { Path.ChangeExtension(clip, ending), clip + ending }).FirstOrDefault(File.Exists);
        return beside is null ? [] : CueFile.Read((await TextFile.ReadAsync(beside, FileUse.Script with { Name = "subtitle file" }, longest, cancellationToken)).Text, start, length);
    }
}
