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

    /// <summary>The voice asked for, by its whole id or by the part after the engine; the first one of the language when none is asked for.</summary>
    /// <param name="id">The voice; null for any.</param>
    /// <param name="language">Code of ISO 639-1. English is spoken by an American voice unless another is asked for.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/> for an unknown voice; <see cref="FailureKind.Work"/> when no engine is installed.</exception>
    public async Task<(ISpeechSynthesizer Engine, Voice Voice)> ChooseAsync(string? id, string language, CancellationToken cancellationToken)
    {
        var all = await ListAsync(cancellationToken);
        if (all.Count == 0)
            throw NewsreelException.Work("voice-missing", "No voice engine is installed.", "Install espeak-ng; 'newsreel doctor' shows the command.");
        var voice = id is null
            ? Usual(all, language)
            : all.FirstOrDefault(candidate => Is(candidate, id))
                ?? throw NewsreelException.Usage($"There is no voice '{id}'.", "'newsreel voices list' shows all voices, for example espeak:en-us, espeak:en-gb.");
        if (language is not "en" && !string.Equals(Languages.CodeOf(voice.Language), language, StringComparison.Ordinal))
            throw NewsreelException.Usage(
                $"The voice {voice.Id} does not speak {Languages.NameOf(language)}.", $"Leave out --voice, or name one of {Some(all.Where(one => string.Equals(Languages.CodeOf(one.Language), language, StringComparison.Ordinal)))}.");
        return (_engines.First(engine => string.Equals(engine.Engine, voice.Engine, StringComparison.Ordinal)), voice);
    }

    private static Voice Usual(IReadOnlyList<Voice> all, string language)
    {
        if (language is "en") return all.FirstOrDefault(candidate => candidate.Language is "en-us") ?? all[0];
        // The language's own voice comes before those of its regions, and the land that it is named for before others: fr, fr-fr, fr-be.
        return all.Where(candidate => string.Equals(Languages.CodeOf(candidate.Language), language, StringComparison.Ordinal)).MinBy(candidate =>
            !candidate.Language.Contains('-', StringComparison.Ordinal) ? 0 : string.Equals(candidate.Language, $"{language}-{language}", StringComparison.Ordinal) ? 1 : 2)
            ?? throw NewsreelException.Usage(
                $"No voice that is installed speaks {Languages.NameOf(language)}.",
                $"Choose --language from those that have one: {string.Join(", ", Languages.Codes.Where(code => all.Any(voice => string.Equals(Languages.CodeOf(voice.Language), code, StringComparison.Ordinal))))}.");
    }

    private static string Some(IEnumerable<Voice> voices) => voices.Select(voice => voice.Id).Take(5).ToList() is { Count: > 0 } ids ? string.Join(", ", ids) : "those that 'newsreel voices list' shows";

    private static bool Is(Voice voice, string id) =>
        string.Equals(voice.Id, id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(voice.Id, $"{voice.Engine}:{id}", StringComparison.OrdinalIgnoreCase);
}
