using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>Asks programs for their version, and refuses those that are too old for what is asked of them.</summary>
public static partial class ProgramVersion
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <summary>The first line that a program says about its version.</summary>
    /// <param name="program">File name or path.</param>
    /// <param name="switches">What makes it tell its version, and the oldest that will do. A line without a number passes: builds of the day have none.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NewsreelException">It cannot be started, fails, or is too old.</exception>
    public static async Task<string> RequireAsync(string program, VersionDemand switches, CancellationToken cancellationToken)
    {
        var call = new ProgramCall(program, [switches.Argument], "asking for its version", Deadline);
        var line = (await ExternalProgram.RunCheckedAsync(call, cancellationToken)).OutputText.Split('\n')[0].Trim();
        var version = Of(line);
        return version is null || version >= switches.Oldest
            ? line
            : throw NewsreelException.Work(
                "program-too-old", $"{Path.GetFileName(program)} {version} is too old: Newsreel needs {switches.Oldest} or newer.",
                $"Install a newer {Path.GetFileName(program)}; 'newsreel doctor' shows the command.");
    }

    /// <summary>The first number of the form 1.2 or 1.2.3 in a line; null when there is none.</summary>
    internal static Version? Of(string line) =>
        Number().Match(line) is { Success: true } match && Version.TryParse(match.Value, out var version) ? version : null;

    [GeneratedRegex(@"(?<![0-9.])[0-9]+\.[0-9]+(\.[0-9]+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}

/// <summary>What is demanded of a program.</summary>
/// <param name="Argument">Makes it tell its version.</param>
/// <param name="Oldest">The oldest version that will do.</param>
public sealed record VersionDemand(string Argument, Version Oldest)
{
    /// <summary>ffmpeg and ffprobe: 5.0 writes the container's own time scale, without which joined segments keep no equal steps; from 5.1 on its limiter takes back its delay.</summary>
    public static readonly VersionDemand Ffmpeg = new("-version", new(5, 1));
}
