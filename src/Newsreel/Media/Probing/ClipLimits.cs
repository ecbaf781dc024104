namespace Newsreel.Media.Probing;

/// <summary>What is affordable and what is too little to show.</summary>
public sealed record ClipLimits
{
    /// <summary>The limits that hold unless somebody sets others.</summary>
    public static readonly ClipLimits Default = new();

    /// <summary>How long reading the facts of a file may take. Default 20 s.</summary>
    public TimeSpan ProbeDeadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long decoding the seconds that will be seen may take. Default 20 s.</summary>
    public TimeSpan DecodeDeadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Fewest pixels on the long side. Default 160.</summary>
    public int LeastLongSide { get; init; } = 160;

    /// <summary>Fewest pixels on the short side. Default 120.</summary>
    public int LeastShortSide { get; init; } = 120;

    /// <summary>Most pixels on a side. Default 8192.</summary>
    public int LongestSide { get; init; } = 8192;

    /// <summary>Most pixels of a frame of film. Default 16.8 million: twice 3840×2160; a frame of 7680×4320 has 33 million.</summary>
    public long MostVideoPixels { get; init; } = 4096L * 4096;

    /// <summary>Most pixels of a still, which is decoded once. Default 67 million.</summary>
    public long MostStillPixels { get; init; } = 8192L * 8192;

    /// <summary>
    /// Whether film that stands still, colour bars, slates, text over a large part and heads that fill the frame are refused.
    /// Default false: who brings footage of one's own wants it seen; true for archives, where another clip takes its place.
    /// </summary>
    public bool ChecksLooks { get; init; }
}
