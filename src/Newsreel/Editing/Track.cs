using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>Items one after the other, contiguous from frame 0.</summary>
/// <param name="Name">For people.</param>
/// <param name="Kind">Picture or sound.</param>
/// <param name="Items">At least one; each starts where the one before ends.</param>
/// <param name="Transitions">A video track has one for each pair of neighbours, in order; an audio track has none.</param>
public sealed record Track(string Name, TrackKind Kind, IReadOnlyList<TrackItem> Items, IReadOnlyList<Transition> Transitions)
{
    /// <inheritdoc cref="Track" path="/param[@name='Items']" />
    public IReadOnlyList<TrackItem> Items { get; } = Contiguous(Items);

    /// <inheritdoc cref="Track" path="/param[@name='Transitions']" />
    public IReadOnlyList<Transition> Transitions { get; } = Fitting(Kind, Items, Transitions);

    /// <summary>The first frame after the last item.</summary>
    public long Frames => Items[^1].Place.End;

    private static IReadOnlyList<TrackItem> Contiguous(IReadOnlyList<TrackItem> items)
    {
        if (items.Count == 0) throw new ArgumentException("A track needs an item.", nameof(items));
        var end = 0L;
        foreach (var place in items.Select(item => item.Place))
        {
            if (place.Start != end || place.Length <= 0)
                throw new ArgumentException($"An item stands at {place.Start}–{place.End}; the one before it ends at {end}.", nameof(items));
            end = place.End;
        }

        return items;
    }

    private static IReadOnlyList<Transition> Fitting(TrackKind kind, IReadOnlyList<TrackItem> items, IReadOnlyList<Transition> transitions)
    {
        var expected = kind == TrackKind.Video ? items.Count - 1 : 0;
        if (transitions.Count != expected)
            throw new ArgumentException($"{items.Count} items need {expected} transitions, not {transitions.Count}.", nameof(transitions));
        for (var i = 0; i < transitions.Count; i++) transitions[i].CheckBetween(items[i].Place, items[i + 1].Place);
        return transitions;
    }
}

/// <summary>What a track holds.</summary>
public enum TrackKind
{
    /// <summary>Pictures.</summary>
    Video,

    /// <summary>Sound.</summary>
    Audio,
}

/// <summary>Something with a place on the film's clock.</summary>
/// <param name="Place">Without the overlaps of its transitions.</param>
public abstract record TrackItem(FrameRange Place);

/// <summary>A piece of a medium.</summary>
/// <param name="Place">Without the overlaps of its transitions.</param>
/// <param name="Name">For people.</param>
/// <param name="Media">What is shown or heard.</param>
/// <param name="Source">The frames of the medium that fill <paramref name="Place"/>; as long as it.</param>
public sealed record Clip(FrameRange Place, string Name, MediaReference Media, FrameRange Source) : TrackItem(Place)
{
    /// <inheritdoc cref="Clip" path="/param[@name='Source']" />
    public FrameRange Source { get; } = Source.Length == Place.Length
        ? Source
        : throw new ArgumentException($"The clip '{Name}' fills {Place.Length} frames with {Source.Length}.", nameof(Source));
}

/// <summary>Nothing, on purpose.</summary>
/// <param name="Place">Where.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record Gap(FrameRange Place, string Reason) : TrackItem(Place);
