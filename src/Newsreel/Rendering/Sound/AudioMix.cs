using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>
/// Makes a film's sound in stages: each kind of sound becomes a stem of its own, processed; the stems are added up; the sum is
/// brought to the loudness asked for, limited and encoded. Every result is kept by what shaped it.
/// </summary>
internal sealed class AudioMix(Ffmpeg ffmpeg, Ffprobe probe, ContentCache? cache = null)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);
    private readonly SoundGraph graph = new(ffmpeg);

    /// <summary>Makes the sound of a film, or finds it: what was made of the same things is not made again.</summary>
    /// <param name="order">What it is made of.</param>
    /// <param name="folder">Where stems and finished sounds are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<MixedSound> MixOnceAsync(SoundOrder order, string folder, CancellationToken cancellationToken)
    {
        var key = order.Key;
        var (sound, note) = (Path.Combine(folder, $"{key.FileName}.m4a"), Path.Combine(folder, $"{key.FileName}.loudness"));
        if (await FindAsync(sound, note, cancellationToken) is { } known) return known;
        if (cache?.TryTake(key, folder) == true && await FindAsync(sound, note, cancellationToken) is { } taken) return taken;
        var stems = await StemsAsync(order, folder, cancellationToken);
        var loudness = await Master(order).WriteAsync([stems["voice"], .. stems.Where(stem => stem.Key is not "voice").Select(stem => stem.Value)], sound, cancellationToken);
        var made = new MixedSound(Path.GetFileName(sound), loudness)
        {
            Bytes = new FileInfo(sound).Length,
            UnderVoice = stems.Where(stem => stem.Key is not "voice").ToDictionary(stem => stem.Key, stem => stem.Value.Measure.UnderVoice, StringComparer.Ordinal),
        };
        await Note.WriteAsync(note, made, cancellationToken);
        cache?.Give(key, sound, note);
        return made with { Path = sound };
    }

    /// <summary>Makes the sound of the film's beginning in a hurry: the voice alone, brought near its target.</summary>
    /// <param name="order">What is to be heard; as many samples as the beginning has.</param>
    /// <param name="folder">Where stems are kept.</param>
    /// <param name="path">The M4A file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task DraftAsync(SoundOrder order, string folder, string path, CancellationToken cancellationToken) =>
        await Master(order).DraftAsync(await new VoiceStage(graph).MakeAsync(order, folder, cancellationToken), path, cancellationToken);

    /// <summary>The processed stems by their names: <c>voice</c>, and where there are any <c>music</c> and <c>natural</c>.</summary>
    internal async Task<IReadOnlyDictionary<string, Stem>> StemsAsync(SoundOrder order, string folder, CancellationToken cancellationToken)
    {
        var voice = await new VoiceStage(graph).MakeAsync(order, folder, cancellationToken);
        var stems = new SortedDictionary<string, Stem>(StringComparer.Ordinal) { ["voice"] = voice };
        var beds = new BedSounds(new(ffmpeg, probe, folder), graph, order, voice, folder);
        if (order.Music is { } music) stems["music"] = await beds.MusicAsync(music, new(ffmpeg), cancellationToken);
        if (order.Natural.Count > 0 && await beds.NaturalAsync(cancellationToken) is { } natural) stems["natural"] = natural;
        return stems;
    }

    /// <summary>The gain, in decibels, that brings a film's voice to the film's loudness behind a limiter.</summary>
    /// <param name="voice">The processed voice.</param>
    /// <param name="order">What the film's sound is made of.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<double> GainAsync(Stem voice, SoundOrder order, CancellationToken cancellationToken) => Master(order).GainAsync(voice, cancellationToken);

    /// <summary>
    /// Writes a stem for editing: 48 kHz, 24 bit, uncompressed, two channels, as long as the film; its peaks stay under the film's ceiling.
    /// </summary>
    /// <param name="stem">What to write.</param>
    /// <param name="gain">The same for all stems of a film, decibels.</param>
    /// <param name="order">What the film's sound is made of.</param>
    /// <param name="path">The WAV file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task WriteStemAsync(Stem stem, double gain, SoundOrder order, string path, CancellationToken cancellationToken) => PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
        [
            // A mono sound goes into both channels as it is, as in the film.
            "-i", stem.Path, "-af", $"{MasterStage.Limited(gain, order.Target.TruePeak)},{SoundGraph.Length(order.Samples)},pan=stereo|c0=c0|c1=c{WaveSound.Channels(stem.Path) - 1}",
            "-c:a", "pcm_s24le", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", part,
        ],
        "writing a stem", Deadline, cancellationToken));

    private MasterStage Master(SoundOrder order) => new(ffmpeg, graph, order.Target, order.Samples);

    private static async Task<MixedSound?> FindAsync(string sound, string note, CancellationToken cancellationToken) =>
        File.Exists(sound) && await Note.ReadAsync<MixedSound>(note, cancellationToken) is { } known && known.Bytes == new FileInfo(sound).Length ? known with { Path = sound } : null;
}

/// <summary>A finished sound.</summary>
/// <param name="Path">The M4A file.</param>
/// <param name="Loudness">Measured on it.</param>
internal sealed record MixedSound(string Path, Loudness Loudness)
{
    /// <summary>Size of the file.</summary>
    public long Bytes { get; init; }

    /// <summary>How far music and natural sound lie under the voice while it speaks, LU, by the name of their stem.</summary>
    public IReadOnlyDictionary<string, double> UnderVoice { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}
