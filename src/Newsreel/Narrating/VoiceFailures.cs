using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>Tells failures of an engine from those of a sentence.</summary>
public static class VoiceFailures
{
    /// <summary>Code of a sentence in which there is nothing that the voice can say.</summary>
    public const string Unreadable = "voice-unreadable";

    private const string Prefix = "voice-";

    /// <summary>Whether another engine may do better: every failure of a voice but <see cref="Unreadable"/>, which is the sentence's own.</summary>
    public static bool IsOfEngine(NewsreelException failure) =>
        failure.Code.StartsWith(Prefix, StringComparison.Ordinal) && !string.Equals(failure.Code, Unreadable, StringComparison.Ordinal);
}
