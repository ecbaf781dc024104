using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>A service that speaks as OpenAI does: <c>chat/completions</c> and <c>models</c>.</summary>
internal abstract class OpenAiShape : FakeService
{
    /// <summary>Tokens that a model thinks before it writes, by the effort that is asked for.</summary>
    protected static int Reasoning(JsonObject body) => body["reasoning_effort"]?.ToString() switch { "none" or "minimal" => 0, "low" => 40, "high" => 900, _ => 200 };

    /// <inheritdoc />
    protected override bool IsCall(ModelCall call) => call.Path is "chat/completions" && call.Method is "POST";

    /// <inheritdoc />
    protected override Task LookAsync(ModelCall call)
    {
        if (call.Path is "models")
            return call.JsonAsync(new JsonObject { ["object"] = "list", ["data"] = new JsonArray(call.Misbehaves(ModelMisbehaviour.ModelsEmpty) ? [] : [.. call.Service.Models.Select(model => Model(call, model))]) });
        if (call.Path.StartsWith("models/", StringComparison.Ordinal) && call.Service.Models.FirstOrDefault(model => Same.As($"models/{model}", call.Path)) is { } one) return call.JsonAsync(Model(call, one));
        return FailAsync(call, new(404, "invalid_request_error", $"Unknown request URL: {call.Method} /{call.Path}. Please check the URL for typos, or see the docs.") { Code = "unknown_url" });
    }

    /// <summary>An entry of the list of models.</summary>
    protected virtual JsonNode Model(ModelCall call, string model) => new JsonObject { ["id"] = model, ["object"] = "model", ["created"] = 1790000000, ["owned_by"] = call.Service.Section };

    /// <inheritdoc />
    protected override FakeAsk Read(ModelCall call, JsonObject body)
    {
        var form = body["response_format"] as JsonObject;
        var messages = (body["messages"] as JsonArray ?? []).OfType<JsonObject>().Select(message => new FakeMessage(message["role"]?.ToString() switch { "developer" => "system", { } role => role, _ => "user" }, Text(message["content"])));
        return new(call.Service.Name, body["model"]?.ToString() ?? "", [.. messages], form?["json_schema"]?["schema"] as JsonObject, form?["type"]?.ToString() is "json_object" or "json_schema");
    }

    /// <inheritdoc />
    protected override FakeFailure Misread(string message) => new(400, "invalid_request_error", message);

    /// <inheritdoc />
    protected override JsonObject Shape(ModelCall call, FakeFailure failure) => new()
    {
        ["error"] = new JsonObject([
            KeyValuePair.Create("message", (JsonNode?)failure.Message), KeyValuePair.Create("type", (JsonNode?)failure.Type), KeyValuePair.Create("param", (JsonNode?)failure.Parameter),
            KeyValuePair.Create("code", (JsonNode?)failure.Code), .. failure.More]),
    };

    /// <inheritdoc />
    protected override FakeFailure Refusal(ModelCall call, string name, FakeAsk ask) => name switch
    {
        ModelMisbehaviour.Region => new(403, "invalid_request_error", "Country, region, or territory not supported") { Code = "unsupported_country_region_territory" },
        ModelMisbehaviour.Quota => new(429, "insufficient_quota", "You exceeded your current quota, please check your plan and billing details.") { Code = "insufficient_quota" },
        ModelMisbehaviour.RateLimit => Limited(ask, "tokens per min (TPM)", call.World.Options.ShortWait),
        ModelMisbehaviour.RateLimitLong => Limited(ask, "requests per day (RPD)", call.World.Options.LongWait),
        ModelMisbehaviour.RateLimitBare => Limited(ask, "tokens per min (TPM)", null),
        ModelMisbehaviour.Capacity or ModelMisbehaviour.Overloaded => new(503, "server_error", "The engine is currently overloaded, please try again later."),
        ModelMisbehaviour.Http503 => new(503, "server_error", "The server is temporarily unable to handle the request."),
        ModelMisbehaviour.Http504 => new(504, "server_error", "The server did not answer in time."),
        ModelMisbehaviour.ModelNotFound => Missing(ask.Model),
        ModelMisbehaviour.TooLarge => new(429, "tokens", $"Request too large for {ask.Model} in organization org-example on tokens per min (TPM): Limit 30000, Requested 46000. The input or output tokens must be reduced in order to run successfully.") { Code = "rate_limit_exceeded" },
        ModelMisbehaviour.ContextLength => TooLong(131072, 140000),
        ModelMisbehaviour.SchemaUnsupported => new(400, "invalid_request_error", "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.") { Parameter = "response_format" },
        ModelMisbehaviour.Blocked => new(400, "invalid_request_error", "Your request was rejected as a result of our safety system.") { Code = "content_policy_violation" },
        ModelMisbehaviour.BadRequest or ModelMisbehaviour.JsonValidateFailed => new(400, "invalid_request_error", "The request could not be processed."),
        _ => new(500, "server_error", "The server had an error while processing your request. Sorry about that!"),
    };

    /// <summary>There is no such model.</summary>
    protected static FakeFailure Missing(string model) =>
        new(404, "invalid_request_error", $"The model `{model}` does not exist or you do not have access to it.") { Code = "model_not_found" };

