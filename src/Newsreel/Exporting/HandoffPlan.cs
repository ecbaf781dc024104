using Newsreel.Drawing;
using Newsreel.Editing.Interchange;

namespace Newsreel.Exporting;

/// <summary>What a package for editing programs will hold. Pure: the same edit gives the same plan.</summary>
/// <param name="Package">The edit, whose clips name the files of the package.</param>
/// <param name="Copies">Footage to copy.</param>
/// <param name="Drawings">Graphics to draw as clips.</param>
/// <param name="Stems">Tracks of sound to write.</param>
internal sealed record HandoffPlan(EditPackage Package, IReadOnlyList<SourceCopy> Copies, IReadOnlyList<DrawnClip> Drawings, IReadOnlyList<StemFile> Stems)
{
    /// <summary>The plan for an edit.</summary>
    /// <param name="order">What to hand over.</param>
    /// <param name="notes">What the footage says of itself, by its path; nothing is needed for files that are not there.</param>
    public static HandoffPlan Of(HandoffOrder order, IReadOnlyDictionary<string, SourceNote> notes) => new Relinking(order, notes).Plan();
}

/// <summary>A file of footage that goes into the package as it is.</summary>
/// <param name="Source">Absolute path.</param>
/// <param name="Path">In the package.</param>
internal sealed record SourceCopy(string Source, string Path);

/// <summary>A graphic that goes into the package as a clip.</summary>
/// <param name="Graphic">What is drawn.</param>
/// <param name="Frames">How long it is seen.</param>
/// <param name="Handle">Frames for which it stands before and after that.</param>
/// <param name="Path">In the package.</param>
internal sealed record DrawnClip(Graphic Graphic, long Frames, long Handle, string Path);

/// <summary>The sound of a track, as long as the film.</summary>
/// <param name="Track">Name of the track; that of the stem, but for the case of letters.</param>
/// <param name="Path">In the package.</param>
internal sealed record StemFile(string Track, string Path);
