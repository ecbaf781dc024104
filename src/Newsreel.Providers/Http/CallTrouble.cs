using System.Net.Http.Headers;
using Newsreel.Common;

namespace Newsreel.Providers.Http;

/// <summary>Tells whether a failure of a connection may pass. Pure.</summary>
internal static class CallTrouble
{
    /// <summary>The failure of a try.</summary>
    /// <param name="failure">What was thrown by the call or while its answer was read.</param>
    /// <param name="name">Of whom was called, with which messages of calls begin.</param>
    /// <param name="codes">Codes of its failures.</param>
    public static CallFailure Of(Exception failure, string name, CallCodes codes)
    {
        if (failure is InvalidDataException) return new(codes.Answer, "answered something that cannot be unpacked", mayPass: false, failure);
        if (failure is not NewsreelException told) return new(codes.Down, "broke off its answer", mayPass: true, failure);
        var what = told.Message.StartsWith(name + " ", StringComparison.Ordinal) ? told.Message[(name.Length + 1)..].TrimEnd('.') : told.Message;
        // A connection that was made and broke is the service's trouble; one that could not be made is the way's.
        var isBroken = Is(told, codes.Down) || Is(told, codes.Unreachable) && told.InnerException is HttpRequestException { HttpRequestError: var error }
            && error is not (HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError);
        return isBroken ? new(codes.Down, what, mayPass: true, told) : new(told.Code, what, mayPass: false, told) { IsOutage = Is(told, codes.Unreachable) };
    }

    /// <summary>How long a host wants to be left alone; null when it does not say.</summary>
    public static TimeSpan? Wait(RetryConditionHeaderValue? header, TimeProvider clock)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is { } time && time < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool Is(NewsreelException failure, string code) => string.Equals(failure.Code, code, StringComparison.Ordinal);
}
