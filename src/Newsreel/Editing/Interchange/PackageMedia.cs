using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>A file of the package that an edit names.</summary>
/// <param name="Path">As seen from the package, with forward slashes; unique, also where case does not count.</param>
/// <param name="Kind">What is in it.</param>
/// <param name="Reel">What edit lists call it: 1 to 8 characters of A–Z, 0–9 and _, unique, neither <c>AX</c> nor <c>BL</c>.</param>
/// <param name="OriginalName">What the file was called where it came from; one line.</param>
/// <param name="Available">Everything that is in it, on the edit's clock; from 0.</param>
/// <param name="Shape">How it is counted and how large it is.</param>
internal sealed record PackageMedia(string Path, PackageKind Kind, string Reel, string OriginalName, FrameRange Available, MediaShape Shape)
{
    /// <summary>What an archive knows it by, for example a VIRIN; empty when nobody says.</summary>
    public string ArchiveId { get; init; } = "";

    /// <summary>The words to print for it; empty for nothing.</summary>
    public string Credit { get; init; } = "";

    /// <summary>Name of the licence; empty when nobody says.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Whether pictures come with sound.</summary>
    public bool HasSound { get; init; }

    /// <summary>Time of its first frame by its own time code.</summary>
    public RationalTime Start => RationalTime.Of(Shape.StartFrame, Shape.Rate);
}

/// <summary>How a medium is counted and how large it is.</summary>
/// <param name="Rate">Its own frame rate; the edit's for stills, sound and drawn pictures.</param>
/// <param name="Width">Pixels; 0 for sound.</param>
/// <param name="Height">Pixels; 0 for sound.</param>
/// <param name="StartFrame">The number of its first frame by its own time code; 0 when it has none.</param>
/// <param name="IsDrop">Whether its time code drops numbers; what is customary for the rate when it has none.</param>
internal sealed record MediaShape(FrameRate Rate, int Width, int Height, long StartFrame, bool IsDrop)
{
    /// <summary>Its time code.</summary>
    public SmpteClock Clock => new(Rate, IsDrop);
}

/// <summary>What is in a file of the package.</summary>
internal enum PackageKind
{
    /// <summary>Moving pictures as they were recorded.</summary>
    Footage,

    /// <summary>One picture.</summary>
    Still,

    /// <summary>Moving pictures that were drawn for the film.</summary>
    Drawn,

    /// <summary>Sound from the first to the last frame of the film.</summary>
    Sound,
}
