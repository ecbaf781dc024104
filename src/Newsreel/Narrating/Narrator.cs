using System.Runtime.InteropServices;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Narrating;

/// <summary>Speaks a script and makes it as long as it should be.</summary>
public sealed class Narrator(IScriptWriter writer, Ffmpeg ffmpeg, ContentCache? cache = null)
{
    /// <summary>How often the writer may be asked to change words.</summary>
    public const int MostRounds = 3;

    private const int MostRateChanges = 4;
    private static readonly int Parallel = Math.Max(2, Environment.ProcessorCount);

    /// <summary>The measured speed of a voice in written words a second, without pauses between sentences.</summary>
    /// <param name="engine">The engine of the voice.</param>
    /// <param name="voice">Who speaks.</param>
    /// <param name="folder">Where spoken sentences are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<double> MeasureAsync(ISpeechSynthesizer engine, Voice voice, string folder, CancellationToken cancellationToken)
    {
        var store = new VoiceStore(engine, ffmpeg, cache);
        long samples = 0;
        var sentences = CalibrationSentences.Of(voice.Language);
        foreach (var sentence in sentences)
            samples += (await store.SpeakAsync(folder, sentence, voice, 1, cancellationToken)).Length;
        return sentences.Sum(Words.Count) / AudioFormat.Duration(samples).TotalSeconds;
    }

    /// <summary>Speaks the script, fits it to the length as its rule allows, and writes one MP3 per scene and the whole voice.</summary>
    /// <param name="request">What to speak and how long it shall be.</param>
    /// <param name="progress">Told the share of sentences that have been spoken, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The narration, and the script with the words as spoken.</returns>
    /// <exception cref="NewsreelException">The engine failed, or a length that must be met cannot be reached within the rounds.</exception>
    public async Task<(Narration Narration, Script Script)> NarrateAsync(
        NarrationRequest request, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var store = new VoiceStore(request.Engine, ffmpeg, cache);
        var clock = request.Order.Brief.Profile.FrameRate;
        var target = clock.SampleAt(request.Length.Frames);
        var (script, rate, rateChanges) = (request.Script, 1.0, 0);
        for (var round = 0; ;)
        {
            var voiced = await SpeakAllAsync(store, request, script, rate, progress, cancellationToken);
            // Interludes are as long as they are: only what is between them is fitted.
            IReadOnlyList<IReadOnlyList<long>> spoken = [.. voiced.Where(scene => scene.Interlude is null).Select(scene => (IReadOnlyList<long>)[.. scene.Sentences.Select(sentence => sentence.Length)])];
            var silent = InterludeClock.Samples(voiced, clock);
            var fit = request.Length.Rule switch
            {
                LengthRule.Natural => FitToLength.Natural,
                LengthRule.AsNearAsWordsAllow => FitToLength.Nearest(spoken, rate, target - silent, rateChanges < MostRateChanges),
                _ => FitToLength.Plan(spoken, rate, target - silent),
            };
            switch (fit)
            {
                case FitPauses pauses:
                    var assembly = new NarrationAssembly(ffmpeg, cache, request.Folders, clock);
                    // Where the length was met, rounding must not move it by a frame.
                    var reached = FitToLength.Length(spoken, pauses) + silent;
                    var isMet = request.Length.Rule is LengthRule.Exact
                        || (request.Length.Rule is LengthRule.AsNearAsWordsAllow && Math.Abs(reached - target) <= clock.SampleAt(2));
                    var frames = isMet ? request.Length.Frames : clock.FrameNearest(reached);
                    var narration = await assembly.BuildAsync(new(script, voiced, pauses, request.Voice, rate, round), frames, cancellationToken);
                    return (narration, script);
                case FitRate change when rateChanges < MostRateChanges:
                    rate = change.Rate;
                    rateChanges++;
                    break;
                case FitWords change when round < MostRounds:
                    script = await writer.ReviseAsync(
                        request.Order, script, (int)Math.Round(script.WordCount * (change.Factor - 1)), cancellationToken);
                    round++;
                    break;
                default:
                    throw Missed(request, voiced, round);
            }
        }
    }

