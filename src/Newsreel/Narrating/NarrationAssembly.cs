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
    /// <param name="voicing">Its words.</param>
    /// <param name="frames">The length, where the narrator speaks last.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Narration> BuildAsync(Voicing voicing, long frames, CancellationToken cancellationToken) => BuildAsync(voicing, Place(voicing, frames), cancellationToken);

    /// <summary>The narration of a film of which some scenes are new: the others are moved by whole frames, and so stay as they are.</summary>
    /// <param name="voicing">Its words; the length is what they make it.</param>
    /// <param name="before">The narration of the film before.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Narration> RenewAsync(Voicing voicing, Narration before, CancellationToken cancellationToken)
    {
        var places = Move(voicing, before);
        return BuildAsync(voicing, places, cancellationToken);
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
            rate.SampleAt(places[^1].Place.End),
            places.SelectMany((place, index) => place.Starts.Zip(voicing.Scenes[index].Paths)));
        List<VoicedSentence> spoken = [.. voicing.Scenes.SelectMany(scene => scene.Sentences)];
        var time = AudioFormat.Duration(spoken.Sum(sentence => sentence.Length));
        return new(voicing.Voice, voicing.Rate, spoken.Sum(sentence => Words.Count(sentence.Normalized.Text)) / time.TotalSeconds, scenes, sound, voicing.Rounds,
            [.. spoken.SelectMany(sentence => sentence.Normalized.Unknown.Concat(sentence.Notes.Unknown)).Distinct(StringComparer.Ordinal)])
        { Pauses = voicing.Pauses };
    }

    private List<ScenePlace> Place(Voicing voicing, long frames)
    {
        var result = new List<ScenePlace>();
        var (clock, start) = (voicing.IsInterlude(0) ? 0 : AudioFormat.Samples(FitToLength.LeadIn), 0L);
        for (var index = 0; index < voicing.Scenes.Count; index++)
        {
            var (scene, isLast) = (voicing.Scenes[index], index == voicing.Scenes.Count - 1);
            if (scene.Interlude is { } interlude)
            {
                result.Add(Silent(interlude, start));
                // The clock goes on by what was planned: what the whole frame took or gave is not added up.
                clock += rate.SampleAt(interlude.Frames) + (voicing.IsInterlude(index + 1) ? 0 : InterludeClock.After);
            }
            else
            {
                (var starts, clock) = Speak(scene.Sentences, voicing.Pauses, clock);
                result.Add(new(FrameRange.Between(start, isLast ? frames : NextPicture(voicing, index, clock)), starts));
            }

            start = result[^1].Place.End;
        }

        return result;
    }

    private List<ScenePlace> Move(Voicing voicing, Narration before)
    {
        var result = new List<ScenePlace>();
        var known = before.Scenes.ToDictionary(scene => scene.Id);
        for (var index = 0; index < voicing.Scenes.Count; index++)
        {
            var start = result.Count == 0 ? 0 : result[^1].Place.End;
            var (scene, voiced) = (voicing.Script.Scenes[index], voicing.Scenes[index]);
            result.Add(
                voiced.Interlude is { } interlude ? Silent(interlude, start)
                : known.TryGetValue(scene.Id, out var earlier) && IsSame(earlier, scene, voiced.Sentences) && (earlier.Place.Start == 0) == (start == 0)
                    ? new(new(start, earlier.Place.Length), [.. earlier.Sentences.Select(sentence => sentence.Start - rate.SampleAt(earlier.Place.Start) + rate.SampleAt(start))])
                : Anew(voicing, index, start));
        }

        return result;
    }

    private static bool IsSame(NarratedScene earlier, Scene scene, IReadOnlyList<VoicedSentence> voiced) =>
        earlier.Sentences.Count == voiced.Count
        && earlier.Sentences.Zip(voiced, (before, now) => before.Length == now.Length).All(same => same)
        && earlier.Sentences.Select(sentence => sentence.Text).SequenceEqual(scene.Sentences.Select(sentence => sentence.Text), StringComparer.Ordinal);

    private ScenePlace Anew(Voicing voicing, int index, long start)
    {
        var lead = start == 0 ? AudioFormat.Samples(FitToLength.LeadIn) : voicing.IsInterlude(index - 1) ? InterludeClock.After : PictureLead;
        var (starts, end) = Speak(voicing.Scenes[index].Sentences, voicing.Pauses, rate.SampleAt(start) + lead);
        return new(FrameRange.Between(start, NextPicture(voicing, index, end)), starts);
    }

    /// <summary>The frame after a spoken scene: a new picture stands a little before its first word, an interlude begins with its own.</summary>
    private long NextPicture(Voicing voicing, int index, long clock) => rate.FrameNearest(clock - (voicing.IsInterlude(index + 1) ? 0 : PictureLead));

    private ScenePlace Silent(InterludeSound interlude, long start) => new(new(start, interlude.Frames), [rate.SampleAt(start)]);

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
        var (scene, voiced) = (voicing.Script.Scenes[index], voicing.Scenes[index]);
        IReadOnlyList<SpokenSentence> sentences = voiced.Interlude is { } silent
            ? SoundbiteTimes.Of(scene, silent, place.Starts[0], voicing.Voice.Language)
            : [.. scene.Sentences.Select((sentence, at) => Spoken(sentence, voiced.Sentences[at], place.Starts[at]))];
        var length = voiced.Interlude?.Length ?? sentences[^1].End - sentences[0].Start;
        var mp3 = folders.Scenes(scene.Number);
        await WriteMp3Async(mp3, length, [.. place.Starts.Zip(voiced.Paths, (start, path) => (start - place.Starts[0], path))], cancellationToken);
        return new(scene.Id, scene.Number, scene.Chapter, place.Place, sentences, mp3, AudioFormat.Duration(length))
        {
            SearchWords = scene.SearchWords,
            Interlude = voiced.Interlude?.Interlude,
            Sound = new(place.Starts[0], place.Starts[0] + length),
        };
    }

    private static SpokenSentence Spoken(Sentence sentence, VoicedSentence voiced, long start) => SpokenSentence.Of(
        sentence, voiced.Normalized.Text, start, voiced.Length,
        WordTimes.Of(voiced, start, VoiceRests.Of(WaveSound.Read(voiced.Path), VoiceStore.Quiet)));

    /// <summary>Makes a scene's MP3, or finds the one that was made of the same sentences with the same pauses.</summary>
    private async Task WriteMp3Async(string path, long length, IReadOnlyList<(long Start, string Path)> pieces, CancellationToken cancellationToken)
    {
        var key = Fingerprint.Of(["scene-2", $"{length}", .. pieces.Select(piece => $"{piece.Start} {Path.GetFileName(piece.Path)}")]);
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
    IReadOnlyList<VoicedScene> Scenes,
    FitPauses Pauses,
    Voice Voice,
    double Rate,
    int Rounds)
{
    /// <summary>Whether the narrator is silent in a scene; no for one that is not there.</summary>
    /// <param name="scene">Counted from 0.</param>
    public bool IsInterlude(int scene) => scene >= 0 && scene < Scenes.Count && Scenes[scene].Interlude is not null;
}

/// <summary>What is heard in a scene: spoken sentences, or an interlude.</summary>
internal sealed record VoicedScene(IReadOnlyList<VoicedSentence> Sentences, InterludeSound? Interlude)
{
    /// <summary>The sounds in order.</summary>
    public IReadOnlyList<string> Paths => Interlude is { } interlude ? [interlude.Path] : [.. Sentences.Select(sentence => sentence.Path)];
}
