using System.Globalization;
using System.Text;
using Newsreel.Common;

namespace Newsreel.Reviewing;

/// <summary>The shots as a table for spreadsheets.</summary>
internal static class ShotListCsv
{
    private static readonly string[] Columns =
    [
        "Shot", "Scene", "Chapter", "In", "Out", "Seconds", "Role", "Words", "On the graphic", "Source", "Clip", "Title", "Page", "Author", "Date", "Place", "Kind",
        "In point", "Label shown", "Licence", "Clearance", "Credit line", "Restrictions", "Score", "Score reasons", "Reason", "Other candidates", "Heard", "Speaker",
    ];

    /// <summary>The whole file, its byte order mark first.</summary>
    public static string Text(ShotSheet sheet)
    {
        var text = new StringBuilder(CsvText.Start);
        CsvText.Append(text, Columns);
        foreach (var row in sheet.Rows) CsvText.Append(text, Fields(row));
        return text.ToString();
    }

    private static string[] Fields(ShotRow row)
    {
        var (shot, footage, clip) = (row.Shot, row.Footage, row.Footage?.Candidate);
        return
        [
            Number(shot.Number), shot.SceneNumber == 0 ? "" : Number(shot.SceneNumber), shot.Chapter ?? "", row.In, row.Out,
            row.Length.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture), PictureWords.Of(shot.Role), shot.Words, footage is null ? shot.KeyPhrase : "",
            PictureWords.Source(row), clip?.ClipName ?? "", clip?.Title ?? "", clip?.PageUrl ?? "", clip?.Author ?? "", clip is null ? "" : PictureWords.Date(clip), clip?.Place ?? "",
            clip is null ? "" : PictureWords.Of(clip.Nature), footage is null || clip!.IsStill ? "" : Timecode.InFile(footage.In), footage?.FileLabel ?? "",
            clip?.Terms.Licence ?? "", clip is null ? "" : PictureWords.Of(clip.Terms.Clearance), clip?.Terms.CreditLine ?? "", clip?.Terms.Restrictions ?? "",
            footage is null ? "" : PictureWords.Score(footage.Score), footage is null ? "" : string.Join("; ", footage.Score.Reasons), row.Reason, string.Join("; ", row.Others.Select(other => other.Candidate.ClipName)),
            PictureWords.Of(shot.Kind), shot.Speaker ?? "",
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
