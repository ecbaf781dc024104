using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>Tells what a reply that is no answer means, whichever service it comes from. Pure.</summary>
internal static partial class ServiceRefusal
{
    private const int MostLetters = 300;

    /// <summary>The failure; null when the reply may be an answer.</summary>
    public static ModelCallFailure? Of(ServiceReply reply)
    {
        var isGood = reply.Status is >= 200 and < 300;
        if (reply.IsPage) return Page(reply);
        if (reply.Error() is { } error) return Judged(error with { Status = error.Status >= 400 ? error.Status : 500 }, reply);
        if (!isGood) return Judged(new(reply.Body.Length > MostLetters ? "" : Http.PlainText.OneLine(reply.Body), "", reply.Status), reply);
        if (reply.Body.Length == 0) return new(ModelFailure.Answer, "gave an empty answer") { IsPaid = true };
        return reply.Json() is null ? new(ModelFailure.Answer, "answered something that is no JSON") : null;
    }

    private static ModelCallFailure Page(ServiceReply reply) => reply.Status switch
    {
        >= 200 and < 300 => new(ModelFailure.Answer, "answered with a web page instead of an answer; something stands between, or the address is not that of the service"),
        429 => new(ModelFailure.Limit, "answered with status 429: too many calls", mayPass: true) { RetryAfter = reply.RetryAfter },
        >= 500 => new(ModelFailure.Busy, $"answered with status {reply.Status}", mayPass: true) { RetryAfter = reply.RetryAfter },
        404 => new(ModelFailure.Request, "answered with a web page that says 404; the address is not that of the service"),
        _ => new(ModelFailure.Unreachable, $"is closed off by a web page with status {reply.Status}: not the service but a firewall, a proxy or its edge turned the call away"),
    };

    private static ModelCallFailure Judged(ServiceError error, ServiceReply reply)
    {
        var words = $"{error.Kinds} {error.Message}".ToLowerInvariant();
        var told = error.Message.Length == 0 ? "" : $": {(error.Message.Length > MostLetters ? error.Message[..MostLetters] + "…" : error.Message).TrimEnd('.')}";
        var wait = reply.RetryAfter ?? error.Delay ?? WaitWish.Of(error.Message);
        bool Says(params ReadOnlySpan<string> any)
        {
            foreach (var one in any)
            {
                if (words.Contains(one, StringComparison.Ordinal)) return true;
            }

            return false;
        }

        if (error.Status == 402 || Says("insufficient_quota", "billing_hard_limit", "credit balance", "billing_not_active", "blocked_api_access")) return new(ModelFailure.Quota, $"has no money or quota left for this account ({error.Status}{told})");
        if (Says("json_validate_failed")) return new(ModelFailure.Answer, $"gave no valid JSON ({error.Status}{told})") { IsPaid = true };
        if (error.Status == 413 || Says("context_length_exceeded", "request too large", "prompt is too long", "exceeds the context length", "maximum context length", "exceeds the maximum number of tokens", "request_too_large"))
            return new(ModelFailure.TooLarge, $"does not take so large a question and answer ({error.Status}{told})") { Sizes = Sizes(error.Message) };
        if (Says("content_filter", "content_policy", "content policy", "content filtering")) return new(ModelFailure.Declined, $"declines to answer ({error.Status}{told})");
        if (error.Status == 404 || Says("model_not_found", "model_decommissioned", "model_permission")) return new(ModelFailure.Unknown, $"does not know the model ({error.Status}{told})");
        if (error.Status is 400 or 403 && Says("country", "user location", "region"))
            return new(ModelFailure.Request, $"is not offered where this machine calls from ({error.Status}{told})");
        if (error.Status is 401 or 403 || Says("invalid_api_key", "api_key_invalid", "api key not valid")) return new(ModelFailure.Key, $"does not accept the key ({error.Status}{told})");
        if (error.Status == 429) return new(ModelFailure.Limit, $"takes no more questions for now ({error.Status}{told})", mayPass: true) { RetryAfter = wait };
        if (error.Status is 408 or 409 or 498 or >= 500) return new(ModelFailure.Busy, $"is busy or down ({error.Status}{told})", mayPass: true) { RetryAfter = wait };
        return error.Status < 400
            ? new(ModelFailure.Request, $"sends the call elsewhere (status {error.Status}), which is not followed")
            : new(ModelFailure.Request, $"does not take the request as it is ({error.Status}{told})");
    }

    private static TokenSizes? Sizes(string message) =>
        Minute().Match(message) is { Success: true } minute ? new(Number(minute, "limit"), Number(minute, "requested"), IsPerMinute: message.Contains("minute", StringComparison.OrdinalIgnoreCase) || message.Contains("TPM", StringComparison.Ordinal))
        : Context().Match(message) is { Success: true } context ? new(Number(context, "limit"), Number(context, "requested"), IsPerMinute: false)
        : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bLimit:? (?<limit>\d{1,9})\b.{0,40}?\bRequested:? (?<requested>\d{1,9})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Minute();

    [GeneratedRegex(@"maximum context length is (?<limit>\d{1,9})\b.{0,60}?requested (?<requested>\d{1,9})\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Context();
}
