using Newsreel.Projects;

namespace Newsreel.Editing;

/// <summary>How captions must look to be read in time.</summary>
/// <param name="LineWidth">Characters in a line; full-width characters count twice.</param>
/// <param name="FullWidth">Full-width characters in a line of which they are at least half: Chinese, Japanese, Korean.</param>
public sealed record CaptionRules(int LineWidth, int FullWidth)
{
    /// <summary>Lines on the screen at once.</summary>
    public const int Lines = 2;

    /// <summary>Characters a second that are read with ease.</summary>
    public const double EasyReading = 17;

    /// <summary>Characters a second that can just be read.</summary>
    public const double FastestReading = 20;

    /// <summary>Empty frames between two captions, at least.</summary>
    public const int Gap = 2;

    /// <summary>The shortest time on the screen.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>The longest time on the screen.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(7);

    /// <summary>How long the last caption may stay after the voice.</summary>
    public static readonly TimeSpan LongestAfterVoice = TimeSpan.FromSeconds(0.5);

    /// <summary>The rules for a shape of frame: 42 characters when wide, 24 when tall, 32 when square so that large type fits; full-width ones 16, 13 and 16.</summary>
    public static CaptionRules For(OutputProfile profile) => profile.Aspect switch
    {
        Aspect.Tall => new(24, 13),
        Aspect.Square => new(32, 16),
        _ => new(42, 16),
    };

    /// <summary>The width that a line may have: by the characters that most of it is made of.</summary>
    /// <param name="width">Of the line, full-width characters counted twice.</param>
    /// <param name="fullWidth">The share of that which full-width characters take.</param>
    public int LimitFor(int width, int fullWidth) => fullWidth > 0 && 2 * fullWidth >= width ? 2 * FullWidth : LineWidth;
}
