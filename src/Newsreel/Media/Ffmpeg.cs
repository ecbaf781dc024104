using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>Runs ffmpeg. Every call overwrites its output, reads no terminal and reports only errors.</summary>
public sealed class Ffmpeg(MediaTools tools)
{
    private string? version;

    /// <summary>Runs ffmpeg with these arguments.</summary>
    /// <param name="arguments">Without the program's name and the general switches.</param>
    /// <param name="purpose">A few words for messages.</param>
    /// <param name="deadline">When it is stopped.</param>
    /// <param name="cancellationToken">Stops it: first politely, then hard.</param>
    /// <param name="input">Written to its standard input; empty for none.</param>
    /// <param name="folder">The folder that relative file names mean; null for the current one.</param>
    /// <returns>Standard output and the last error lines.</returns>
    /// <exception cref="NewsreelException">ffmpeg is missing, failed or passed its deadline.</exception>
    public Task<ProgramResult> RunAsync(
        IEnumerable<string> arguments,
        string purpose,
        TimeSpan deadline,
        CancellationToken cancellationToken,
        ReadOnlyMemory<byte> input = default,
        string? folder = null) =>
        ExternalProgram.RunCheckedAsync(
            new(tools.FfmpegPath, ["-hide_banner", "-nostats", "-loglevel", "error", "-y", .. arguments], purpose, deadline)
            {
                Input = input,
                StopsOnQ = input.IsEmpty,
                WorkingFolder = folder,
            },
            cancellationToken);

    /// <summary>Makes sure that ffmpeg and ffprobe are there and new enough.</summary>
    /// <exception cref="NewsreelException">One of them is missing or too old.</exception>
    public async Task RequireAsync(CancellationToken cancellationToken)
    {
        version = await ProgramVersion.RequireAsync(tools.FfmpegPath, VersionDemand.Ffmpeg, cancellationToken);
        await ProgramVersion.RequireAsync(tools.FfprobePath, VersionDemand.Ffmpeg, cancellationToken);
    }

    /// <summary>What ffmpeg says of its version; asked once.</summary>
    /// <exception cref="NewsreelException">It is missing or too old.</exception>
    public async Task<string> VersionAsync(CancellationToken cancellationToken) =>
        version ??= await ProgramVersion.RequireAsync(tools.FfmpegPath, VersionDemand.Ffmpeg, cancellationToken);

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
}

/// <summary>Where the media programs are: a name to look up in PATH, or a path.</summary>
/// <param name="FfmpegPath">ffmpeg.</param>
/// <param name="FfprobePath">ffprobe.</param>
public sealed record MediaTools(string FfmpegPath, string FfprobePath)
{
    /// <summary>Both looked up in PATH.</summary>
    public static readonly MediaTools InPath = new("ffmpeg", "ffprobe");
}