    /// <summary>More tokens than the model has room for.</summary>
    protected static FakeFailure TooLong(int limit, int asked) =>
        new(400, "invalid_request_error", $"This model's maximum context length is {limit} tokens. However, your messages resulted in {asked} tokens. Please reduce the length of the messages.") { Code = "context_length_exceeded", Parameter = "messages" };

    /// <summary>What is wrong with the messages and the form, whatever the service; null when all is well.</summary>
    protected static FakeFailure? CommonObjection(ModelCall call, JsonObject body, FakeAsk ask)
    {
        if (!call.Service.Models.Contains(ask.Model)) return Missing(ask.Model);
        if (ask.Messages.Count is 0) return new(400, "invalid_request_error", "'messages' : minimum number of items is 1") { Parameter = "messages" };
        return body["response_format"]?["type"]?.ToString() is "json_object" && !ask.Prompt.Contains("json", StringComparison.OrdinalIgnoreCase)
            ? new(400, "invalid_request_error", "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.") { Parameter = "messages" }
            : null;
    }

    /// <summary>The longest answer that is asked for; null when nobody says.</summary>
    protected static int? MostTokens(JsonObject body) => SchemaReading.Whole(body["max_completion_tokens"]) ?? SchemaReading.Whole(body["max_tokens"]);

    /// <summary>A whole answer.</summary>
    protected virtual JsonObject Completion(ModelCall call, FakeAsk ask, FakeReply reply)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = reply.Text };
        return new()
        {
            ["id"] = $"chatcmpl-{ask.Hash[..12]}",
            ["object"] = "chat.completion",
            ["created"] = call.Now,
            ["model"] = ask.Model,
            ["choices"] = call.Misbehaves(ModelMisbehaviour.NoChoices) ? new JsonArray() : new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = Finish(reply) }),
            ["usage"] = Usage(ask, reply),
            ["system_fingerprint"] = "fp_ex",
        };
    }

    /// <summary>What was used.</summary>
    protected static JsonObject Usage(FakeAsk ask, FakeReply reply)
    {
        var asked = ModelCall.PromptTokens(ask);
        return new()
        {
            ["prompt_tokens"] = asked,
            ["completion_tokens"] = reply.AnswerTokens,
            ["total_tokens"] = asked + reply.AnswerTokens,
            ["prompt_tokens_details"] = new JsonObject { ["cached_tokens"] = 0 },
            ["completion_tokens_details"] = new JsonObject { ["reasoning_tokens"] = reply.ReasoningTokens },
        };
    }

    /// <summary>Answers, in one piece or as a stream of events.</summary>
    protected Task SendAsync(ModelCall call, JsonObject body, FakeAsk ask, FakeReply reply)
    {
        if (body["stream"]?.ToString() is not "true") return call.JsonAsync(Completion(call, ask, reply));
        var isBroken = call.Misbehaves(ModelMisbehaviour.StreamError);
        return call.StreamAsync([.. Events(call, ask, reply, isBroken).Select(part => $"data: {part}\n\n")], "text/event-stream", !isBroken);
    }

    /// <summary>The word for how an answer ended.</summary>
    protected static string Finish(FakeReply reply) => reply.End switch { FakeEnd.Length => "length", FakeEnd.Filter => "content_filter", _ => "stop" };

    private IEnumerable<string> Events(ModelCall call, FakeAsk ask, FakeReply reply, bool isBroken)
    {
        yield return Chunk(new() { ["role"] = "assistant", ["content"] = "" }, null).ToJsonString();
        var parts = (reply.Text ?? "").Chunk(80).Select(part => new string(part)).ToList();
        foreach (var part in isBroken ? parts.Take(parts.Count / 2) : parts) yield return Chunk(new() { ["content"] = part }, null).ToJsonString();
        if (isBroken)
        {
            yield return Shape(call, Refusal(call, ModelMisbehaviour.Http500, ask)).ToJsonString();
            yield break;
        }

        var last = Chunk([], Finish(reply));
        last["usage"] = Usage(ask, reply);
        last["x_groq"] = new JsonObject { ["id"] = "req_ex", ["usage"] = Usage(ask, reply) };
        yield return last.ToJsonString();
        yield return "[DONE]";

        JsonObject Chunk(JsonObject delta, string? finish) => new()
        {
            ["id"] = $"chatcmpl-{ask.Hash[..12]}",
            ["object"] = "chat.completion.chunk",
            ["created"] = call.Now,
            ["model"] = ask.Model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finish }),
        };
    }

    private static FakeFailure Limited(FakeAsk ask, string what, TimeSpan? wait) =>
        new(429, "tokens", $"Rate limit reached for {ask.Model} in organization org-example on {what}: Limit 30000, Used 29500, Requested 1800.{(wait is { } time ? $" Please try again in {Waits.Text(time)}." : "")}") { Code = "rate_limit_exceeded", RetryAfter = wait };

    // A content may be a text or a list of parts.
    private static string Text(JsonNode? content) => content is JsonArray parts ? string.Join('\n', parts.Select(part => part?["text"]?.ToString() ?? "")) : content?.ToString() ?? "";
}
