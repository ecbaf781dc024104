using System.Globalization;
using Newsreel.Common;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>Remembers that a service has no calls left, so that it is not asked before there are new ones. Safe to use from several threads.</summary>
/// <param name="archive">Name of the archive, for people.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class CallAllowance(string archive, TimeProvider clock)
{
    // Seconds since 1970 are over a billion; seconds to wait never are.
    private const long LeastEpoch = 1_000_000_000;
    private const long LatestEpoch = 253_402_300_799;

    private long until;

    /// <summary>Makes sure that there may be calls left.</summary>
    /// <exception cref="NewsreelException">There are none: <see cref="ArchiveFailure.Limit"/>.</exception>
    public void Check()
    {
        var again = new DateTimeOffset(Interlocked.Read(ref until), TimeSpan.Zero);
        if (clock.GetUtcNow() >= again) return;
        throw ArchiveFailure.Of(
            ArchiveFailure.Limit,
            archive,
            string.Create(CultureInfo.InvariantCulture, $"allows no more calls before {again:d MMMM yyyy HH:mm} UTC"),
            "Go on after that, or use other sources.");
    }

    /// <summary>Takes notice of what an answer says about calls that are left.</summary>
    public void Note(ArchiveAnswer answer)
    {
        if (Number(answer, "X-RateLimit-Remaining") is not 0 || Number(answer, "X-RateLimit-Reset") is not (> 0 and <= LatestEpoch and var reset)) return;
        var again = reset >= LeastEpoch ? DateTimeOffset.FromUnixTimeSeconds(reset) : clock.GetUtcNow().AddSeconds(reset);
        Interlocked.Exchange(ref until, again.UtcTicks);
    }

    private static long? Number(ArchiveAnswer answer, string name) =>
        answer.Headers.TryGetValue(name, out var text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
