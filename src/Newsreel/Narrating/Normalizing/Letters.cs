namespace Newsreel.Narrating.Normalizing;

/// <summary>Names of letters.</summary>
internal static class Letters
{
    /// <summary>Spells letters with a space between them.</summary>
    public static string Spell(string letters) => string.Join(' ', letters.Select(Name));

    // Voice engines take a lone A for the article; this spelling can only be the letter's name (as in "weigh").
    private static string Name(char letter) =>
        char.ToUpperInvariant(letter) == 'A' ? "eigh" : char.ToUpperInvariant(letter).ToString();
}
