namespace Newsreel.Drawing.Lettering;

/// <summary>How a text is to be set.</summary>
/// <param name="Face">The type.</param>
/// <param name="LargestEm">Pixels; used when the text is short.</param>
/// <param name="SmallestEm">Pixels; below it the text is shortened instead.</param>
/// <param name="Leading">From baseline to baseline, as a multiple of the em.</param>
/// <param name="PreferredLines">Type shrinks, down to about half its largest size, before it takes more lines.</param>
internal sealed record Setting(Typeface Face, double LargestEm, double SmallestEm, double Leading, int PreferredLines)
{
    /// <summary>Pixels between characters, as a share of the em.</summary>
    public double Tracking { get; init; }
}

/// <summary>Lines that fit their box.</summary>
/// <param name="Lines">At least one unless the text was empty; each is drawn whole.</param>
/// <param name="Face">The type.</param>
/// <param name="Em">Size in pixels.</param>
/// <param name="Leading">From baseline to baseline, as a multiple of the em.</param>
/// <param name="Tracking">Between characters, as a share of the em.</param>
/// <param name="RightToLeft">Whether the text runs from right to left.</param>
internal sealed record FittedText(IReadOnlyList<string> Lines, Typeface Face, double Em, double Leading, double Tracking, bool RightToLeft)
{
    private const double CapitalHeight = 0.714;

    /// <summary>Pixels between characters.</summary>
    public double Spacing => Tracking * Em;

    /// <summary>Pixels from baseline to baseline.</summary>
    public double LineHeight => Leading * Em;

    public double Height => Lines.Count * LineHeight;

    /// <summary>Pixels of the widest line.</summary>
    public double Width => Lines.Count == 0 ? 0 : Lines.Max(LineWidth);

    /// <summary>Pixels from the top of a line's slot to its baseline; capitals stand in the middle of the slot.</summary>
    public double BaselineInSlot => (LineHeight + (CapitalHeight * Em)) / 2;

    public double LineWidth(string line) => Face.Width(line, Em, Spacing);
}
