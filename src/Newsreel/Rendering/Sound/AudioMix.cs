using System.Globalization;
using System.Text.Json;
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

    /// <summary>Makes the sound of a film, or finds it: what was made of the same things is not made again.</summary>
    /// <param name="order">What it is made of.</param>
    /// <param name="folder">Where stems and finished sounds are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<MixedSound> MixOnceAsync(SoundOrder order, string folder, CancellationToken cancellationToken)
    {
        var key = order.Key;
        var (sound, note) = (Path.Combine(folder, $"{key.Value[..32]}.m4a"), Path.Combine(folder, $"{key.Value[..32]}.loudness"));
        if (await FindAsync(sound, note, cancellationToken) is { } known) return known;
        if (cache?.TryTake(key, folder) == true && await FindAsync(sound, note, cancellationToken) is { } taken) return taken;
        cache?.Drop(key);
        var stems = await StemsAsync(order, folder, cancellationToken);
        var loudness = await SumAsync(stems.Values, sum => new MasterStage(ffmpeg, order.Target, order.Samples).WriteAsync(sum, stems["voice"].Measure.Integrated, sound, cancellationToken));
        var made = new MixedSound(Path.GetFileName(sound), loudness)
        {
            Bytes = new FileInfo(sound).Length,
            UnderVoice = stems.Where(stem => stem.Key is not "voice").ToDictionary(stem => stem.Key, stem => stem.Value.Measure.UnderVoice, StringComparer.Ordinal),
        };
        await PartFile.WriteTextAsync(note, JsonSerializer.Serialize(made), cancellationToken);
        cache?.Give(key, sound, note);
        return made with { Path = sound };
    }

    /// <summary>Makes the sound of the film's beginning in a hurry: the voice alone, brought near its target.</summary>
    /// <param name="order">What is to be heard; as many samples as the beginning has.</param>
    /// <param name="folder">Where stems are kept.</param>
    /// <param name="path">The M4A file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task DraftAsync(SoundOrder order, string folder, string path, CancellationToken cancellationToken)
    {
        var voice = await VoiceStage.MakeAsync(order, folder, cancellationToken);
        await SumAsync([voice], async sum =>
        {
            await new MasterStage(ffmpeg, order.Target, order.Samples).DraftAsync(sum, voice.Measure.Integrated, path, cancellationToken);
            return path;
        });
    }

    /// <summary>The processed stems by their names: <c>voice</c>, and where there are any <c>music</c> and <c>natural</c>.</summary>
    internal async Task<IReadOnlyDictionary<string, Stem>> StemsAsync(SoundOrder order, string folder, CancellationToken cancellationToken)
    {
        var voice = await VoiceStage.MakeAsync(order, folder, cancellationToken);
        var stems = new SortedDictionary<string, Stem>(StringComparer.Ordinal) { ["voice"] = voice };
        var beds = new BedSounds(new(ffmpeg, probe, folder), order, voice, folder);
        if (order.Music is { } music) stems["music"] = await beds.MusicAsync(music, cancellationToken);
        if (order.Natural.Count > 0 && await beds.NaturalAsync(cancellationToken) is { } natural) stems["natural"] = natural;
        return stems;
    }

    /// <summary>The gain, in decibels, that brings a film's voice to the film's loudness behind a limiter.</summary>
    /// <param name="voice">The processed voice.</param>
    /// <param name="order">What the film's sound is made of.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<double> GainAsync(Stem voice, SoundOrder order, CancellationToken cancellationToken) =>
        SumAsync([voice], sum => new MasterStage(ffmpeg, order.Target, order.Samples).GainAsync(sum, voice.Measure.Integrated, voice.Path, cancellationToken));

    /// <summary>
    /// Writes a stem for editing: 48 kHz, 24 bit, uncompressed, two channels, as long as the film; its peaks stay under the film's ceiling.
    /// </summary>
    /// <param name="stem">What to write.</param>
    /// <param name="gain">The same for all stems of a film, decibels.</param>
    /// <param name="order">What the film's sound is made of.</param>
    /// <param name="path">The WAV file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task WriteStemAsync(Stem stem, double gain, SoundOrder order, string path, CancellationToken cancellationToken)
    {
        using var reader = new WaveReader(stem.Path);
        // A mono sound goes into both channels as it is, as in the film.
        var right = reader.Channels - 1;
        var filters = string.Create(
            CultureInfo.InvariantCulture,
            $"aresample=192000,volume={gain:0.00}dB,alimiter=limit={Math.Pow(10, order.Target.TruePeak / 20):0.0000}:attack=4:release=60:level=disabled,aresample={AudioFormat.SampleRate},apad=whole_len={order.Samples},atrim=end_sample={order.Samples},pan=stereo|c0=c0|c1=c{right}");
        await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
            ["-i", stem.Path, "-af", filters, "-c:a", "pcm_s24le", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", part],
            "writing a stem", Deadline, cancellationToken));
    }

    private static async Task<MixedSound?> FindAsync(string sound, string note, CancellationToken cancellationToken)
    {
        if (!File.Exists(sound) || !File.Exists(note)) return null;
        try
        {
            var known = JsonSerializer.Deserialize<MixedSound>(await File.ReadAllTextAsync(note, cancellationToken));
            return known?.Bytes == new FileInfo(sound).Length ? known with { Path = sound } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<T> SumAsync<T>(IEnumerable<Stem> stems, Func<ISound, Task<T>> use)
    {
        var readers = stems.Select(stem => new WaveReader(stem.Path)).ToList();
        try
        {
            return await use(new SummedSound(readers));
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }
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
