using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>A passage of a source in a prompt, from a line <c>[3#12] text</c>.</summary>
/// <param name="Source">3.</param>
/// <param name="Passage">12.</param>
/// <param name="Text">Its words.</param>
public sealed partial record SourcePassage(int Source, int Passage, string Text)
{
    /// <summary>All passages of a prompt, in their order; each once.</summary>
    public static IReadOnlyList<SourcePassage> Of(FakeAsk ask) =>
    [
        .. ask.Messages.Where(message => message.Role is not "assistant").SelectMany(message => Line().Matches(message.Text))
            .Select(match => new SourcePassage(Number(match, "source"), Number(match, "passage"), match.Groups["text"].Value.Trim()))
            .Where(passage => passage.Text.Length > 0)
            .DistinctBy(passage => (passage.Source, passage.Passage)),
    ];

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[ \t]*\[(?<source>\d{1,6})#(?<passage>\d{1,6})\][ \t]*(?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Line();
}
