namespace Newsreel.Drawing;

/// <summary>A drawn, animated picture that fills the frame: a moving backdrop and vector text over it.</summary>
/// <param name="Design">The design's name, for example <c>headline</c>.</param>
/// <param name="Backdrop">The backdrop, as an SVG document larger than the frame.</param>
/// <param name="Motion">How the camera moves over the backdrop.</param>
/// <param name="Script">The animated text: a whole ASS document; time 0 is the first visible frame of the graphic.</param>
/// <param name="Text">Every word that can be read on it, for the report and for checks.</param>
public sealed record Graphic(string Design, string Backdrop, BackdropMotion Motion, string Script, string Text);

/// <summary>A straight move of the frame over a larger backdrop, in whole pixels per frame so that it never judders.</summary>
/// <param name="BackdropWidth">Pixels.</param>
/// <param name="BackdropHeight">Pixels.</param>
/// <param name="StartX">Left edge of the frame at the first visible frame.</param>
/// <param name="StartY">Top edge of the frame at the first visible frame.</param>
/// <param name="StepX">Pixels per frame to the right; negative to the left. The move is reflected at the backdrop's edge.</param>
/// <param name="StepY">Pixels per frame downwards; negative upwards.</param>
public sealed record BackdropMotion(int BackdropWidth, int BackdropHeight, int StartX, int StartY, double StepX, double StepY);
