using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Scripting;

namespace Newsreel.Narrating;

/// <summary>Puts spoken sentences on the film's clock, and writes the scenes' MP3s and the whole voice.</summary>
internal sealed class NarrationAssembly(Ffmpeg ffmpeg, ContentCache? cache, NarrationFolders folders, FrameRate rate)
{
    /// <summary>A new picture stands this long before its first word.</summary>
    private static readonly long PictureLead = AudioFormat.Samples(TimeSpan.FromSeconds(0.12));
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>The narration of a film whose length was fitted.</summary>
    public Task<Narration> BuildAsync(Voicing voicing, CancellationToken cancellationToken) => BuildAsync(voicing, Place(voicing), cancellationToken);

    /// <summary>The narration of a film of which some scenes are new: the others are moved by whole frames, and so stay as they are.</summary>
    /// <param name="voicing">Its words; the length is what they make it.</param>
    /// <param name="before">The narration of the film before.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Narration> RenewAsync(Voicing voicing, Narration before, CancellationToken cancellationToken)
    {
        var places = Move(voicing, before);
        return BuildAsync(voicing with { Frames = places[^1].Place.End }, places, cancellationToken);
    }

    private async Task<Narration> BuildAsync(Voicing voicing, List<ScenePlace> places, CancellationToken cancellationToken)
    {
        var scenes = new NarratedScene[places.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, places.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount), CancellationToken = cancellationToken },
            async (index, token) => scenes[index] = await SceneAsync(voicing, index, places[index], token));
        var sound = Path.Combine(folders.Work, "voice.wav");
        WaveSound.Join(
            sound,
            rate.SampleAt(voicing.Frames),
            scenes.SelectMany((scene, index) => scene.Sentences.Select((sentence, place) => (sentence.Start, voicing.Sentences[index][place].Path))));
        var spoken = AudioFormat.Duration(voicing.Sentences.Sum(scene => scene.Sum(sentence => sentence.Length)));
        var words = voicing.Sentences.Sum(scene => scene.Sum(sentence => Words.Count(sentence.Normalized.Text)));
        return new(voicing.Voice, voicing.Rate, words / spoken.TotalSeconds, scenes, sound, voicing.Rounds,
            [.. voicing.Sentences.SelectMany(scene => scene).SelectMany(sentence => sentence.Normalized.Unknown).Distinct(StringComparer.Ordinal)])
        { Pauses = voicing.Pauses };
    }

    private List<ScenePlace> Place(Voicing voicing)
    {
        var result = new List<ScenePlace>();
        var clock = AudioFormat.Samples(FitToLength.LeadIn);
        var sceneStart = 0L;
        foreach (var scene in voicing.Sentences)
        {
            (var starts, clock) = Speak(scene, voicing.Pauses, clock);
            var isLast = result.Count == voicing.Sentences.Count - 1;
            var end = isLast ? voicing.Frames : rate.FrameNearest(clock - PictureLead);
            result.Add(new(FrameRange.Between(sceneStart, end), starts));
            sceneStart = end;
        }

        return result;
    }

    private List<ScenePlace> Move(Voicing voicing, Narration before)
    {
        var result = new List<ScenePlace>();
        var known = before.Scenes.ToDictionary(scene => scene.Id);
        for (var index = 0; index < voicing.Sentences.Count; index++)
        {
            var start = result.Count == 0 ? 0 : result[^1].Place.End;
            var (scene, voiced) = (voicing.Script.Scenes[index], voicing.Sentences[index]);
            result.Add(known.TryGetValue(scene.Id, out var earlier) && IsSame(earlier, scene, voiced) && (earlier.Place.Start == 0) == (start == 0)
                ? new(new(start, earlier.Place.Length), [.. earlier.Sentences.Select(sentence => sentence.Start - rate.SampleAt(earlier.Place.Start) + rate.SampleAt(start))])
                : Anew(voiced, voicing.Pauses, start));
        }

        return result;
    }

    private static bool IsSame(NarratedScene earlier, Scene scene, IReadOnlyList<VoicedSentence> voiced) =>
        earlier.Sentences.Count == voiced.Count
        && earlier.Sentences.Zip(voiced, (before, now) => before.Length == now.Length).All(same => same)
        && earlier.Sentences.Select(sentence => sentence.Text).SequenceEqual(scene.Sentences.Select(sentence => sentence.Text), StringComparer.Ordinal);

    private ScenePlace Anew(IReadOnlyList<VoicedSentence> voiced, FitPauses pauses, long start)
    {
        var clock = rate.SampleAt(start) + (start == 0 ? AudioFormat.Samples(FitToLength.LeadIn) : PictureLead);
        var (starts, end) = Speak(voiced, pauses, clock);
        return new(FrameRange.Between(start, rate.FrameNearest(end - PictureLead)), starts);
    }

    /// <summary>Where the sentences of a scene begin that starts to speak at a moment, and where the next scene may.</summary>
    private static (List<long> Starts, long End) Speak(IReadOnlyList<VoicedSentence> voiced, FitPauses pauses, long clock)
    {
        var starts = new List<long>();
        foreach (var sentence in voiced)
        {
            if (starts.Count > 0) clock += AudioFormat.Samples(pauses.BetweenSentences);
            starts.Add(clock);
            clock += sentence.Length;
        }

        return (starts, clock + AudioFormat.Samples(pauses.BetweenScenes));
    }

    private async Task<NarratedScene> SceneAsync(Voicing voicing, int index, ScenePlace place, CancellationToken cancellationToken)
    {
        var scene = voicing.Script.Scenes[index];
        var voiced = voicing.Sentences[index];
        var sentences = scene.Sentences.Select((sentence, at) => new SpokenSentence(
            sentence.Text, voiced[at].Normalized.Text, sentence.KeyPhrase, place.Starts[at], voiced[at].Length,
            WordTimes.Spread(voiced[at].Normalized, place.Starts[at], voiced[at].Length, VoiceRests.Of(WaveSound.Read(voiced[at].Path), VoiceStore.Quiet)))
        {
            Passage = sentence.Passage,
            Quotation = sentence.Quotation,
            Speaker = sentence.Speaker,
        }).ToList();
        var length = sentences[^1].End - sentences[0].Start;
        var mp3 = folders.Scenes(scene.Number);
        await WriteMp3Async(mp3, length, [.. sentences.Select((sentence, at) => (sentence.Start - sentences[0].Start, voiced[at].Path))], cancellationToken);
        return new(scene.Id, scene.Number, scene.Chapter, place.Place, sentences, mp3, AudioFormat.Duration(length)) { SearchWords = scene.SearchWords };
    }

    /// <summary>Makes a scene's MP3, or finds the one that was made of the same sentences with the same pauses.</summary>
    private async Task WriteMp3Async(string path, long length, IReadOnlyList<(long Start, string Path)> pieces, CancellationToken cancellationToken)
    {
        var key = Fingerprint.Of(["scene-1", $"{length}", .. pieces.Select(piece => $"{piece.Start} {Path.GetFileName(piece.Path)}")]);
        var kept = Path.Combine(folders.Sentences, $"{key.FileName}.mp3");
        if (!File.Exists(kept) && cache?.TryTake(key, folders.Sentences) != true)
        {
            var joined = Path.Combine(folders.Work, $"{Path.GetFileNameWithoutExtension(path)}.wav");
            WaveSound.Join(joined, length, pieces);
            await PartFile.WriteAsync(kept, part => ffmpeg.RunAsync(
                ["-i", joined, "-c:a", "libmp3lame", "-b:a", "128k", "-write_xing", "1", part], "storing a scene's voice", Deadline, cancellationToken));
            File.Delete(joined);
            cache?.Give(key, kept);
        }

        await PartFile.WriteAsync(path, part =>
        {
            File.Copy(kept, part);
            return Task.CompletedTask;
        });
    }

    private sealed record ScenePlace(FrameRange Place, IReadOnlyList<long> Starts);
}

/// <summary>Everything that is known once the fit is decided.</summary>
internal sealed record Voicing(
    Script Script,
    IReadOnlyList<IReadOnlyList<VoicedSentence>> Sentences,
    FitPauses Pauses,
    long Frames,
    Voice Voice,
    double Rate,
    int Rounds);
