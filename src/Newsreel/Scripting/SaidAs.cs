namespace Newsreel.Scripting;

/// <summary>How a word of a sentence is said, as a script marks it: <c>[Skarvoy](/skˈɑɹvY/)</c>. Voices that know no such symbols say the word as it is written.</summary>
/// <param name="Word">The word, without marks.</param>
/// <param name="Symbols">In Kokoro's symbols; not checked.</param>
public sealed record SaidAs(string Word, string Symbols);
