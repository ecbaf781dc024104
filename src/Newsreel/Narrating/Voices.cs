using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>All voices of all engines, and the choice among them.</summary>
public sealed class Voices(IEnumerable<ISpeechSynthesizer> engines)
{
    private readonly IReadOnlyList<ISpeechSynthesizer> _engines = [.. engines];

    /// <summary>Every voice that is known, engine by engine, those that can speak now marked.</summary>
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
        var known = await ListAsync(cancellationToken);
        List<Voice> all = [.. known.Where(voice => voice.IsInstalled)];
        if (all.Count == 0)
            throw NewsreelException.Work("voice-missing", "No voice engine is installed.", "Install espeak-ng; 'newsreel doctor' shows the command.");
        var voice = id is null
            ? Usual(all, language)
            : all.FirstOrDefault(candidate => Is(candidate, id))
                ?? throw (known.FirstOrDefault(candidate => Is(candidate, id)) is { } missing ? NotInstalled(missing) : Unknown(id));
        if (language is not "en" && !string.Equals(Languages.CodeOf(voice.Language), language, StringComparison.Ordinal))
            throw NewsreelException.Usage(
                $"The voice {voice.Id} does not speak {Languages.NameOf(language)}.", $"Leave out --voice, or name one of {Some(all.Where(one => string.Equals(Languages.CodeOf(one.Language), language, StringComparison.Ordinal)))}.");
        return (EngineOf(voice), voice);
    }

    /// <summary>A voice by its whole id or by the part after the engine, whatever its language.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: there is none, or it is not installed.</exception>
    public async Task<(ISpeechSynthesizer Engine, Voice Voice)> FindAsync(string id, CancellationToken cancellationToken)
    {
        var voice = (await ListAsync(cancellationToken)).Where(candidate => Is(candidate, id)).OrderByDescending(candidate => candidate.IsInstalled).FirstOrDefault() ?? throw Unknown(id);
        return voice.IsInstalled ? (EngineOf(voice), voice) : throw NotInstalled(voice);
    }

    private ISpeechSynthesizer EngineOf(Voice voice) => _engines.First(engine => string.Equals(engine.Engine, voice.Engine, StringComparison.Ordinal));

    private static Voice Usual(IReadOnlyList<Voice> all, string language)
    {
        // The best voice; of equal ones the language's own before those of its regions, and the land that it is named for before others: fr, fr-fr,
        // fr-be. English is American unless another voice is asked for.
        return all.Where(candidate => string.Equals(Languages.CodeOf(candidate.Language), language, StringComparison.Ordinal))
            .OrderByDescending(candidate => language is "en" && candidate.Language is "en-us")
            .ThenBy(candidate => Rank(candidate.Grade))
            .ThenBy(candidate => !candidate.Language.Contains('-', StringComparison.Ordinal) ? 0 : string.Equals(candidate.Language, $"{language}-{language}", StringComparison.Ordinal) ? 1 : 2)
            .FirstOrDefault()
            ?? throw NewsreelException.Usage(
                $"No voice that is installed speaks {Languages.NameOf(language)}.",
                $"Choose --language from those that have one: {string.Join(", ", Languages.Codes.Where(code => all.Any(voice => string.Equals(Languages.CodeOf(voice.Language), code, StringComparison.Ordinal))))}.");
    }

    /// <summary>A grade as a number, less being better: A- comes between A and B+.</summary>
    private static int Rank(string grade) => grade is [var letter, .. var rest] ? (letter * 3) + (rest is "+" ? -1 : rest is "-" ? 1 : 0) : int.MaxValue;

    private static NewsreelException Unknown(string id) => NewsreelException.Usage($"There is no voice '{id}'.", "'newsreel voices list' shows all voices, for example espeak:en-us, espeak:en-gb.");

    private static NewsreelException NotInstalled(Voice voice) => NewsreelException.Usage(
        $"The voice {voice.Id} is not installed.", $"'newsreel voices install {voice.Engine}' shows what that takes; 'newsreel voices list' shows the voices that can speak now.");

    private static string Some(IEnumerable<Voice> voices) => voices.Select(voice => voice.Id).Take(5).ToList() is { Count: > 0 } ids ? string.Join(", ", ids) : "those that 'newsreel voices list' shows";

    private static bool Is(Voice voice, string id) =>
        string.Equals(voice.Id, id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(voice.Id, $"{voice.Engine}:{id}", StringComparison.OrdinalIgnoreCase);
}
