using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Exporting;
using Newsreel.Rendering.Sound;
using Newsreel.Sourcing;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Exporting;

public sealed class HandoffPlanTests
{
    private static readonly Mount Mount = new(new(0, 0, 1920, 1080), null, "[Events]\nDialogue: 0,label", []);

    [Fact]
    public void A_file_that_is_seen_twice_is_copied_once_and_files_of_the_same_name_do_not_collide()
    {
        var plan = Plan(Footage("/a/Ship 1.MP4", 30), Footage("/b/ship-1.mp4", 30), Footage("/a/Ship 1.MP4", 90));
        Assert.Equal([("/a/Ship 1.MP4", "media/ship-1.mp4"), ("/b/ship-1.mp4", "media/ship-1-2.mp4")], plan.Copies.Select(copy => (copy.Source, copy.Path)));
        Assert.Equal(["SHIP1001", "SHIP1002"], plan.Package.Media.Values.Where(media => media.Kind == PackageKind.Footage).Select(media => media.Reel));
        Assert.Equal("Ship 1.MP4", plan.Package.Media["media/ship-1.mp4"].OriginalName);
    }

    [Fact]
    public void A_drawn_clip_has_a_second_to_spare_on_both_sides()
    {
        var plan = Plan(new GraphicMedia(Films.Graphic, new(0, 60)));
        var clip = Assert.IsType<Clip>(plan.Package.Timeline.Picture.Items[0]);
        Assert.Equal(new(30, 60), clip.Source);
        Assert.Equal(new ExternalMedia("media/graphic-001-headline.mp4", new(0, 120)), clip.Media);
        Assert.Equal((30, 30), plan.Package.Handles(clip));
        Assert.Equal(new(Films.Graphic, 60, 30, "media/graphic-001-headline.mp4"), Assert.Single(plan.Drawings));
    }

    [Fact]
    public void Footage_has_the_handles_that_its_file_has()
    {
        var plan = Plan(Footage("/a.mp4", 10), Footage("/b.mp4", 225));
        Assert.Equal([(10, 30), (30, 15)], plan.Package.Timeline.Picture.Items.Select(item => plan.Package.Handles((Clip)item)));
    }

    [Theory]
    [InlineData("10:00:00:00", 25, 900_000)]
    [InlineData("10:00:00:29", 25, 0)]
    [InlineData("", 25, 0)]
    public void Time_code_of_a_source_counts_at_its_own_rate(string timecode, int rate, long frame)
    {
        var media = Plan(new Dictionary<string, SourceNote> { ["/a.mp4"] = new(timecode, [], HasSound: true) }, Footage("/a.mp4", 0)).Package.Media["media/a.mp4"];
        Assert.Equal((frame, new FrameRate(rate, 1), true), (media.Shape.StartFrame, media.Shape.Rate, media.HasSound));
    }

    [Theory]
    [InlineData("made by unit 221114-f-ab123-1001, cleared", "221114-F-AB123-1001")]
    [InlineData("2211145-F-AB123-1001", "")]
    [InlineData("nothing", "")]
    public void A_number_of_the_armed_forces_is_kept_when_a_tag_has_it(string tag, string id) =>
        Assert.Equal(id, Plan(new Dictionary<string, SourceNote> { ["/a.mp4"] = new("", [tag], HasSound: false) }, Footage("/a.mp4", 0)).Package.Media["media/a.mp4"].ArchiveId);

