namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>What was written for a scene.</summary>
/// <param name="Number">Its number in the film.</param>
/// <param name="Sentences">In their order; at least one.</param>
internal sealed record SceneText(int Number, IReadOnlyList<SceneSentence> Sentences)
{
    /// <summary>All of it.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));
}

/// <summary>A sentence of a scene.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Passage">Where they are from; null when there are no sources.</param>
internal sealed record SceneSentence(string Text, SourcePassage? Passage);
