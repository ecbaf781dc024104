using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>Failures of archives, by what can be done about them. Messages name the archive and hold no secret.</summary>
internal static class ArchiveFailure
{
    /// <summary>The key is missing or not accepted.</summary>
    public const string Key = SourceFailure.Key;

    /// <summary>Too many calls; the archive said to come back later than a film can wait.</summary>
    public const string Limit = SourceFailure.Limit;

    /// <summary>The archive is reached but fails, or does not answer in time.</summary>
    public const string Down = SourceFailure.Down;

    /// <summary>There is no way to the archive: no network, no such name.</summary>
    public const string Unreachable = SourceFailure.Unreachable;

    /// <summary>The archive answered something that is not what it should be.</summary>
    public const string Answer = "archive-answer";

    /// <summary>The address is not one that may be called: a private network, this machine, or a chain of redirections.</summary>
    public const string Address = "archive-address";

    /// <summary>The codes of failed calls.</summary>
    public static readonly CallCodes Codes = new(Address, Unreachable, Down, Limit, Answer);

    /// <summary>Makes a failure.</summary>
    /// <param name="code">One of the codes of this class.</param>
    /// <param name="archive">Name of the archive, for people.</param>
    /// <param name="what">What happened, to be read after the name: "answered with status 500".</param>
    /// <param name="action">What a person can do, one sentence.</param>
    /// <param name="inner">The cause.</param>
    public static NewsreelException Of(string code, string archive, string what, string action, Exception? inner = null) =>
        NewsreelException.Work(code, $"{archive} {what.TrimEnd('.')}.", action, inner);

    /// <summary>Whether the same call may succeed a little later.</summary>
    public static bool IsTransient(NewsreelException failure) => SourceFailure.IsAway(failure);
}
