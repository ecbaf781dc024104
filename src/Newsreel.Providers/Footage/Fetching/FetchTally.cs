using System.Collections.Concurrent;

namespace Newsreel.Providers.Footage.Fetching;

/// <summary>Counts what was fetched since the program started. Safe to use from several threads.</summary>
internal sealed class FetchTally
{
    private readonly ConcurrentQueue<string> refusals = new();
    private long bytes;
    private int requests;
    private int pieces;
    private int known;

    /// <summary>Bytes of bodies that hosts sent.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Requests that were sent.</summary>
    public int Requests => requests;

    /// <summary>Pieces that were made of what hosts sent.</summary>
    public int Pieces => pieces;

    /// <summary>Pieces that were known and cost nothing.</summary>
    public int Known => known;

    /// <summary>Why renditions and pieces could not be had, one sentence each, in the order in which it happened.</summary>
    public IReadOnlyList<string> Refusals => [.. refusals];

    /// <summary>Counts bytes of a body.</summary>
    public void AddBytes(long count) => Interlocked.Add(ref bytes, count);

    /// <summary>Counts a request.</summary>
    public void AddRequest() => Interlocked.Increment(ref requests);

    /// <summary>Counts a piece.</summary>
    /// <param name="isKnown">Whether it was there already.</param>
    public void AddPiece(bool isKnown) => Interlocked.Increment(ref isKnown ? ref known : ref pieces);

    /// <summary>Notes a refusal.</summary>
    /// <param name="reason">One sentence without secrets.</param>
    public void AddRefusal(string reason) => refusals.Enqueue(reason);
}
