using Newsreel.Editing;
using Newsreel.Narrating;
using Newsreel.Rendering.Sound;
using Newsreel.Scripting;

namespace Newsreel.Publishing;

/// <summary>Everything that is published beside a film.</summary>
/// <param name="Narration">What is said.</param>
/// <param name="Timeline">The edit, with captions and chapters; its name is the film's title.</param>
/// <param name="Credits">Whose work is in it.</param>
/// <param name="Disclosure">How it was made.</param>
/// <param name="Report">What was found out about it.</param>
/// <param name="Citations">What its words rest on.</param>
public sealed record Publication(Narration Narration, Timeline Timeline, Credits Credits, Disclosure Disclosure, Report Report, Citations Citations)
{
    /// <summary>What is heard under the words; null for none.</summary>
    public Music? Music { get; init; }

    /// <summary>Words to publish the film with; null for its opening alone.</summary>
    public PublishingTexts? Texts { get; init; }
}
