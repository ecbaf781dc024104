using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>Anthropic: <c>v1/messages</c>; the longest answer must be told, and the system's words stand apart.</summary>
internal sealed class FakeAnthropic : FakeService
{
    private static readonly string[] Members =
    [
        "model", "messages", "max_tokens", "system", "output_config", "temperature", "top_p", "top_k", "stream", "stop_sequences", "metadata", "thinking", "tools", "tool_choice", "service_tier", "container",
    ];

    /// <inheritdoc />
    protected override bool IsCall(ModelCall call) => call.Path is "v1/messages" && call.Method is "POST";

    /// <inheritdoc />
    protected override FakeFailure? KeyFailure(ModelCall call)
    {
        if (call.Header("x-api-key") is "") return new(401, "authentication_error", "x-api-key header is required");
        if (call.Misbehaves(ModelMisbehaviour.BadKey) || call.Header("x-api-key") is not FakeModelOptions.Key) return new(401, "authentication_error", "invalid x-api-key");
        return call.Header("anthropic-version") is "2023-06-01" ? null : Wrong("anthropic-version: header is required");
    }

    /// <inheritdoc />
    protected override Task LookAsync(ModelCall call)
    {
        if (call.Path is not "v1/models") return FailAsync(call, new(404, "not_found_error", "Not Found"));
        var models = call.Misbehaves(ModelMisbehaviour.ModelsEmpty) ? [] : call.Service.Models;
        return call.JsonAsync(new JsonObject
        {
            ["data"] = new JsonArray([.. models.Select(model => (JsonNode)new JsonObject { ["type"] = "model", ["id"] = model, ["display_name"] = model, ["created_at"] = "2026-09-01T00:00:00Z" })]),
            ["has_more"] = false,
            ["first_id"] = models is [var first, ..] ? first : null,
            ["last_id"] = models is [.., var last] ? last : null,
        });
    }

    /// <inheritdoc />
    protected override FakeAsk Read(ModelCall call, JsonObject body)
    {
        List<FakeMessage> messages = [];
        if (body["system"] is { } system) messages.Add(new("system", Text(system)));
        messages.AddRange((body["messages"] as JsonArray ?? []).OfType<JsonObject>().Select(message => new FakeMessage(message["role"]?.ToString() ?? "", Text(message["content"]))));
        var schema = body["output_config"]?["format"]?["schema"] as JsonObject;
        return new(call.Service.Name, body["model"]?.ToString() ?? "", messages, schema, schema is not null);
    }

    /// <inheritdoc />
    protected override FakeFailure? Objection(ModelCall call, JsonObject body, FakeAsk ask)
    {
        if (body.FirstOrDefault(member => !Members.Contains(member.Key)).Key is { } unknown) return Wrong($"{unknown}: Extra inputs are not permitted");
        if (SchemaReading.Whole(body["max_tokens"]) is not { } most) return Wrong("max_tokens: Field required");
        if (most < 1) return Wrong("max_tokens: must be greater than or equal to 1");
        if (body["messages"] is not JsonArray { Count: > 0 } messages) return Wrong("messages: at least one message is required");
        if (messages.Any(message => message?["role"]?.ToString() is not ("user" or "assistant"))) return Wrong("messages: Unexpected role \"system\". The Messages API accepts a top-level `system` parameter, not \"system\" as an input message role.");
        if (!call.Service.Models.Contains(ask.Model)) return Missing(ask.Model);
        if (body["output_config"]?["format"] is JsonObject form && form.FirstOrDefault(member => member.Key is not ("type" or "schema")).Key is { } odd) return Wrong($"output_config.format.{odd}: Extra inputs are not permitted");
        if (ask.Schema is null) return null;
        if (StrictSchema.Open(ask.Schema) is not null) return Wrong("output_config.format.schema: For 'object' type, 'additionalProperties' must be explicitly set to false");
        return StrictSchema.Uses(ask.Schema, [.. StrictSchema.Bounds.Where(bound => bound is not "pattern")]) is { } bound ? Wrong($"output_config.format.schema: property '{bound.Word}' is not supported") : null;
    }

    /// <inheritdoc />
    protected override FakeFailure Refusal(ModelCall call, string name, FakeAsk ask) => name switch
    {
        ModelMisbehaviour.Region => new(403, "forbidden", "Request not allowed"),
        ModelMisbehaviour.Quota => new(402, "billing_error", "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits."),
        ModelMisbehaviour.RateLimit => Limited(call.World.Options.ShortWait),
        ModelMisbehaviour.RateLimitLong => Limited(call.World.Options.LongWait),
        ModelMisbehaviour.RateLimitBare => Limited(null),
        ModelMisbehaviour.Capacity or ModelMisbehaviour.Overloaded => new(529, "overloaded_error", "Overloaded"),
        ModelMisbehaviour.Http503 => new(503, "api_error", "Service Unavailable"),
        ModelMisbehaviour.Http504 => new(504, "timeout_error", "Request timed out"),
        ModelMisbehaviour.ModelNotFound => Missing(ask.Model),
        ModelMisbehaviour.TooLarge => new(413, "request_too_large", "Request exceeds the maximum size"),
        ModelMisbehaviour.ContextLength => Wrong("prompt is too long: 210000 tokens > 200000 maximum"),
        ModelMisbehaviour.SchemaUnsupported => Wrong("output_config.format: structured outputs are not supported for this model"),
        ModelMisbehaviour.BadRequest or ModelMisbehaviour.JsonValidateFailed => Wrong("Error"),
        ModelMisbehaviour.Blocked => Wrong("Output blocked by content filtering policy"),
        _ => new(500, "api_error", "Internal server error"),
    };

