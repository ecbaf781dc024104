namespace Newsreel.Narrating;

/// <summary>How many words fill a time, from the measured speed of a voice.</summary>
public static class WordBudget
{
    /// <summary>Spoken to measure a voice: plain words, a date and figures, in the proportion of the library's articles.</summary>
    internal static readonly IReadOnlyList<string> Calibration =
    [
        "On 14 March 1998, General Marcus Whitfield ordered 3,400 soldiers from the northern provinces to the flooded capital.",
        "Engineers had warned the council for years that the lower gates would not hold against such a flood.",
        "International monitors counted more than 12,500 displaced families in temporary shelters along the river.",
    ];

    private const double WordsPerSentence = 15.5;

    /// <summary>
    /// Words for a narration: the number w for which w ÷ speed + natural pauses = the time, with one pause after each
    /// scene and one between the sentences inside.
    /// </summary>
    /// <param name="narration">From the start of the film to the end of the last scene's pause.</param>
    /// <param name="scenes">At least 1.</param>
    /// <param name="wordsPerSecond">Measured, without pauses between sentences.</param>
    public static int For(TimeSpan narration, int scenes, double wordsPerSecond)
    {
        var sentencePause = FitToLength.BetweenSentences.At(FitToLength.NaturalShare).TotalSeconds;
        var scenePause = FitToLength.BetweenScenes.At(FitToLength.NaturalShare).TotalSeconds;
        var free = narration.TotalSeconds - FitToLength.LeadIn.TotalSeconds - (scenes * (scenePause - sentencePause));
        return Math.Max(1, (int)Math.Round(free / ((1 / wordsPerSecond) + (sentencePause / WordsPerSentence))));
    }
}
