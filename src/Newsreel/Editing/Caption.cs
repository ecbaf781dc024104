using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>Words on the screen while they are spoken.</summary>
/// <param name="Place">Whole frames on the film's clock.</param>
/// <param name="Lines">At least one; plain text, none empty.</param>
public sealed record Caption(FrameRange Place, IReadOnlyList<string> Lines)
{
    /// <summary>The words of the lines in order, with the frames at which they begin to be heard; empty when nobody knows them.</summary>
    public IReadOnlyList<CaptionWord> Words { get; init; } = [];

    /// <summary>The lines in one, for messages.</summary>
    public string Text => string.Join(' ', Lines);
}

/// <summary>A word of a caption, or a character of a script without spaces.</summary>
/// <param name="Line">Its line, counted from 0.</param>
/// <param name="Start">Its first UTF-16 unit in the line.</param>
/// <param name="Length">UTF-16 units, at least 1.</param>
/// <param name="Frame">The frame on the film's clock at which it begins to be heard: within half a frame of its time, inside the caption's place, later than that of the word before.</param>
public readonly record struct CaptionWord(int Line, int Start, int Length, long Frame);
