using System.Collections.Concurrent;
using Newsreel.Common;
using Newsreel.Media.Probing.Looks;

namespace Newsreel.Media.Probing;

/// <summary>
/// Finds out what a file of footage really holds, by reading and decoding it; safe to call from several threads.
/// What was found is remembered until the file changes.
/// </summary>
public sealed class ClipProbe(MediaTools tools)
{
    private readonly ConcurrentDictionary<string, Finding> findings = new(StringComparer.Ordinal);

    /// <summary>Examines a file and the seconds of it that will be seen.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="need">What is needed of it; a still is seen as long as one likes.</param>
    /// <param name="limits">What is affordable.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">
    /// The clip cannot be used (<see cref="Unusable.Code"/>), or not for so long (<see cref="Unusable.TooShortCode"/>); the message is the reason.
    /// </exception>
    public async Task<ProbedClip> ExamineAsync(string path, ClipNeed need, ClipLimits limits, CancellationToken cancellationToken)
    {
        var file = await FileGuard.CheckAsync(path, cancellationToken);
        var identity = FormattableString.Invariant($"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}|{limits}");
        var content = await RememberAsync(identity, () => ContentAsync(file, limits, cancellationToken));
        return content.Facts.IsStill
            ? new(content.Facts, TimeSpan.Zero) { Likeness = content.Likeness }
            : await RememberAsync(FormattableString.Invariant($"{identity}|{need}"), () => StretchAsync(file, content, need, limits, cancellationToken));
    }

    private async Task<Content> ContentAsync(FileInfo file, ClipLimits limits, CancellationToken cancellationToken)
    {
        var (reader, decoder) = (new StreamReader(tools, limits), new SampleDecoder(tools, limits));
        var report = await reader.ReportAsync(file, cancellationToken);
        var isStill = ClipFacts.IsStill(report, file.Name);
        ClipFacts.CheckSize(file.FullName, report, isStill, limits);
        if (isStill) return await StillAsync(file, report, decoder, cancellationToken);
        if (ClipFacts.IsBareStream(report)) throw Unusable.WithoutTimes(file.FullName);
        var survey = await reader.SurveyAsync(file, report.Duration, cancellationToken);
        if (survey.Count == 1 && report.Container is "gif") return await StillAsync(file, report, decoder, cancellationToken);
        var facts = ClipFacts.Film(file.FullName, report, survey);
        var fields = ClipFacts.MustMeasureFields(report) ? await decoder.FieldsAsync(file, facts.Start, cancellationToken) : facts.Fields;
        facts = facts with { Fields = fields };
        return new(facts, HasIndex: report.Container is not ("mpegts" or "mpeg")) { TelecineLines = ClipFacts.CanBeTelecined(report, facts) ? report.Height : null };
    }

    private static async Task<Content> StillAsync(FileInfo file, StreamReport report, SampleDecoder decoder, CancellationToken cancellationToken)
    {
        var picture = await decoder.StillAsync(file, cancellationToken) ?? throw Unusable.Because(file.FullName, "cannot be decoded");
        if (picture.HasBlack) throw Unusable.Because(file.FullName, "is black");
        var facts = ClipFacts.Still(report);
        return new(facts, HasIndex: true) { Likeness = Likeness.Of(Strip(picture, facts)) };
    }

    private async Task<ProbedClip> StretchAsync(FileInfo file, Content content, ClipNeed need, ClipLimits limits, CancellationToken cancellationToken)
    {
        var facts = content.Facts;
        var places = need.From is { } chosen ? [chosen] : ClipPlaces.Of(facts.Duration, need.Length, need.Turn);
        if (places.Count == 0) throw Unusable.TooShort(file.FullName, facts.Duration, need.Length);
        var (reader, decoder) = (new StreamReader(tools, limits), new SampleDecoder(tools, limits));
        ProbedClip? motionless = null;
        string? objection = null;
        var black = 0;
        var fitting = 0;
        foreach (var wanted in content.HasIndex ? places : [.. places, TimeSpan.Zero])
        {
            // Without an index a player arrives between whole pictures and shows nothing until the next one.
            var place = content.HasIndex ? wanted : await reader.WholePictureAsync(file, facts.Start + wanted, cancellationToken) - facts.Start;
            if (place is not { } start || start + need.Length > facts.Duration) continue;
            fitting++;
            if (await decoder.FilmAsync(file, facts.Start + start, need.Length, cancellationToken) is not { } samples) continue;
            var strip = Strip(samples, facts);
            if (samples.HasBlack) black++;
            else if (limits.ChecksLooks && Look.Objection(strip) is { } seen) objection ??= seen;
            else if (samples.Moves) return new(facts with { Moves = true, Fields = await FieldsAsync(start) }, start) { Likeness = Likeness.Of(strip) };
            else motionless ??= new(facts with { Moves = false }, start) { Likeness = Likeness.Of(strip) };
        }

        if (fitting == 0) throw Unusable.TooShort(file.FullName, facts.Duration, need.Length);
        return motionless ?? throw Unusable.Because(file.FullName, objection ?? (black > 0 ? "is black where it was looked at" : "cannot be decoded where it was looked at"));

        // A clip may be telecined in parts: what counts is what will be seen.
        async Task<FieldOrder> FieldsAsync(TimeSpan start) => content.TelecineLines is { } lines
            ? await decoder.TelecineAsync(file, facts.Start + start, need.Length, lines, cancellationToken) ?? facts.Fields
            : facts.Fields;
    }

    private static SampleStrip Strip(PictureSamples samples, PictureFacts facts) => new(samples.Pixels, facts.Width / (double)facts.Height);

    private async Task<T> RememberAsync<T>(string key, Func<Task<T>> find)
        where T : class
    {
        if (findings.TryGetValue(key, out var known)) return known.Refusal is { } again ? throw Unusable.Again(again) : (T)known.Value!;
        try
        {
            var value = await find();
            findings[key] = new(value, null);
            return value;
        }
        catch (NewsreelException refusal) when (refusal.Code is Unusable.Code or Unusable.TooShortCode)
        {
            findings[key] = new(null, refusal);
            throw;
        }
    }

    private sealed record Content(PictureFacts Facts, bool HasIndex)
    {
        /// <summary>Lines of a picture where it can be telecined film; null where it cannot.</summary>
        public int? TelecineLines { get; init; }

        /// <summary>What a still looks like.</summary>
        public Likeness Likeness { get; init; } = Likeness.None;
    }

    private sealed record Finding(object? Value, NewsreelException? Refusal);
}

/// <summary>What a film needs of a clip.</summary>
/// <param name="Length">How long the picture will be seen.</param>
/// <param name="Turn">How often the film shows the clip already; 0 for the first time. Each turn begins elsewhere if there is room.</param>
public readonly record struct ClipNeed(TimeSpan Length, int Turn)
{
    /// <summary>Lines of picture that the film has use for: the short side of its frame. Default 1080.</summary>
    public int Lines { get; init; } = 1080;

    /// <summary>Where the seconds begin that a person has chosen, from the first picture; null leaves it to the source.</summary>
    public TimeSpan? From { get; init; }

    /// <summary>Whether its own sound is wanted as well. Default: no.</summary>
    public bool WithSound { get; init; }
}

/// <summary>A file that can be shown.</summary>
/// <param name="Facts">Measured.</param>
/// <param name="In">Where the seconds begin that can be shown, from the first picture; zero for a still.</param>
public sealed record ProbedClip(PictureFacts Facts, TimeSpan In)
{
    /// <summary>What the seconds that can be shown look like.</summary>
    public Likeness Likeness { get; init; } = Likeness.None;
}
