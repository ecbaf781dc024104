using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Narrating;

/// <summary>How many words fill a time, from the measured speed of a voice.</summary>
public static class WordBudget
{
    /// <summary>Measured on the library's articles.</summary>
    private const double EnglishWordsPerSentence = 15.5;

    /// <summary>
    /// Words for a narration: the number w for which w ÷ speed + natural pauses = the time, with one pause after each
    /// scene and one between the sentences inside.
    /// </summary>
    /// <param name="narration">From the start of the film to the end of the last scene's pause.</param>
    /// <param name="scenes">At least 1.</param>
    /// <param name="wordsPerSecond">Measured, without pauses between sentences.</param>
    /// <param name="language">BCP 47: sentences of languages differ in how many words they have.</param>
    public static int For(TimeSpan narration, int scenes, double wordsPerSecond, string language = "en")
    {
        var sentencePause = FitToLength.BetweenSentences.At(FitToLength.NaturalShare).TotalSeconds;
        var scenePause = FitToLength.BetweenScenes.At(FitToLength.NaturalShare).TotalSeconds;
        var free = narration.TotalSeconds - FitToLength.LeadIn.TotalSeconds - (scenes * (scenePause - sentencePause));
        return Math.Max(1, (int)Math.Round(free / ((1 / wordsPerSecond) + (sentencePause / WordsPerSentence(language)))));
    }

    private static double WordsPerSentence(string language) =>
        Languages.CodeOf(language) is "en" ? EnglishWordsPerSentence : CalibrationSentences.Of(language).Average(Words.Count);
}
