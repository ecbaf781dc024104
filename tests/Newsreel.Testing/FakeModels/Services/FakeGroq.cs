using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>Groq on the free plan: strict about schemas and parameters; its minute counts the question and the longest answer that is allowed.</summary>
internal sealed class FakeGroq : OpenAiShape
{
    private const int Context = 131_072;
    private const int MostOutput = 65_536;
    private const int RequestsOfDay = 1000;

    private static readonly string[] Refused = ["logprobs", "logit_bias", "top_logprobs"];

    private static readonly string[] Known =
    [
        "messages", "model", "temperature", "top_p", "max_tokens", "max_completion_tokens", "stop", "stream", "stream_options", "response_format", "seed", "user", "tools", "tool_choice", "parallel_tool_calls",
        "presence_penalty", "frequency_penalty", "reasoning_effort", "reasoning_format", "include_reasoning", "service_tier", "metadata", "store", "n", "functions", "function_call", "compound_custom",
        "search_settings", "documents", "citation_options", "disable_tool_validation", "exclude_domains", "include_domains",
    ];

    /// <inheritdoc />
    protected override FakeFailure? KeyFailure(ModelCall call) => !call.Misbehaves(ModelMisbehaviour.BadKey) && call.Header("Authorization") is $"Bearer {FakeModelOptions.Key}"
        ? null
        : new(401, "invalid_request_error", "Invalid API Key") { Code = "invalid_api_key" };

    /// <inheritdoc />
    protected override Task LookAsync(ModelCall call) => IsBot(call) ? call.Broken.EdgeAsync() : base.LookAsync(call);

    /// <inheritdoc />
    protected override JsonNode Model(ModelCall call, string model) => new JsonObject
    {
        ["id"] = model,
        ["object"] = "model",
        ["created"] = 1790000000,
        ["owned_by"] = model.Contains('/', StringComparison.Ordinal) ? model[..model.IndexOf('/', StringComparison.Ordinal)] : "OpenAI",
        ["active"] = true,
        ["context_window"] = Context,
        ["public_apps"] = null,
        ["max_completion_tokens"] = MostOutput,
    };

    /// <inheritdoc />
    protected override FakeFailure? Objection(ModelCall call, JsonObject body, FakeAsk ask)
    {
        if (body.Select(member => member.Key).FirstOrDefault(name => Refused.Contains(name) || !Known.Contains(name)) is { } unknown) return Bad($"property '{unknown}' is unsupported");
        if (body["n"] is { } many && many.ToString() is not "1") return Bad("'n' : number must be at most 1");
        if ((body["messages"] as JsonArray ?? []).OfType<JsonObject>().Any(message => message.ContainsKey("name"))) return Bad("'messages.0' : property 'name' is unsupported");
        if (CommonObjection(call, body, ask) is { } common) return common;
        return FormObjection(body, ask) ?? ReasoningObjection(body, ask) ?? SizeObjection(call, body, ask);
    }

    /// <inheritdoc />
    protected override FakeFailure Refusal(ModelCall call, string name, FakeAsk ask) => name switch
    {
        ModelMisbehaviour.Quota => new(400, "invalid_request_error", "API access has been blocked because the spend limit of the organization was reached.") { Code = "blocked_api_access" },
        ModelMisbehaviour.RateLimit => Limited(call, ask, "tokens per minute (TPM)", call.World.Options.TokensPerMinute, call.World.Options.ShortWait),
        ModelMisbehaviour.RateLimitLong => Limited(call, ask, "tokens per day (TPD)", 200_000, call.World.Options.LongWait),
        ModelMisbehaviour.RateLimitBare => Limited(call, ask, "tokens per minute (TPM)", call.World.Options.TokensPerMinute, null),
        ModelMisbehaviour.Capacity => new(498, "invalid_request_error", "Flex tier capacity exceeded, please try again later.") { Code = "capacity_exceeded" },
        ModelMisbehaviour.TooLarge => Large(call, ask, call.World.Options.TokensPerMinute + 4000),
        ModelMisbehaviour.SchemaUnsupported => NoSchema,
        ModelMisbehaviour.JsonValidateFailed => Invalid("Failed to generate JSON. Please adjust your prompt. See 'failed_generation' for more details.", "Sure! {\"scenes\": ["),
        ModelMisbehaviour.Http500 => new(500, "internal_server_error", "Internal Server Error"),
        ModelMisbehaviour.Http503 or ModelMisbehaviour.Overloaded => new(503, "service_unavailable", "Service Unavailable"),
        _ => base.Refusal(call, name, ask),
    };

