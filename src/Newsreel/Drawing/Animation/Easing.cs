namespace Newsreel.Drawing.Animation;

/// <summary>When something happens, from the first visible frame.</summary>
internal readonly record struct Span(TimeSpan Start, TimeSpan Length)
{
    public TimeSpan End => Start + Length;

    /// <param name="start">Milliseconds after the first visible frame.</param>
    /// <param name="length">Milliseconds.</param>
    public static Span Of(int start, int length) => new(TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(length));

    public Span Later(int milliseconds) => this with { Start = Start + TimeSpan.FromMilliseconds(milliseconds) };
}

/// <summary>A part of a movement that runs evenly; 1 is where it comes from and 0 where it comes to rest.</summary>
internal readonly record struct EasedStep(TimeSpan Start, TimeSpan End, double From, double To);

/// <summary>Movement that starts fast and settles: ASS moves evenly, so a move is cut into even parts.</summary>
internal static class Easing
{
    private const int Parts = 5;

    /// <summary>The parts of a movement, and the rest until the end.</summary>
    public static IEnumerable<EasedStep> Steps(Span span, TimeSpan end)
    {
        var part = TimeSpan.FromMilliseconds(Math.Round(span.Length.TotalMilliseconds / Parts / 10) * 10);
        for (var index = 0; index < Parts; index++)
            yield return new(span.Start + (part * index), span.Start + (part * (index + 1)), Left(index), Left(index + 1));
        yield return new(span.Start + (part * Parts), end, 0, 0);
    }

    private static double Left(int part) => Math.Pow(1 - ((double)part / Parts), 3);
}
