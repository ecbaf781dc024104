using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Publishing;
using Newsreel.Scripting;
using Newsreel.Tests.Editing;

namespace Newsreel.Tests.Publishing;

/// <summary>A small film with everything that is published beside it.</summary>
internal static class Publications
{
    public static readonly Disclosure Disclosure = new(
        "English (America)", "espeak-ng", new("offline", "taken sentence by sentence from library articles", false), null, new(2024, 3, 1));

    public static readonly IReadOnlyList<SourceReference> Sources =
    [
        new("Conflict in Ukraine: timeline", "Council on Foreign Relations", "https://example.org/ukraine?a=1&b=2", true),
        new("Railways at war", "", "", false),
    ];

    private static readonly (string? Chapter, string[] Sentences)[] Scenes =
    [
        (null, ["Before dawn on the twenty-fourth of February, columns of armour crossed the border from three sides.", "Moscow called it a \"special military operation\"."]),
        ("Kyiv <holds>", ["Kyiv did not fall.", "Volunteers filled sandbags & railway workers kept the trains running, and within a week a convoy forty miles long had stalled."]),
        ("Kyiv <holds>", ["Nobody had planned for that, and for the first time the plan itself was in doubt."]),
        ("The long winter", ["Then came the cold, the dark and the long months of missiles aimed at power stations all over the country.", "The lights went out; the trains still ran."]),
    ];

    /// <summary>The film of four scenes in three chapters.</summary>
    public static Publication Film(string language = "en-us", Credits? credits = null)
    {
        var narration = Spoken.Narration(Scenes.Select(scene => scene.Sentences), language: language);
        return Of(narration with { Scenes = [.. narration.Scenes.Select((scene, i) => scene with { Chapter = Scenes[i].Chapter })] }, credits);
    }

    public static Publication Of(Narration narration, Credits? credits = null)
    {
        var timeline = Films.Edit(narration);
        timeline = new("The invasion of Ukraine & after", timeline.Rate, timeline.Tracks, Chapters(narration), timeline.Captions, timeline.Declared);
        return new(narration, timeline, credits ?? Credits.Of(narration.Voice, Disclosure.Writer, Sources, [], hasGraphics: true), Disclosure, Report(timeline), Citations.Of(Script(narration), narration));
    }

    public static Report Report(Timeline timeline) => new(
        "0f8fad5b-d9cb-469f-a165-70867728950e", "Russian invasion of Ukraine", "taken sentence by sentence from library articles", false, "espeak:en-us",
        40, 39.6, new(2024, 3, 1),
        [
            new("loudness", FindingLevel.Info, "The film has -14.0 LUFS."),
            new("caption-speed", FindingLevel.Warning, "Caption 3 'Kyiv did not fall.' asks for 21.0 characters a second; 20 are allowed."),
        ],
        DeclaredTime.Of(timeline), ["Nobody knows."], 12.5, [new("Script", 0.25), new("Voice", 3)],
        new SortedDictionary<string, double>(StringComparer.Ordinal) { ["integratedLufs"] = -14, ["truePeakDbtp"] = -1.7 });

    private static Script Script(Narration narration) => new(
        "The invasion of Ukraine & after", Disclosure.Writer, Disclosure.AsOf,
        [.. narration.Scenes.Select(scene => new Scene(scene.Id, scene.Number, scene.Chapter, [.. scene.Sentences.Select(sentence => new Sentence(sentence.Text, null, sentence.Passage))]))],
        Sources);

    private static List<Chapter> Chapters(Narration narration) =>
        [new("The invasion", 0), .. narration.Scenes.Where(scene => scene.Number is 2 or 4).Select(scene => new Chapter(scene.Chapter ?? "Part", scene.Place.Start))];
}
