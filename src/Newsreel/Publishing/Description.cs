using System.Text;

namespace Newsreel.Publishing;

/// <summary>The text for the page on which a film is published.</summary>
internal static class Description
{
    /// <summary>What video sites accept.</summary>
    public const int LongestBytes = 5000;

    private const int LongestSummaryBytes = 1200;
    private const string Rest = "The full list is in credits.txt.";

    /// <summary>
    /// Title, summary, chapters, credits and disclosure, at most 5,000 bytes of UTF-8. What does not fit is left out line by line:
    /// the last credits first, then chapters; never the disclosure.
    /// </summary>
    public static string Of(Publication publication)
    {
        var summary = Summary(publication);
        var disclosure = Section("About this film", publication.Disclosure.Lines);
        var chapters = Section("Chapters", publication.Timeline.Chapters.Select(chapter => $"{ReadableTime.Of(publication.Timeline.Rate.TimeAt(chapter.Start))} {OneLine(chapter.Title)}"));
        var fixedBytes = Bytes(summary) + Bytes(disclosure) + Bytes(Section("Credits", [Rest]));
        if (fixedBytes + Bytes(chapters) > LongestBytes) chapters = "";
        var credits = Credits(publication.Credits, LongestBytes - fixedBytes - Bytes(chapters));
        return summary + chapters + credits + disclosure;
    }

    private static string Summary(Publication publication)
    {
        var sentences = publication.Narration.Scenes.SelectMany(scene => scene.Sentences).Take(2).Select(sentence => OneLine(sentence.Text));
        return Cut(OneLine(publication.Timeline.Name), LongestSummaryBytes) + "\n\n" + Cut(string.Join(' ', sentences), LongestSummaryBytes) + "\n";
    }

    private static string Credits(Credits credits, int bytes)
    {
        var lines = credits.Entries.Select(entry => OneLine(entry.Url.Length > 0 ? $"{entry.CreditLine}, {entry.Url}" : entry.CreditLine)).ToList();
        var fitting = new List<string>();
        foreach (var line in lines)
        {
            bytes -= Bytes(line) + 1;
            if (bytes < 0) break;
            fitting.Add(line);
        }

        return Section("Credits", fitting.Count == lines.Count ? fitting : [.. fitting, Rest]);
    }

    private static string Section(string heading, IEnumerable<string> lines)
    {
        var text = string.Concat(lines.Select(line => line + "\n"));
        return text.Length == 0 ? "" : $"\n{heading}\n{text}";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
