using Newsreel.Common;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>What a person is told of a failed call to a service that speaks. Pure.</summary>
internal static class RemoteTrouble
{
    /// <summary>The failure for a person, without the key in it.</summary>
    /// <param name="failure">Has a code of <see cref="VoiceFailure"/>.</param>
    /// <param name="service">Who failed.</param>
    /// <param name="voiceId">Which voice was to speak; empty when the voices were asked for.</param>
    public static NewsreelException For(this CallFailure failure, RemoteService service, string voiceId)
    {
        var voice = voiceId.Length > 0 ? $", voice {voiceId}," : "";
        var message = Redaction.Of($"{service.Title}{voice} {failure.Message.TrimEnd('.')}.", service.Options.ApiKey);
        return NewsreelException.Work(failure.Code, message, Action(failure.Code, service), failure.InnerException);
    }

    /// <summary>What a person can do.</summary>
    private static string Action(string code, RemoteService service) => code switch
    {
        VoiceFailure.Key => $"Check {service.KeyName}, or choose another voice with --voice.",
        VoiceFailure.Missing => "Choose one that 'newsreel voices list' shows.",
        VoiceFailure.Limit => "Go on later with the same command, add quota to the account or shorten the sentence, as the message says; or choose another voice with --voice.",
        VoiceFailure.Unreachable => $"Check the network and {service.Section}:BaseUrl ({service.Address?.GetLeftPart(UriPartial.Authority)}), or choose another voice with --voice.",
        _ => $"Go on later with the same command; if it happens again, check {service.Section}:BaseUrl, or choose another voice with --voice.",
    };
}
