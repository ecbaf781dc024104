using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>The codes of what goes wrong with a service that speaks.</summary>
internal static class VoiceFailure
{
    /// <summary>There is no key, or it is not accepted.</summary>
    public const string Key = "voice-key";

    /// <summary>The service does not have the voice.</summary>
    public const string Missing = "voice-missing";

    /// <summary>Too many calls, no quota left, or a sentence that is too long.</summary>
    public const string Limit = "voice-limit";

    /// <summary>The service is down, late, or answers what is no speech.</summary>
    public const string Failed = "voice-failed";

    /// <summary>There is no way to the service.</summary>
    public const string Unreachable = "voice-unreachable";
}

/// <summary>A try that a service refused.</summary>
/// <param name="code">A code of <see cref="VoiceFailure"/>.</param>
/// <param name="what">What happened, to be read after the service's name; may hold words of the service.</param>
/// <param name="mayPass">Whether the same call may go better a little later.</param>
/// <param name="status">The status of HTTP.</param>
internal sealed class RemoteRefusal(string code, string what, bool mayPass, int status) : CallFailure(code, what, mayPass)
{
    /// <summary>The status of HTTP.</summary>
    public int Status { get; } = status;
}
