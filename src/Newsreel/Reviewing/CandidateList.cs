using Newsreel.Common;
using Newsreel.Sourcing;

namespace Newsreel.Reviewing;

/// <summary>What else was considered for a shot, folded away.</summary>
internal static class CandidateList
{
    public static void Write(HtmlWriter html, IReadOnlyList<RankedCandidate> candidates, bool isFilmed)
    {
        if (candidates.Count == 0) return;
        html.Add($"<details><summary>{Counted.Of(candidates.Count, isFilmed ? "other candidate" : "candidate")}</summary>\n<ol class=\"others\">\n");
        foreach (var (candidate, score, role, refusal) in candidates)
        {
            html.Own("<li>");
            ShotCard.Link(html, candidate.Title.Length > 0 ? candidate.Title : candidate.Id, candidate.PageUrl);
            html.Add($" <span class=\"role {ReviewHead.Class(role)}\">{PictureWords.Of(role)}</span>\n<p class=\"quiet\"><code><bdi>{candidate.ClipName}</bdi></code>");
            foreach (var fact in new[] { candidate.Author, PictureWords.Date(candidate), candidate.Place, candidate.Terms.Licence })
                if (fact.Length > 0) html.Add($" · <bdi>{fact}</bdi>");
            html.Own("</p>\n<p>");
            ShotCard.Score(html, score);
            html.Own("</p>\n");
            if (refusal is not null) html.Add($"<p class=\"no\" dir=\"auto\">{refusal}</p>\n");
            html.Own("</li>\n");
        }

        html.Own("</ol>\n</details>\n");
    }
}
