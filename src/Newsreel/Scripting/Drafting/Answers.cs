using System.ComponentModel;

namespace Newsreel.Scripting.Drafting;

// The shapes in which models answer. The descriptions are part of what they are asked.

/// <summary>A plan of a film.</summary>
internal sealed record PlanAnswer(
    [property: Description("Title of the film, at most 70 characters, no quotation marks")] string Title,
    [property: Description("The question or the stake that opens the film, one sentence")] string Stake,
    [property: Description("How the last scene answers the opening, one sentence")] string Ending,
    [property: Description("The scenes that were asked for, in order")] IReadOnlyList<PointAnswer> Scenes);

/// <summary>What a scene of a plan tells.</summary>
internal sealed record PointAnswer(
    [property: Description("Number of the scene")] int Number,
    [property: Description("Heading of the chapter that it belongs to, 2 to 5 words; the same for all scenes of a chapter")] string Chapter,
    [property: Description("What it tells, one sentence with the facts that it needs")] string Point);

/// <summary>Scenes in words.</summary>
internal sealed record ScenesAnswer([property: Description("The scenes that were asked for, in order")] IReadOnlyList<SceneAnswer> Scenes);

/// <summary>A scene in words.</summary>
internal sealed record SceneAnswer(
    [property: Description("Number of the scene")] int Number,
    [property: Description("What is said, sentence by sentence")] IReadOnlyList<SentenceAnswer> Sentences,
    [property: Description("2 to 4 English phrases to search film archives for, whatever the language of the film: things, people and places that can be seen")] IReadOnlyList<string> SearchWords,
    [property: Description("What the picture shows, one short sentence")] string ShotIdea);

/// <summary>What a film is published with.</summary>
internal sealed record PublicationAnswer(
    [property: Description("Three titles, at most 70 characters each")] IReadOnlyList<string> Titles,
    [property: Description("Two or three sentences that say what the film tells, without figures that it does not name")] string Summary,
    [property: Description("8 to 15 tags of one to three words")] IReadOnlyList<string> Tags,
    [property: Description("At most 4 words for the thumbnail")] string ThumbnailWords);

/// <summary>A sentence of a scene.</summary>
internal sealed record SentenceAnswer(
    [property: Description("One plain spoken sentence with its closing mark")] string Text,
    [property: Description("Number of the source that it rests on: the 3 of [3#12]; 0 when it rests on none")] int Source,
    [property: Description("Number of the passage in that source: the 12 of [3#12]; 0 when it rests on none")] int Passage);
