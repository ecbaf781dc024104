using System.Globalization;
using Newsreel.Scripting;

namespace Newsreel.Publishing;

/// <summary>What a viewer must be told about how a film was made.</summary>
/// <param name="VoiceName">Name of the voice.</param>
/// <param name="VoiceEngine">The program or service that speaks.</param>
/// <param name="Writer">Who wrote the words.</param>
/// <param name="Reviewer">The person who signed this version; null when nobody did.</param>
/// <param name="AsOf">The date up to which the facts hold; null when none are asserted.</param>
public sealed record Disclosure(string VoiceName, string VoiceEngine, WriterName Writer, string? Reviewer, DateOnly? AsOf)
{
    /// <summary>Whether people are heard in it as well. Default: no.</summary>
    public bool HasSoundbites { get; init; }

    /// <summary>The same lines for file metadata, description and end card; plain text, each a sentence.</summary>
    public IReadOnlyList<string> Lines =>
    [
        $"Voice: {VoiceName}, a synthetic voice made with {VoiceEngine}{(HasSoundbites ? ", for the narration; soundbites are the clips' own sound" : "")}.",
        $"Words: {Writer.Description}{Origin}.",
        $"Review: {(string.IsNullOrWhiteSpace(Reviewer) ? "not reviewed" : $"reviewed by {Reviewer.Trim()}")}.",
        .. AsOf is { } date ? [$"Facts as of {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}."] : Array.Empty<string>(),
    ];

    /// <summary>The lines in one, for file metadata.</summary>
    public string Sentence => string.Join(' ', Lines);

    // Nobody can tell how a script was written that a person brought.
    private string Origin =>
        Writer.IsLanguageModel ? ", a language model"
        : Writer.Id is WriterName.Own ? ", read as it was brought"
        : "; no language model wrote them";
}
