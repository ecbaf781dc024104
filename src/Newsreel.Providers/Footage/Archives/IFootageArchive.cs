using Newsreel.Common;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>
/// An outside archive of video, asked over its own service or over MCP. It only tells what it has and where that lies; fetching is
/// done by <see cref="Fetching.IFootageFetcher"/>. Implementations are safe to call from several threads.
/// </summary>
internal interface IFootageArchive
{
    /// <summary>Who it is and how it wants to be asked.</summary>
    ArchiveProfile Profile { get; }

    /// <summary>What the archive has for a query, best first; empty when it has nothing. Addresses of media may be missing.</summary>
    /// <exception cref="NewsreelException">It could not answer (codes of <see cref="ArchiveFailure"/>): never taken for an empty answer.</exception>
    Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken);

    /// <summary>Everything about one video, the addresses of its media among it.</summary>
    /// <param name="id">As <see cref="SearchAsync"/> gave it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when the archive has no such video, or has it no longer.</returns>
    /// <exception cref="NewsreelException">As <see cref="SearchAsync"/>.</exception>
    Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken);
}

/// <summary>Who an archive is and how it wants to be asked.</summary>
/// <param name="Name">For the database, the report and <c>--footage</c>: lower case with dashes, for example <c>internet-archive</c>.</param>
/// <param name="Title">For people, for example <c>Internet Archive</c>.</param>
/// <param name="MostTerms">Words of a query at most: services that want all of them find nothing for more.</param>
/// <param name="MostSearches">Searches for one film at most.</param>
/// <param name="Remembered">How long an answer may be kept and given again.</param>
internal sealed record ArchiveProfile(string Name, string Title, int MostTerms, int MostSearches, TimeSpan Remembered)
{
    /// <summary>Why it is not asked, one sentence, for example that its key is missing; empty when it is asked.</summary>
    public string Off { get; init; } = "";

    /// <summary>What is known of the way to it without asking it, a few words.</summary>
    public string Standing { get; init; } = "needs no key";

    /// <summary>The addresses that its configuration names: their exact hosts and ports may lie in this network. Default: none.</summary>
    public IReadOnlyList<Uri> Trusted { get; init; } = [];
}

/// <summary>What is looked for; an archive leaves aside what it has no filter for.</summary>
/// <param name="Words">Words with a space between them, the most telling first.</param>
/// <param name="Limit">Videos wanted, 1 to 50.</param>
internal sealed record ArchiveQuery(string Words, int Limit)
{
    /// <summary>English name of the country where it was taken; empty for any.</summary>
    public string Country { get; init; } = "";

    /// <summary>Branch of the armed forces in DVIDS's words, for example <c>Navy</c>; empty for any.</summary>
    public string Branch { get; init; } = "";

    /// <summary>Category in DVIDS's words, for example <c>B-Roll</c>; empty for any.</summary>
    public string Category { get; init; } = "";

    /// <summary>The first day on which it may have been taken or published; null for any.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last such day; null for any.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The longest video wanted; null for any.</summary>
    public TimeSpan? Longest { get; init; }
}
