using System.Globalization;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>
/// Makes the film's sound: the voice, lightly compressed, brought to the loudness asked for, limited at true peak and
/// encoded as AAC. The encoded file is measured, and made once more if it misses.
/// </summary>
internal sealed class AudioMix(Ffmpeg ffmpeg)
{
    private const double Tolerance = 0.3;

    /// <summary>Decibels that the lossy encoder may add to a peak.</summary>
    private const double CodecHeadroom = 0.7;

    /// <summary>Gain it takes before a working limiter to win one decibel behind it, as measured on synthetic speech.</summary>
    private const double LimiterLoss = 1.4;
    private const int MostTrials = 4;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);

    private static readonly string[] Compressed = ["-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k"];
    private static readonly string[] Uncompressed = ["-c:a", "pcm_s24le", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];

    // A gentle shape for speech: rumble off, 3:1 above −22 dB.
    private const string Shape = "aformat=channel_layouts=mono,highpass=f=75,acompressor=threshold=-22dB:ratio=3:attack=5:release=100";

    /// <summary>Makes the sound of a film, or finds it: what was made of the same voice for the same target is not made again.</summary>
    /// <param name="voicePath">The voice, mono 48 kHz.</param>
    /// <param name="voiceKey">The identity of that sound.</param>
    /// <param name="samples">Samples of the whole film; silence follows where the voice is shorter.</param>
    /// <param name="target">Loudness asked for.</param>
    /// <param name="folder">Where finished sounds are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<MixedSound> MixOnceAsync(
        string voicePath, Fingerprint voiceKey, long samples, LoudnessTarget target, string folder, CancellationToken cancellationToken)
    {
        var name = Fingerprint.Of("sound-1", voiceKey.Value, $"{samples}", $"{target}").Value[..32];
        var (sound, measure) = (Path.Combine(folder, $"{name}.m4a"), Path.Combine(folder, $"{name}.loudness"));
        if (File.Exists(sound) && File.Exists(measure))
            return new(sound, JsonSerializer.Deserialize<Loudness>(await File.ReadAllTextAsync(measure, cancellationToken))!);
        var loudness = await MixAsync(voicePath, samples, target, sound, cancellationToken);
        await PartFile.WriteTextAsync(measure, JsonSerializer.Serialize(loudness), cancellationToken);
        return new(sound, loudness);
    }

    /// <summary>Makes the sound of a film.</summary>
    /// <param name="voicePath">The voice, mono 48 kHz.</param>
    /// <param name="samples">Samples of the whole film; silence follows where the voice is shorter.</param>
    /// <param name="target">Loudness asked for.</param>
    /// <param name="path">The M4A file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Loudness> MixAsync(string voicePath, long samples, LoudnessTarget target, string path, CancellationToken cancellationToken)
    {
        var ceiling = target.TruePeak - CodecHeadroom;
        var gain = await FindGainAsync(voicePath, target, ceiling, cancellationToken);
        var encoded = await EncodeAsync(voicePath, samples, Chain(gain, ceiling), path, cancellationToken);
        if (Math.Abs(encoded.Integrated - target.Integrated) <= Tolerance && encoded.TruePeak <= target.TruePeak) return encoded;
        var lower = Math.Max(0, encoded.TruePeak - target.TruePeak + 0.2);
        return await EncodeAsync(
            voicePath, samples, Chain(gain + ((target.Integrated - encoded.Integrated) * LimiterLoss), ceiling - lower), path, cancellationToken);
    }

    /// <summary>Makes the sound of the film's beginning in a hurry: one measurement, no correction.</summary>
    /// <param name="voicePath">The voice, mono 48 kHz.</param>
    /// <param name="samples">Samples to make.</param>
    /// <param name="target">Loudness to come near to.</param>
    /// <param name="path">The M4A file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task DraftAsync(string voicePath, long samples, LoudnessTarget target, string path, CancellationToken cancellationToken)
    {
        var beginning = string.Create(CultureInfo.InvariantCulture, $"atrim=end_sample={samples},");
        var shaped = await LoudnessMeter.MeasureAsync(ffmpeg, voicePath, $"{beginning}{Shape},", Deadline, cancellationToken);
        await WriteAsync(voicePath, samples, beginning + Chain(target.Integrated - shaped.Integrated, target.TruePeak - CodecHeadroom), Compressed, path, cancellationToken);
    }

    /// <summary>Makes a part of the film's sound for editing: as loud as in the film, 48 kHz, 24 bit, uncompressed, two channels.</summary>
    /// <param name="soundPath">The sound, mono 48 kHz, from the film's first frame on.</param>
    /// <param name="samples">Samples of the whole film; silence follows where the sound is shorter.</param>
    /// <param name="target">Loudness of the film.</param>
    /// <param name="path">The WAV file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task WriteStemAsync(string soundPath, long samples, LoudnessTarget target, string path, CancellationToken cancellationToken)
    {
        var ceiling = target.TruePeak - CodecHeadroom;
        var gain = await FindGainAsync(soundPath, target, ceiling, cancellationToken);
        await WriteAsync(soundPath, samples, Chain(gain, ceiling), Uncompressed, path, cancellationToken);
    }

    /// <summary>The gain before the limiter that gives the loudness asked for. A limiter takes back part of every decibel, so this is found by trying.</summary>
    private async Task<double> FindGainAsync(string voicePath, LoudnessTarget target, double ceiling, CancellationToken cancellationToken)
    {
        var gain = target.Integrated - (await LoudnessMeter.MeasureAsync(ffmpeg, voicePath, $"{Shape},", Deadline, cancellationToken)).Integrated;
        for (var attempt = 0; attempt < MostTrials; attempt++)
        {
            var miss = target.Integrated - (await LoudnessMeter.MeasureAsync(ffmpeg, voicePath, $"{Chain(gain, ceiling)},", Deadline, cancellationToken)).Integrated;
            if (Math.Abs(miss) <= 0.1) break;
            gain += miss * LimiterLoss;
        }

        return gain;
    }

    private async Task<Loudness> EncodeAsync(string voicePath, long samples, string chain, string path, CancellationToken cancellationToken)
    {
        await WriteAsync(voicePath, samples, chain, Compressed, path, cancellationToken);
        return await LoudnessMeter.MeasureAsync(ffmpeg, path, "", Deadline, cancellationToken);
    }

    private Task WriteAsync(string voicePath, long samples, string chain, IReadOnlyList<string> form, string path, CancellationToken cancellationToken) =>
        PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
            [
                "-i", voicePath,
                "-af", string.Create(CultureInfo.InvariantCulture, $"{chain},apad=whole_len={samples},atrim=end_sample={samples},aformat=channel_layouts=stereo"),
                .. form, part,
            ],
            "mixing the sound", Deadline, cancellationToken));

    /// <summary>The filters from the plain voice to the limited mix. The limiter works at 192 kHz, where sample peaks are near true peaks.</summary>
    internal static string Chain(double gain, double ceiling) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Shape},aresample=192000,volume={gain:0.00}dB,alimiter=limit={Math.Pow(10, ceiling / 20):0.0000}:attack=4:release=60:level=disabled,aresample={AudioFormat.SampleRate},aformat=channel_layouts=mono");
}

/// <summary>What a delivery asks of the sound.</summary>
/// <param name="Integrated">LUFS after EBU R 128.</param>
/// <param name="TruePeak">The highest true peak allowed, dBTP.</param>
public sealed record LoudnessTarget(double Integrated, double TruePeak)
{
    /// <summary>For video platforms: −14 LUFS ±0.5, at most −1 dBTP.</summary>
    public static readonly LoudnessTarget Web = new(-14, -1);
}

/// <summary>Measured loudness.</summary>
/// <param name="Integrated">LUFS after EBU R 128.</param>
/// <param name="TruePeak">dBTP.</param>
/// <param name="Silences">Stretches under −50 dB of two seconds or more.</param>
public sealed record Loudness(double Integrated, double TruePeak, IReadOnlyList<Silence> Silences);

/// <summary>A finished sound.</summary>
/// <param name="Path">The M4A file.</param>
/// <param name="Loudness">Measured on it.</param>
internal sealed record MixedSound(string Path, Loudness Loudness);

/// <summary>A silent stretch.</summary>
/// <param name="Start">From the start of the file.</param>
/// <param name="End">From the start of the file.</param>
public readonly record struct Silence(TimeSpan Start, TimeSpan End);
