using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Exporting;
using Newsreel.Sourcing;
using Newsreel.Tests.Exporting;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Editing.Interchange;

/// <summary>
/// What every form says of sources of 10.01 s, of which two seconds are seen from frame 90 on, in a film of 30000/1001. All numbers are
/// worked out by hand: after SMPTE ST 12-1 drop-frame code has 107 892 frames in an hour and 1 798 in a minute that is no tenth,
/// non-drop code 108 000 and 1 800.
/// </summary>
public sealed class SourceTimecodeTests
{
    private static readonly FrameRate Ntsc = new(30_000, 1001);

    [Theory]
    [InlineData(30_000, 1001, "01:00:00;00", "01:00:03;00 01:00:05;00")]
    [InlineData(2997, 100, "01:00:00;00", "01:00:03;00 01:00:05;00")]
    [InlineData(30_000, 1001, "00:00:57;00", "00:01:00;02 00:01:02;02")]
    [InlineData(30_000, 1001, "01:00:00:00", "NON-DROP 01:00:03:00 01:00:05:00")]
    [InlineData(30_000, 1001, "00:00:57:00", "NON-DROP 00:01:00:00 00:01:02:00")]
    [InlineData(24_000, 1001, "01:00:00:00", "NON-DROP 01:00:03:00 01:00:05:00")]
    [InlineData(25, 1, "10:00:00:00", "10:00:03;01 10:00:05;01")]
    [InlineData(359, 12, "00:00:10:00", "00:00:13;01 00:00:15;01")]
    [InlineData(30_000, 1001, "", "00:00:03;00 00:00:05;00")]
    public void An_edit_list_counts_a_source_as_its_own_time_code_does(int numerator, int denominator, string timecode, string expected)
    {
        var package = Package((numerator, denominator, timecode));
        var isNonDrop = expected.StartsWith("NON-DROP ", StringComparison.Ordinal);
        Assert.Equal(
            ["FCM: DROP FRAME", "* TRACK: Picture", "* FRAME RATE: 30000/1001", .. isNonDrop ? ["FCM: NON-DROP FRAME"] : Array.Empty<string>(), $"001  0MOV001  V     C        {expected.Replace("NON-DROP ", "", StringComparison.Ordinal)} 01:00:00;00 01:00:02;00"],
            EdlWriter.Write(package, package.Timeline.Picture).Split('\n').Skip(1).Take(isNonDrop ? 5 : 4));
    }

    [Fact]
    public void An_edit_list_says_where_the_way_of_counting_changes_also_inside_a_dissolve()
    {
        var package = Package((30_000, 1001, "01:00:00:00"), (30_000, 1001, "01:00:00;00"));
        Assert.Equal(
            [
                "FCM: DROP FRAME",
                "FCM: NON-DROP FRAME",
                "001  0MOV001  V     C        01:00:03:00 01:00:04:25 01:00:00;00 01:00:01;25",
                "002  0MOV001  V     C        01:00:04:25 01:00:04:25 01:00:01;25 01:00:01;25",
                "FCM: DROP FRAME",
                "002  1MOV002  V     D    010 01:00:02;25 01:00:05;00 01:00:01;25 01:00:04;00",
            ],
            EdlWriter.Write(package, package.Timeline.Picture).Split('\n').Where(line => line.StartsWith("FCM", StringComparison.Ordinal) || (line.Length > 0 && char.IsAsciiDigit(line[0]))));
    }

    [Theory]
    [InlineData(30_000, 1001, "01:00:00;00", "8999991/2500s 1001/100s DF 18014997/5000s")]
    [InlineData(2997, 100, "01:00:00;00", "8999991/2500s 1001/100s DF 18014997/5000s")]
    [InlineData(30_000, 1001, "00:00:57;00", "57057/1000s 1001/100s DF 3003/50s")]
    [InlineData(30_000, 1001, "01:00:00:00", "18018/5s 1001/100s NDF 3606603/1000s")]
    [InlineData(24_000, 1001, "01:00:00:00", "18018/5s 1001/100s NDF 3606603/1000s")]
    [InlineData(25, 1, "10:00:00:00", "36000s 1001/100s NDF 36003003/1000s")]
    [InlineData(359, 12, "00:00:10:00", "3600/359s 1001/100s NDF 4678077/359000s")]
    public void Final_Cut_Pro_is_told_the_time_of_a_source_in_seconds(int numerator, int denominator, string timecode, string expected)
    {
        var root = XDocument.Parse(FcpXmlWriter.Write(Package((numerator, denominator, timecode)))).Root!;
        var (asset, clip) = (root.Descendants("asset").Single(), root.Descendants("spine").Single().Elements("asset-clip").Single());
        Assert.Equal(expected, $"{asset.Attribute("start")!.Value} {asset.Attribute("duration")!.Value} {clip.Attribute("tcFormat")!.Value} {clip.Attribute("start")!.Value}");
        Assert.Equal(("1001/500s", "8999991/2500s"), (clip.Attribute("duration")!.Value, root.Descendants("sequence").Single().Attribute("tcStart")!.Value));
    }

