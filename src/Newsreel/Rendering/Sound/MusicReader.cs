using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Projects;

namespace Newsreel.Rendering.Sound;

/// <summary>Reads the music that a person brought, and refuses what is none or has no terms, before any work is done.</summary>
public sealed partial class MusicReader(Ffmpeg ffmpeg, Ffprobe probe)
{
    /// <summary>Music is listened to at this rate: enough to know that there is some.</summary>
    private const int Rate = 8_000;

    /// <summary>Under this peak nobody hears anything, dB.</summary>
    private const double Silent = -50;
    private const string Want = "Give --music a sound file of 5 s or more that plays.";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Reads the music that a brief names.</summary>
    /// <param name="brief">Its path is absolute.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when the brief names none.</returns>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: the file cannot be used or nothing is known of its terms; says why and what to do.</exception>
    public async Task<Music?> ReadAsync(Brief brief, CancellationToken cancellationToken)
    {
        if (brief.MusicPath is not { } path) return null;
        var facts = await ProbeAsync(path, cancellationToken);
        await ListenAsync(path, facts, cancellationToken);
        var rights = MusicSidecar.Read(path, brief.HoldsMusicRights)
            ?? (brief.HoldsMusicRights ? Declared(path, facts) : throw NewsreelException.Usage($"Nothing says on what terms the music '{Path.GetFileName(path)}' may be used.", MusicSidecar.Action(path)));
        return new(path, await Fingerprint.OfFileAsync(path, cancellationToken), rights);
    }

    private async Task<MediaFacts> ProbeAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await FileGuard.CheckAsync(path, cancellationToken);
        }
        catch (NewsreelException refused) when (refused.Code is Unusable.Code)
        {
            throw NewsreelException.Usage($"The music {refused.Message}", Want);
        }

        try
        {
            var facts = await probe.ReadAsync(path, cancellationToken);
            return facts.First("audio") is null ? throw Refuse(path, "holds no sound") : facts;
        }
        catch (NewsreelException unreadable) when (unreadable.Code is "media-unreadable")
        {
            throw Refuse(path, "is broken, or no sound at all");
        }
    }

    private async Task ListenAsync(string path, MediaFacts facts, CancellationToken cancellationToken)
    {
        string heard;
        try
        {
            heard = await ffmpeg.MeasureAsync(
                [
                    .. SourceFile.Arguments(path), "-map", "0:a:0", "-t", Music.Longest.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                    "-af", $"aformat=sample_fmts=s16:sample_rates={Rate}:channel_layouts=mono,volumedetect",
                ],
                "listening to the music", Deadline, cancellationToken);
        }
        catch (NewsreelException failed) when (failed.Code is "program-failed")
        {
            throw Refuse(path, "is broken: it cannot be played");
        }

        // A file whose format changes on the way is reported in parts.
        var seconds = Numbers(Samples(), heard).Sum() / Rate;
        if (seconds is 0) throw Refuse(path, "is broken: nothing of it can be played");
        if (seconds < Music.Shortest.TotalSeconds) throw Refuse(path, FormattableString.Invariant($"is too short: it has {seconds:0.0} s"));
        var promised = Math.Min(facts.First("audio")!.Duration.TotalSeconds, Music.Longest.TotalSeconds);
        if (seconds < promised / 2) throw Refuse(path, FormattableString.Invariant($"is broken: only {seconds:0} of its {promised:0} s can be played"));
        if (Numbers(Peak(), heard).Max() < Silent) throw Refuse(path, "is silent");
    }

    private static MusicRights Declared(string path, MediaFacts facts) => new(
        facts.Tags.GetValueOrDefault("title") is { Length: > 0 } title ? title : Path.GetFileNameWithoutExtension(path),
        facts.Tags.GetValueOrDefault("composer") ?? facts.Tags.GetValueOrDefault("artist") ?? "",
        facts.Tags.GetValueOrDefault("publisher") ?? "", MusicRights.Held, "", "", IsDeclared: true);

    private static NewsreelException Refuse(string path, string reason) => NewsreelException.Usage($"The music '{Path.GetFileName(path)}' {reason}.", Want);

    private static IEnumerable<double> Numbers(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => double.Parse(match.Groups["value"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"n_samples: (?<value>\d+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Samples();

    [GeneratedRegex(@"max_volume: (?<value>-?[\d.]+) dB", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Peak();
}
