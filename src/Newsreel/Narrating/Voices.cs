using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>All voices of all engines, and the choice among them.</summary>
public sealed class Voices(IEnumerable<ISpeechSynthesizer> engines)
{
    private const string English = "en";

    private readonly IReadOnlyList<ISpeechSynthesizer> _engines = [.. engines];

    /// <summary>Every voice that can speak now, engine by engine.</summary>
    public async Task<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken)
    {
        var voices = new List<Voice>();
        foreach (var engine in _engines) voices.AddRange(await engine.VoicesAsync(cancellationToken));
        return voices;
    }

    /// <summary>
    /// The voice asked for, by its whole id, by the part after the engine, or by another name of its language such as <c>espeak:cmn</c>; the
    /// first one of the language when none is asked for.
    /// </summary>
    /// <param name="id">The voice; null for any.</param>
    /// <param name="language">Code of ISO 639-1; empty for what the voice speaks, which is English when none is asked for. English is spoken by an American voice unless another is asked for.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/> for an unknown voice or one of another language; <see cref="FailureKind.Work"/> when no engine is installed.</exception>
    public async Task<(ISpeechSynthesizer Engine, Voice Voice)> ChooseAsync(string? id, string language, CancellationToken cancellationToken)
    {
        var all = await ListAsync(cancellationToken);
        if (all.Count == 0)
            throw NewsreelException.Work("voice-missing", "No voice engine is installed.", "Install espeak-ng; 'newsreel doctor' shows the command.");
        var wanted = language.Length > 0 ? language : English;
        var voice = id is null
            ? Usual(all, wanted) ?? throw NewsreelException.Usage(
                $"No voice that is installed speaks {Languages.NameOf(wanted)}.",
                $"Choose --language from those that have one: {string.Join(", ", Languages.Codes.Where(code => all.Any(one => Speaks(one, code))))}.")
            : all.FirstOrDefault(candidate => Is(candidate, id)) ?? OfLanguage(all, id)
                ?? throw NewsreelException.Usage($"There is no voice '{id}'.", "'newsreel voices list' shows all voices, for example espeak:en-us, espeak:en-gb.");
        if (language.Length > 0 && !Speaks(voice, language))
            throw NewsreelException.Usage(
                $"The voice {voice.Id} speaks {Languages.NameOrCode(Languages.CodeOf(voice.Language))}, and the film is to be {Languages.NameOf(language)}.",
                $"Leave out --language for a film in the language of the voice, leave out --voice, or name one of {Some(all.Where(one => Speaks(one, language)).OrderBy(one => one != Usual(all, language)))}.");
        return (_engines.First(engine => string.Equals(engine.Engine, voice.Engine, StringComparison.Ordinal)), voice);
    }

    private static Voice? Usual(IReadOnlyList<Voice> all, string language)
    {
        if (language is English && all.FirstOrDefault(candidate => candidate.Language is "en-us") is { } american) return american;
        // The language's own voice comes before those of its regions, and the land that it is named for before others: fr, fr-fr, fr-be.
        return all.Where(candidate => Speaks(candidate, language)).MinBy(candidate =>
            !candidate.Language.Contains('-', StringComparison.Ordinal) ? 0 : string.Equals(candidate.Language, $"{language}-{language}", StringComparison.Ordinal) ? 1 : 2);
    }

    /// <summary>The voice of a language, where an id names nothing more than that: voices were called so before.</summary>
    private static Voice? OfLanguage(IReadOnlyList<Voice> all, string id)
    {
        var parts = id.Split(':', 2);
        var code = Languages.CodeOf(parts[^1]);
        return parts[^1].Contains('-', StringComparison.Ordinal) || !Languages.IsKnown(code)
            ? null
            : Usual([.. all.Where(voice => parts.Length == 1 || string.Equals(voice.Engine, parts[0], StringComparison.OrdinalIgnoreCase))], code);
    }

    private static bool Speaks(Voice voice, string language) => string.Equals(Languages.CodeOf(voice.Language), language, StringComparison.Ordinal);

    private static string Some(IEnumerable<Voice> voices) => voices.Select(voice => voice.Id).Take(5).ToList() is { Count: > 0 } ids ? string.Join(", ", ids) : "those that 'newsreel voices list' shows";

    private static bool Is(Voice voice, string id) =>
        string.Equals(voice.Id, id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(voice.Id, $"{voice.Engine}:{id}", StringComparison.OrdinalIgnoreCase);
}
