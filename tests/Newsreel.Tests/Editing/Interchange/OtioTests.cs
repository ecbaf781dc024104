using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Projects;
using Newsreel.Testing;

namespace Newsreel.Tests.Editing.Interchange;

public sealed class OtioTests
{
    private static readonly string[][] Words =
    [
        ["Before dawn, columns of armour crossed the border."], ["Kyiv did not fall."],
    ];

    private static readonly Gen<Timeline> Timelines =
        from shots in Films.ShotLists
        from style in Gen.Elements(Enum.GetValues<TransitionStyle>())
        from rate in Gen.Elements(FrameRate.Thirty, new FrameRate(25, 1), new FrameRate(30000, 1001))
        from path in Gen.Elements("/film/voice.wav", "audio/my voice #1 100%.wav", "/Ünïcödé/声.wav", "C:/films/voice.wav")
        select Film(shots, style, rate, path);

    [Fact]
    public void An_edit_is_written_in_the_words_of_OpenTimelineIO() =>
        Snapshot.Matches(OtioWriter.Write(Films.Edit(Spoken.Narration(Words))), "timeline.otio.json");

    [Fact]
    public void What_is_written_is_read_again() =>
        Prop.ForAll(Timelines.ToArbitrary(), timeline =>
        {
            var written = OtioWriter.Write(timeline);
            var read = OtioReader.Read(written);
            Assert.Equal(timeline.Rate, read.Rate);
            Assert.Equal(timeline.Chapters, read.Chapters);
            Assert.Equal(timeline.Declared, read.Declared);
            foreach (var (before, after) in timeline.Tracks.Zip(read.Tracks))
            {
                Assert.Equal(before.Items, after.Items);
                Assert.Equal(before.Transitions, after.Transitions);
            }

            Assert.Equal(written, OtioWriter.Write(read));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"OTIO_SCHEMA":"Clip.2"}""")]
    [InlineData("""{"OTIO_SCHEMA":"Timeline.1","metadata":{},"name":"of another program"}""")]
    public void Other_documents_are_refused(string document) => Assert.Throws<FormatException>(() => OtioReader.Read(document));

    [Fact]
    public void Every_object_names_its_schema()
    {
        var known = new[]
        {
            "Timeline.1", "Stack.1", "Track.1", "Clip.2", "Gap.1", "Transition.1", "TimeRange.1", "RationalTime.1", "Marker.2",
            "ExternalReference.1", "GeneratorReference.1", "MissingReference.1",
        };
        var names = new List<string>();
        Collect(JsonNode.Parse(OtioWriter.Write(Films.Edit(Spoken.Narration(Words)))));
        Assert.Subset(known.ToHashSet(StringComparer.Ordinal), names.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain("", names);

        void Collect(JsonNode? node)
        {
            if (node is JsonObject json && json["OTIO_SCHEMA"] is { } schema) names.Add((string)schema!);
            var inner = node switch { JsonObject members => members.Select(member => member.Value), JsonArray list => list, _ => [] };
            foreach (var child in inner) Collect(child);
        }
    }

    private static Timeline Film(Newsreel.Sourcing.ShotList shots, TransitionStyle style, FrameRate rate, string path)
    {
        var transitions = TransitionPlanner.Plan(shots, style, rate);
        var clips = shots.Shots.Select((shot, i) => new Clip(
            shot.Place, $"Shot {shot.Number}", i % 3 == 0 ? new MissingMedia("nothing fits") : new GraphicMedia(Films.Card, new(0, 400)), new(i, shot.Place.Length)));
        var end = shots.Shots[^1].Place.End;
        var half = new FrameRange(0, end / 2);
        return new(
            "Film <1> \"ü\"", rate,
            [
                new("Picture", TrackKind.Video, [.. clips], transitions),
                new("Voice", TrackKind.Audio, [new Clip(half, "voice", new ExternalMedia(path, half), half), new Gap(FrameRange.Between(half.End, end), "silent")], []),
            ],
            ChapterPlanner.Plan(shots, "Film", rate),
            [new(new(0, 30), ["one", "two"])],
            [new(DeclaredKind.Silence, FrameRange.Between(half.End, end), "silent")]);
    }
}
