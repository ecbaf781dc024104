using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>When the tokens of a caption are on the screen.</summary>
internal sealed class CaptionTiming
{
    private static readonly TimeSpan Flicker = TimeSpan.FromSeconds(0.5);
    private readonly FrameRate rate;
    private readonly long[] starts;
    private readonly long[] ends;
    private readonly long[] heardAt;
    private readonly long filmEnd;
    private readonly long[] cuts;

    /// <summary>Takes the times of all tokens.</summary>
    /// <param name="tokens">All tokens of the film.</param>
    /// <param name="frames">The length of the narration: no caption stays longer.</param>
    /// <param name="rate">The film's clock.</param>
    /// <param name="cuts">The first frames of its shots, in order: words that were heard before one do not stay after it.</param>
    public CaptionTiming(IReadOnlyList<CaptionToken> tokens, long frames, FrameRate rate, IEnumerable<long> cuts)
    {
        this.rate = rate;
        this.cuts = [.. cuts];
        starts = new long[tokens.Count];
        ends = new long[tokens.Count];
        heardAt = [.. tokens.Select(token => rate.FrameNearest(token.Start))];
        var heard = 0L;
        for (var i = 0; i < tokens.Count; i++)
        {
            starts[i] = FirstFrameFrom(Math.Max(heard, tokens[i].Start));
            heard = Math.Max(heard, tokens[i].End);
            ends[i] = FirstFrameFrom(heard);
        }

        filmEnd = tokens.Count == 0 ? 0 : Math.Min(Math.Max(frames, ends[^1]), ends[^1] + rate.FramesIn(CaptionRules.LongestAfterVoice));
    }

    /// <summary>Where a caption of these tokens stands. It may be longer or shorter than the rules allow when nothing else is left.</summary>
    public FrameRange Place(int start, int end, int width)
    {
        var from = starts[start];
        var isLast = end == ends.Length;
        var limit = isLast ? filmEnd : starts[end] - CaptionRules.Gap;
        var comfortable = Math.Max(FramesOver(CaptionRules.Shortest.TotalSeconds), FramesOver(width / CaptionRules.EasyReading));
        var to = Math.Max(ends[end - 1], from + comfortable);
        if (!isLast && limit - to < rate.FramesIn(Flicker)) to = limit;
        to = Math.Min(Math.Min(to, limit), from + (long)(CaptionRules.Longest.TotalSeconds * rate.PerSecond));
        var cut = Array.BinarySearch(cuts, ends[end - 1]) is var at && at < 0 ? ~at : at;
        if (cut < cuts.Length && cuts[cut] < to && cuts[cut] - from >= comfortable) to = cuts[cut];
        return FrameRange.Between(from, to);
    }

    /// <summary>
    /// The frames at which tokens begin to be heard, each at least one after the one before and all inside the caption;
    /// those that begin in a frame together are spread over the next ones.
    /// </summary>
    public IReadOnlyList<long> Heard(int start, int end, FrameRange place)
    {
        var frames = new long[end - start];
        for (var i = 0; i < frames.Length; i++)
            frames[i] = i == 0 ? place.Start : Math.Max(frames[i - 1] + 1, Math.Min(heardAt[start + i], place.End - (frames.Length - i)));
        return frames;
    }

    /// <summary>Seconds from the first to the last sound of the tokens.</summary>
    public double Spoken(int start, int end) => (ends[end - 1] - starts[start]) / rate.PerSecond;

    private long FramesOver(double seconds) => (long)Math.Ceiling((seconds * rate.PerSecond) - 1e-9);

    private long FirstFrameFrom(long sample)
    {
        var frame = rate.FrameNearest(sample);
        return rate.SampleAt(frame) < sample ? frame + 1 : frame;
    }
}
