using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Narrating;

/// <summary>All voices of all engines, and the choice among them.</summary>
/// <param name="engines">All of them.</param>
/// <param name="order">Which are chosen from when no voice is asked for; null for <see cref="VoiceOrder.Default"/>.</param>
public sealed class Voices(IEnumerable<ISpeechSynthesizer> engines, VoiceOrder? order = null)
{
    private const string English = "en";
    private readonly IReadOnlyList<ISpeechSynthesizer> _engines = [.. engines];
    private readonly VoiceOrder _order = order ?? VoiceOrder.Default;

    /// <summary>Every voice that is known, engine by engine, those that can speak now marked. An engine that fails to tell its voices has none.</summary>
    public async Task<IReadOnlyList<Voice>> ListAsync(CancellationToken cancellationToken) => (await SurveyAsync(cancellationToken)).Voices;

    /// <summary>The same, and why engines failed to tell their voices.</summary>
    public Task<VoiceSurvey> SurveyAsync(CancellationToken cancellationToken) => SurveyAsync(_engines, cancellationToken);

    /// <summary>The voice of a film, as the brief asks for it; a film that is made offline has none of an outside service.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/> for a voice of an outside service as well.</exception>
    public Task<(ISpeechSynthesizer Engine, Voice Voice)> ChooseAsync(Brief brief, CancellationToken cancellationToken)
    {
        if (!brief.Offline) return ChooseAsync(brief.VoiceId, brief.Language, cancellationToken);
        if (Named(brief.VoiceId) is { IsRemote: true })
            throw NewsreelException.Usage($"The voice {brief.VoiceId} is spoken by an outside service, and --offline calls none.", "Leave out --offline, or choose a voice of this machine; 'newsreel voices list' shows them.");
        return new Voices(_engines.Where(engine => !engine.IsRemote), _order).ChooseAsync(brief.VoiceId, brief.Language, cancellationToken);
    }

    /// <summary>
    /// The voice asked for, by its whole id, by the part after the engine, or by another name of its language such as <c>espeak:cmn</c>; the
    /// usual one of the language when none is asked for.
    /// </summary>
    /// <param name="id">The voice; null for any.</param>
    /// <param name="language">Code of ISO 639-1; empty for what the voice speaks, which is English when none is asked for. English is spoken by an American voice unless another is asked for.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/> for an unknown voice or one of another language; <see cref="FailureKind.Work"/> when no engine is installed.</exception>
    public async Task<(ISpeechSynthesizer Engine, Voice Voice)> ChooseAsync(string? id, string language, CancellationToken cancellationToken)
    {
        var (known, troubles) = await KnownAsync(id, cancellationToken);
        List<Voice> all = [.. known.Where(voice => voice.IsInstalled)];
        if (all.Count == 0 && !known.Any(voice => id is not null && Is(voice, id)))
            throw troubles is [var trouble, ..] ? trouble : NewsreelException.Work("voice-missing", "No voice engine is installed.", "Install espeak-ng; 'newsreel doctor' shows the command.");
        var wanted = language.Length > 0 ? language : English;
        var voice = id is null
            ? Usual(all, wanted) ?? throw NewsreelException.Usage(
                $"No voice that is installed speaks {Languages.NameOf(wanted)}.",
                $"Choose --language from those that have one: {string.Join(", ", Languages.Codes.Where(code => all.Any(one => Speaks(one, code))))}.")
            : all.FirstOrDefault(candidate => Is(candidate, id)) ?? OfLanguage(all, id)
                ?? throw (known.FirstOrDefault(candidate => Is(candidate, id)) is { } missing ? NotInstalled(missing) : Unknown(id));
        if (language.Length > 0 && !Speaks(voice, language))
            throw NewsreelException.Usage(
                $"The voice {voice.Id} speaks {Languages.NameOrCode(Languages.CodeOf(voice.Language))}, and the film is to be {Languages.NameOf(language)}.",
                $"Leave out --language for a film in the language of the voice, leave out --voice, or name one of {Some(all.Where(one => Speaks(one, language)).OrderBy(one => one != Usual(all, language)))}.");
        return (EngineOf(voice), voice);
    }

    /// <summary>A voice to speak a film instead of one whose engine failed; null when there is none.</summary>
    /// <param name="brief">The film; its language is settled.</param>
    /// <param name="failed">Names of engines that failed.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    public async Task<(ISpeechSynthesizer Engine, Voice Voice)?> InsteadAsync(Brief brief, IReadOnlySet<string> failed, CancellationToken cancellationToken)
    {
        var left = _engines.Where(engine => !failed.Contains(engine.Engine) && IsUsual(engine) && !(brief.Offline && engine.IsRemote)).ToList();
        var voices = (await SurveyAsync(left, cancellationToken)).Voices.Where(voice => voice.IsInstalled).ToList();
        return Usual(voices, brief.Language) is { } voice ? (EngineOf(voice), voice) : null;
    }

