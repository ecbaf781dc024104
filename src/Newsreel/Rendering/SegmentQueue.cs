namespace Newsreel.Rendering;

/// <summary>
/// Gives out segments to workers. One with a dissolve holds a quarter more memory than others, because two sources are decoded for it:
/// so two of them are encoded at once only when nothing else is left, and a long film needs no more memory than a short one.
/// </summary>
internal sealed class SegmentQueue
{
    private readonly IReadOnlyList<Segment> segments;
    private readonly Queue<int> single;
    private readonly Queue<int> dissolving;
    private readonly Lock gate = new();
    private int dissolvingAtWork;

    /// <summary>Takes the segments to be given out.</summary>
    public SegmentQueue(IReadOnlyList<Segment> segments)
    {
        this.segments = segments;
        var both = Enumerable.Range(0, segments.Count).ToLookup(index => segments[index].Next is not null);
        (single, dissolving) = (new(both[false]), new(both[true]));
    }

    /// <summary>The index of a segment that nobody has; to be called once for each.</summary>
    public int Take()
    {
        lock (gate)
        {
            if (dissolving.Count == 0 || (dissolvingAtWork > 0 && single.Count > 0)) return single.Dequeue();
            dissolvingAtWork++;
            return dissolving.Dequeue();
        }
    }

    /// <summary>Says that a segment is encoded.</summary>
    public void Done(int index)
    {
        if (segments[index].Next is null) return;
        lock (gate) dissolvingAtWork--;
    }
}
