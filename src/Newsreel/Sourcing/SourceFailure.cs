using Newsreel.Common;

namespace Newsreel.Sourcing;

/// <summary>Codes of failures that are the source's and not the clip's, by what can be done about them.</summary>
public static class SourceFailure
{
    /// <summary>The key is missing or not accepted.</summary>
    public const string Key = "archive-key";

    /// <summary>Too many calls; the archive said to come back later than a film can wait.</summary>
    public const string Limit = "archive-limit";

    /// <summary>The archive is reached but fails, or does not answer in time.</summary>
    public const string Down = "archive-down";

    /// <summary>There is no way to the archive: no network, no such name.</summary>
    public const string Unreachable = "archive-unreachable";

    /// <summary>The source has been asked as often as one film may ask it.</summary>
    public const string AskedEnough = "archive-asked-enough";

    /// <summary>Whether the source is away or busy: another clip of it would fail in the same way now, and this one may be had later.</summary>
    public static bool IsAway(NewsreelException failure) => failure.Code is Limit or Down or Unreachable;
}
