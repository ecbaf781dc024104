using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Fetching;

/// <summary>Brings the seconds of a video that a film shows to this machine, and no more of it than that takes.</summary>
internal interface IFootageFetcher
{
    /// <summary>Fetches a piece.</summary>
    /// <exception cref="NewsreelException">
    /// The piece cannot be had: <see cref="Unusable.Code"/> or <see cref="Unusable.TooShortCode"/> when it is the video's fault, codes of <see cref="ArchiveFailure"/> when it is the host's.
    /// </exception>
    Task<FetchedPiece> FetchAsync(PieceOrder order, CancellationToken cancellationToken);
}

/// <summary>What is to be fetched.</summary>
/// <param name="Archive">Name of the archive.</param>
/// <param name="Id">Id of the video within it.</param>
/// <param name="Title">Its title, for messages.</param>
/// <param name="Renditions">Where it lies; at least one.</param>
/// <param name="Need">How long the piece is seen, and how often the film shows the video already.</param>
/// <param name="Folder">Where the piece is put; exists.</param>
internal sealed record PieceOrder(string Archive, string Id, string Title, IReadOnlyList<Rendition> Renditions, ClipNeed Need, string Folder)
{
    /// <summary>Places that were fetched before and are not good, from the first picture of the whole video.</summary>
    public IReadOnlyList<TimeSpan> Avoid { get; init; } = [];

    /// <summary>Where the wanted seconds begin, when somebody has chosen them; null leaves it to the fetcher.</summary>
    public TimeSpan? Start { get; init; }

    /// <summary>Lines of picture that the film has use for: the short side of its frame.</summary>
    public int Lines { get; init; } = 1080;

    /// <summary>Exact hosts and ports of this network that the archive's own configuration names, and that may therefore be called.</summary>
    public IReadOnlyList<Uri> Trusted { get; init; } = [];

    /// <summary>Whether the sound of the video is wanted too.</summary>
    public bool WithSound { get; init; }
}

/// <summary>A piece of a video on this machine.</summary>
/// <param name="Path">Absolute; the name is safe whatever the id is.</param>
/// <param name="Start">Where in the whole video its first picture is.</param>
/// <param name="BytesFetched">What was fetched from the host for it, the index of the file and false starts counted in; zero when it was known.</param>
/// <param name="WholeBytes">Size of the whole file; zero when the host does not say.</param>
internal sealed record FetchedPiece(string Path, TimeSpan Start, long BytesFetched, long WholeBytes);
