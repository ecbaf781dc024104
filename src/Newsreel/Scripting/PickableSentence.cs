namespace Newsreel.Scripting;

/// <summary>A sentence with the section it stands in.</summary>
internal sealed record PickableSentence(int Section, string? Heading, Sentence Sentence)
{
    /// <summary>How it hangs on the one before it. Default: it stands alone.</summary>
    public Tie Tie { get; init; }
}

/// <summary>How a sentence hangs on the one before it.</summary>
internal enum Tie
{
    /// <summary>It is understood by itself.</summary>
    None,

    /// <summary>It is understood only behind the other one.</summary>
    Loose,

    /// <summary>It begins with a word that points back, or stands in the same quotation: no scene begins with it.</summary>
    Close,
}
