using System.Text.Json;
using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Scripting;

namespace Newsreel.Publishing;

/// <summary>What each spoken sentence rests on: the content of <c>citations.json</c>. No path of a machine stands in it.</summary>
/// <param name="Title">The film's title.</param>
/// <param name="AsOf">The date up to which the facts hold; null when none are asserted.</param>
/// <param name="Sources">What was cited; an article of the library with the publications that it rests on.</param>
/// <param name="Sentences">All of the film, in order.</param>
/// <param name="Unsourced">Those of the narrator that rest on nothing: what is said in a soundbite rests on the clip.</param>
public sealed record Citations(
    string Title, DateOnly? AsOf, IReadOnlyList<CitedSource> Sources, IReadOnlyList<CitedSentence> Sentences, IReadOnlyList<CitedSentence> Unsourced)
{
    /// <summary>The citations of a film.</summary>
    /// <param name="script">The words with their passages and sources.</param>
    /// <param name="narration">The same words with their times.</param>
    public static Citations Of(Script script, Narration narration)
    {
        var sources = script.Sources.Where(source => source.Number is not null).Select(Source).ToList();
        var library = Library(script, narration);
        if (library is not null) sources.Add(library);
        var byNumber = sources.ToDictionary(source => source.Number);
        var cited = narration.Scenes
            .SelectMany(scene => scene.Sentences.Select(sentence => Sentence(scene.Number, sentence, SourceOf(script, sentence, byNumber, library))))
            .ToList();
        var bites = narration.Scenes.Where(scene => scene.Kind is SceneKind.Soundbite).Select(scene => scene.Number).ToHashSet();
        return new(script.Title, script.AsOf, sources, cited, [.. cited.Where(sentence => sentence.Passage is null && !bites.Contains(sentence.Scene))]);
    }

    /// <summary>The content of the file.</summary>
    public string Json() => JsonSerializer.Serialize(this, PublishingJson.Files.Citations) + "\n";

    private static CitedSource? SourceOf(Script script, SpokenSentence sentence, Dictionary<int, CitedSource> sources, CitedSource? library)
    {
        if (sentence.Quotation is { } quotation) return sources.GetValueOrDefault(quotation.Source);
        return sentence.Passage is null || script.Writer.Id is WriterName.Outline ? null : library;
    }

    private static CitedSource Source(SourceReference source) =>
        new(source.Number ?? 0, source.Title, source.File ?? "", source.Url, source.Author, source.Publisher, source.Date, []) { ReadOn = source.ReadOn };

    // The words of an article of the library are its sentences themselves.
    private static CitedSource? Library(Script script, Narration narration)
    {
        if (script.Writer.Id is WriterName.Outline) return null;
        var passage = narration.Scenes.SelectMany(scene => scene.Sentences).Where(sentence => sentence.Quotation is null).Select(sentence => sentence.Passage).FirstOrDefault(passage => passage is not null);
        return passage is null
            ? null
            : new(
                1, script.Title, $"{passage.Split('#')[0]}.md", "", "", "", script.AsOf,
                [.. script.Sources.Where(source => source.Number is null).Select(source => new CitedPublication(source.Title, source.Publisher, source.Url, source.Checked))]);
    }

    private static CitedSentence Sentence(int scene, SpokenSentence sentence, CitedSource? source) => new(
        scene, Seconds(sentence.Start), Seconds(sentence.End), sentence.Text, sentence.Speaker,
        source is null ? null : new(source.Number, source.Title, source.Path, source.Url),
        source is null ? null : sentence.Quotation?.Text ?? sentence.Text,
        source is null ? null : sentence.Passage,
        source is null ? null : sentence.Quotation?.Offset);

    private static double Seconds(long samples) => Math.Round(AudioFormat.Duration(samples).TotalSeconds, 3);
}
