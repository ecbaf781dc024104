using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Media.Probing;

/// <summary>Finds out whether the own sound of a clip can be heard.</summary>
public sealed partial class ClipHearing(Ffmpeg ffmpeg, Ffprobe probe)
{
    /// <summary>Sound under this mean level is the hum of a camera that heard nothing, dB of full scale.</summary>
    private const double Nothing = -55;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Whether anything is heard in a stretch of a clip; no for one without sound and one that cannot be read.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="from">On the file's own clock.</param>
    /// <param name="length">Above zero.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<bool> IsAudibleAsync(string path, TimeSpan from, TimeSpan length, CancellationToken cancellationToken)
    {
        try
        {
            if ((await probe.ReadAsync(path, cancellationToken)).First("audio") is null) return false;
            var lines = await ffmpeg.MeasureAsync(
                [.. SourceFile.SoundArguments(path, from), "-map", "0:a:0", "-t", length.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture), "-af", "volumedetect"],
                $"listening to '{Path.GetFileName(path)}'", Deadline, cancellationToken);
            return Mean().Match(lines) is { Success: true } mean && double.Parse(mean.Groups["level"].Value, CultureInfo.InvariantCulture) > Nothing;
        }
        catch (NewsreelException unreadable) when (unreadable.Code is "media-unreadable" or "program-failed" or "program-deadline")
        {
            return false;
        }
    }

    [GeneratedRegex(@"mean_volume: (?<level>-?[\d.]+) dB", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mean();
}
