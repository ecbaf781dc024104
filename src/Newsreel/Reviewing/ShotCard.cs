using Newsreel.Common;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Reviewing;

/// <summary>One shot on the page: three frames beside the words and the reason, and below them what is shown.</summary>
internal static class ShotCard
{
    private static readonly string[] Places = ["near its start", "in its middle", "near its end"];

    public static void Write(HtmlWriter html, ShotRow row, ReviewedFilm film, IReadOnlyDictionary<long, byte[]> frames)
    {
        var shot = row.Shot;
        html.Add($"<article id=\"shot-{shot.Number}\">\n<header><h3><a href=\"#shot-{shot.Number}\"><span>Shot </span>{shot.Number}</a></h3>")
            .Add($" <span class=\"role {ReviewHead.Class(shot.Role)}\">{PictureWords.Of(shot.Role)}</span>")
            .Add($" <span class=\"code\">{row.In} – {row.Out}</span> <span class=\"quiet\">{PictureWords.Seconds(row.Length)} s");
        if (shot.SceneNumber > 0) html.Add($" · scene {shot.SceneNumber}");
        if (shot.Chapter is { } chapter) html.Add($" · <bdi>{chapter}</bdi>");
        html.Own("</span></header>\n<div class=\"pair\">\n");
        WriteFrames(html, row, film, frames);
        html.Own("<div>\n");
        if (shot.Kind is not SceneKind.Narration) html.Add($"<p class=\"reason\"><b>{PictureWords.Of(shot.Kind)}</b> <span dir=\"auto\">{shot.Speaker ?? ""}</span></p>\n");
        if (shot.Words.Length > 0) html.Add($"<p class=\"words\" lang=\"{film.Sheet.Language}\" dir=\"auto\">{shot.Words}</p>\n");
        else html.Own("<p class=\"words none\">No words are spoken.</p>\n");
        html.Add($"<p class=\"reason\"><b>{(row.Footage is null ? "Drawn" : "Chosen")}</b> <span dir=\"auto\">{row.Reason}</span></p>\n");
        if (row.Footage is null && shot.KeyPhrase.Length > 0) html.Add($"<p class=\"reason\"><b>Shows</b> <span dir=\"auto\">{shot.KeyPhrase}</span></p>\n");
        html.Own("</div>\n</div>\n");
        if (row.Footage is { } footage) WriteFootage(html, footage);
        CandidateList.Write(html, row.Others, row.Footage is not null);
        html.Own("</article>\n");
    }

    private static void WriteFrames(HtmlWriter html, ShotRow row, ReviewedFilm film, IReadOnlyDictionary<long, byte[]> frames)
    {
        if (frames.Count == 0) return;
        html.Own("<div class=\"frames\">");
        foreach (var (moment, place) in row.Moments.Zip(Places))
            if (frames.TryGetValue(moment, out var picture))
                html.Add($"<img alt=\"Shot {row.Shot.Number} {place}\" title=\"{Timecode.Of(moment, film.Sheet.Rate)}\" src=\"data:image/jpeg;base64,").Own(Convert.ToBase64String(picture)).Own("\">");
            else html.Add($"<span class=\"gone\">No frame {place}</span>");
        html.Own("</div>\n");
    }

    private static void WriteFootage(HtmlWriter html, Footage footage)
    {
        var clip = footage.Candidate;
        html.Own("<dl>\n<div class=\"wide\"><dt>Title</dt><dd>");
        Link(html, clip.Title.Length > 0 ? clip.Title : clip.Id, clip.PageUrl);
        html.Own("</dd></div>\n");
        Fact(html, "Clip", clip.ClipName);
        Fact(html, "Author", clip.Author);
        Fact(html, "Date", PictureWords.Date(clip));
        Fact(html, "Place", clip.Place);
        if (clip.Nature != FootageNature.Actuality) Fact(html, "Kind", PictureWords.Of(clip.Nature), "warn");
        Fact(html, "Label shown", footage.FileLabel ?? "none");
        Fact(html, "In point", clip.IsStill ? "still picture" : Timecode.InFile(footage.In));
        Fact(html, "Licence", clip.Terms.Licence.Length > 0 ? clip.Terms.Licence : "nobody says");
        Fact(html, "Clearance", PictureWords.Of(clip.Terms.Clearance), clip.Terms.Clearance == Clearance.NeedsPerson ? "warn" : "");
        Fact(html, "Credit", clip.Terms.CreditLine);
        Fact(html, "Restrictions", clip.Terms.Restrictions, "warn");
        html.Own("<div class=\"wide\"><dt>Score</dt><dd>");
        Score(html, footage.Score);
        html.Own("</dd></div>\n</dl>\n");
    }

    /// <summary>A score as a bar and a number, and what made it so.</summary>
    public static void Score(HtmlWriter html, CandidateScore score)
    {
        var percent = double.IsNaN(score.Value) ? 0L : (long)Math.Round(Math.Clamp(score.Value, 0, 1) * 100);
        html.Add($"<span class=\"score\" style=\"--part:{percent}%\">{PictureWords.Score(score)}</span>");
        foreach (var reason in score.Reasons) html.Add($" <span class=\"why\" dir=\"auto\">{reason}</span>");
    }

    /// <summary>A link to a page that a person can open; other addresses stand as text.</summary>
    public static void Link(HtmlWriter html, string title, string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" or "file")
            html.Add($"<a href=\"{page.AbsoluteUri}\" rel=\"noopener noreferrer\"><bdi>{title}</bdi></a>");
        else html.Add($"<bdi>{title}</bdi>{(address.Length > 0 ? $" ({address})" : "")}");
    }

    private static void Fact(HtmlWriter html, string name, string value, string kind = "")
    {
        if (value.Length == 0) return;
        html.Add($"<div class=\"{kind}{(value.Length > 60 ? " wide" : "")}\"><dt>{name}</dt><dd dir=\"auto\">{value}</dd></div>\n");
    }
}
