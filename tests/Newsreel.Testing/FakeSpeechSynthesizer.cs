using System.Collections.Concurrent;
using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Scripting;

namespace Newsreel.Testing;

/// <summary>A voice that is a tone: as long as its words at its speed and rate, with a little silence before and after.</summary>
/// <param name="wordsPerSecond">Speed at rate 1.</param>
public sealed class FakeSpeechSynthesizer(double wordsPerSecond = 2.4) : ISpeechSynthesizer
{
    private const int SampleRate = 16_000;
    private const double Pitch = 220;
    private const double Level = 0.25;
    private readonly ConcurrentQueue<SpeechRequest> _requests = [];

    /// <summary>The only voice.</summary>
    public static readonly Voice Voice = new("fake:tone", "Tone", "en-us", "unknown", "fake", "F");

    /// <inheritdoc />
    public string Engine => "fake";

    /// <summary>What was asked of it, in order.</summary>
    public IReadOnlyList<SpeechRequest> Requests => [.. _requests];

    /// <summary>Gives sound of the right length in which nothing is heard.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Fails for a sentence that holds this text.</summary>
    public string? FailsOn { get; init; }

    /// <summary>Called before each sentence is spoken: to wait, or to count.</summary>
    public Func<CancellationToken, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <inheritdoc />
    public Task<IReadOnlyList<Voice>> VoicesAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Voice>>([Voice]);

    /// <inheritdoc />
    public async Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _requests.Enqueue(request);
        await Before(cancellationToken);
        if (FailsOn is { } text && request.Text.Contains(text, StringComparison.Ordinal))
            throw NewsreelException.Work("voice-failed", $"The tone cannot say \"{request.Text}\".", "Choose another voice.");
        var (before, after) = (SampleRate / 10, SampleRate / 8);
        var samples = new float[before + (int)(Words.Count(request.Text) / wordsPerSecond / request.Rate * SampleRate) + after];
        for (var at = before; at < samples.Length - after && !IsSilent; at++)
            samples[at] = (float)(Level * Syllable(at - before) * Math.Sin(2 * Math.PI * Pitch * (at - before) / SampleRate));
        return new(samples, SampleRate);
    }

    // Speech rises and falls four times a second; it does not rest there.
    private static double Syllable(int at) => 0.6 - (0.4 * Math.Cos(2 * Math.PI * 4 * at / SampleRate));
}
