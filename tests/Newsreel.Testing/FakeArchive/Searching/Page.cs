namespace Newsreel.Testing.FakeArchive.Searching;

/// <summary>A page of what was found.</summary>
/// <param name="Total">How much there is on all pages.</param>
/// <param name="Items">The videos of this page.</param>
/// <param name="HasMore">Whether there are pages after it.</param>
internal sealed record Page(int Total, IReadOnlyList<FakeAsset> Items, bool HasMore)
{
    /// <summary>Takes a page.</summary>
    /// <param name="found">Everything, best first.</param>
    /// <param name="number">Counted from 1.</param>
    /// <param name="size">Videos on a page.</param>
    public static Page Of(IReadOnlyList<FakeAsset> found, int number, int size)
    {
        var start = Math.Min(found.Count, (long)(Math.Max(1, number) - 1) * size);
        return new(found.Count, [.. found.Skip((int)start).Take(size)], start + size < found.Count);
    }
}
