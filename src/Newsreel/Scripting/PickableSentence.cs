namespace Newsreel.Scripting;

/// <summary>A sentence with the section it stands in.</summary>
internal sealed record PickableSentence(int Section, string? Heading, Sentence Sentence);
