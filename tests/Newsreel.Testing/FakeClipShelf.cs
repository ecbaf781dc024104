using Newsreel.Scripting;

namespace Newsreel.Testing;

/// <summary>A shelf in memory: a clip is found by its name, wherever it is looked for.</summary>
public sealed class FakeClipShelf : IClipShelf
{
    /// <summary>What it holds, by the name in a script.</summary>
    public Dictionary<string, ShelvedClip> Clips { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a clip that may be shown.</summary>
    /// <param name="name">As a script writes it.</param>
    /// <param name="seconds">How long it is.</param>
    /// <param name="path">Absolute; null for one that does not exist.</param>
    /// <param name="hasSound">Whether it has sound.</param>
    /// <param name="objection">Why it may not be shown.</param>
    public void Add(string name, double seconds, string? path = null, bool hasSound = true, string? objection = null) =>
        Clips[name] = new(path ?? $"/footage/{name}", TimeSpan.Zero, TimeSpan.FromSeconds(seconds), hasSound, objection);

    /// <inheritdoc />
    public Task<ShelvedClip?> FindAsync(string name, IReadOnlyList<string> folders, CancellationToken cancellationToken) => Task.FromResult(Clips.GetValueOrDefault(name));
}
