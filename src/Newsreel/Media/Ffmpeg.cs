using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>Runs ffmpeg. Every call overwrites its output, reads no terminal and reports only errors.</summary>
public sealed class Ffmpeg(MediaTools tools)
{
    /// <summary>Runs ffmpeg with these arguments.</summary>
    /// <param name="arguments">Without the program's name and the general switches.</param>
    /// <param name="purpose">A few words for messages.</param>
    /// <param name="deadline">When it is stopped.</param>
    /// <param name="cancellationToken">Stops it: first politely, then hard.</param>
    /// <param name="input">Written to its standard input; empty for none.</param>
    /// <param name="onFrame">Called with the number of frames written so far, about twice a second; null when nobody listens.</param>
    /// <returns>Standard output (empty when <paramref name="onFrame"/> is given) and the last error lines.</returns>
    /// <exception cref="NewsreelException">ffmpeg is missing, failed or passed its deadline.</exception>
    public Task<ProgramResult> RunAsync(
        IEnumerable<string> arguments,
        string purpose,
        TimeSpan deadline,
        CancellationToken cancellationToken,
        ReadOnlyMemory<byte> input = default,
        Action<long>? onFrame = null)
    {
        string[] general = ["-hide_banner", "-nostats", "-loglevel", "error", "-y"];
        string[] progress = onFrame is null ? [] : ["-progress", "pipe:1"];
        return ExternalProgram.RunCheckedAsync(
            new(tools.FfmpegPath, [.. general, .. progress, .. arguments], purpose, deadline)
            {
                Input = input,
                StopsOnQ = input.IsEmpty,
                OnOutputLine = onFrame is null ? null : line => ReportFrame(line, onFrame),
            },
            cancellationToken);
    }

    /// <summary>Runs ffmpeg for what its filters print, and gives back every line of standard error.</summary>
    /// <exception cref="NewsreelException">As <see cref="RunAsync"/>.</exception>
    public async Task<string> MeasureAsync(IEnumerable<string> arguments, string purpose, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var result = await ExternalProgram.RunCheckedAsync(
            new(tools.FfmpegPath, ["-hide_banner", "-nostats", "-loglevel", "info", .. arguments, "-f", "null", "-"], purpose, deadline)
            {
                StopsOnQ = true,
                KeepAllErrorLines = true,
            },
            cancellationToken);
        return result.Errors;
    }

    private static void ReportFrame(string line, Action<long> onFrame)
    {
        const string Key = "frame=";
        if (line.StartsWith(Key, StringComparison.Ordinal)
            && long.TryParse(line.AsSpan(Key.Length), NumberStyles.Integer, CultureInfo.InvariantCulture, out var frame))
            onFrame(frame);
    }
}

/// <summary>Where the media programs are: a name to look up in PATH, or a path.</summary>
/// <param name="FfmpegPath">ffmpeg.</param>
/// <param name="FfprobePath">ffprobe.</param>
public sealed record MediaTools(string FfmpegPath, string FfprobePath)
{
    /// <summary>Both looked up in PATH.</summary>
    public static readonly MediaTools InPath = new("ffmpeg", "ffprobe");
}
