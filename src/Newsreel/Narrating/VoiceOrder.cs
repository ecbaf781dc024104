using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>The engines from which a voice is chosen when none is asked for, first to last.</summary>
/// <param name="Engines">Names of engines. Those of this machine that are not named come after them; outside services that are not named are never chosen.</param>
public sealed record VoiceOrder(IReadOnlyList<string> Engines)
{
    /// <summary>The natural voice of this machine, then the one that is always there.</summary>
    public static readonly VoiceOrder Default = new(["kokoro", "espeak"]);

    /// <summary>Whether the order names an engine.</summary>
    public bool Names(ISpeechSynthesizer engine) => Engines.Contains(engine.Engine, StringComparer.OrdinalIgnoreCase);

    /// <summary>The place of an engine, less being better.</summary>
    public int Place(string engine)
    {
        for (var place = 0; place < Engines.Count; place++)
        {
            if (string.Equals(Engines[place], engine, StringComparison.OrdinalIgnoreCase)) return place;
        }

        return Engines.Count;
    }
}

/// <summary>What engines told of their voices.</summary>
/// <param name="Voices">Engine by engine, those that can speak now marked.</param>
/// <param name="Troubles">Why engines failed to tell theirs.</param>
public sealed record VoiceSurvey(IReadOnlyList<Voice> Voices, IReadOnlyList<NewsreelException> Troubles);
