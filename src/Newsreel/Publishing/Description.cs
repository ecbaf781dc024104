using System.Text;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Publishing;

/// <summary>The text for the page on which a film is published.</summary>
internal static class Description
{
    /// <summary>What video sites accept.</summary>
    public const int LongestBytes = 5000;

    private const int LongestSummaryBytes = 1200;
    private const string Rest = "The full list is in credits.txt.";
    private const string Required = "Footage and music";

    /// <inheritdoc cref="Write" />
    public static string Of(Publication publication) => Write(publication.Narration, publication.Timeline, publication.Credits, publication.Disclosure, publication.Texts).Text;

    /// <summary>
    /// Title, summary, the credits that terms ask for by source, notices, chapters, other credits and disclosure, at most 5,000 bytes
    /// of UTF-8. Where required credits do not fit, each is written once without titles and pages. What still does not fit is left out
    /// line by line: other credits first, then chapters, then required credits; never notices and disclosure.
    /// </summary>
    public static WrittenDescription Write(Narration narration, Timeline timeline, Credits credits, Disclosure disclosure, PublishingTexts? texts = null)
    {
        var summary = Summary(narration, timeline, texts);
        var about = Section("About this film", disclosure.Lines);
        var notices = Section("Notices", credits.Notices.Select(OneLine));
        var chapters = Section("Chapters", timeline.Chapters.Select(chapter => $"{ReadableTime.Of(timeline.Rate.TimeAt(chapter.Start))} {OneLine(chapter.Title)}"));
        var room = LongestBytes - Bytes(summary) - Bytes(about) - Bytes(notices) - Bytes(Section("Credits", [Rest]));
        var owed = credits.Entries.Where(entry => entry.IsRequired).ToList();
        var required = RequiredCredits.Fit(owed, room - Bytes(Section(Required, [""])));
        var first = Section(Required, required.Lines);
        room -= Bytes(first);
        if (Bytes(chapters) > room) chapters = "";
        List<string> others = [.. credits.Entries.Where(entry => !entry.IsRequired).Select(entry => OneLine(entry.Url.Length > 0 ? $"{entry.CreditLine}, {entry.Url}" : entry.CreditLine))];
        var fitting = Fitting(others, room - Bytes(chapters));
        var isWhole = fitting.Count == others.Count && required is { IsShort: false, LeftOut: 0 };
        var written = summary + first + notices + chapters + Section("Credits", isWhole ? fitting : [.. fitting, Rest]) + about;
        // Proposals for whoever publishes: they take no room from anything else.
        foreach (var section in texts is null ? [] : (string[])[Section("Titles to choose from", texts.Titles.Count > 1 ? texts.Titles.Select(OneLine) : []), Section("Tags", texts.Tags.Count > 0 ? [OneLine(string.Join(", ", texts.Tags))] : [])])
            if (Bytes(written) + Bytes(section) <= LongestBytes) written += section;
        return new(
            written,
            owed.Count, required, others.Count - fitting.Count);
    }

    private static string Summary(Narration narration, Timeline timeline, PublishingTexts? texts)
    {
        if (texts?.Summary is { Length: > 0 } summary) return Cut(OneLine(timeline.Name), LongestSummaryBytes) + "\n\n" + Cut(OneLine(summary), LongestSummaryBytes) + "\n";
        var sentences = narration.Scenes.Where(scene => scene.Interlude is null).SelectMany(scene => scene.Sentences).Take(2).Select(sentence => OneLine(sentence.Text));
        return Cut(OneLine(timeline.Name), LongestSummaryBytes) + "\n\n" + Cut(string.Join(' ', sentences), LongestSummaryBytes) + "\n";
    }

    private static List<string> Fitting(IEnumerable<string> lines, int bytes) => [.. lines.TakeWhile(line => (bytes -= Bytes(line) + 1) >= 0)];

    private static string Section(string heading, IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        return text.Length == 0 ? "" : $"\n{heading}\n{text}";
    }

    /// <summary>A text on one line.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Cut(string text, int bytes)
    {
        if (Bytes(text) <= bytes) return text;
        var (kept, used) = (0, Bytes("…"));
        foreach (var rune in text.EnumerateRunes())
        {
            used += rune.Utf8SequenceLength;
            if (used > bytes) break;
            kept += rune.Utf16SequenceLength;
        }

        return text[..kept] + "…";
    }

    /// <summary>Bytes of a text in UTF-8.</summary>
    public static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}

/// <summary>A description, and what it had no room for.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Owed">How many works there are whose credit is required.</param>
/// <param name="Required">How their credits stand in it.</param>
/// <param name="OthersLeftOut">How many other credits stand only in the full list.</param>
internal sealed record WrittenDescription(string Text, int Owed, RequiredCredits Required, int OthersLeftOut)
{
    /// <summary>What a person should know who publishes it.</summary>
    public IEnumerable<Finding> Findings
    {
        get
        {
            if (Required.LeftOut > 0)
                yield return Finding.Warning(
                    "credits-left-out", $"The description has no room for {Required.LeftOut} of {Owed} required credits, which are only in credits.txt: publish that file beside the film.");
            else if (Required.IsShort)
                yield return new(
                    "credits-short", FindingLevel.Info, $"The description names everybody whose credit is required, but the titles and pages of {Owed} works are only in credits.txt: they did not fit.");
            if (OthersLeftOut > 0) yield return new("credits-rest", FindingLevel.Info, $"{Counted.Of(OthersLeftOut, "credit")} that nobody requires {Counted.Verb(OthersLeftOut, "is", "are")} only in credits.txt: the description has no room for them.");
        }
    }
}
