using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>Words on the screen while they are spoken.</summary>
/// <param name="Place">Whole frames on the film's clock.</param>
/// <param name="Lines">At least one; plain text, none empty.</param>
public sealed record Caption(FrameRange Place, IReadOnlyList<string> Lines)
{
    /// <summary>The lines in one, for messages.</summary>
    public string Text => string.Join(' ', Lines);
}