    /// <inheritdoc />
    protected override Task ReplyAsync(ModelCall call, JsonObject body, FakeAsk ask)
    {
        if (IsBot(call)) return call.Broken.EdgeAsync();
        var (most, asked) = (MostTokens(body), Requested(body, ask));
        var (used, wait) = call.World.Budget.Take(asked);
        Headers(call, used + (wait > TimeSpan.Zero ? 0 : asked));
        if (wait > TimeSpan.Zero) return FailAsync(call, Limited(call, ask, "tokens per minute (TPM)", call.World.Options.TokensPerMinute, wait, used, asked));
        var reply = call.Write(ask, most ?? MostOutput, IsQwen(ask) || IsGpt(ask) ? Reasoning(body) : 0);
        if (reply.End is FakeEnd.Length && ask.WantsJson && reply.TextTokens + reply.ReasoningTokens >= (most ?? MostOutput))
            return FailAsync(call, Invalid("max completion tokens reached before generating a valid document", reply.Text is { Length: > 0 } text ? text : ""));
        // Qwen shows what it thinks where nobody asked it not to.
        if (IsQwen(ask) && !ask.WantsJson && body["reasoning_format"]?.ToString() is null or "raw" && Reasoning(body) > 0) reply = reply with { Text = $"<think>\nThe user wants a text.\n</think>\n\n{reply.Text}" };
        return SendAsync(call, body, ask, reply);
    }

    /// <inheritdoc />
    protected override JsonObject Completion(ModelCall call, FakeAsk ask, FakeReply reply)
    {
        var whole = base.Completion(call, ask, reply);
        if (reply.ReasoningTokens > 0 && whole["choices"] is JsonArray { Count: > 0 } choices) choices[0]!["message"]!["reasoning"] = "We need to write what was asked for.";
        foreach (var (name, seconds) in new[] { ("queue_time", 0.05), ("prompt_time", 0.01), ("completion_time", 0.12), ("total_time", 0.13) }) whole["usage"]![name] = seconds;
        whole["service_tier"] = "on_demand";
        whole["x_groq"] = new JsonObject { ["id"] = "req_ex" };
        return whole;
    }

    /// <inheritdoc />
    protected override Task FailAsync(ModelCall call, FakeFailure failure)
    {
        call.Set("x-request-id", "req_ex");
        if (failure is { Status: 429 }) Headers(call, call.World.Options.TokensPerMinute);
        return base.FailAsync(call, failure);
    }

    private static FakeFailure NoSchema => Bad("This model does not support response format `json_schema`. See supported models at https://console.groq.com/docs/structured-outputs#supported-models") with { Parameter = "response_format" };

    private static FakeFailure? FormObjection(JsonObject body, FakeAsk ask)
    {
        var form = body["response_format"]?["type"]?.ToString();
        if (form is null or "text") return null;
        if (form is "json_schema" && !IsGpt(ask)) return NoSchema;
        if (body["stream"]?.ToString() is "true" || body["tools"] is JsonArray { Count: > 0 }) return Bad($"{form} response format does not support {(body["stream"]?.ToString() is "true" ? "streaming" : "tools")}");
        if (ask.Schema is not { } schema) return form is "json_schema" ? Bad("'response_format.json_schema' : 'schema' is required") : null;
        var name = body["response_format"]!["json_schema"]!["name"]?.ToString() ?? "";
        if (name.Length is 0) return Bad("'response_format.json_schema' : 'name' is required");
        if (StrictSchema.Uses(schema, StrictSchema.Bounds) is { } bound) return Bad($"invalid schema for response format: `{name}`: {bound.Place}: {bound.Word} is not supported");
        if (body["response_format"]!["json_schema"]!["strict"]?.ToString() is not "true") return null;
        if (StrictSchema.Open(schema) is { } open) return Bad($"invalid JSON schema for response_format: '{name}': {open}: `additionalProperties:false` must be set on every object");
        return StrictSchema.Optional(schema) is { } optional ? Bad($"invalid JSON schema for response_format: '{name}': {optional}: `required` is required to be supplied and to be an array including every key in properties") : null;
    }

