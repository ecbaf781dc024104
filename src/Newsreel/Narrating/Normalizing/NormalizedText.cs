namespace Newsreel.Narrating.Normalizing;

/// <summary>A sentence as a voice engine should be given it.</summary>
/// <param name="Text">The spoken words joined by single spaces; punctuation that engines phrase by is attached to them.</param>
/// <param name="Words">Every written word in order, with what it became.</param>
/// <param name="Unknown">Symbols that were left out because nothing is known about them, each once, in order of appearance. Report them.</param>
public sealed record NormalizedText(string Text, IReadOnlyList<NormalizedWord> Words, IReadOnlyList<string> Unknown);

/// <summary>One written word and what is said for it.</summary>
/// <param name="Written">As written between two white spaces, punctuation attached; a clause or a part of one in scripts without spaces.</param>
/// <param name="Spoken">Zero or more words separated by single spaces; empty when the word is silent, as a lone dash or an emoji is.</param>
public sealed record NormalizedWord(string Written, string Spoken);
