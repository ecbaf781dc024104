using System.Text.Json.Nodes;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Projects;
using Newsreel.Sourcing;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Editing;

public sealed class FootageEditTests
{
    private static readonly Mount Mount = new(new(240, 0, 1440, 1080), "<svg/>", "[Script Info]\n", [new(LabelKind.Credit, "A. Person", TimeSpan.FromSeconds(4))]);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 60)]
    [InlineData(2.01, 61)]
    [InlineData(7.01, 210)]
    public void Footage_begins_at_the_next_whole_frame_unless_the_end_is_too_near(double seconds, long first)
    {
        var media = FootageMedia.Of(new(Clips.Footage(seconds: seconds), ShotRole.Generic, Mount), 90, FrameRate.Thirty);
        Assert.Equal(new(0, 300), media.Available);
        Assert.Equal(new(first, 90), media.Seen);
    }

    [Fact]
    public void A_still_is_there_as_long_as_it_is_seen() =>
        Assert.Equal(new(0, 90), FootageMedia.Of(new(Clips.Footage(Clips.Photograph), ShotRole.Generic, Mount), 90, FrameRate.Thirty).Available);

    [Fact]
    public void A_shot_lies_inside_of_what_is_seen_of_its_footage_and_only_drawn_shots_are_declared_with_their_reason()
    {
        var timeline = Edit("/film/videos/a.mp4", "/footage/b.mp4");
        var clip = Assert.IsType<Clip>(timeline.Picture.Items[1]);
        var media = Assert.IsType<FootageMedia>(clip.Media);
        Assert.Equal(new(45, 135), media.Seen);
        Assert.Equal(new(52, 120), clip.Source);
        Assert.Equal(ShotRole.SameKind, media.Role);
        Assert.Equal(
            ["The film's title.", "Nothing fits.", "Credits and disclosure."],
            timeline.Declared.Where(declared => declared.Kind == DeclaredKind.Graphic).Select(declared => declared.Reason));
    }

    [Fact]
    public void Footage_is_written_with_its_terms_and_clock_and_named_as_seen_from_the_edit()
    {
        var timeline = Edit("/film/videos/a 1.mp4", "/footage/ü/b.mp4");
        var clips = JsonNode.Parse(OtioWriter.Write(timeline, "/film"))!["tracks"]!["children"]![0]!["children"]!.AsArray()
            .Where(child => (string?)child!["OTIO_SCHEMA"] is "Clip.2").Select(child => child!["media_references"]!["DEFAULT_MEDIA"]!).ToList();
        Assert.Equal("videos/a%201.mp4", (string?)clips[1]["target_url"]);
        Assert.Equal("file:///footage/%C3%BC/b.mp4", (string?)clips[3]["target_url"]);
        Assert.Equal("ExternalReference.1", (string?)clips[1]["OTIO_SCHEMA"]);
        var duration = clips[1]["available_range"]!["duration"]!;
        Assert.Equal((250d, 25d), ((double)duration["value"]!, (double)duration["rate"]!));
        var own = clips[1]["metadata"]!["newsreel"]!;
        Assert.Equal(
            ["Clip a", "library", "file:///footage/a.mp4", "A. Person, own footage", "CC BY 4.0", "SameKind"],
            new[] { "title", "source", "page", "credit", "licence", "role" }.Select(name => (string?)own[name]));
        Assert.Equal(0.75, (double)own["score"]!);
    }

    [Fact]
    public void Footage_is_read_as_it_was_written()
    {
        var timeline = Edit("/film/videos/a 1.mp4", "/footage/b #2 100%.mp4");
        foreach (var folder in new[] { null, "/film", "/film/videos" })
        {
            var written = OtioWriter.Write(timeline, folder);
            var read = OtioReader.Read(written, folder);
            Assert.Equal(written, OtioWriter.Write(read, folder));
            foreach (var (before, after) in timeline.Picture.Items.Zip(read.Picture.Items))
            {
                if (((Clip)before).Media is not FootageMedia was) continue;
                var now = Assert.IsType<FootageMedia>(((Clip)after).Media);
                Assert.Equal((was.Footage.Path, was.Footage.Facts, was.Footage.In), (now.Footage.Path, now.Footage.Facts, now.Footage.In));
                Assert.Equal((was.Seen, was.Available, was.Mount.Area, was.Mount.Script), (now.Seen, now.Available, now.Mount.Area, now.Mount.Script));
                Assert.Equal(was.Footage.Candidate.Terms, now.Footage.Candidate.Terms);
            }
        }
    }

    private static Timeline Edit(string first, string second)
    {
        var shots = Films.Shots((120, 1, null), (120, 1, null), (120, 1, null), (120, 1, null), (90, 0, null));
        List<ShotPicture> pictures =
        [
            new DrawnShot(Films.Card, "not used"),
            new FootageShot(Clips.Footage(path: first, seconds: 1.5), ShotRole.SameKind, Mount),
            new DrawnShot(Films.Card, "Nothing fits."),
            new FootageShot(Clips.Footage(Clips.Photograph, second, id: "b"), ShotRole.Generic, Mount with { Surround = null, Script = null, Labels = [] }),
            new DrawnShot(Films.Card, ""),
        ];
        return Editor.Edit(
            new("film", new(Spoken.Voice, 1, 2, [], "/film/voice.wav", 0, []), shots, pictures, TransitionStyle.Crossfade, CaptionRules.For(OutputProfile.Default), FrameRate.Thirty),
            shots.Shots[^1].Place.End);
    }
}