    private static FakeFailure? ReasoningObjection(JsonObject body, FakeAsk ask)
    {
        var (effort, format) = (body["reasoning_effort"]?.ToString(), body["reasoning_format"]?.ToString());
        if (format is not null && body.ContainsKey("include_reasoning")) return Bad("cannot specify both `reasoning_format` and `include_reasoning`");
        if (format is not null && !IsQwen(ask)) return Bad($"`reasoning_format` is not supported with model `{ask.Model}`");
        if (effort is not null && IsGpt(ask) && effort is not ("low" or "medium" or "high")) return Bad("`reasoning_effort` must be one of `low`, `medium`, or `high`");
        if (effort is not null && !IsGpt(ask) && !IsQwen(ask)) return Bad($"`reasoning_effort` is not supported with model `{ask.Model}`");
        return format is "raw" && ask.WantsJson ? Bad("`reasoning_format` of `raw` is not supported with JSON mode") : null;
    }

    private static FakeFailure? SizeObjection(ModelCall call, JsonObject body, FakeAsk ask)
    {
        if (MostTokens(body) is { } most && most is < 1 or > MostOutput) return Bad($"`max_completion_tokens` must be less than or equal to `{MostOutput}`, the maximum value for `max_completion_tokens` is less than the `context_window` for this model");
        var requested = Requested(body, ask);
        if (requested > call.World.Options.TokensPerMinute) return Large(call, ask, requested);
        return ModelCall.PromptTokens(ask) > Context ? TooLong(Context, ModelCall.PromptTokens(ask)) : null;
    }

    private static int Requested(JsonObject body, FakeAsk ask) => ModelCall.PromptTokens(ask) + (MostTokens(body) ?? 0);

    private static FakeFailure Large(ModelCall call, FakeAsk ask, int requested) => new(
        413, "tokens",
        $"Request too large for model `{ask.Model}` in organization `org_x` service tier `on_demand` on tokens per minute (TPM): Limit {call.World.Options.TokensPerMinute}, Requested {requested}, please reduce your message size and try again.")
    { Code = "rate_limit_exceeded" };

    private static FakeFailure Limited(ModelCall call, FakeAsk ask, string what, int limit, TimeSpan? wait, int? used = null, int requested = 2000) => new(
        429, "tokens",
        $"Rate limit reached for model `{ask.Model}` in organization `org_x` service tier `on_demand` on {what}: Limit {limit}, Used {used ?? limit - 1000}, Requested {requested}.{(wait is { } time ? $" Please try again in {Waits.Text(time)}." : "")} Visit https://console.groq.com/docs/rate-limits for more information.")
    { Code = "rate_limit_exceeded", RetryAfter = wait };

    private static FakeFailure Invalid(string message, string generation) =>
        new(400, "invalid_request_error", message) { Code = "json_validate_failed", More = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["failed_generation"] = generation } };

    private static FakeFailure Bad(string message) => new(400, "invalid_request_error", message);

    private static void Headers(ModelCall call, int used)
    {
        var (limit, minute) = (call.World.Options.TokensPerMinute, call.World.Options.Minute);
        var asked = call.World.Traffic.Count(FakeModelServices.Groq) + 1;
        // A minute that takes no time is over at once: nobody has to wait for it.
        if (minute == TimeSpan.Zero) used = 0;
        call.Set("x-ratelimit-limit-requests", $"{RequestsOfDay}");
        call.Set("x-ratelimit-limit-tokens", $"{limit}");
        call.Set("x-ratelimit-remaining-requests", $"{Math.Max(0, RequestsOfDay - asked)}");
        call.Set("x-ratelimit-remaining-tokens", $"{Math.Max(0, limit - used)}");
        call.Set("x-ratelimit-reset-requests", Waits.Text(TimeSpan.FromSeconds(86.4 * asked)));
        call.Set("x-ratelimit-reset-tokens", Waits.Text(minute * Math.Min(used, limit) / limit));
        call.Set("x-request-id", "req_ex");
        call.Set("x-groq-region", "us-west-1");
    }

    private static bool IsGpt(FakeAsk ask) => ask.Model.StartsWith("openai/gpt-oss", StringComparison.Ordinal);

    private static bool IsQwen(FakeAsk ask) => ask.Model.StartsWith("qwen/", StringComparison.Ordinal);

    // The content network before the service does not like callers without a name.
    private static bool IsBot(ModelCall call) => call.Header("User-Agent") is "" || call.Header("User-Agent").StartsWith("Python-urllib", StringComparison.Ordinal);
}
