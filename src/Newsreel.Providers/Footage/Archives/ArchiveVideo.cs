using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>A video of an archive.</summary>
/// <param name="Candidate">What it is and on what terms, as the archive says.</param>
/// <param name="Renditions">Where its media lie; empty as long as only a search told of it.</param>
internal sealed record ArchiveVideo(Candidate Candidate, IReadOnlyList<Rendition> Renditions);

/// <summary>One form in which an archive serves a video. Unknown figures are zero, unknown texts empty.</summary>
/// <param name="Address">Where it lies; may hold a key, so it is shown to nobody before <see cref="Redaction"/>.</param>
/// <param name="Kind">How it is packed.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">Size of the whole file.</param>
/// <param name="Duration">Length of the whole file.</param>
internal sealed record Rendition(Uri Address, RenditionKind Kind, int Width, int Height, long Bytes, TimeSpan Duration);

/// <summary>How a rendition is packed.</summary>
internal enum RenditionKind
{
    /// <summary>A file that can be read in parts: MP4, WebM and the like.</summary>
    File,

    /// <summary>A playlist of many small pieces (HLS).</summary>
    Playlist,
}
