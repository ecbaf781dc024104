using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>All voices of all engines, and the choice among them.</summary>
public sealed class Voices(IEnumerable<ISpeechSynthesizer> engines)
{
    private readonly IReadOnlyList<ISpeechSynthesizer> _engines = [.. engines];

    /// <summary>Every voice that can speak now, engine by engine.</summary>
    public async Task<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken)
    {
        var voices = new List<Voice>();
        foreach (var engine in _engines) voices.AddRange(await engine.VoicesAsync(cancellationToken));
        return voices;
    }

    /// <summary>The voice asked for, by its whole id or by the part after the engine; the first English one when none is asked for.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/> for an unknown voice; <see cref="FailureKind.Work"/> when no engine is installed.</exception>
    public async Task<(ISpeechSynthesizer Engine, Voice Voice)> ChooseAsync(string? id, CancellationToken cancellationToken)
    {
        var all = await ListAsync(cancellationToken);
        if (all.Count == 0)
            throw NewsreelException.Work("voice-missing", "No voice engine is installed.", "Install espeak-ng; 'newsreel doctor' shows the command.");
        var voice = id is null
            ? all.FirstOrDefault(candidate => string.Equals(candidate.Language, "en-us", StringComparison.Ordinal)) ?? all[0]
            : all.FirstOrDefault(candidate => Is(candidate, id))
                ?? throw NewsreelException.Usage($"There is no voice '{id}'.", "'newsreel voices list' shows all voices, for example espeak:en-us, espeak:en-gb.");
        return (_engines.First(engine => string.Equals(engine.Engine, voice.Engine, StringComparison.Ordinal)), voice);
    }

    private static bool Is(Voice voice, string id) =>
        string.Equals(voice.Id, id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(voice.Id, $"{voice.Engine}:{id}", StringComparison.OrdinalIgnoreCase);
}
