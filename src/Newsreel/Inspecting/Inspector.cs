using System.Globalization;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;

namespace Newsreel.Inspecting;

/// <summary>Judges a finished film by measurement. Every film can fail.</summary>
public sealed class Inspector(Ffprobe probe)
{
    private const double RoundingMilliseconds = 0.01;
    private const string PictureFormat = "High yuv420p bt709";

    /// <summary>Inspects a film.</summary>
    /// <param name="subject">The film, what was planned and what it must keep to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>All findings; the film passes when none is an error.</returns>
    public async Task<QualityReport> InspectAsync(InspectionSubject subject, CancellationToken cancellationToken)
    {
        var facts = await probe.ReadAsync(subject.Render.Path, cancellationToken);
        var video = await probe.PacketsAsync(subject.Render.Path, "v:0", cancellationToken);
        var audio = await probe.PacketsAsync(subject.Render.Path, "a:0", cancellationToken);
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        List<Finding> findings =
        [
            .. Streams(facts, subject.Brief),
            .. Clock(facts, video, audio, subject, figures),
            .. Length(facts, subject, figures),
            .. PictureCheck.Findings(subject.Render, subject.Timeline, figures),
            .. SoundCheck.Findings(subject, figures),
            .. Captions(subject),
            .. FootageCheck.Findings(subject.Timeline, subject.Credits),
            .. Fit(subject),
            .. Making(subject.Render),
            .. Papers(facts, subject),
        ];
        return new(findings, figures);
    }

    private static IEnumerable<Finding> Fit(InspectionSubject subject)
    {
        var (profile, pictures) = (subject.Brief.Profile, subject.Timeline.Picture.Items.OfType<Clip>().Select(clip => clip.Media).OfType<FootageMedia>());
        var whole = pictures.Count(media => (media.Mount.Area.Width, media.Mount.Area.Height) != (profile.Width, profile.Height));
        if (subject.Brief.Fit == FrameFit.Crop && whole > 0)
            yield return new("fit-whole", FindingLevel.Info, $"{Counted.Of(whole, "shot")} of footage {Counted.Verb(whole, "is", "are")} shown whole: a crop would have taken more than half of the picture.");
    }

    /// <summary>What went otherwise than usual while the film was made.</summary>
    private static IEnumerable<Finding> Making(Render render)
    {
        if (render.LacksToneMapping)
            yield return Finding.Warning("hdr-pale", "Footage of high dynamic range looks pale: this ffmpeg has no filter 'zscale' that brings it to common screens.");
        if (render.JoinTrouble is { } joint)
            yield return Finding.Warning("joined-anew", $"The segments did not join frame by frame, so the picture was encoded once more as one stream: {joint}");
        if (render.CacheTrouble is { } trouble)
            yield return Finding.Warning("cache-unusable", $"The cache of finished pieces could not be used: {trouble}");
    }

    private static IEnumerable<Finding> Streams(MediaFacts facts, Brief brief)
    {
        var profile = brief.Profile;
        if (facts.First("video") is not { } video || facts.First("audio") is not { } audio)
        {
            yield return Finding.Error("stream-missing", "The film has no picture or no sound.");
            yield break;
        }

        if (video.Codec is not "h264" || video.Width != profile.Width || video.Height != profile.Height || video.FrameRate != profile.FrameRate)
            yield return Finding.Error("picture-format", $"The picture is {video.Codec} {video.Width}×{video.Height} at {video.FrameRate}, not h264 {profile.Width}×{profile.Height} at {profile.FrameRate}.");
        if (!string.Equals(video.Format, PictureFormat, StringComparison.Ordinal))
            yield return Finding.Error("picture-format", $"The picture is {video.Format}, not {PictureFormat}.");
        if (brief.Captions == CaptionMode.Soft && facts.First("subtitle")?.Codec is not "mov_text")
            yield return Finding.Error("caption-track", "The film has no caption track.");
        if (audio.Codec is not "aac" || audio.SampleRate != AudioFormat.SampleRate)
            yield return Finding.Error("sound-format", $"The sound is {audio.Codec} at {audio.SampleRate} Hz, not aac at {AudioFormat.SampleRate} Hz.");
    }

