using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Media.Probing.Looks;

namespace Newsreel.Sourcing;

/// <summary>Finds the sources of footage that this home has, for example those of its settings.</summary>
public interface IFootageSources
{
    /// <summary>The sources, each with a name of its own.</summary>
    /// <exception cref="NewsreelException">The settings are broken: wrong usage.</exception>
    IReadOnlyList<IFootageSource> List();
}

/// <summary>An archive of videos and stills. Implementations are safe to call from several threads.</summary>
public interface IFootageSource
{
    /// <summary>Lower case, for the database, the report and <c>--footage</c>, with dashes between words, for example <c>library</c>.</summary>
    string Name { get; }

    /// <summary>What a person should know of it.</summary>
    SourceFacts Facts { get; }

    /// <summary>What the archive has for the words; empty when it has nothing that fits.</summary>
    /// <exception cref="NewsreelException">The archive could not answer: never taken for an empty answer.</exception>
    Task<IReadOnlyList<Candidate>> SearchAsync(FootageQuery query, CancellationToken cancellationToken);

    /// <summary>The clip that a person names.</summary>
    /// <param name="name">As the archive names it; for files of one's own the absolute path.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when the archive has no such clip.</returns>
    /// <exception cref="NewsreelException">The archive could not answer.</exception>
    Task<Candidate?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Brings the seconds that are needed to this machine and examines them.</summary>
    /// <param name="candidate">One that this source offered.</param>
    /// <param name="need">How long the picture will be seen, and how often the film shows it already.</param>
    /// <param name="folder">Where fetched pieces are kept; a local file stays where it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">
    /// The clip cannot be used; the message is the reason. Its code is <see cref="Unusable.TooShortCode"/> where a shorter shot could use it.
    /// </exception>
    Task<FetchedClip> FetchAsync(Candidate candidate, ClipNeed need, string folder, CancellationToken cancellationToken);
}

/// <summary>What a person should know of a source.</summary>
/// <param name="Title">Its name for people, for example <c>Internet Archive</c>.</param>
/// <param name="IsOutside">Whether asking it calls an outside address.</param>
/// <param name="Obstacle">Why it cannot be asked now, one sentence that says what to do; null when it can be.</param>
public sealed record SourceFacts(string Title, bool IsOutside, string? Obstacle)
{
    /// <summary>What is known of the way to it without asking it, a few words, for example <c>needs no key</c>; empty when nothing.</summary>
    public string Standing { get; init; } = "";
}

/// <summary>What pictures are looked for.</summary>
/// <param name="Words">What is spoken over them.</param>
/// <param name="Topic">What the film is about.</param>
/// <param name="LibraryFolders">Folders of a person's own footage, absolute; only the library reads them. A folder need not exist.</param>
/// <param name="Limit">The most candidates wanted, at least 1.</param>
public sealed record FootageQuery(string Words, string Topic, IReadOnlyList<string> LibraryFolders, int Limit)
{
    /// <summary>The same in few words, for archives that are asked by them.</summary>
    public SearchIntent Intent { get; init; } = SearchIntent.None;
}

/// <summary>A piece of footage on this machine.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Facts">Measured, not claimed.</param>
/// <param name="In">Where in the file the best seconds begin; zero for a still.</param>
public sealed record FetchedClip(string Path, Media.PictureFacts Facts, TimeSpan In)
{
    /// <summary>Where in the archive's whole video the file begins; zero for whole files.</summary>
    public TimeSpan PieceStart { get; init; }

    /// <summary>Bytes that were fetched for it; zero for files of this machine and pieces that were known.</summary>
    public long BytesFetched { get; init; }

    /// <summary>Size of the whole video; zero when nobody says, and for files of this machine.</summary>
    public long WholeBytes { get; init; }

    /// <summary>The clip as its source describes it when asked for it alone, which is more than a search tells; null when that is all.</summary>
    public Candidate? Details { get; init; }

    /// <summary>What its best seconds look like; of two clips that look alike a film shows one.</summary>
    public Likeness Likeness { get; init; } = Likeness.None;
}