    [Fact]
    public void No_document_says_where_a_file_of_this_machine_lies()
    {
        var timeline = Edit(Footage("/home/somebody/My Films/Ship 1.mp4", 0), Footage("/home/somebody/My Films/b.mov", 0));
        var order = Orders.Of(timeline, Orders.Song("Slow river"), [new(new(0, 96_000), "/home/somebody/My Films/Ship 1.mp4", TimeSpan.Zero)]);
        var plan = HandoffPlan.Of(order, new Dictionary<string, SourceNote>(StringComparer.Ordinal) { ["/home/somebody/My Films/Ship 1.mp4"] = new("", [], HasSound: true) });
        var documents = HandoffDocuments.Of(plan.Package, "/handoff");
        Assert.Equal(["timeline.otio", "timeline.fcpxml", "timeline.xml", "video.edl", "music.edl", "natural.edl", "README.txt"], documents.Select(document => document.Name));
        foreach (var (name, text) in documents)
            foreach (var place in new[] { "somebody", "My Films", "My%20Films", "file:///" }) Assert.False(text.Contains(place, StringComparison.Ordinal), $"{name} names {place}.");
        Assert.Contains("\"target_url\": \"media/ship-1.mp4\"", documents[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_should_know_before_publishing_stands_in_the_read_me()
    {
        var package = Plan(Footage("/a.mp4", 0)).Package;
        Assert.EndsWith("\nBefore you publish:\n- DVIDS no longer has a clip.\n", HandoffDocuments.Of(package, "/handoff", "DVIDS no longer has a clip.")[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Before you publish", HandoffDocuments.Of(package, "/handoff")[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_that_an_archive_gives_is_kept()
    {
        var footage = Footage("/a.mp4", 0);
        var numbered = footage with { Footage = footage.Footage with { Candidate = footage.Footage.Candidate with { ArchiveNumber = "260201-A-AB123-1001" } } };
        Assert.Equal("260201-A-AB123-1001", Plan(numbered).Package.Media["media/a.mp4"].ArchiveId);
    }

    [Fact]
    public void What_an_archive_calls_its_footage_stays()
    {
        var footage = Footage("/home/somebody/1.mp4", 0);
        var archived = footage with { Footage = footage.Footage with { Candidate = footage.Footage.Candidate with { Source = "archive", Id = "archive-77" } } };
        Assert.Equal("archive-77", ((FootageMedia)((Clip)Plan(archived).Package.Timeline.Picture.Items[0]).Media).Footage.Candidate.Id);
    }

    [Fact]
    public void Music_and_the_sound_of_clips_are_tracks_of_the_package()
    {
        var timeline = Edit(Footage("/a.mp4", 0), Footage("/silent.mp4", 0), Footage("/b.mp4", 0), new GraphicMedia(Films.Graphic, new(0, 60)));
        NaturalClip[] natural = [Natural(1, "/silent.mp4"), Natural(2, "/b.mp4")];
        var notes = new Dictionary<string, SourceNote>(StringComparer.Ordinal) { ["/b.mp4"] = new("", [], HasSound: true), ["/silent.mp4"] = SourceNote.None };
        var plan = HandoffPlan.Of(Orders.Of(timeline, Orders.Song("Slow\nriver"), natural), notes);
        Assert.Equal([new StemFile("Music", "media/music.wav"), new("Natural", "media/natural.wav")], plan.Stems);
        Assert.Equal(["Picture", "Music", "Natural"], plan.Package.Timeline.Tracks.Select(track => track.Name));
        Assert.Equal(
            new Clip(new(0, 240), "Slow river, A. Name", new ExternalMedia("media/music.wav", new(0, 240)), new(0, 240)), Assert.Single(plan.Package.Timeline.Tracks[1].Items));
        Assert.Equal(
            [new Gap(new(0, 120), "No clip is heard here."), new Clip(new(120, 60), "Shot 2", new ExternalMedia("media/natural.wav", new(0, 240)), new(120, 60)), new Gap(new(180, 60), "No clip is heard here.")],
            plan.Package.Timeline.Tracks[2].Items);
        Assert.Equal(("Music: Song by A. Name", "CC BY 4.0"), (plan.Package.Media["media/music.wav"].Credit, plan.Package.Media["media/music.wav"].Licence));

        NaturalClip Natural(int shot, string path) => new(new(timeline.Rate.SampleAt(shot * 60), timeline.Rate.SampleAt((shot + 1) * 60)), path, TimeSpan.Zero);
    }

    [Fact]
    public void A_film_whose_clips_are_all_silent_has_no_track_for_their_sound()
    {
        var plan = HandoffPlan.Of(Orders.Of(Edit(Footage("/a.mp4", 0)), natural: [new(new(0, 96_000), "/a.mp4", TimeSpan.Zero)]), new Dictionary<string, SourceNote>(StringComparer.Ordinal) { ["/a.mp4"] = SourceNote.None });
        Assert.Empty(plan.Stems);
        Assert.Single(plan.Package.Timeline.Tracks);
    }

    [Fact]
    public void Each_track_of_sound_is_one_stem_as_long_as_the_film()
    {
        var voice = new Track("Voice", TrackKind.Audio, [new Clip(new(0, 40), "Somebody", new ExternalMedia("voice.wav", new(0, 40)), new(0, 40)), new Gap(new(40, 20), "silent")], []);
        var music = new Track("Music", TrackKind.Audio, [new Gap(new(0, 20), ""), new Clip(new(20, 40), "Song", new ExternalMedia("song.wav", new(0, 900)), new(300, 40))], []);
        var picture = new Track("Picture", TrackKind.Video, [new Clip(new(0, 60), "Card", new GraphicMedia(Films.Graphic, new(0, 60)), new(0, 60))], []);
        var plan = HandoffPlan.Of(Orders.Of(new("Film", FrameRate.Thirty, [picture, voice, music], [], [], [])), new Dictionary<string, SourceNote>());
        Assert.Equal([new StemFile("Voice", "media/voice.wav"), new("Music", "media/music.wav")], plan.Stems);
        var song = Assert.IsType<Clip>(plan.Package.Timeline.Tracks[2].Items[1]);
        Assert.Equal((new FrameRange(20, 40), new ExternalMedia("media/music.wav", new(0, 60))), (song.Source, song.Media));
    }

    [Fact]
    public void The_clean_picture_has_no_words_and_the_same_frames()
    {
        var graphic = Films.Graphic with { Script = "[Script Info]\n\n[Events]\nFormat: Text\nDialogue: words\n" };
        var timeline = Edit(new GraphicMedia(graphic, new(0, 60)), Footage("/a.mp4", 0));
        var clean = CleanPicture.Of(timeline);
        Assert.Equal("[Script Info]\n\n[Events]\nFormat: Text\n", ((GraphicMedia)((Clip)clean.Picture.Items[0]).Media).Graphic.Script);
        Assert.Null(((FootageMedia)((Clip)clean.Picture.Items[1]).Media).Mount.Script);
        Assert.Equal(timeline.Picture.Items.Select(item => item.Place), clean.Picture.Items.Select(item => item.Place));
    }

    // A library calls its footage by its path.
    private static FootageMedia Footage(string path, long first)
    {
        var footage = Clips.Footage(path: path, id: path);
        return new(footage with { Candidate = footage.Candidate with { Title = "A clip" } }, ShotRole.Generic, Mount, new(0, 300), new(first, 60));
    }

    private static HandoffPlan Plan(params MediaReference[] pictures) => Plan(new Dictionary<string, SourceNote>(), pictures);

    private static HandoffPlan Plan(Dictionary<string, SourceNote> notes, params MediaReference[] pictures) => HandoffPlan.Of(Orders.Of(Edit(pictures)), notes);

    private static Timeline Edit(params MediaReference[] pictures) => new(
        "Film", FrameRate.Thirty,
        [
            new(
                "Picture", TrackKind.Video,
                [.. pictures.Select((media, i) => new Clip(new(i * 60, 60), $"Shot {i}", media, new(media is FootageMedia footage ? footage.Seen.Start : 0, 60)))],
                [.. pictures.Skip(1).Select((_, i) => new Transition((i + 1) * 60, TransitionKind.Cut, 0, 0))]),
        ],
        [], [], []);

    private static class Films
    {
        public static readonly Graphic Graphic = new("headline", "<svg/>", new(2400, 1350, 0, 0, 1, 0), "[Script Info]\n", "words");
    }
}