    private static IEnumerable<Finding> Clock(
        MediaFacts facts, IReadOnlyList<PacketTime> video, IReadOnlyList<PacketTime> audio, InspectionSubject subject, Dictionary<string, double> figures)
    {
        if (facts.First("video") is null || facts.First("audio") is null) yield break;
        if (video.Count == 0 || audio.Count == 0)
        {
            yield return Finding.Error("stream-empty", $"The film has {video.Count} frames and {audio.Count} packets of sound.");
            yield break;
        }

        var frame = TimeSpan.FromSeconds(1 / subject.Brief.Profile.FrameRate.PerSecond);
        var videoBase = TimeBase(facts, "video");
        var audioBase = TimeBase(facts, "audio");
        figures["frames"] = video.Count;
        if (video.Count != subject.Render.Frames)
            yield return Finding.Error("frame-count", $"The film has {video.Count} frames, {subject.Render.Frames} were planned.");
        var steps = video.Zip(video.Skip(1), (left, right) => right.Start - left.Start).Distinct().ToList();
        figures["distinctTimeSteps"] = steps.Count;
        if (steps.Count > 1)
            yield return Finding.Error("time-steps", $"The picture's time steps are not equal: {string.Join(", ", steps.Order().Take(5))} ticks.");
        var step = steps.Count > 0 ? steps[0] : 0;
        var starts = ((audio[0].Start * audioBase) - (video[0].Start * videoBase)) * 1000;
        var ends = (((audio[^1].Start + audio[^1].Length) * audioBase) - ((video[^1].Start + step) * videoBase)) * 1000;
        figures["soundStartsAfterPictureMilliseconds"] = Math.Round(starts, 3);
        figures["soundEndsAfterPictureMilliseconds"] = Math.Round(ends, 3);
        if (Math.Max(Math.Abs(starts), Math.Abs(ends)) > frame.TotalMilliseconds + RoundingMilliseconds)
            yield return Finding.Error("sync", string.Create(CultureInfo.InvariantCulture, $"Sound starts {starts:0} ms and ends {ends:0} ms after the picture; one frame is allowed."));
    }

    private static IEnumerable<Finding> Length(MediaFacts facts, InspectionSubject subject, Dictionary<string, double> figures)
    {
        var miss = (facts.Duration - subject.Length).TotalSeconds;
        figures["seconds"] = Math.Round(facts.Duration.TotalSeconds, 3);
        if (Math.Abs(miss) > Math.Max(1, subject.Length.TotalSeconds / 100))
            yield return Finding.Error("length", string.Create(CultureInfo.InvariantCulture, $"The film is {facts.Duration.TotalSeconds:0.0} s long, {subject.Length.TotalSeconds:0.#} s were asked for."));
    }

    private static IEnumerable<Finding> Captions(InspectionSubject subject) =>
        CaptionCheck.Findings(subject.Timeline.Captions, CaptionRules.For(subject.Brief.Profile), subject.Brief.Profile.FrameRate)
            .Select(fault => Finding.Error("caption", fault.Message));

    private static IEnumerable<Finding> Papers(MediaFacts facts, InspectionSubject subject)
    {
        if (facts.Chapters != subject.Timeline.Chapters.Count)
            yield return Finding.Error("chapters", $"The file has {facts.Chapters} chapters, {subject.Timeline.Chapters.Count} were planned.");
        foreach (var line in subject.Disclosure)
            if (!facts.Tags.Values.Any(tag => tag.Contains(line, StringComparison.Ordinal)))
                yield return Finding.Error("disclosure", $"The file's metadata does not say: {line}");
        if (subject.Credits.Count == 0) yield return Finding.Error("credits", "The film has no credits.");
    }

    private static double TimeBase(MediaFacts facts, string kind)
    {
        var parts = facts.First(kind)!.TimeBase.Split('/');
        return double.Parse(parts[0], CultureInfo.InvariantCulture) / double.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}

/// <summary>A film and what it must keep to.</summary>
/// <param name="Render">The film.</param>
/// <param name="Timeline">What was planned.</param>
/// <param name="Brief">What was asked for.</param>
/// <param name="Loudness">The loudness asked for.</param>
/// <param name="Disclosure">Lines that the file's metadata must hold.</param>
/// <param name="Credits">What the credits file names.</param>
public sealed record InspectionSubject(
    Render Render,
    Timeline Timeline,
    Brief Brief,
    LoudnessTarget Loudness,
    IReadOnlyList<string> Disclosure,
    IReadOnlyList<CreditedWork> Credits)
{
    /// <summary>How long the film must be; null when it must be as long as was asked for. A script of one's own may have a length of its own.</summary>
    public TimeSpan? Planned { get; init; }

    /// <summary>How long the film must be.</summary>
    public TimeSpan Length => Planned ?? Brief.Target;
}

/// <summary>A work as the credits name it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its page; empty when there is none.</param>
/// <param name="CreditLine">The words to print.</param>
public sealed record CreditedWork(string Title, string Url, string CreditLine);

/// <summary>What the inspection found.</summary>
/// <param name="Findings">In no particular order.</param>
/// <param name="Figures">Measured figures by name.</param>
public sealed record QualityReport(IReadOnlyList<Finding> Findings, IReadOnlyDictionary<string, double> Figures)
{
    /// <summary>Whether the film may be called done.</summary>
    public bool Passed => Findings.All(finding => finding.Level != FindingLevel.Error);
}
