using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Projects;
using Newsreel.Testing;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Editing;

public sealed class SubtitleFileTests
{
    private static readonly FrameRate[] Rates = [FrameRate.Thirty, new(25, 1), new(30000, 1001), new(24000, 1001), new(60, 1)];

    private static readonly Caption[] Awkward =
    [
        new(new(0, 30), ["x --> y", "1 < 2 & 3 > 2"]),
        new(new(32, 30), ["<i>not italic</i> &amp; AT&T", @"{\an8}not moved \N C:\new"]),
        new(new(100, 200), ["قال: «لا»", "二月二十四日、"]),
    ];

    private static readonly Caption[] Hebrew =
    [
        new(new(0, 60), ["הרכבות המשיכו לנסוע.", "NATO לא הגיבה."]),
        new(new(70, 60), ["1945 — «לא»", "<i>כך</i> & זהו"]),
        new(new(140, 60), ["24 February 2022."]),
    ];

    private static readonly Gen<string> Lines =
        from count in Gen.Choose(1, 12)
        from parts in Gen.Elements("<", ">", "&", "amp;", "--", "->", "{", "\\", "an8", "i", "\u2060", "é", "字", "12", "#39;", "/b", "!", "N", "h", "\u202B", "\u202C", "א", "&rlm;", "\u200E").ArrayOf(count)
        select string.Concat(parts);

    private static readonly Gen<(FrameRate Rate, Caption[] Captions)> Films =
        from rate in Gen.Elements(Rates)
        from count in Gen.Choose(1, 8)
        from gaps in Gen.Choose(2, 9000).ArrayOf(count)
        from lengths in Gen.Choose(1, 210).ArrayOf(count)
        from first in Lines.ArrayOf(count)
        from second in Lines.ArrayOf(count)
        select (rate, Placed(gaps, lengths, first, second));

    [Fact]
    public void SubRip_gives_back_what_was_written() =>
        RoundTrip(SubRip.Write, SubRip.Parse);

    [Fact]
    public void WebVtt_gives_back_what_was_written() =>
        RoundTrip(WebVtt.Write, WebVtt.Parse);

    [Fact]
    public void SubRip_keeps_text_from_being_taken_for_markup() =>
        Snapshot.Matches(SubRip.Write(Awkward, FrameRate.Thirty), "awkward.srt");

    [Fact]
    public void WebVtt_keeps_text_from_being_taken_for_markup() =>
        Snapshot.Matches(WebVtt.Write(Awkward, FrameRate.Thirty), "awkward.vtt");

    [Fact]
    public void WebVtt_of_other_programs_is_read_too()
    {
        const string file = "\uFEFFWEBVTT - a film\r\n\r\nNOTE made elsewhere\r\n\r\nfirst\r\n00:01.000 --> 00:02.000 line:0 align:start\r\nHello &amp; welcome\r\n";
        var caption = Assert.Single(WebVtt.Parse(file, FrameRate.Thirty));
        Assert.Equal((30L, 60L, "Hello & welcome"), (caption.Place.Start, caption.Place.End, caption.Text));
    }

    [Fact]
    public void Right_to_left_lines_say_so_where_players_would_not_see_it() =>
        Snapshot.Matches(SubRip.Write(Hebrew, FrameRate.Thirty) + WebVtt.Write(Hebrew, FrameRate.Thirty), "right-to-left.txt");

    [Fact]
    public void A_film_that_reads_from_left_to_right_has_no_marks_of_direction()
    {
        Caption[] captions = [new(new(0, 60), ["Kyiv did not fall.", "1945 — «no»"]), new(new(70, 60), ["二月二十四日、"])];
        Assert.DoesNotContain(SubRip.Write(captions, FrameRate.Thirty) + WebVtt.Write(captions, FrameRate.Thirty), character => character is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E'));
    }

    [Fact]
    public async Task The_track_of_a_film_says_what_the_file_says()
    {
        Tools.Require();
        using var folder = new TempFolder();
        Caption[] captions = [.. Awkward, .. Hebrew.Select(caption => caption with { Place = caption.Place with { Start = caption.Place.Start + 400 } })];
        var (file, film) = (folder.File("captions.srt"), folder.File("film.mp4"));
        await File.WriteAllTextAsync(file, SubRip.Write(captions, FrameRate.Thirty), Tools.Token);
        await Tools.MakeAsync("-f", "lavfi", "-i", "color=gray:64x64:r=30:d=21", "-f", "srt", "-i", file, "-c:s", "mov_text", $"file:{film}");
        Assert.Equal("mov_text", (await Tools.Ffprobe.ReadAsync(film, Tools.Token)).First("subtitle")?.Codec);
        var read = SubRip.Parse(Encoding.UTF8.GetString(await Tools.MakeAsync("-i", film, "-map", "0:s", "-f", "srt", "pipe:1")), FrameRate.Thirty);
        Assert.Equal(captions.Select(caption => caption.Place), read.Select(caption => caption.Place));
        Assert.Equal(captions.SelectMany(caption => caption.Lines), read.SelectMany(caption => caption.Lines));
    }

    private static void RoundTrip(Func<IReadOnlyList<Caption>, FrameRate, string> write, Func<string, FrameRate, IReadOnlyList<Caption>> parse) =>
        Prop.ForAll(Films.ToArbitrary(), film =>
        {
            var read = parse(write(film.Captions, film.Rate), film.Rate);
            Assert.Equal(film.Captions.Select(caption => caption.Place), read.Select(caption => caption.Place));
            Assert.Equal(film.Captions.SelectMany(caption => caption.Lines), read.SelectMany(caption => caption.Lines));
        }).QuickCheckThrowOnFailure();

    private static Caption[] Placed(int[] gaps, int[] lengths, string[] first, string[] second)
    {
        var clock = 0L;
        return [.. gaps.Select((gap, i) =>
        {
            var place = new FrameRange(clock + gap, lengths[i]);
            clock = place.End;
            return new Caption(place, [first[i], second[i]]);
        })];
    }
}
