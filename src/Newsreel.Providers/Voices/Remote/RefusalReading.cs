using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>Tells what a reply that is no answer means, whichever service it comes from. Pure.</summary>
internal static class RefusalReading
{
    /// <summary>The failure; null when the reply may be an answer.</summary>
    public static RemoteRefusal? Of(RemoteReply reply)
    {
        if (reply.Status is >= 200 and < 300) return null;
        var error = RemoteError.Of(reply);
        var words = $"{error.Kinds} {error.Message}".ToLowerInvariant();
        var told = $"({reply.Status}{(error.Message.Length == 0 ? "" : $": {error.Message.TrimEnd('.')}")})";
        RemoteRefusal Refusal(string code, string what, bool mayPass = false) => new(code, $"{what} {told}", mayPass, reply.Status) { RetryAfter = mayPass ? reply.RetryAfter : null };

        if (reply.Status == 402 || Has(words, "quota", "billing", "not enough credits", "credit balance", "payment")) return Refusal(VoiceFailure.Limit, "has no money or quota left for this account");
        if (reply.Status == 413 || reply.Status is < 500 and not (408 or 429) && Has(words, "max_character_limit", "text_too_long", "string_too_long", "string_above_max", "too long", "at most")) return Refusal(VoiceFailure.Limit, "does not take so long a text");
        if (reply.Status < 500 && IsOfVoice(error, words)) return Refusal(VoiceFailure.Missing, "does not have this voice");
        return reply.Status switch
        {
            401 or 403 when reply.IsPage => Refusal(VoiceFailure.Unreachable, "is closed off by a web page: a firewall or a proxy turned the call away"),
            401 or 403 => Refusal(VoiceFailure.Key, "does not accept the key"),
            404 or 405 => Refusal(VoiceFailure.Failed, "has nothing at its address"),
            429 => Refusal(VoiceFailure.Limit, "takes no more calls for now", mayPass: true),
            408 or >= 500 => Refusal(VoiceFailure.Failed, "is busy or down", mayPass: true),
            < 400 => Refusal(VoiceFailure.Failed, "sends the call elsewhere, which is not followed"),
            _ => Refusal(VoiceFailure.Failed, "does not take the request as it is"),
        };
    }

    private static bool IsOfVoice(RemoteError error, string words) =>
        Has(words, "voice_not_found", "voice_does_not_exist", "invalid_voice")
        || error.Kinds.Split(' ').Contains("voice", StringComparer.OrdinalIgnoreCase)
        || (Has(words, "voice") && Has(words, "not found", "does not exist", "unknown", "unsupported", "invalid voice"));

    private static bool Has(string words, params ReadOnlySpan<string> any)
    {
        foreach (var one in any)
        {
            if (words.Contains(one, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