    /// <summary>A voice by its whole id or by the part after the engine, whatever its language.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: there is none, or it is not installed.</exception>
    public async Task<(ISpeechSynthesizer Engine, Voice Voice)> FindAsync(string id, CancellationToken cancellationToken)
    {
        var voice = (await KnownAsync(id, cancellationToken)).Voices.Where(candidate => Is(candidate, id)).OrderByDescending(candidate => candidate.IsInstalled).FirstOrDefault() ?? throw Unknown(id);
        return voice.IsInstalled ? (EngineOf(voice), voice) : throw NotInstalled(voice);
    }

    private ISpeechSynthesizer EngineOf(Voice voice) => _engines.First(engine => string.Equals(engine.Engine, voice.Engine, StringComparison.Ordinal));

    /// <summary>The engine that an id names before its colon; null when it names none.</summary>
    private ISpeechSynthesizer? Named(string? id) => _engines.FirstOrDefault(engine => id?.StartsWith($"{engine.Engine}:", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The voices among which one is to be found: an outside service is asked when the id or the order names it, or when nobody else has the voice.</summary>
    private async Task<VoiceSurvey> KnownAsync(string? id, CancellationToken cancellationToken)
    {
        if (Named(id) is { } named)
        {
            if (named.Obstacle is { } obstacle) throw NewsreelException.Usage(obstacle, "Set it, or choose another voice; 'newsreel voices list' shows those that can speak now.");
            return new(await named.VoicesAsync(cancellationToken), []);
        }

        var usual = await SurveyAsync(_engines.Where(IsUsual), cancellationToken);
        if (id is null || usual.Voices.Any(voice => Is(voice, id)) || OfLanguage([.. usual.Voices.Where(voice => voice.IsInstalled)], id) is not null) return usual;
        var others = await SurveyAsync(_engines.Where(engine => !IsUsual(engine)), cancellationToken);
        List<NewsreelException> troubles = [.. usual.Troubles, .. others.Troubles];
        return troubles.Count == 0 || others.Voices.Any(voice => Is(voice, id)) ? new([.. usual.Voices, .. others.Voices], troubles) : throw troubles[0];
    }

    private bool IsUsual(ISpeechSynthesizer engine) => !engine.IsRemote || _order.Names(engine);

    private static async Task<VoiceSurvey> SurveyAsync(IEnumerable<ISpeechSynthesizer> asked, CancellationToken cancellationToken)
    {
        var (voices, troubles) = (new List<Voice>(), new List<NewsreelException>());
        foreach (var engine in asked)
        {
            try
            {
                voices.AddRange(await engine.VoicesAsync(cancellationToken));
            }
            catch (NewsreelException trouble)
            {
                troubles.Add(trouble);
            }
        }

        return new(voices, troubles);
    }

    /// <summary>
    /// The best voice of the first engine; of equal ones the language's own before those of its regions, and the land that it is named for
    /// before others: fr, fr-fr, fr-be. English is American unless another voice is asked for. Null where nobody speaks the language.
    /// </summary>
    private Voice? Usual(IReadOnlyList<Voice> all, string language) => all.Where(candidate => Speaks(candidate, language))
        .OrderBy(candidate => _order.Place(candidate.Engine))
        .ThenByDescending(candidate => language is English && candidate.Language is "en-us")
        .ThenBy(candidate => Rank(candidate.Grade))
        .ThenBy(candidate => !candidate.Language.Contains('-', StringComparison.Ordinal) ? 0 : string.Equals(candidate.Language, $"{language}-{language}", StringComparison.Ordinal) ? 1 : 2)
        .FirstOrDefault();

    /// <summary>The voice of a language, where an id names nothing more than that: voices were called so before.</summary>
    private Voice? OfLanguage(IReadOnlyList<Voice> all, string id)
    {
        var parts = id.Split(':', 2);
        var code = Languages.CodeOf(parts[^1]);
        return parts[^1].Contains('-', StringComparison.Ordinal) || !Languages.IsKnown(code)
            ? null
            : Usual([.. all.Where(voice => parts.Length == 1 || string.Equals(voice.Engine, parts[0], StringComparison.OrdinalIgnoreCase))], code);
    }

    private static bool Speaks(Voice voice, string language) => string.Equals(Languages.CodeOf(voice.Language), language, StringComparison.Ordinal);

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
