using System.Text.RegularExpressions;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;

namespace Newsreel.Tests.Editing.Interchange;

/// <summary>What CMX 3600 demands of an edit decision list.</summary>
internal static partial class EdlRules
{
    /// <summary>Fails with the rule that a list breaks.</summary>
    public static void Check(string text, EditPackage package, Track track)
    {
        var (title, mode, _, _, events) = EdlReader.Parse(text);
        Assert.Equal(package.Timeline.Name, title);
        Assert.Equal(package.Timeline.Rate.Denominator == 1001 ? "DROP FRAME" : "NON-DROP FRAME", mode);
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(item => item.Rows[0].Number));
        Assert.InRange(events.Count, 1, 9999);
        var end = 0L;
        foreach (var item in events)
        {
            Assert.InRange(item.Rows.Count, 1, 2);
            if (item.Rows.Count == 2)
            {
                Assert.Equal((0L, 0L, 0), (item.Rows[0].Record.Length, item.Rows[0].Source.Length, item.Rows[0].Dissolve));
                Assert.Equal(item.Rows[0].Record.Start, item.Rows[1].Record.Start);
                Assert.InRange(item.Rows[1].Dissolve, 1, 255);
                Assert.True(item.Rows[1].Dissolve <= item.Rows[1].Record.Length);
            }

            var row = item.Rows[^1];
            Assert.Equal(end, row.Record.Start);
            Assert.True(row.Record.Length > 0);
            Assert.Equal(row.Record.Length, row.Source.Length);
            end = row.Record.End;
        }

        Assert.Equal(track.Frames, end);
        Assert.All(events.SelectMany(item => item.Rows), row => Assert.Matches("^[A-Z0-9_]{1,8}$", row.Reel));
        Assert.All(events.SelectMany(item => item.Rows), row => Assert.Equal(row.IsDrop ? "DROP FRAME" : "NON-DROP FRAME", row.Mode));
        Assert.All(text.Split('\n').Where(line => line.Length > 0 && char.IsAsciiDigit(line[0])), line => Assert.Matches(Columns(), line));
    }

    [GeneratedRegex(@"^\d{3,4}  [A-Z0-9_ ]{8} (V    |AA   ) (C        |D    \d{3} )(\d\d:\d\d:\d\d[:;]\d\d ?){4}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Columns();
}
