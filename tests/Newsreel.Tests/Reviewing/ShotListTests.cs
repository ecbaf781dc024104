using Newsreel.Common;
using Newsreel.Reviewing;

namespace Newsreel.Tests.Reviewing;

public sealed class ShotListTests
{
    [Fact]
    public void The_table_has_a_heading_and_a_line_for_every_shot_and_is_read_as_UTF_8()
    {
        var text = ShotListCsv.Text(Reviews.Film(Reviews.Selection(300)).Sheet);

        Assert.Equal('\uFEFF', text[0]);
        var rows = Read(text[1..]);
        Assert.Equal(301, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        Assert.Equal(
            [
                "2", "1", "", "00:00:04:00", "00:00:08:00", "4.000", "same kind", "Words of shot 2.", "", "archive", "archive:clip-2", "Rockets on the pad", "https://example.org/clip?a=1&b=2",
                "A. Person", "16 November 2022", "Florida", "training", "0:00:12.480", "TRAINING · Florida 2022", "Public domain", "cleared by its terms", "NASA", "No endorsement", "0.82",
                "words +0.5; place +0.32", "It fits best.", "archive:clip--2", "", "",
            ],
            rows[2]);
        Assert.Equal("300", rows[^1][0]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void What_a_spreadsheet_would_compute_is_text(string words) => Assert.Equal($"'{words}", Read(Of(words))[1][7]);

    [Theory]
    [InlineData("He said \"no\", twice.")]
    [InlineData("One line,\r\nanother")]
    [InlineData("القمر; фильм")]
    [InlineData("5 = 5")]
    [InlineData("")]
    public void Every_text_is_read_back_as_it_was(string words) => Assert.Equal(words, Read(Of(words))[1][7]);

    [Theory]
    [InlineData(0, 30, 1, "00:00:00:00")]
    [InlineData(108_029, 30, 1, "01:00:00:29")]
    [InlineData(1_799, 30_000, 1_001, "00:00:59;29")]
    [InlineData(1_800, 30_000, 1_001, "00:01:00;02")]
    [InlineData(3_600, 60_000, 1_001, "00:01:00;04")]
    [InlineData(49, 25, 1, "00:00:01:24")]
    public void Timecodes_count_whole_frames_as_edit_lists_do(long frame, int numerator, int denominator, string timecode) =>
        Assert.Equal(timecode, Timecode.Of(frame, new(numerator, denominator)));

    [Fact]
    public void The_three_frames_of_a_shot_lie_inside_it_and_apart_from_its_ends()
    {
        foreach (var row in Reviews.Film(Reviews.Selection(5)).Sheet.Rows)
            Assert.Equal([row.Shot.Place.Start + 15, row.Shot.Place.Start + 60, row.Shot.Place.End - 16], row.Moments);
    }

    private static string Of(string words) => ShotListCsv.Text(Reviews.Film(Reviews.Selection(1, words: _ => words)).Sheet)[1..];

    /// <summary>A reader of RFC 4180.</summary>
    private static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>>();
        var (row, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var (now, next) = (text[i], i + 1 < text.Length ? text[i + 1] : '\0');
            if (quoted && now == '"' && next == '"') field.Append(text[++i]);
            else if (now == '"') quoted = !quoted;
            else if (!quoted && now is (',' or '\r'))
            {
                row.Add(field.ToString());
                field.Clear();
                if (now == ',') continue;
                Assert.Equal('\n', next);
                i++;
                rows.Add(row);
                row = [];
            }
            else field.Append(now);
        }

        Assert.Empty(row);
        return rows;
    }
}
