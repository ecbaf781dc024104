using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering.Sound;

namespace Newsreel.Rendering;

/// <summary>Makes the film of a timeline: segments in parallel, the sound beside them, joined by copy.</summary>
public sealed class Renderer(Ffmpeg ffmpeg, Ffprobe probe, ContentCache? cache = null)
{
    private readonly AudioMix mix = new(ffmpeg, probe, cache);

    /// <summary>Makes sure that it can work here.</summary>
    /// <exception cref="NewsreelException">ffmpeg is missing or too old; the message says what to do.</exception>
    public Task RequireAsync(CancellationToken cancellationToken) => ffmpeg.RequireAsync(cancellationToken);

    /// <summary>Renders.</summary>
    /// <param name="order">What to render and where to.</param>
    /// <param name="progress">Told the share of frames that are encoded, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">ffmpeg failed, or a segment is not as planned.</exception>
    public async Task<Render> RenderAsync(RenderOrder order, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var encoder = new SegmentEncoder(ffmpeg, order.WorkFolder, order.Profile, cache);
        var plan = RenderPlanner.Plan(order.Timeline, order.BurnedCaptions);
        var opening = OpeningSegments(plan, order.OpeningFrames);
        long frames = 0;

        var first = await EncodeAsync(plan.Segments.Take(opening), cancellationToken);
        await WriteOpeningAsync(order, first, cancellationToken);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var mixing = OrStopBothAsync(mix.MixOnceAsync(order.Sound, order.WorkFolder, both.Token));
        var encoding = OrStopBothAsync(EncodeAsync(plan.Segments.Skip(opening), both.Token));
        await Task.WhenAll(mixing, encoding);
        var (sound, encoded) = (await mixing, (EncodedSegment[])[.. first, .. await encoding]);
        var parts = new FilmParts(
            encoded, sound.Path, order.SubRipPath, order.Language,
            [.. order.Timeline.Chapters.Select(chapter => (chapter.Title, chapter.Start))], plan.Frames, order.Profile.FrameRate, order.Metadata);
        var film = order.FilmPath(await parts.KeyAsync(cancellationToken));
        var trouble = await new CheckedJoin(ffmpeg, probe, order.WorkFolder).JoinAsync(parts, order.Profile, film, cancellationToken);
        cache?.Trim();
        return new(film, plan.Frames, encoded, sound.Loudness) { UnderVoice = sound.UnderVoice, JoinTrouble = trouble, CacheTrouble = cache?.Trouble, LacksToneMapping = encoder.LacksToneMapping };

        Task<EncodedSegment[]> EncodeAsync(IEnumerable<Segment> segments, CancellationToken stop) => encoder.EncodeAllAsync(
            [.. segments], segment => progress?.Report((double)Interlocked.Add(ref frames, segment.Place.Length) / plan.Frames), stop);

        async Task<T> OrStopBothAsync<T>(Task<T> work)
        {
            try
            {
                return await work;
            }
            catch
            {
                await both.CancelAsync();
                throw;
            }
        }
    }

    /// <summary>Writes one frame of a graphic as a JPEG.</summary>
    /// <param name="graphic">What to draw.</param>
    /// <param name="frame">Which frame of it.</param>
    /// <param name="profile">Its shape.</param>
    /// <param name="workFolder">For files in between.</param>
    /// <param name="path">The JPEG to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task WriteStillAsync(Graphic graphic, long frame, OutputProfile profile, string workFolder, string path, CancellationToken cancellationToken) =>
        new SegmentEncoder(ffmpeg, workFolder, profile).WriteStillAsync(graphic, frame, path, cancellationToken);

    private static int OpeningSegments(RenderPlan plan, long frames) =>
        Math.Max(1, plan.Segments.TakeWhile(segment => segment.Place.Start < frames).Count());

    private async Task WriteOpeningAsync(RenderOrder order, EncodedSegment[] segments, CancellationToken cancellationToken)
    {
        var rate = order.Profile.FrameRate;
        var frames = segments[^1].Segment.Place.End;
        var heard = order.Sound with { Samples = rate.SampleAt(frames) };
        var parts = new FilmParts(segments, Path.Combine(order.WorkFolder, "opening.m4a"), null, order.Language, [], frames, rate, order.Metadata);
        var key = Fingerprint.Of(heard.Key.Value, (await parts.KeyAsync(cancellationToken)).Value).Value;
        var note = Path.Combine(order.WorkFolder, "opening.key");
        // An earlier attempt has shown the same already.
        if (File.Exists(order.OpeningPath) && File.Exists(note) && string.Equals(await File.ReadAllTextAsync(note, cancellationToken), key, StringComparison.Ordinal)) return;
        await mix.DraftAsync(heard, order.WorkFolder, parts.SoundPath, cancellationToken);
        await new FilmJoiner(ffmpeg, order.WorkFolder).JoinAsync(parts, order.OpeningPath, cancellationToken);
        await PartFile.WriteTextAsync(note, key, cancellationToken);
        order.OnOpening(order.OpeningPath);
    }
}

/// <summary>What to render and where to.</summary>
/// <param name="Timeline">The edit.</param>
/// <param name="Profile">Shape, rate and quality.</param>
/// <param name="Sound">What is heard, as long as the timeline.</param>
/// <param name="WorkFolder">For segments and files in between; exists.</param>
/// <param name="FilmPath">Where a film of a given identity is: the MP4 to write, or the one that is there already.</param>
public sealed record RenderOrder(
    Timeline Timeline, OutputProfile Profile, SoundOrder Sound, string WorkFolder, Func<Fingerprint, string> FilmPath)
{
    /// <summary>A playable draft of the opening is written here before the rest is made.</summary>
    public required string OpeningPath { get; init; }

    /// <summary>How many frames the opening holds at least.</summary>
    public required long OpeningFrames { get; init; }

    /// <summary>Told the path of the opening as soon as it can be played.</summary>
    public required Action<string> OnOpening { get; init; }

    /// <summary>Gives the caption document of a window of frames; null when captions are not burned.</summary>
    public Func<FrameRange, string?>? BurnedCaptions { get; init; }

    /// <summary>Captions for the switchable track; null for none.</summary>
    public string? SubRipPath { get; init; }

    /// <summary>ISO 639-2 code of voice and captions.</summary>
    public string Language { get; init; } = "eng";

    /// <summary>Container tags.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
}

/// <summary>A rendered film and what was measured while it was made.</summary>
/// <param name="Path">The MP4.</param>
/// <param name="Frames">As planned.</param>
/// <param name="Segments">In order, with their measurements.</param>
/// <param name="Loudness">Measured on the encoded sound.</param>
public sealed record Render(string Path, long Frames, IReadOnlyList<EncodedSegment> Segments, Loudness Loudness)
{
    /// <summary>Why the picture was encoded once more as one stream; null when its segments were joined as they are.</summary>
    public string? JoinTrouble { get; init; }

    /// <summary>Whether footage of high dynamic range looks pale, because this ffmpeg cannot bring it to common screens. Default: no.</summary>
    public bool LacksToneMapping { get; init; }

    /// <summary>Why the cache of finished pieces could not serve; null when it could.</summary>
    public string? CacheTrouble { get; init; }

    /// <summary>How far other sounds lie under the voice while it speaks, LU, by name: <c>music</c>, <c>natural</c>.</summary>
    public IReadOnlyDictionary<string, double> UnderVoice { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}
