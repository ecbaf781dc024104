using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Projects;

namespace Newsreel.Exporting;

/// <summary>What a package for editing programs will hold. Pure: the same edit gives the same plan.</summary>
/// <param name="Package">The edit, whose clips name the files of the package.</param>
/// <param name="Copies">Footage to copy.</param>
/// <param name="Drawings">Graphics to draw as clips.</param>
/// <param name="Stems">Tracks of sound to write.</param>
public sealed record HandoffPlan(EditPackage Package, IReadOnlyList<SourceCopy> Copies, IReadOnlyList<DrawnClip> Drawings, IReadOnlyList<StemFile> Stems)
{
    /// <summary>The plan for an edit.</summary>
    /// <param name="timeline">The edit as it is rendered.</param>
    /// <param name="profile">The shape of the film.</param>
    /// <param name="markers">Remarks, in order.</param>
    /// <param name="notes">What the footage says of itself, by its path; nothing is needed for files that are not there.</param>
    public static HandoffPlan Of(
        Timeline timeline, OutputProfile profile, IReadOnlyList<EditMarker> markers, IReadOnlyDictionary<string, SourceNote> notes) =>
        new Relinking(timeline, profile, notes).Plan(markers);
}

/// <summary>A file of footage that goes into the package as it is.</summary>
/// <param name="Source">Absolute path.</param>
/// <param name="Path">In the package.</param>
public sealed record SourceCopy(string Source, string Path);

/// <summary>A graphic that goes into the package as a clip.</summary>
/// <param name="Graphic">What is drawn.</param>
/// <param name="Frames">How long it is seen.</param>
/// <param name="Handle">Frames for which it stands before and after that.</param>
/// <param name="Path">In the package.</param>
public sealed record DrawnClip(Graphic Graphic, long Frames, long Handle, string Path);

/// <summary>The sound of a track, as long as the film.</summary>
/// <param name="Track">Name of the track.</param>
/// <param name="Path">In the package.</param>
public sealed record StemFile(string Track, string Path);
