using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Tells whether a failure of a connection may pass. Pure.</summary>
internal static class CallTrouble
{
    /// <summary>The failure of a try.</summary>
    /// <param name="failure">What was thrown by the call or while its answer was read.</param>
    /// <param name="archive">Name of the archive, with which messages of calls begin.</param>
    public static CallFailure Of(Exception failure, string archive)
    {
        if (failure is InvalidDataException) return new(ArchiveFailure.Answer, "answered something that cannot be unpacked", mayPass: false, failure);
        if (failure is not NewsreelException told) return new(ArchiveFailure.Down, "broke off its answer", mayPass: true, failure);
        var what = told.Message.StartsWith(archive + " ", StringComparison.Ordinal) ? told.Message[(archive.Length + 1)..].TrimEnd('.') : told.Message;
        // A connection that was made and broke is the service's trouble; one that could not be made is the way's.
        var isBroken = told.Code is ArchiveFailure.Down || told is { Code: ArchiveFailure.Unreachable, InnerException: HttpRequestException { HttpRequestError: var error } }
            && error is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError);
        return isBroken ? new(ArchiveFailure.Down, what, mayPass: true, told) : new(told.Code, what, mayPass: false, told) { IsOutage = told.Code is ArchiveFailure.Unreachable };
    }
}
