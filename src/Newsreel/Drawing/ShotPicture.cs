using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Drawing;

/// <summary>What fills a shot.</summary>
public abstract record ShotPicture;

/// <summary>A shot whose picture is drawn.</summary>
/// <param name="Graphic">The drawing.</param>
/// <param name="Reason">Why it is drawn, for people.</param>
public sealed record DrawnShot(Graphic Graphic, string Reason) : ShotPicture;

/// <summary>A shot that shows footage.</summary>
/// <param name="Footage">What is shown.</param>
/// <param name="Role">What it claims about the words.</param>
/// <param name="Mount">How it stands in the frame.</param>
public sealed record FootageShot(Footage Footage, ShotRole Role, Mount Mount) : ShotPicture
{
    /// <summary>What is heard during it. Default: the narrator.</summary>
    public SceneKind Kind { get; init; }
}
