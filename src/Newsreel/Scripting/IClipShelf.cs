namespace Newsreel.Scripting;

/// <summary>Where the clips lie that scripts name.</summary>
public interface IClipShelf
{
    /// <summary>Looks for a clip and examines it.</summary>
    /// <param name="name">A path as a script writes it, or the name of a file.</param>
    /// <param name="folders">Where it is looked for first, absolute, in this order; then in home's library.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when there is no such file.</returns>
    Task<ShelvedClip?> FindAsync(string name, IReadOnlyList<string> folders, CancellationToken cancellationToken);
}

/// <summary>A clip that was found.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="FirstPicture">Time of its first picture in the file.</param>
/// <param name="Whole">From its first picture to its end; zero for what is no film.</param>
/// <param name="HasSound">Whether it has sound of its own.</param>
/// <param name="Objection">Why it may not or cannot be shown, one sentence; null when it can.</param>
public sealed record ShelvedClip(string Path, TimeSpan FirstPicture, TimeSpan Whole, bool HasSound, string? Objection);
