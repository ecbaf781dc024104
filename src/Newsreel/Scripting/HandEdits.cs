using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Scripting;

/// <summary>Scenes that a person changed in the database, where the earlier system's pages write too. Pure.</summary>
internal static class HandEdits
{
    /// <summary>Whether the rows say what the script says, or what it said when it was spoken.</summary>
    /// <param name="rows">The scenes as the database has them.</param>
    /// <param name="script">As written.</param>
    /// <param name="spoken">As spoken; null before it was.</param>
    public static bool IsUntouched(IReadOnlyList<SceneRow> rows, Script script, Script? spoken) =>
        IsSame(rows, script) || (spoken is not null && IsSame(rows, spoken));

    /// <summary>
    /// The script with the words, order and number of scenes of the rows, which are then a person's own: no length fitting changes
    /// them. Scenes without words go, breaths stay as they are, and what a soundbite says is only written otherwise; without any row in which
    /// the narrator speaks the script stays.
    /// </summary>
    public static Script Apply(IReadOnlyList<SceneRow> rows, Script script)
    {
        var scenes = script.Scenes.ToDictionary(scene => scene.Id);
        var kept = rows.Where(row => Words.Count(row.Text) > 0).OrderBy(row => row.Number).Select((row, index) =>
            scenes.TryGetValue(row.Id, out var scene) && (scene.Kind is SceneKind.Breath || IsSame(row, scene))
                ? scene with { Number = index + 1 }
                : new Scene(row.Id, index + 1, scene?.Chapter, Sentences(row.Text, scene))
                {
                    SearchWords = scene?.SearchWords ?? [],
                    Interlude = scene?.Interlude is { } interlude ? interlude with { Cues = [] } : null,
                }).ToList();
        if (kept.TrueForAll(scene => scene.Interlude is not null)) return script;
        var corrected = kept.Where(scene => scene.Kind is SceneKind.Soundbite && !script.Scenes.Any(known => known.Id == scene.Id && IsSame(known, scene))).Select(Corrected).ToList();
        return script with { Scenes = kept, Writer = Edited(script.Writer), Notes = [.. script.Notes, .. corrected] };
    }

    private static bool IsSame(Scene before, Scene after) => string.Equals(before.Text, after.Text, StringComparison.Ordinal);

    private static ScriptNote Corrected(Scene scene) => new(
        "soundbite-corrected",
        $"Scene {scene.Number}: the words of {scene.Interlude!.Speaker ?? "the soundbite"} were written anew by hand as “{scene.Text}”; what the clip says stays. Listen to it before you publish.",
        IsWarning: true);

    private static WriterName Edited(WriterName writer) =>
        writer.Id is WriterName.Own ? writer : new(WriterName.Own, $"{writer.Description}, changed by hand", writer.IsLanguageModel);

    private static bool IsSame(IReadOnlyList<SceneRow> rows, Script script) =>
        rows.Count == script.Scenes.Count
        && rows.OrderBy(row => row.Number).Zip(script.Scenes).All(pair =>
            pair.First.Id == pair.Second.Id && pair.First.Number == pair.Second.Number && IsSame(pair.First, pair.Second));

    private static bool IsSame(SceneRow row, Scene scene) => string.Equals(scene.Listed, row.Text, StringComparison.Ordinal);

    // A card and what is said for words belong to their sentence as long as that is said.
    private static IReadOnlyList<Sentence> Sentences(string text, Scene? before) =>
    [
        .. SentenceSplitter.Split(text).Select(sentence => (Text: sentence, Known: before?.Sentences.FirstOrDefault(known => string.Equals(known.Text, sentence, StringComparison.Ordinal)))).Select(one => new Sentence(one.Text, KeyPhrase: null, Passage: null)
        {
            Speaker = before?.Interlude?.Speaker,
            Card = one.Known?.Card,
            Said = one.Known?.Said ?? [],
        }),
    ];
}
