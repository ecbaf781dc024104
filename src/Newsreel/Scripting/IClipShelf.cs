namespace Newsreel.Scripting;

/// <summary>Where the clips lie that scripts name.</summary>
public interface IClipShelf
{
    /// <summary>
    /// Looks for a clip and examines it. A name of several files is that of the first one: its path as seen from each folder is looked for
    /// before the same name anywhere within them, one folder after the other, and within a folder by path. Nobody is told of the others.
    /// </summary>
    /// <param name="name">A path as a script writes it, from a folder or absolute; or the bare name of a file in any case, which may lie deeper in a folder.</param>
    /// <param name="folders">
    /// Where it is looked for, absolute, in this order, and after them in home's library. The first is the script's own, of which only the path
    /// counts: nothing is looked for deeper in it.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when there is no such file; for one that cannot be used, a clip with an objection.</returns>
    Task<ShelvedClip?> FindAsync(string name, IReadOnlyList<string> folders, CancellationToken cancellationToken);
}

/// <summary>A clip that was found.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="FirstPicture">Time of its first picture in the file.</param>
/// <param name="Whole">From its first picture to its end; zero for what is no film.</param>
/// <param name="HasSound">Whether it has sound of its own.</param>
/// <param name="Objection">Why it may not or cannot be shown, one sentence; null when it can.</param>
public sealed record ShelvedClip(string Path, TimeSpan FirstPicture, TimeSpan Whole, bool HasSound, string? Objection);
