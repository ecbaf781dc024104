using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering.Sound;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering.Sound;

/// <summary>Voices and music that the real programs make, in a folder that vanishes; ffmpeg's own meter judges what comes of them.</summary>
internal sealed partial class SoundBench : IDisposable
{
    public const int Second = AudioFormat.SampleRate;
    private const string Words = "On the fourteenth of March, the council met again. Engineers had warned for years that the gates would not hold. Nobody had listened.";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    public TempFolder Folder { get; } = new();

    public static AudioMix Mix => new(Tools.Ffmpeg, Tools.Ffprobe);

    public void Dispose() => Folder.Dispose();

    /// <summary>A chord that swells, as an MP3 of the given length.</summary>
    public Task<string> ChordAsync(string name, double seconds) => MakeAsync(
        name, FormattableString.Invariant($"aevalsrc='0.2*(sin(2*PI*220*t)+sin(2*PI*277.18*t)+sin(2*PI*329.63*t))*(0.6+0.4*sin(2*PI*0.3*t))':s=44100:d={seconds}"));

    /// <summary>A file made of a source that ffmpeg computes.</summary>
    public async Task<string> MakeAsync(string name, string source, params string[] output)
    {
        await Tools.MakeAsync(["-f", "lavfi", "-i", source, .. output, Folder.File(name)]);
        return Folder.File(name);
    }

    /// <summary>A mono WAV as narrations are kept.</summary>
    public Task<string> VoiceAsync(string source) => MakeAsync("voice.wav", source, "-ac", "1", "-ar", "48000", "-c:a", "pcm_s16le", "-bitexact");

    /// <summary>Synthetic speech, about seven seconds, after a filter.</summary>
    public async Task<string> SpeechAsync(string filter = "anull")
    {
        Assert.SkipUnless(File.Exists("/usr/bin/espeak-ng"), "espeak-ng is not installed.");
        var spoken = Folder.File("spoken.wav");
        await ExternalProgram.RunCheckedAsync(new("espeak-ng", ["-v", "en-us", "-w", spoken, Words], "speaking", Deadline), Tools.Token);
        await Tools.MakeAsync("-i", spoken, "-af", filter, "-ac", "1", "-ar", "48000", "-c:a", "pcm_s16le", "-bitexact", Folder.File("voice.wav"));
        return Folder.File("voice.wav");
    }

    public static async Task<Music> MusicAsync(string path) =>
        (await new MusicReader(Tools.Ffmpeg, Tools.Ffprobe).ReadAsync(
            new("film", TimeSpan.FromSeconds(20), null, OutputProfile.Default, CaptionMode.Off, TransitionStyle.Cut, Offline: true) { MusicPath = path, HoldsMusicRights = true }, Tools.Token))!;

    /// <summary>An order for a voice; its key is its content.</summary>
    public static async Task<SoundOrder> OrderAsync(string voice, long samples, LoudnessTarget? target = null) =>
        new(voice, await Fingerprint.OfFileAsync(voice, Tools.Token), samples, target ?? LoudnessTarget.Web);

    public static long SamplesIn(string wave) => WaveSound.Samples(wave);

    /// <summary>Integrated loudness and true peak as ffmpeg measures them; each filter before it has a comma after it.</summary>
    public static async Task<(double Integrated, double TruePeak)> MeasuredAsync(string path, string before = "")
    {
        var lines = await Tools.Ffmpeg.MeasureAsync(["-i", path, "-map", "0:a:0", "-af", $"{before}ebur128=peak=true:framelog=verbose"], "measuring", Deadline, Tools.Token);
        return (Last(Integrated(), lines), Last(Peak(), lines));
    }

    /// <summary>All samples of the first channel, 1 = full scale.</summary>
    public static float[] Samples(string wave)
    {
        var channels = WaveSound.Channels(wave);
        return [.. WaveSound.Read(wave).Where((_, index) => index % channels == 0)];
    }

    private static double Last(Regex pattern, string lines) => double.Parse(pattern.Matches(lines)[^1].Groups["value"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"I:\s+(?<value>-?[\d.]+) LUFS", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Integrated();

    [GeneratedRegex(@"Peak:\s+(?<value>-?[\d.]+) dBFS", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Peak();
}
