using System.Text.Json.Serialization;

namespace Newsreel.Narrating;

/// <summary>A voice engine. Implementations are safe to call from several threads.</summary>
public interface ISpeechSynthesizer
{
    /// <summary>The engine's name in voice ids, for example <c>espeak</c>.</summary>
    string Engine { get; }

    /// <summary>Every voice that can speak now; empty when the engine is not installed.</summary>
    Task<IReadOnlyList<Voice>> VoicesAsync(CancellationToken cancellationToken);

    /// <summary>Speaks one sentence.</summary>
    /// <exception cref="Newsreel.Common.NewsreelException">The engine is missing, failed, gave no sound or passed its deadline.</exception>
    Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken);
}

/// <summary>A voice that can be chosen.</summary>
/// <param name="Id">Engine-qualified where ambiguous, for example <c>espeak:en-us</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Language">BCP 47, lower case.</param>
/// <param name="Gender"><c>male</c>, <c>female</c> or <c>unknown</c>.</param>
/// <param name="Engine">The engine's name.</param>
/// <param name="Grade">Quality as its makers or we judge it, A to F.</param>
public sealed record Voice(string Id, string Name, string Language, string Gender, string Engine, string Grade)
{
    /// <summary>
    /// The release of the engine, for sound that is kept for other films; empty where it does not matter. It is not stored: a film goes
    /// on with its voice after an update of the engine.
    /// </summary>
    [JsonIgnore]
    public string Release { get; init; } = "";
}

/// <summary>One sentence to speak.</summary>
/// <param name="Text">Normalised: no digits, no symbols that a voice would stumble over.</param>
/// <param name="Voice">Who speaks.</param>
/// <param name="Rate">Speaking rate, 1 = the voice's own; 0.5 to 2.</param>
public sealed record SpeechRequest(string Text, Voice Voice, double Rate);

/// <summary>Spoken sound: mono, 16-bit, with the engine's own sample rate, as the engine gave it (leading and trailing silence kept).</summary>
/// <param name="Samples">PCM samples.</param>
/// <param name="SampleRate">Samples per second.</param>
public sealed record Speech(short[] Samples, int SampleRate)
{
    /// <summary>How long it takes to play.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}
