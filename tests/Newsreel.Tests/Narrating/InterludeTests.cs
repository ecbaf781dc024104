using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Sourcing;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Narrating;

public sealed class InterludeTests : IDisposable
{
    private const int Beep = 4;
    private readonly NarrationBench bench = new();
    private readonly string clip;

    public InterludeTests()
    {
        Tools.Require();
        // Ten seconds of a quiet tone, with a loud one that begins exactly at the fourth second.
        clip = Path.Combine(bench.Root, "clip.wav");
        var samples = new float[10 * AudioFormat.SampleRate];
        for (var at = 0; at < samples.Length; at++)
            samples[at] = (float)((at >= Beep * AudioFormat.SampleRate ? 0.18 : 0.0045) * Math.Sin(2 * Math.PI * 1000 * at / AudioFormat.SampleRate));
        WaveSound.Write(clip, samples);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_soundbite_is_heard_from_its_first_frame_to_the_sample_as_long_as_it_is()
    {
        var rate = new FrameRate(30000, 1001);
        var narration = await MakeAsync(Script(Told(1), Bite(2, 2, 7.3), Told(3)), 60, natural: true, rate);
        var (scene, voice) = (narration.Scenes[1], WaveSound.Read(narration.SoundPath));
        Assert.Equal(rate.SampleAt(scene.Place.Start), scene.Sound.Start);
        Assert.Equal((long)(5.3 * AudioFormat.SampleRate), scene.Sound.Length);
        Assert.Equal(TimeSpan.FromSeconds(5.3), scene.SpokenDuration);
        Assert.InRange(rate.SampleAt(scene.Place.End) - scene.Sound.End, 0, rate.SampleAt(1));
        // The clip begins with a whole frame, and its sound with the clip.
        var start = scene.Interlude!.Excerpt!.In;
        Assert.Equal(rate.TimeAt(rate.FramesIn(TimeSpan.FromSeconds(2))), start);
        var beep = Enumerable.Range((int)scene.Sound.Start, (int)scene.Sound.Length).First(at => Math.Abs(voice[at]) > 0.06);
        Assert.InRange(beep - scene.Sound.Start - AudioFormat.Samples(TimeSpan.FromSeconds(Beep) - start), -48, 48);
        // Nothing of it is left outside, and its ends do not click.
        Assert.All(voice[(int)(scene.Sound.End + 1)..(int)narration.Scenes[2].Sound.Start], sample => Assert.Equal(0, sample));
        Assert.Equal((0, 0), (voice[scene.Sound.Start], voice[scene.Sound.End - 1]));
        Assert.InRange(narration.Scenes[2].Sound.Start - scene.Sound.End, AudioFormat.Samples(TimeSpan.FromSeconds(0.2)), AudioFormat.Samples(TimeSpan.FromSeconds(0.3)));
    }

    [Fact]
    public async Task A_length_is_fitted_around_interludes_which_keep_theirs()
    {
        const int seconds = 47;
        var (script, rate) = (Script(Bite(1, 0, 5), Told(2), Breath(3, 2.5), Told(4), Bite(5, 2, 6.51), Breath(6, 3), Told(7), Told(8)), FrameRate.Thirty);
        var narration = await MakeAsync(script, seconds, natural: false, rate);
        Assert.Equal(new FilmLength(Brief(seconds, natural: false, rate)).NarrationFrames, narration.Frames);
        Assert.Equal([5, 2.5, 6.51 - 2, 3], narration.Scenes.Where(scene => scene.Interlude is not null).Select(scene => scene.SpokenDuration.TotalSeconds), (one, other) => Math.Abs(one - other) < 1e-4);
        Assert.Equal((0, 150), (narration.Scenes[0].Place.Start, narration.Scenes[0].Place.Length));
        Assert.All(narration.Scenes.Where(scene => scene.Interlude is not null), scene => Assert.Equal(rate.SampleAt(scene.Place.Start), scene.Sound.Start));
        Assert.Equal(script.Scenes.Select(scene => scene.Listed), narration.Scenes.Select(scene => scene.Listed));
        Assert.NotEqual(1, narration.Rate);
    }

    [Fact]
    public async Task Interludes_follow_each_other_without_a_gap_soundbites_as_loud_as_the_voice_and_breaths_silent()
    {
        var narration = await MakeAsync(Script(Breath(1, 2), Bite(2, 5, 8.017), Told(3), Bite(4, 5, 9), Breath(5, 3)), 60, natural: true, FrameRate.Thirty);
        var voice = WaveSound.Read(narration.SoundPath);
        Assert.Equal((0, 60), (narration.Scenes[0].Place.Start, narration.Scenes[0].Place.Length));
        Assert.All(narration.Scenes.Zip(narration.Scenes.Skip(1)), pair => Assert.Equal(pair.First.Place.End, pair.Second.Place.Start));
        Assert.Equal(FrameRate.Thirty.SampleAt(narration.Frames), voice.Length);
        Assert.Equal(Level(2), Level(1), 0.5);
        Assert.Equal(Level(2), Level(3), 0.5);
        Assert.All(voice[(int)narration.Scenes[4].Sound.Start..], sample => Assert.Equal(0, sample));
        Assert.Equal(3, (await Tools.Ffprobe.ReadAsync(narration.Scenes[4].Mp3Path, Tools.Token)).Duration.TotalSeconds, 0.1);

        double Level(int scene) => VoiceLevel.Of(voice.AsSpan((int)narration.Scenes[scene].Sound.Start, (int)narration.Scenes[scene].Sound.Length));
    }

    [Fact]
    public async Task Words_of_a_soundbite_get_estimated_times_inside_it_or_inside_their_cues()
    {
        var bite = Bite(2, 2, 9);
        var cued = bite with { Number = 3, Id = new("cued"), Interlude = bite.Interlude! with { Cues = [new("We were there.", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)), new("It was cold.", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6.5))] } };
        var narration = await MakeAsync(Script(Told(1), bite, cued), 60, natural: true, FrameRate.Thirty);
        var sentences = narration.Scenes[1].Sentences;
        Assert.Equal((narration.Scenes[1].Sound.Start, narration.Scenes[1].Sound.End), (sentences[0].Start, sentences[^1].End));
        Assert.All(sentences.SelectMany(sentence => sentence.Words), word => Assert.True(word.IsEstimate));
        Assert.Equal(["We", "were", "there.", "It", "was", "cold."], sentences.SelectMany(sentence => sentence.Words).Select(word => word.Text));
        Assert.Equal("Jane Doe", sentences[0].Speaker);
        var start = narration.Scenes[2].Sound.Start;
        Assert.Equal(
            [(1.0, 2.0), (5.0, 6.5)],
            narration.Scenes[2].Sentences.Select(sentence => (AudioFormat.Duration(sentence.Start - start).TotalSeconds, AudioFormat.Duration(sentence.End - start).TotalSeconds)));
    }

    [Fact]
    public async Task When_a_neighbour_is_edited_the_soundbite_moves_by_whole_frames_and_sounds_the_same()
    {
        var script = Script(Told(1), Bite(2, 2, 7), Told(3), Breath(4, 3), Told(5));
        var rate = FrameRate.Thirty;
        var before = await MakeAsync(script, 60, natural: true, rate);
        var said = Slice(before);
        var edited = script with { Scenes = [.. script.Scenes.Select(scene => scene.Number == 1 ? scene with { Sentences = [new("Something quite different is told at the beginning of the film now.", null, null)] } : scene)] };
        var (after, _) = await bench.Narrator.RenewAsync(Request(edited, Brief(60, natural: true, rate)), before, null, Tools.Token);
        Assert.NotEqual(before.Scenes[1].Place.Start, after.Scenes[1].Place.Start);
        Assert.All(after.Scenes.Skip(1), scene => Assert.Equal(before.Scenes[scene.Number - 1].Place.Length, scene.Place.Length));
        Assert.Equal(rate.SampleAt(after.Scenes[1].Place.Start), after.Scenes[1].Sound.Start);
        Assert.Equal(said, Slice(after));
        Assert.All(after.Scenes.Zip(after.Scenes.Skip(1)), pair => Assert.Equal(pair.First.Place.End, pair.Second.Place.Start));

        static float[] Slice(Narration narration) => WaveSound.Read(narration.SoundPath)[(int)narration.Scenes[1].Sound.Start..(int)narration.Scenes[1].Sound.End];
    }

    [Fact]
    public async Task A_stretch_in_which_nothing_is_heard_is_refused()
    {
        WaveSound.Write(clip, new float[10 * AudioFormat.SampleRate]);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => MakeAsync(Script(Told(1), Bite(2, 2, 7)), 60, natural: true, FrameRate.Thirty));
        Assert.Equal("soundbite-silent", failure.Code);
    }

    [Fact]
    public async Task An_interlude_is_one_shot_of_its_whole_time_between_cuts_and_the_title_waits_for_the_narrator()
    {
        var carded = Told(3) with { Sentences = [Told(3).Sentences[0] with { Card = "ledger Forty thousand tonnes" }, Told(3).Sentences[1]] };
        var script = Script(Bite(1, 0, 9.5), Told(2), carded, Breath(4, 3) with { SearchWords = ["harbour at dawn"] });
        Assert.StartsWith("This is what scene 2 tells", PublishingTexts.Of(script).Summary, StringComparison.Ordinal);
        var narration = await MakeAsync(script, 60, natural: true, FrameRate.Thirty);
        var shots = ShotPlanner.Plan(narration, 60, FrameRate.Thirty);
        Assert.Equal((narration.Scenes[0].Place, SceneKind.Soundbite, "Jane Doe", "We were there. It was cold."), (shots.Shots[0].Place, shots.Shots[0].Kind, shots.Shots[0].Speaker, shots.Shots[0].Words));
        Assert.False(shots.Shots[0].NeedsPicture);
        Assert.Equal((2, ShotRole.Title), (shots.Shots[1].SceneNumber, shots.Shots[1].Role));
        Assert.Single(shots.Shots, shot => shot.Role == ShotRole.Title);
        var card = Assert.Single(shots.Shots, shot => shot.Card is not null);
        Assert.Equal((3, "ledger Forty thousand tonnes", false), (card.SceneNumber, card.Card, card.NeedsPicture));
        Assert.DoesNotContain("masons", card.Words, StringComparison.Ordinal);
        var breath = Assert.Single(shots.Shots, shot => shot.Kind == SceneKind.Breath);
        Assert.Equal(("", "harbour at dawn", true, 90), (breath.Words, breath.Wanted, breath.NeedsPicture, breath.Place.Length));
        Assert.NotEqual("", breath.KeyPhrase);
        Assert.Equal(TransitionKind.Cut, TransitionPlanner.Plan(shots, TransitionStyle.Crossfade, FrameRate.Thirty)[0].Kind);
        // A breath for which nothing is found is silent, from the last word to the end of the film.
        var pictures = shots.Shots.Select(ShotPicture (_) => new DrawnShot(null!, "")).ToList();
        var silence = Assert.Single(PlannedSilence.Of(narration, shots.Shots, pictures, FrameRate.Thirty));
        Assert.Equal(FrameRange.Between(FrameRate.Thirty.FrameNearest(narration.Scenes[2].Sound.End), narration.Frames + 60), silence.Place);
    }

    private static Brief Brief(int seconds, bool natural, FrameRate rate) =>
        NarrationBench.Asking(seconds) with { KeepsNaturalLength = natural, Profile = OutputProfile.Default with { FrameRate = rate } };

    private static Script Script(params IReadOnlyList<Scene> scenes) => new("Harbour town", new(WriterName.Own, "the script \"talk.txt\"", IsLanguageModel: false), null, scenes, []);

    private static Scene Told(int number) => new(
        new($"scene-{number}"), number, null, [new($"This is what scene {number} tells of the town.", null, null), new("It was built by masons from the hills.", null, null)]);

    private static Scene Breath(int number, double seconds) => new(new($"scene-{number}"), number, null, []) { Interlude = new(SceneKind.Breath, TimeSpan.FromSeconds(seconds), Interlude.BreathMark) };

    private Scene Bite(int number, double start, double end) => new(
        new($"scene-{number}"), number, null, [new("We were there.", null, null) { Speaker = "Jane Doe" }, new("It was cold.", null, null) { Speaker = "Jane Doe" }])
    {
        Interlude = new(SceneKind.Soundbite, TimeSpan.FromSeconds(end) - TimeSpan.FromSeconds(start), "[SOT clip.wav]")
        {
            Excerpt = new(clip, TimeSpan.FromSeconds(start)) { Whole = TimeSpan.FromSeconds(10) },
            Speaker = "Jane Doe",
        },
    };

    private async Task<Narration> MakeAsync(Script script, int seconds, bool natural, FrameRate rate) =>
        (await bench.Narrator.NarrateAsync(Request(script, Brief(seconds, natural, rate)), null, Tools.Token)).Narration;

    private NarrationRequest Request(Script script, Brief brief) => new(
        new(brief, Material.None, 1, 2.4), script, new FakeSpeechSynthesizer(), FakeSpeechSynthesizer.Voice, NarrationLength.For(brief, script, new FilmLength(brief).NarrationFrames),
        new(bench.Sentences, bench.Root, number => Path.Combine(bench.Scenes, $"scene_{number}.mp3")));
}
