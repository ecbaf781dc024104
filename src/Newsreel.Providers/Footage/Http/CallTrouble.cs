using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Tells what a failure of the connection means. Pure.</summary>
internal static class CallTrouble
{
    /// <summary>The failure of a try.</summary>
    /// <param name="failure">What the connection threw.</param>
    public static CallFailure Of(Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
            if (inner is NewsreelException refused) return new(refused.Code, $"is not called: {refused.Message}", mayPass: false, refused);
        return failure switch
        {
            InvalidDataException => new(ArchiveFailure.Answer, "answered something that cannot be unpacked", mayPass: false, failure),
            TaskCanceledException => new(ArchiveFailure.Unreachable, "cannot be reached: the connection takes too long", mayPass: false, failure),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } =>
                new(ArchiveFailure.Unreachable, "cannot be reached: its name is not known to the network", mayPass: false, failure),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } =>
                new(ArchiveFailure.Unreachable, "cannot be reached: no connection can be made", mayPass: false, failure),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
                new(ArchiveFailure.Down, "does not agree on a secure connection", mayPass: true, failure),
            _ => new(ArchiveFailure.Down, "ended the connection before its answer was whole", mayPass: true, failure),
        };
    }
}
