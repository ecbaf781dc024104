namespace Newsreel.Providers.Footage.Fetching;

/// <summary>What one piece may still cost, and the film that it is for. Safe to use from several threads.</summary>
internal sealed class FetchBudget(FetchTarget target, long most, FilmSpending film)
{
    private long spent;

    /// <summary>Bytes that were fetched for the piece.</summary>
    public long Spent => Interlocked.Read(ref spent);

    /// <summary>Whether nothing may be asked for any more.</summary>
    public bool IsUsedUp => Spent >= most || film.Left <= 0;

    /// <summary>Bytes that may still be asked for.</summary>
    /// <exception cref="Common.NewsreelException">There are none left.</exception>
    public long Left()
    {
        if (film.Left <= 0) throw FetchRefusal.Of(target, "is not fetched: the film has used up the bytes that it may fetch", "Raise Footage:Fetch:MostPerFilm if the film shall have more.");
        var left = most - Spent;
        return left > 0 ? Math.Min(left, film.Left) : throw FetchRefusal.Of(target, FormattableString.Invariant($"needs more than the {most / 1e6:0.#} MB that one clip may cost"));
    }

    /// <summary>Counts bytes that came.</summary>
    public void Spend(long bytes)
    {
        Interlocked.Add(ref spent, bytes);
        film.Spend(bytes);
    }
}

/// <summary>What a film may still fetch. Safe to use from several threads.</summary>
internal sealed class FilmSpending(long most)
{
    private long spent;

    /// <summary>Bytes that may still be fetched; below zero when the last pieces went over.</summary>
    public long Left => most - Interlocked.Read(ref spent);

    /// <summary>Counts bytes that came.</summary>
    public void Spend(long bytes) => Interlocked.Add(ref spent, bytes);
}