    /// <inheritdoc />
    protected override FakeFailure Misread(string message) => Wrong("The request body is not valid JSON");

    /// <inheritdoc />
    protected override async Task ReplyAsync(ModelCall call, JsonObject body, FakeAsk ask)
    {
        call.Set("request-id", "req_ex");
        call.Set("anthropic-ratelimit-requests-remaining", "49");
        call.Set("anthropic-ratelimit-output-tokens-remaining", "7000");
        var reply = call.Write(ask, SchemaReading.Whole(body["max_tokens"]), 0);
        var message = Message(call, ask, reply);
        if (body["stream"]?.ToString() is not "true")
        {
            await call.JsonAsync(message);
            return;
        }

        var isBroken = call.Misbehaves(ModelMisbehaviour.StreamError);
        await call.StreamAsync([.. Events(call, message, reply, isBroken).Select(part => $"event: {part["type"]}\ndata: {part.ToJsonString()}\n\n")], "text/event-stream", !isBroken);
    }

    /// <inheritdoc />
    protected override JsonObject Shape(ModelCall call, FakeFailure failure) =>
        new() { ["type"] = "error", ["error"] = new JsonObject { ["type"] = failure.Type, ["message"] = failure.Message }, ["request_id"] = "req_ex" };

    private static JsonObject Message(ModelCall call, FakeAsk ask, FakeReply reply)
    {
        var content = new JsonArray();
        // An empty text is no block.
        if (reply.Text is { Length: > 0 } text && !call.Misbehaves(ModelMisbehaviour.NoChoices)) content.Add(new JsonObject { ["type"] = "text", ["text"] = text });
        return new()
        {
            ["id"] = $"msg_{ask.Hash[..12]}",
            ["type"] = "message",
            ["role"] = "assistant",
            ["model"] = ask.Model,
            ["content"] = content,
            ["stop_reason"] = reply.End switch { FakeEnd.Length => "max_tokens", FakeEnd.Refusal or FakeEnd.Filter => "refusal", _ => "end_turn" },
            ["stop_sequence"] = null,
            ["usage"] = new JsonObject { ["input_tokens"] = ModelCall.PromptTokens(ask), ["output_tokens"] = reply.AnswerTokens, ["cache_creation_input_tokens"] = 0, ["cache_read_input_tokens"] = 0 },
        };
    }

    private IEnumerable<JsonObject> Events(ModelCall call, JsonObject message, FakeReply reply, bool isBroken)
    {
        var start = message.DeepClone().AsObject();
        start["content"] = new JsonArray();
        start["stop_reason"] = null;
        yield return new() { ["type"] = "message_start", ["message"] = start };
        yield return new() { ["type"] = "content_block_start", ["index"] = 0, ["content_block"] = new JsonObject { ["type"] = "text", ["text"] = "" } };
        var parts = (reply.Text ?? "").Chunk(80).Select(part => new string(part)).ToList();
        foreach (var part in isBroken ? parts.Take(parts.Count / 2) : parts)
            yield return new() { ["type"] = "content_block_delta", ["index"] = 0, ["delta"] = new JsonObject { ["type"] = "text_delta", ["text"] = part } };
        if (isBroken)
        {
            yield return Shape(call, new(529, "overloaded_error", "Overloaded"));
            yield break;
        }

        yield return new() { ["type"] = "content_block_stop", ["index"] = 0 };
        yield return new() { ["type"] = "message_delta", ["delta"] = new JsonObject { ["stop_reason"] = message["stop_reason"]?.DeepClone(), ["stop_sequence"] = null }, ["usage"] = message["usage"]?.DeepClone() };
        yield return new() { ["type"] = "message_stop" };
    }

    private static FakeFailure Limited(TimeSpan? wait) => new(429, "rate_limit_error", "This request would exceed your organization's rate limit of 8,000 output tokens per minute.") { RetryAfter = wait };

    private static FakeFailure Missing(string model) => new(404, "not_found_error", $"model: {model}");

    private static FakeFailure Wrong(string message) => new(400, "invalid_request_error", message);

    private static string Text(JsonNode? content) => content is JsonArray blocks ? string.Join('\n', blocks.Select(block => block?["text"]?.ToString() ?? "")) : content?.ToString() ?? "";
}
