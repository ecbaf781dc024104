using System.Collections.Concurrent;

namespace Newsreel.Providers.Footage.Fetching;

/// <summary>Keeps the spending of every film that is made, told apart by the folders of their pieces, and the count of it all.</summary>
internal sealed class FetchAccounts(FetchTally tally)
{
    private readonly ConcurrentDictionary<string, FilmSpending> films = new(StringComparer.Ordinal);

    /// <summary>The count of everything.</summary>
    public FetchTally Tally => tally;

    /// <summary>A budget for one piece of a film.</summary>
    public FetchBudget BudgetOf(FetchTarget target, string folder, FetchOptions options) =>
        new(target, options.MostPerPiece, films.GetOrAdd(Path.GetFullPath(folder), _ => new(options.MostPerFilm)));
}
