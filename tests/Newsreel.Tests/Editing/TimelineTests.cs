using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Projects;

namespace Newsreel.Tests.Editing;

public sealed class TimelineTests
{
    private static readonly FrameRate Rate = FrameRate.Thirty;

    private static readonly string[][] Words =
    [
        ["Before dawn, columns of armour crossed the border from three sides, and the world woke up."],
        ["Kyiv did not fall, because volunteers and railway workers held the road to the north."],
    ];

    [Fact]
    public void A_graphic_starts_with_its_first_visible_frame_so_the_shot_begins_inside_it()
    {
        var clip = Assert.IsType<Clip>(Films.Edit(Spoken.Narration(Words), TransitionStyle.Crossfade).Picture.Items[1]);
        Assert.Equal(new(7, clip.Place.Length), clip.Source);
        Assert.Equal(new(0, clip.Place.Length + 15), Assert.IsType<GraphicMedia>(clip.Media).Available);
    }

    [Fact]
    public void The_voice_ends_with_the_narration_and_the_end_card_is_a_declared_silence()
    {
        var narration = Spoken.Narration(Words);
        var timeline = Films.Edit(narration);
        var sound = timeline.Tracks.Single(track => track.Kind == TrackKind.Audio);
        Assert.Equal(new ExternalMedia("/film/voice.wav", new(0, narration.Frames)), Assert.IsType<Clip>(sound.Items[0]).Media);
        Assert.Equal(90, Assert.IsType<Gap>(sound.Items[1]).Place.Length);
        var silence = Assert.Single(timeline.Declared, declared => declared.Kind == DeclaredKind.Silence);
        Assert.Equal(timeline.Frames, silence.Place.End);
        Assert.Equal(Rate.FrameNearest(narration.Scenes[^1].Sentences[^1].End), silence.Place.Start);
    }

    [Fact]
    public void Every_graphic_is_declared_with_its_reason()
    {
        var graphics = Films.Edit(Spoken.Narration(Words)).Declared.Where(declared => declared.Kind == DeclaredKind.Graphic).ToList();
        Assert.Equal(5, graphics.Count);
        Assert.Equal("The film's title.", graphics[0].Reason);
        Assert.Equal("Credits and disclosure.", graphics[^1].Reason);
    }

    [Fact]
    public void Holes_overlaps_and_wrong_transitions_are_refused_with_their_values()
    {
        var gap = new Gap(new(0, 10), "empty");
        var cut = new Transition(10, TransitionKind.Cut, 0, 0);
        var hole = Assert.Throws<ArgumentException>(() => new Track("Picture", TrackKind.Video, [gap, new Gap(new(12, 10), "")], [cut]));
        Assert.Contains("12–22", hole.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Track("Picture", TrackKind.Video, [gap, new Gap(new(9, 10), "")], [cut]));
        Assert.Throws<ArgumentException>(() => new Track("Picture", TrackKind.Video, [gap, new Gap(new(10, 10), "")], []));
        Assert.Throws<ArgumentException>(() => new Track("Picture", TrackKind.Video, [gap, new Gap(new(10, 10), "")], [new(10, TransitionKind.Dip, 3, 3)]));
        Assert.Throws<ArgumentException>(() => new Track("Picture", TrackKind.Video, [], []));
        Assert.Throws<ArgumentException>(() => new Clip(new(0, 10), "short", new MissingMedia("gone"), new(0, 9)));
    }

    [Fact]
    public void Tracks_chapters_and_captions_must_fit_the_film()
    {
        var ten = new Track("Picture", TrackKind.Video, [new Gap(new(0, 10), "")], []);
        var nine = new Track("Voice", TrackKind.Audio, [new Gap(new(0, 9), "")], []);
        Assert.Throws<ArgumentException>(() => new Timeline("film", Rate, [ten, nine], [], [], []));
        Assert.Throws<ArgumentException>(() => new Timeline("film", Rate, [ten], [new("late", 5)], [], []));
        Assert.Throws<ArgumentException>(() => new Timeline("film", Rate, [ten], [], [new(new(5, 6), ["beyond"])], []));
        Assert.Throws<ArgumentException>(() => new Timeline("film", Rate, [ten], [], [new(new(0, 6), ["a"]), new(new(5, 2), ["b"])], []));
    }

    [Fact]
    public void Chapters_start_at_zero_and_last_ten_seconds_or_are_left_out() =>
        Prop.ForAll(Films.ShotLists.ToArbitrary(), shots =>
        {
            var chapters = ChapterPlanner.Plan(shots, "The film", Rate);
            if (chapters.Count == 0) return;
            Assert.True(chapters.Count >= 3);
            Assert.Equal(0, chapters[0].Start);
            var ends = chapters.Skip(1).Select(chapter => chapter.Start).Append(shots.Shots[^1].Place.End);
            Assert.All(chapters.Zip(ends), pair => Assert.True(pair.Second - pair.First.Start >= 300));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_short_chapter_gives_its_time_to_its_neighbour()
    {
        var shots = Films.Shots((240, 1, null), (400, 2, "War"), (240, 3, "Winter"), (400, 4, "Spring"), (400, 5, "Peace"), (90, 0, null));
        Assert.Equal([new("War", 0), new("Spring", 880), new("Peace", 1280)], ChapterPlanner.Plan(shots, "The film", Rate));
    }

    [Fact]
    public void The_time_before_the_first_chapter_has_the_title_of_the_film()
    {
        var shots = Films.Shots((400, 1, null), (400, 2, "War"), (400, 3, "Peace"));
        Assert.Equal(["The film", "War", "Peace"], ChapterPlanner.Plan(shots, "The film", Rate).Select(chapter => chapter.Title));
        Assert.Equal("Introduction", ChapterPlanner.Plan(shots, " ", Rate)[0].Title);
    }
}
