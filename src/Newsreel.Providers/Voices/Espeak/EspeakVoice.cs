namespace Newsreel.Providers.Voices.Espeak;

/// <summary>Names that others may ask this engine for.</summary>
public static class EspeakVoice
{
    /// <summary>The voice that is used when nothing else was chosen and no better engine is installed.</summary>
    public const string DefaultId = "espeak:en-us";
}
