using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Narrating;

/// <summary>How long a narration shall be.</summary>
/// <param name="Rule">What may be changed for it.</param>
/// <param name="Frames">From the start of the film to the end of the pause after the last scene; nothing to a natural length.</param>
public sealed record NarrationLength(LengthRule Rule, long Frames)
{
    /// <summary>The length of a film: words that a writer wrote are fitted, a person's own words stay.</summary>
    /// <param name="brief">What is asked for.</param>
    /// <param name="script">The words.</param>
    /// <param name="frames">The narration's share of the length asked for.</param>
    public static NarrationLength For(Brief brief, Script script, long frames) => new(
        !script.IsOwn ? LengthRule.Exact : brief.KeepsNaturalLength ? LengthRule.Natural : LengthRule.AsNearAsWordsAllow, frames);
}

/// <summary>What may be changed to give a narration its length.</summary>
public enum LengthRule
{
    /// <summary>Pauses, speaking rate and words; a length that is not met is a failure.</summary>
    Exact,

    /// <summary>Pauses and speaking rate; a length that is not met is told.</summary>
    AsNearAsWordsAllow,

    /// <summary>Nothing: natural pauses, the voice's own rate.</summary>
    Natural,
}