    [Theory]
    [InlineData(30_000, 1001, "01:00:00;00", "30 TRUE 300 01:00:00;00 107892 DF")]
    [InlineData(2997, 100, "01:00:00;00", "30 TRUE 300 01:00:00;00 107892 DF")]
    [InlineData(30_000, 1001, "01:00:00:00", "30 TRUE 300 01:00:00:00 108000 NDF")]
    [InlineData(24_000, 1001, "01:00:00:00", "24 TRUE 240 01:00:00:00 86400 NDF")]
    [InlineData(25, 1, "10:00:00:00", "25 FALSE 250 10:00:00:00 900000 NDF")]
    [InlineData(359, 12, "00:00:10:00", "30 FALSE 299 00:00:10:00 300 NDF")]
    [InlineData(30_000, 1001, "", "30 TRUE 300 00:00:00;00 0 DF")]
    public void Premiere_is_told_rate_length_and_time_code_of_a_source(int numerator, int denominator, string timecode, string expected)
    {
        var sequence = XDocument.Parse(XmemlWriter.Write(Package((numerator, denominator, timecode)))).Root!.Element("sequence")!;
        var file = sequence.Descendants("file").Single();
        var code = file.Element("timecode")!;
        Assert.Equal(expected, $"{Rate(file)} {file.Element("duration")!.Value} {code.Element("string")!.Value} {code.Element("frame")!.Value} {code.Element("displayformat")!.Value}");
        Assert.Equal(Rate(file), Rate(code));
        Assert.Equal(Rate(file), Rate(file.Descendants("samplecharacteristics").First()));
        Assert.Equal(("30 TRUE", "01:00:00;00", "107892"), (Rate(sequence), sequence.Element("timecode")!.Element("string")!.Value, sequence.Element("timecode")!.Element("frame")!.Value));
        // In and out are counted from the first frame of the file, at the rate of the film.
        var clip = sequence.Descendants("clipitem").Single();
        Assert.Equal(("90", "150"), (clip.Element("in")!.Value, clip.Element("out")!.Value));

        static string Rate(XElement of) => $"{of.Element("rate")!.Element("timebase")!.Value} {of.Element("rate")!.Element("ntsc")!.Value}";
    }

    [Theory]
    [InlineData(30_000, 1001, "01:00:00;00", "107892 + 300 at 29.970030", 107_982)]
    [InlineData(2997, 100, "01:00:00;00", "107892 + 300 at 29.970030", 107_982)]
    [InlineData(30_000, 1001, "01:00:00:00", "108000 + 300 at 29.970030", 108_090)]
    [InlineData(24_000, 1001, "01:00:00:00", "86400 + 240 at 23.976024", 108_090)]
    [InlineData(25, 1, "10:00:00:00", "900000 + 250 at 25.000000", 1_079_011.078921)]
    [InlineData(359, 12, "00:00:10:00", "300 + 299 at 29.916667", 390.535119)]
    [InlineData(30_000, 1001, "", "0 + 300 at 29.970030", 90)]
    public void OpenTimelineIO_counts_a_medium_from_its_own_time_code(int numerator, int denominator, string timecode, string available, double first)
    {
        var document = JsonNode.Parse(OtioWriter.Write(Package((numerator, denominator, timecode))))!;
        var clip = document["tracks"]!["children"]![0]!["children"]![0]!;
        Assert.Equal(available, Range(clip["media_references"]!["DEFAULT_MEDIA"]!["available_range"]!));
        var start = clip["source_range"]!["start_time"]!;
        Assert.Equal((first, 60), (Math.Round((double)start["value"]!, 6), (double)clip["source_range"]!["duration"]!["value"]!));
        Assert.Equal((107_892, 29.97003), ((double)document["global_start_time"]!["value"]!, Math.Round((double)document["global_start_time"]!["rate"]!, 6)));

        static string Range(JsonNode range) => string.Create(
            CultureInfo.InvariantCulture, $"{(double)range["start_time"]!["value"]!} + {(double)range["duration"]!["value"]!} at {(double)range["duration"]!["rate"]!:0.000000}");
    }

    /// <summary>Sources one after the other, with a dissolve of ten frames between them.</summary>
    private static EditPackage Package(params (int Numerator, int Denominator, string Timecode)[] sources)
    {
        var clips = sources.Select((source, i) =>
        {
            var facts = Clips.Video with { FrameRate = new(source.Numerator, source.Denominator), Duration = TimeSpan.FromSeconds(10.01) };
            var media = new FootageMedia(Clips.Footage(facts, $"/footage/{i}.mov"), ShotRole.Generic, new(new(0, 0, 1920, 1080), null, null, []), new(0, 300), new(85, 70));
            return new Clip(new(i * 60, 60), $"Shot {i}", media, new(90, 60));
        });
        var joints = sources.Skip(1).Select((_, i) => new Transition((i + 1) * 60, TransitionKind.Dissolve, 5, 5));
        var timeline = new Timeline("Film", Ntsc, [new("Picture", TrackKind.Video, [.. clips], [.. joints])], [], [], []);
        var notes = sources.Select((source, i) => (Path: $"/footage/{i}.mov", source.Timecode)).ToDictionary(source => source.Path, source => new SourceNote(source.Timecode, [], HasSound: false), StringComparer.Ordinal);
        return HandoffPlan.Of(Orders.Of(timeline), notes).Package;
    }
}
