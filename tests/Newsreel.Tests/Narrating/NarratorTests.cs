using System.Diagnostics;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Pipeline;
using Newsreel.Scripting;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Narrating;

public sealed class NarratorTests : IDisposable
{
    private static readonly FrameRate Rate = FrameRate.Thirty;
    private readonly NarrationBench _bench = new();

    public NarratorTests() => Tools.Require();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(1.4)]
    [InlineData(1.9)]
    [InlineData(2.6)]
    [InlineData(3.4)]
    public async Task Whatever_the_voice_a_narration_has_the_length_asked_for_or_says_that_it_cannot(double wordsPerSecond)
    {
        var engine = new FakeSpeechSynthesizer(wordsPerSecond);
        foreach (var seconds in new[] { 15, 20, 60, 180 })
        {
            var before = _bench.Writer.Revisions;
            try
            {
                var (narration, script) = await _bench.MakeAsync(engine, seconds);
                Check(narration, script, seconds);
                Assert.Equal(_bench.Writer.Revisions - before, narration.Rounds);
            }
            catch (NewsreelException missed)
            {
                Assert.Equal("length-missed", missed.Code);
                Assert.True(seconds < 60, $"{seconds} s: {missed.Message}");
            }

            Assert.InRange(_bench.Writer.Revisions - before, 0, Narrator.MostRounds);
        }
    }

    [Fact]
    public async Task Each_scene_has_an_MP3_of_the_measured_length_and_nothing_else_is_left()
    {
        var (narration, _) = await _bench.MakeAsync(new FakeSpeechSynthesizer(), 60);
        foreach (var scene in narration.Scenes)
        {
            var facts = await Tools.Ffprobe.ReadAsync(scene.Mp3Path, Tools.Token);
            Assert.Equal("mp3", Assert.Single(facts.Streams).Codec);
            Assert.InRange(facts.Duration - scene.SpokenDuration, TimeSpan.FromSeconds(-0.1), TimeSpan.FromSeconds(0.1));
            Assert.Equal(AudioFormat.Duration(scene.Sentences[^1].End - scene.Sentences[0].Start), scene.SpokenDuration);
        }

        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"scene_{number}.mp3"), Directory.GetFiles(_bench.Scenes).Select(Path.GetFileName).Order());
        Assert.Equal(["voice.wav"], Directory.GetFiles(_bench.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_voice_is_heard_where_the_sentences_are_and_silent_elsewhere()
    {
        var (narration, _) = await _bench.MakeAsync(new FakeSpeechSynthesizer(), 20);
        var samples = WaveSound.Read(narration.SoundPath);
        Assert.Equal(Rate.SampleAt(narration.Frames), samples.Length);
        var sentences = narration.Scenes.SelectMany(scene => scene.Sentences).ToList();
        Assert.All(sentences, sentence => Assert.InRange(Loudest(sentence.Start, sentence.End), 0.05, 0.5));
        var starts = sentences.Select(sentence => sentence.Start).Append(samples.Length);
        var ends = sentences.Select(sentence => sentence.End).Prepend(0);
        Assert.All(ends.Zip(starts), pause => Assert.Equal(0, Loudest(pause.First, pause.Second)));

        float Loudest(long from, long to) => samples[(int)from..(int)to].Max(sample => Math.Abs(sample));
    }

    [Fact]
    public async Task Only_what_has_changed_is_spoken_again()
    {
        var engine = new FakeSpeechSynthesizer(2.6);
        var (narration, script) = await _bench.MakeAsync(engine, 60);
        Assert.Equal(engine.Requests.Count, engine.Requests.Select(request => (request.Text, request.Rate)).Distinct().Count());

        var spoken = engine.Requests.Count;
        var again = await _bench.NarrateAsync(engine, script, 60, Tools.Token);
        Assert.Equal(spoken, engine.Requests.Count);
        Assert.Equal(narration.Scenes.Select(scene => scene.Place), again.Narration.Scenes.Select(scene => scene.Place));

        var scene = script.Scenes[1];
        var changed = script with
        {
            Scenes = [.. script.Scenes.Select(other => other != scene ? other : scene with { Sentences = [.. scene.Sentences.SkipLast(1), new("Nothing else was new.", null, null)] })],
        };
        await Record.ExceptionAsync(() => _bench.NarrateAsync(engine, changed, 60, Tools.Token));
        Assert.Equal(1, engine.Requests.Skip(spoken).Count(request => request.Rate == narration.Rate && request.Text.StartsWith("Nothing else", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_script_with_far_too_many_words_is_shortened_and_the_scenes_keep_their_ids()
    {
        var engine = new FakeSpeechSynthesizer(2.4);
        var script = await _bench.Writer.WriteAsync(NarrationBench.Order(60, 190), Tools.Token);
        var (narration, spoken) = await _bench.NarrateAsync(engine, script, 60, Tools.Token);
        Check(narration, spoken, 60);
        Assert.InRange(narration.Rounds, 1, Narrator.MostRounds);
        Assert.True(spoken.WordCount < 160);
        Assert.Equal(script.Scenes.Select(scene => scene.Id), narration.Scenes.Select(scene => scene.Id));
    }

    [Fact]
    public async Task Progress_goes_from_nothing_to_all_sentences()
    {
        var shares = new System.Collections.Concurrent.ConcurrentBag<double>();
        var script = await _bench.Writer.WriteAsync(NarrationBench.Order(20, 40), Tools.Token);
        await _bench.NarrateAsync(new FakeSpeechSynthesizer(2.4), script, 20, Tools.Token, new Listener(shares.Add));
        Assert.All(shares, share => Assert.InRange(share, 0.01, 1));
        Assert.Contains(1, shares);
    }

    [Fact]
    public async Task A_voice_that_makes_no_sound_is_an_error_that_names_the_sentence()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => _bench.MakeAsync(new FakeSpeechSynthesizer { IsSilent = true }, 20));
        Assert.Equal(("voice-silent", FailureKind.Work), (failure.Code, failure.Kind));
        Assert.Contains("fake:tone", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--voice", failure.Action, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_bench.Sentences));
    }

    [Fact]
    public async Task A_failure_of_the_engine_is_passed_on_as_it_is()
    {
        var script = await _bench.Writer.WriteAsync(NarrationBench.Order(60, 130), Tools.Token);
        var word = script.Scenes[3].Sentences[0].Text.Split(' ')[1];
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => _bench.NarrateAsync(new FakeSpeechSynthesizer { FailsOn = word }, script, 60, Tools.Token));
        Assert.Equal("voice-failed", failure.Code);
    }

    [Fact]
    public async Task Stopping_ends_the_narration_at_once()
    {
        var asked = new TaskCompletionSource();
        var engine = new FakeSpeechSynthesizer
        {
            Before = async token =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.Infinite, token);
            },
        };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Tools.Token);
        var script = await _bench.Writer.WriteAsync(NarrationBench.Order(60, 130), Tools.Token);
        var running = _bench.NarrateAsync(engine, script, 60, stop.Token);
        await asked.Task;
        var watch = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"It took {watch.Elapsed}.");
        Assert.Empty(Directory.GetFiles(_bench.Sentences));
    }

    private static void Check(Narration narration, Script script, int seconds)
    {
        var frames = new FilmLength(NarrationBench.Asking(seconds)).NarrationFrames;
        Assert.Equal(frames, narration.Frames);
        Assert.Equal(WaveSound.HeaderBytes + (Rate.SampleAt(frames) * WaveSound.SampleBytes), new FileInfo(narration.SoundPath).Length);
        Assert.InRange(narration.Rate, 1 - FitToLength.RateLimit, 1 + FitToLength.RateLimit);
        Assert.InRange(narration.Rounds, 0, Narrator.MostRounds);
        Assert.Equal(script.Scenes.Select(scene => (scene.Id, scene.Number, scene.Text)), narration.Scenes.Select(scene => (scene.Id, scene.Number, scene.Text)));
        var (place, voice) = (0L, 0L);
        foreach (var scene in narration.Scenes)
        {
            Assert.Equal(place, scene.Place.Start);
            place = scene.Place.End;
            foreach (var sentence in scene.Sentences)
            {
                var isFirst = sentence == scene.Sentences[0];
                if (voice == 0) Assert.Equal(AudioFormat.Samples(FitToLength.LeadIn), sentence.Start);
                else AssertPause(isFirst ? FitToLength.BetweenScenes : FitToLength.BetweenSentences, sentence.Start - voice, 1);
                voice = sentence.End;
                Assert.InRange(sentence.Start, Rate.SampleAt(scene.Place.Start), Rate.SampleAt(scene.Place.End));
                Assert.InRange(sentence.End, sentence.Start + 1, Rate.SampleAt(scene.Place.End));
                Assert.All(sentence.Words, word => Assert.InRange(word.Start, sentence.Start, sentence.End));
                Assert.All(sentence.Words, word => Assert.InRange(word.End, word.Start, sentence.End));
                Assert.Equal(sentence.Text, string.Join(' ', sentence.Words.Select(word => word.Text)));
            }
        }

        // The last pause takes what rounding all others leaves.
        AssertPause(FitToLength.BetweenScenes, Rate.SampleAt(frames) - voice, narration.Scenes.Sum(scene => scene.Sentences.Count));
    }

    private static void AssertPause(PauseRange range, long samples, int slack) =>
        Assert.InRange(samples, AudioFormat.Samples(range.Shortest) - slack, AudioFormat.Samples(range.Longest) + slack);

    private sealed class Listener(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
