using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>Measures a media file with ffprobe and ffmpeg, independently of the product's own inspection.</summary>
internal sealed partial record MediaFile(string Path)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    /// <summary>What ffprobe says of container, streams and chapters.</summary>
    public async Task<JsonElement> FactsAsync() =>
        NewsreelProgram.Json((await RunAsync("ffprobe", "-v", "error", "-show_format", "-show_streams", "-show_chapters", "-of", "json", Path)).Output);

    /// <summary>Length of the container in seconds.</summary>
    public async Task<double> SecondsAsync() => Number((await FactsAsync()).GetProperty("format"), "duration");

    /// <summary>Start and end of each packet in seconds as a player presents them: what edit lists take away is left out.</summary>
    public async Task<IReadOnlyList<(double Start, double End)>> PresentedAsync(string stream)
    {
        var text = (await RunAsync(
            "ffprobe", "-v", "error", "-select_streams", stream, "-show_entries", "packet=pts_time,duration_time,flags", "-of", "csv=p=0", Path)).Output;
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(','))
            .Where(fields => !fields[2].Contains('D', StringComparison.Ordinal))
            .Select(fields => (Start: Number(fields[0]), End: Number(fields[0]) + Number(fields[1]))).OrderBy(packet => packet.Start)];
    }

    /// <summary>Presentation times of the picture's packets in ticks, sorted.</summary>
    public async Task<IReadOnlyList<long>> PictureTicksAsync()
    {
        var text = (await RunAsync("ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "packet=pts", "-of", "csv=p=0", Path)).Output;
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line.TrimEnd(','), CultureInfo.InvariantCulture)).Order()];
    }

    /// <summary>The hash of the encoded picture.</summary>
    public Task<string> PictureHashAsync() => HashAsync("0:v:0");

    /// <summary>The identity of the encoded sound.</summary>
    public Task<string> SoundHashAsync() => HashAsync("0:a:0");

    /// <summary>Integrated loudness (LUFS), true peak (dBTP) and the second after which nothing is heard any more.</summary>
    public async Task<(double Loudness, double Peak, double SilentFrom)> SoundAsync()
    {
        var lines = (await RunAsync(
            "ffmpeg", "-hide_banner", "-nostats", "-i", Path, "-map", "0:a:0", "-af", "silencedetect=noise=-45dB:duration=1,ebur128=peak=true", "-f", "null", "-")).Errors;
        var silences = SilenceStart().Matches(lines);
        return (Last(Integrated().Matches(lines)), Last(Peak().Matches(lines)), silences.Count > 0 ? Last(silences) : await SecondsAsync());
    }

    /// <summary>The luma of a part of every frame, made small.</summary>
    public async Task<IReadOnlyList<byte[]>> LumaAsync(string crop, int width, int height)
    {
        using var folder = new TempHome();
        var raw = folder.At("luma.raw");
        await RunAsync(
            "ffmpeg", "-v", "error", "-i", Path, "-map", "0:v:0", "-vf", $"crop={crop},scale={width}:{height}:flags=area,format=gray", "-fps_mode", "passthrough", "-f", "rawvideo", raw);
        return [.. (await File.ReadAllBytesAsync(raw, TestContext.Current.CancellationToken)).Chunk(width * height)];
    }

    /// <summary>Seconds between two values of <see cref="PowerAsync"/>.</summary>
    public const double PowerStep = 0.005;

    /// <summary>How strong a tone is in the sound at each moment.</summary>
    /// <param name="pitch">Hertz.</param>
    public async Task<IReadOnlyList<double>> PowerAsync(double pitch)
    {
        const int Rate = 16_000;
        using var folder = new TempHome();
        var raw = folder.At("sound.raw");
        await RunAsync("ffmpeg", "-v", "error", "-i", Path, "-map", "0:a:0", "-ac", "1", "-ar", $"{Rate}", "-f", "s16le", raw);
        var samples = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, short>(await File.ReadAllBytesAsync(raw, TestContext.Current.CancellationToken)).ToArray();
        return [.. samples.Chunk((int)(Rate * PowerStep)).Select((window, at) => Tone(window, at))];

        double Tone(short[] window, int at)
        {
            var (sine, cosine) = (0.0, 0.0);
            for (var i = 0; i < window.Length; i++)
            {
                var angle = 2 * Math.PI * pitch * ((at * Rate * PowerStep) + i) / Rate;
                (sine, cosine) = (sine + (window[i] * Math.Sin(angle)), cosine + (window[i] * Math.Cos(angle)));
            }

            return (sine * sine) + (cosine * cosine);
        }
    }

    /// <summary>Names of the top-level boxes of an MP4 in file order.</summary>
    public IReadOnlyList<string> Boxes()
    {
        using var reader = new BinaryReader(File.OpenRead(Path), Encoding.ASCII);
        var boxes = new List<string>();
        for (long place = 0; place + 8 <= reader.BaseStream.Length;)
        {
            reader.BaseStream.Position = place;
            long size = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(reader.ReadBytes(4));
            boxes.Add(Encoding.ASCII.GetString(reader.ReadBytes(4)));
            if (size == 1) size = System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(reader.ReadBytes(8));
            if (size < 8) break;
            place += size;
        }

        return boxes;
    }

    /// <summary>Makes a file with ffmpeg; its path is the last argument.</summary>
    public static Task MakeAsync(params string[] arguments) => RunAsync("ffmpeg", ["-v", "error", "-y", .. arguments]);

    /// <summary>A number that ffprobe prints as text.</summary>
    public static double Number(JsonElement element, string name) => Number(element.GetProperty(name).GetString()!);

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static double Last(MatchCollection matches) => Number(matches[^1].Groups["value"].Value);

    private static async Task<TestOutcome> RunAsync(string program, params string[] arguments)
    {
        await using var process = TestProcess.Start(program, arguments, Deadline);
        var outcome = await process.EndAsync(TestContext.Current.CancellationToken);
        Assert.True(outcome.ExitCode == 0, $"{program}: {outcome.Errors}");
        return outcome;
    }

    [GeneratedRegex(@"I:\s+(?<value>-?[\d.]+) LUFS", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Integrated();

    [GeneratedRegex(@"Peak:\s+(?<value>-?[\d.]+) dBFS", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Peak();

    [GeneratedRegex(@"silence_start: (?<value>-?[\d.]+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SilenceStart();

    private async Task<string> HashAsync(string stream) =>
        (await RunAsync("ffmpeg", "-v", "error", "-i", Path, "-map", stream, "-c", "copy", "-f", "md5", "-")).Output.Trim();
}