    /// <summary>Speaks a script of which a narration is there: only scenes whose words changed take another time, the others are moved.</summary>
    /// <param name="request">What to speak; its length is not fitted.</param>
    /// <param name="before">The narration of the film before, by the same voice.</param>
    /// <param name="progress">Told the share of sentences that are spoken, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">The engine failed.</exception>
    public async Task<(Narration Narration, Script Script)> RenewAsync(
        NarrationRequest request, Narration before, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var voiced = await SpeakAllAsync(new(request.Engine, ffmpeg, cache), request, request.Script, before.Rate, progress, cancellationToken);
        var assembly = new NarrationAssembly(ffmpeg, cache, request.Folders, request.Order.Brief.Profile.FrameRate);
        var pauses = before.Pauses ?? FitToLength.Natural;
        return (await assembly.RenewAsync(new(request.Script, voiced, pauses, request.Voice, before.Rate, before.Rounds), before, cancellationToken), request.Script);
    }

    private async Task<IReadOnlyList<VoicedScene>> SpeakAllAsync(
        VoiceStore store, NarrationRequest request, Script script, double rate, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var voiced = script.Scenes.Select(scene => new VoicedSentence[scene.Interlude is null ? scene.Sentences.Count : 0]).ToArray();
        var places = script.Scenes.SelectMany((scene, number) => scene.Sentences.Take(voiced[number].Length).Select((sentence, place) => (number, place, sentence))).ToList();
        var done = 0;
        await System.Threading.Tasks.Parallel.ForEachAsync(
            places,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (place, token) =>
            {
                voiced[place.number][place.place] = await store.SpeakAsync(request.Folders.Sentences, place.sentence, request.Voice, rate, token);
                progress?.Report((double)Interlocked.Increment(ref done) / places.Count);
            });
        var heard = await InterludesAsync(request, script, cancellationToken);
        return [.. voiced.Zip(heard, (sentences, interlude) => new VoicedScene(sentences, interlude))];
    }

    /// <summary>The sound of each scene in which the narrator is silent; null for the others.</summary>
    private async Task<IReadOnlyList<InterludeSound?>> InterludesAsync(NarrationRequest request, Script script, CancellationToken cancellationToken)
    {
        var sounds = new InterludeSound?[script.Scenes.Count];
        if (script.Scenes.All(scene => scene.Interlude is null)) return sounds;
        var clock = request.Order.Brief.Profile.FrameRate;
        var interludes = new InterludeStore(ffmpeg, cache, request.Folders.Sentences);
        for (var index = 0; index < sounds.Length; index++)
            if (script.Scenes[index].Interlude is { } interlude) sounds[index] = await interludes.MakeAsync(InterludeClock.OnFrames(interlude, clock), clock, cancellationToken);
        return sounds;
    }

    private static NewsreelException Missed(NarrationRequest request, IReadOnlyList<VoicedScene> voiced, int rounds)
    {
        var spoken = AudioFormat.Duration(voiced.Sum(scene => scene.Sentences.Sum(sentence => sentence.Length)));
        var target = request.Order.Brief.Profile.FrameRate.TimeAt(request.Length.Frames);
        return NewsreelException.Final(
            "length-missed",
            $"The narration cannot be brought to {target.TotalSeconds:0.0} s: the words take {spoken.TotalSeconds:0.0} s after {rounds} rounds of changing them.",
            "Ask for another --duration, or bring more material with --source FILE.");
    }
}

/// <summary>What to speak.</summary>
/// <param name="Order">What the script was written for.</param>
/// <param name="Script">The words.</param>
/// <param name="Engine">The engine of the voice.</param>
/// <param name="Voice">Who speaks.</param>
/// <param name="Length">How long it shall be, and how far that may be helped.</param>
/// <param name="Folders">Where sound is kept.</param>
public sealed record NarrationRequest(
    ScriptOrder Order, Script Script, ISpeechSynthesizer Engine, Voice Voice, NarrationLength Length, NarrationFolders Folders);

/// <summary>Where sound is kept; the folders exist.</summary>
/// <param name="Sentences">Spoken sentences, named by content.</param>
/// <param name="Work">The whole voice.</param>
/// <param name="Scenes">Gives the path of a scene's MP3 by its number.</param>
public sealed record NarrationFolders(string Sentences, string Work, Func<int, string> Scenes);
