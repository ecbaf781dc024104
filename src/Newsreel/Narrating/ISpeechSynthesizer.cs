using System.Text.Json.Serialization;

namespace Newsreel.Narrating;

/// <summary>A voice engine. Implementations are safe to call from several threads.</summary>
public interface ISpeechSynthesizer
{
    /// <summary>The engine's name in voice ids, for example <c>espeak</c>.</summary>
    string Engine { get; }

    /// <summary>Whether speaking calls an outside service: such an engine is asked only when it is named. Default: no.</summary>
    bool IsRemote => false;

    /// <summary>What keeps the engine from being asked at all, with the setting that is missing; null when nothing does. It then has no voices. Default: nothing.</summary>
    string? Obstacle => null;

    /// <summary>Every voice that the engine is known to have, those that can speak now marked.</summary>
    /// <exception cref="Newsreel.Common.NewsreelException">A service did not tell its voices.</exception>
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

    /// <summary>Whether it can speak now. Default: yes.</summary>
    [JsonIgnore]
    public bool IsInstalled { get; init; } = true;
}

/// <summary>One sentence to speak.</summary>
/// <param name="Text">Normalised: no digits, no symbols that a voice would stumble over.</param>
/// <param name="Voice">Who speaks.</param>
/// <param name="Rate">Speaking rate, 1 = the voice's own; 0.5 to 2.</param>
public sealed record SpeechRequest(string Text, Voice Voice, double Rate)
{
    /// <summary>How words of the text are said, as the script marks them, for engines that know such symbols. Default: none.</summary>
    public IReadOnlyList<Scripting.SaidAs> Said { get; init; } = [];
}

/// <summary>Spoken sound: mono, with the engine's own sample rate, as the engine gave it (leading and trailing silence kept).</summary>
/// <param name="Samples">1 is full scale.</param>
/// <param name="SampleRate">Samples per second.</param>
public sealed record Speech(float[] Samples, int SampleRate)
{
    /// <summary>When stretches of the text are said, in order and without overlap; empty where the engine does not tell.</summary>
    public IReadOnlyList<SpeechTime> Times { get; init; } = [];

    /// <summary>Symbols that the engine left out because it does not know how they are said, each once. Default: none.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>How long it takes to play.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}

/// <summary>When a stretch of the text of a <see cref="SpeechRequest"/> is said.</summary>
/// <param name="At">Its first character, counted from 0.</param>
/// <param name="Length">Its characters, at least 1: a word, or part of one.</param>
/// <param name="Start">From the first sample of the sound.</param>
/// <param name="End">Not before the start.</param>
public sealed record SpeechTime(int At, int Length, TimeSpan Start, TimeSpan End);
