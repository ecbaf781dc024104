using Newsreel.Inspecting;

namespace Newsreel.Reviewing;

/// <summary>
/// Every shot of a film beside its words, as one page to look at: it holds its pictures, runs no script and loads nothing;
/// light and dark, on paper and on a phone.
/// </summary>
internal static class ReviewPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Takes it piece by piece: with its pictures it may be large.</param>
    /// <param name="film">What is reviewed.</param>
    /// <param name="frames">Pictures by frame number; those that are missing are left out.</param>
    public static void Write(TextWriter output, ReviewedFilm film, IReadOnlyDictionary<long, byte[]> frames)
    {
        var html = new HtmlWriter(output);
        html.Own("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            // A browser loads and runs nothing for this page, whatever an archive wrote into a title.
            .Own("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
            .Own("<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Add($"<title>Review: {film.Title}</title>\n")
            .Own($"<style>\n{ReviewStyle.Css}\n</style>\n</head>\n")
            .Add($"<body class=\"{film.Aspect.ToString().ToLowerInvariant()}{(frames.Count == 0 ? " bare" : "")}\">\n");
        ReviewHead.Write(html, film);
        html.Own("<main>\n");
        string? chapter = null;
        foreach (var row in film.Sheet.Rows)
        {
            if (row.Shot is { OpensChapter: true, Chapter: { } title } && !string.Equals(title, chapter, StringComparison.Ordinal))
                html.Add($"<h2 class=\"chapter\" id=\"chapter-{row.Shot.Number}\"><bdi>{chapter = title}</bdi></h2>\n");
            ShotCard.Write(html, row, film, frames);
        }

        html.Own("</main>\n</body>\n</html>\n");
    }

    /// <summary>Findings, the worst first.</summary>
    public static void WriteFindings(HtmlWriter html, IEnumerable<Finding> findings)
    {
        html.Own("<ul class=\"findings\">\n");
        foreach (var finding in findings.OrderByDescending(finding => finding.Level))
        {
            var level = finding.Level == FindingLevel.Info ? "note" : finding.Level.ToString().ToLowerInvariant();
            html.Add($"<li class=\"{level}\"><b>{level}</b> <span dir=\"auto\">{finding.Message}</span></li>\n");
        }

        html.Own("</ul>\n");
    }
}
