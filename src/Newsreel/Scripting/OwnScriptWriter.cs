using System.Globalization;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Scripting;

/// <summary>Takes a person's own script as it is. Nothing is added, left out or said in another way.</summary>
internal static class OwnScriptWriter
{
    /// <summary>Refuses a script that is plainly written in another language than the film's, before anything is voiced.</summary>
    /// <param name="own">The script.</param>
    /// <param name="language">Of the film, ISO 639-1.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>, with the language to ask for.</exception>
    public static void CheckLanguage(OwnScript own, string language)
    {
        var other = LanguageGuess.Other(own.Scenes.Where(scene => scene.Interlude is null).SelectMany(scene => scene.Sentences).Select(sentence => sentence.Text), language);
        if (other.Length > 0)
            throw new NewsreelException(
                FailureKind.Usage, "script-language", $"The script \"{own.FileName}\" is written in {Languages.NameOf(other)}, and the voice speaks {Languages.NameOrCode(language)}.",
                $"Ask for --language {other}, which takes a voice of that language; --voice names another one of it.");
    }

    /// <summary>The script in scenes that the voice reads in at most 40 s; sentences that stand in a source word for word name their passage.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>: it is too long for a film.</exception>
    public static Script Write(ScriptOrder order, OwnScript own)
    {
        var seconds = (own.NarratedWords / order.WordsPerSecond) + own.InterludeTime.TotalSeconds;
        if (seconds > Brief.Longest.TotalSeconds)
            throw NewsreelException.Work(
                "script-too-long",
                string.Create(CultureInfo.InvariantCulture, $"The script \"{own.FileName}\" has {own.NarratedWords} words, about {seconds:0} s of sound; a film has at most {Brief.Longest.TotalSeconds:0} s."),
                "Cut it into parts and make a film of each.");
        var passages = Passages(order.Material.Sources);
        var (scenes, split) = (new List<Scene>(), 0);
        foreach (var scene in own.Scenes)
        {
            IReadOnlyList<IReadOnlyList<Sentence>> parts = scene.Interlude is null ? SceneSplit.Split(scene.Sentences, order.WordsPerSecond) : [scene.Sentences];
            split += parts.Count > 1 ? 1 : 0;
            foreach (var part in parts)
                scenes.Add(new(SceneId.New(), scenes.Count + 1, scene.Chapter, [.. part.Select(sentence => Cited(sentence, passages))]) { SearchWords = scene.SearchWords, Interlude = scene.Interlude });
        }

        var title = Outline.Title(own.Title, order.Brief.Topic, Material.FileTitle(own.FileName)) ?? own.FileName;
        var writer = new WriterName(WriterName.Own, $"the script \"{own.FileName}\"", IsLanguageModel: false);
        return new(title, writer, own.AsOf, scenes, [.. order.Material.Sources.Select(source => source.Reference())]) { Notes = Notes(order, split) };
    }

    private static List<ScriptNote> Notes(ScriptOrder order, int split)
    {
        var notes = order.Material.Notes.ToList();
        if (split > 0)
            notes.Add(new("scene-split", string.Create(CultureInfo.InvariantCulture, $"{split} {(split == 1 ? "scene of the script was" : "scenes of the script were")} longer than {SceneSplit.Longest.TotalSeconds:0} s and cut between sentences."), IsWarning: false));
        return notes;
    }

    private static Dictionary<string, Sentence> Passages(IReadOnlyList<SourceDocument> sources)
    {
        var passages = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var sentence in sources.SelectMany(source => source.Sections).SelectMany(section => section.Sentences)) passages.TryAdd(sentence.Text, sentence);
        return passages;
    }

    private static Sentence Cited(Sentence sentence, Dictionary<string, Sentence> passages) =>
        passages.TryGetValue(sentence.Text, out var source) ? sentence with { Passage = source.Passage, Quotation = source.Quotation } : sentence;
}
