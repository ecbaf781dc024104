using System.Globalization;
using Newsreel.Common;
using Newsreel.Sourcing;

namespace Newsreel.Reviewing;

/// <summary>The top of the page: what the film is, what it shows, what was found and what was refused.</summary>
internal static class ReviewHead
{
    private const int ShownRefusals = 5;

    public static void Write(HtmlWriter html, ReviewedFilm film)
    {
        var sheet = film.Sheet;
        html.Own("<header class=\"top\">\n<p class=\"over\">Newsreel · review before publishing</p>\n")
            .Add($"<h1 dir=\"auto\">{film.Title}</h1>\n<dl class=\"facts\">\n");
        Fact(html, "Length", $"{Timecode.Of(sheet.Frames, sheet.Rate)} · {PictureWords.Seconds(sheet.Rate.TimeAt(sheet.Frames))} s · {Counted.Of(sheet.Rows.Count, "shot")} in {Counted.Of(sheet.Scenes, "scene")}");
        Fact(html, "Words", film.Writer.Description + (film.Writer.IsLanguageModel ? ", a language model" : "; no language model wrote them"));
        Fact(html, "Voice", $"{film.Voice.Name}, synthetic ({film.Voice.Id})");
        if (film.AsOf is { } date) Fact(html, "As of", date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        if (!string.Equals(film.Topic, film.Title, StringComparison.Ordinal)) Fact(html, "Topic", film.Topic);
        Fact(html, "Project", film.Id.Value);
        html.Own("</dl>\n");
        if (film.Notices.Count > 0)
        {
            html.Own("<section class=\"notices\">\n");
            ReviewPage.WriteFindings(html, film.Notices);
            html.Own("</section>\n");
        }

        WriteRoles(html, sheet);
        html.Own("<section>\n<h2>Findings</h2>\n");
        if (film.Findings.Count == 0) html.Own("<p class=\"quiet\">None.</p>\n");
        else ReviewPage.WriteFindings(html, film.Findings);
        html.Own("</section>\n");
        WriteRefusals(html, sheet.Refusals);
        WriteChapters(html, sheet);
        html.Own("</header>\n");
    }

    private static void WriteRoles(HtmlWriter html, ShotSheet sheet)
    {
        var roles = sheet.Rows.GroupBy(row => row.Shot.Role).OrderBy(group => Order(group.Key)).ToList();
        html.Own("<section>\n<h2>What the pictures claim</h2>\n<div class=\"bar\" aria-hidden=\"true\">");
        foreach (var role in roles)
            html.Add($"<i class=\"{Class(role.Key)}\" style=\"flex-grow:{role.Sum(row => row.Shot.Place.Length)}\"></i>");
        html.Own("</div>\n<ul class=\"legend\">\n");
        foreach (var role in roles)
            html.Add($"<li><span class=\"role {Class(role.Key)}\">{PictureWords.Of(role.Key)}</span> {Counted.Of(role.Count(), "shot")}, {PictureWords.Seconds(sheet.Rate.TimeAt(role.Sum(row => row.Shot.Place.Length)))} s</li>\n");
        html.Own("</ul>\n</section>\n");
    }

    private static void WriteRefusals(HtmlWriter html, IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count == 0) return;
        html.Add($"<section>\n<h2>Refused footage</h2>\n<details{(refusals.Count <= ShownRefusals ? " open" : "")}><summary>{Counted.Of(refusals.Count, "clip")} fitted by words and could not be used</summary>\n<ul class=\"refused\">\n");
        foreach (var refusal in refusals) html.Add($"<li><bdi class=\"name\">{refusal.Name}</bdi> <span dir=\"auto\">{refusal.Reason}</span></li>\n");
        html.Own("</ul>\n</details>\n</section>\n");
    }

    private static void WriteChapters(HtmlWriter html, ShotSheet sheet)
    {
        var chapters = sheet.Rows.Where(row => row.Shot is { OpensChapter: true, Chapter: not null }).ToList();
        if (chapters.Count < 2) return;
        html.Own("<nav>\n<h2>Chapters</h2>\n<ol>\n");
        foreach (var row in chapters) html.Add($"<li><span class=\"code\">{row.In}</span> <a href=\"#chapter-{row.Shot.Number}\"><bdi>{row.Shot.Chapter}</bdi></a></li>\n");
        html.Own("</ol>\n</nav>\n");
    }

    /// <summary>The name of a role in the style.</summary>
    public static string Class(ShotRole role) => PictureWords.Of(role).Replace(' ', '-');

    private static void Fact(HtmlWriter html, string name, string value) => html.Add($"<div><dt>{name}</dt><dd dir=\"auto\">{value}</dd></div>\n");

    /// <summary>Those that claim most come first.</summary>
    private static int Order(ShotRole role) => role switch
    {
        ShotRole.Event => 0,
        ShotRole.SameKind => 1,
        ShotRole.Generic => 2,
        ShotRole.Graphic => 3,
        ShotRole.Title => 4,
        _ => 5,
    };
}
