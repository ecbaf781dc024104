using Newsreel.Common;
using Newsreel.Providers.Footage.Fetching;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>An archive that can bring its videos to this machine itself: files that lie here, and servers that tell no addresses.</summary>
internal interface IDownloadingArchive : IFootageArchive
{
    /// <summary>Brings a piece of a video, or says where it lies. Meant for videos without renditions that <see cref="IFootageFetcher"/> could read.</summary>
    /// <exception cref="NewsreelException">The piece cannot be had: codes of <see cref="ArchiveFailure"/>.</exception>
    Task<FetchedPiece> DownloadAsync(DownloadOrder order, CancellationToken cancellationToken);
}

/// <summary>What is to be brought.</summary>
/// <param name="Id">As the archive gave it.</param>
/// <param name="Start">Where the wanted seconds begin; null leaves it to the archive.</param>
/// <param name="Length">How many seconds are wanted.</param>
/// <param name="Folder">Absolute; where a new file is put. A file of this machine may stay where it is.</param>
internal sealed record DownloadOrder(string Id, TimeSpan? Start, TimeSpan Length, string Folder);
