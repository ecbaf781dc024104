namespace Newsreel.Projects;

/// <summary>How footage stands in a frame of another shape; its own shape it keeps in every case.</summary>
public enum FrameFit
{
    /// <summary>Whole, between panels in the theme's colour.</summary>
    Panels,

    /// <summary>Its middle fills the frame; where more than half of the picture would be cut off, as <see cref="Blur"/>.</summary>
    Crop,

    /// <summary>Whole, before itself: scaled to cover the frame, strongly blurred and darkened. Pictures with transparent parts stand between panels.</summary>
    Blur,
}
