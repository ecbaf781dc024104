using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>Gemini: <c>models/{model}:generateContent</c>; what is blocked has no candidates, and thoughts count as output.</summary>
internal sealed class FakeGemini : FakeService
{
    private const int MostOutput = 65_536;
    private static readonly string[] Members = ["contents", "systemInstruction", "system_instruction", "generationConfig", "generation_config", "safetySettings", "tools", "toolConfig", "cachedContent", "labels"];

    private static readonly string[] Settings =
    [
        "responseMimeType", "responseJsonSchema", "responseSchema", "_responseJsonSchema", "maxOutputTokens", "thinkingConfig", "temperature", "topP", "topK", "seed", "candidateCount", "stopSequences", "presencePenalty",
        "frequencyPenalty",
    ];

    /// <inheritdoc />
    protected override bool IsCall(ModelCall call) => call.Path.Contains(':', StringComparison.Ordinal) && call.Method is "POST";

    /// <inheritdoc />
    protected override FakeFailure? KeyFailure(ModelCall call)
    {
        var key = call.Header("x-goog-api-key") is { Length: > 0 } header ? header : call.Parameter("key");
        if (key is FakeModelOptions.Key && !call.Misbehaves(ModelMisbehaviour.BadKey)) return null;
        return key.Length is 0
            ? new(403, "PERMISSION_DENIED", "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.")
            : new(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.") { Code = "API_KEY_INVALID" };
    }

    /// <inheritdoc />
    protected override Task LookAsync(ModelCall call)
    {
        if (call.Path is "models") return call.JsonAsync(new JsonObject { ["models"] = new JsonArray(call.Misbehaves(ModelMisbehaviour.ModelsEmpty) ? [] : [.. call.Service.Models.Select(Model)]) });
        return call.Service.Models.FirstOrDefault(model => Same.As($"models/{model}", call.Path)) is { } one ? call.JsonAsync(Model(one)) : FailAsync(call, Missing(call.Path));
    }

    /// <inheritdoc />
    protected override FakeAsk Read(ModelCall call, JsonObject body)
    {
        List<FakeMessage> messages = [];
        if ((body["systemInstruction"] ?? body["system_instruction"]) is { } system) messages.Add(new("system", Text(system)));
        messages.AddRange((body["contents"] as JsonArray ?? []).Select(content => new FakeMessage(content?["role"]?.ToString() is "model" ? "assistant" : "user", Text(content))));
        var setting = Setting(body);
        var name = call.Path.Split(':')[0];
        return new(
            call.Service.Name, name.StartsWith("models/", StringComparison.Ordinal) ? name["models/".Length..] : name, messages, (setting["responseJsonSchema"] ?? setting["responseSchema"]) as JsonObject,
            setting["responseMimeType"]?.ToString() is "application/json");
    }

    /// <inheritdoc />
    protected override FakeFailure? Objection(ModelCall call, JsonObject body, FakeAsk ask)
    {
        var setting = Setting(body);
        if (!call.Service.Models.Contains(ask.Model)) return Missing($"models/{ask.Model}");
        if (body.FirstOrDefault(member => !Members.Contains(member.Key)).Key is { } unknown) return Unknown(unknown, "");
        if (setting.FirstOrDefault(member => !Settings.Contains(member.Key)).Key is { } odd) return Unknown(odd, " at 'generation_config'");
        if (body["contents"] is not JsonArray { Count: > 0 }) return Wrong("* GenerateContentRequest.contents: contents is not specified");
        if ((body["contents"] as JsonArray)!.Any(content => content?["role"]?.ToString() is not (null or "user" or "model"))) return Wrong("Please use a valid role: user, model.");
        if (setting["responseSchema"] is not null && setting["responseJsonSchema"] is not null) return Wrong("Only one of response_schema and response_json_schema can be set.");
        if (setting["responseSchema"] is JsonObject old && StrictSchema.Uses(old, ["additionalProperties", "$ref", "const"]) is { } use) return Unknown(use.Word, " at 'generation_config.response_schema'");
        if (ask.Schema is not null && !ask.WantsJson) return Wrong("Function calling or response schema with response mime type 'text/plain' is unsupported");
        if (setting["thinkingConfig"]?["thinkingBudget"] is not null) return Wrong("Thinking budget is not supported for this model. Use thinking_level instead.");
        return setting["thinkingConfig"]?["thinkingLevel"]?.ToString().ToLowerInvariant() is null or "minimal" or "low" or "medium" or "high" ? null : Wrong("Invalid value at 'generation_config.thinking_config.thinking_level'");
    }

    /// <inheritdoc />
    protected override FakeFailure Refusal(ModelCall call, string name, FakeAsk ask) => name switch
    {
        ModelMisbehaviour.Region => new(400, "FAILED_PRECONDITION", "User location is not supported for the API use."),
        ModelMisbehaviour.Quota => new(402, "RESOURCE_EXHAUSTED", "Your prepayment credits are depleted. Please go to AI Studio to manage your project and billing."),
        ModelMisbehaviour.RateLimit => Limited(call.World.Options.ShortWait),
        ModelMisbehaviour.RateLimitLong => Limited(call.World.Options.LongWait),
        ModelMisbehaviour.RateLimitBare => Limited(null),
        ModelMisbehaviour.Capacity or ModelMisbehaviour.Overloaded or ModelMisbehaviour.Http503 => new(503, "UNAVAILABLE", "The model is overloaded. Please try again later."),
        ModelMisbehaviour.Http504 => new(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete."),
        ModelMisbehaviour.ModelNotFound => Missing($"models/{ask.Model}"),
        ModelMisbehaviour.TooLarge or ModelMisbehaviour.ContextLength => Wrong("The input token count (1200000) exceeds the maximum number of tokens allowed (1048576)."),
        ModelMisbehaviour.SchemaUnsupported => Wrong("Response schema is not supported for this model."),
        ModelMisbehaviour.BadRequest or ModelMisbehaviour.JsonValidateFailed or ModelMisbehaviour.Blocked => Wrong("Request contains an invalid argument."),
        _ => new(500, "INTERNAL", "An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting"),
    };

    /// <inheritdoc />
    protected override FakeFailure Misread(string message) => Wrong($"Invalid JSON payload received. {message}");

    /// <inheritdoc />
    protected override async Task ReplyAsync(ModelCall call, JsonObject body, FakeAsk ask)
    {
        var setting = Setting(body);
        var level = setting["thinkingConfig"]?["thinkingLevel"]?.ToString().ToLowerInvariant();
        var reply = call.Write(ask, SchemaReading.Whole(setting["maxOutputTokens"]) ?? MostOutput, level switch { "minimal" => 0, "low" => 60, "medium" => 250, _ => 600 });
        var answer = Answer(call, ask, reply);
        if (!call.Path.EndsWith(":streamGenerateContent", StringComparison.Ordinal))
        {
            await call.JsonAsync(answer);
            return;
        }

        var isBroken = call.Misbehaves(ModelMisbehaviour.StreamError);
        var last = isBroken ? Shape(call, Refusal(call, ModelMisbehaviour.Http503, ask)) : answer;
        await call.StreamAsync([$"data: {last.ToJsonString()}\r\n\r\n"], "text/event-stream", !isBroken);
    }

    /// <inheritdoc />
    protected override JsonObject Shape(ModelCall call, FakeFailure failure)
    {
        var details = new JsonArray();
        if (failure.Code is { } reason) details.Add(new JsonObject { ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo", ["reason"] = reason, ["domain"] = "googleapis.com" });
        if (failure.RetryAfter is { } wait) details.Add(new JsonObject { ["@type"] = "type.googleapis.com/google.rpc.RetryInfo", ["retryDelay"] = FormattableString.Invariant($"{wait.TotalSeconds:0.###}s") });
        var error = new JsonObject { ["code"] = failure.Status, ["message"] = failure.Message, ["status"] = failure.Type };
        if (details.Count > 0) error["details"] = details;
        return new() { ["error"] = error };
    }

    // The wait stands in the body alone.
    /// <inheritdoc />
    protected override Task FailAsync(ModelCall call, FakeFailure failure) => call.JsonAsync(Shape(call, failure), failure.Status);

    private static JsonObject Answer(ModelCall call, FakeAsk ask, FakeReply reply)
    {
        var asked = ModelCall.PromptTokens(ask);
        var answer = new JsonObject();
        if (call.Misbehaves(ModelMisbehaviour.NoChoices)) answer["promptFeedback"] = new JsonObject { ["blockReason"] = "PROHIBITED_CONTENT" };
        else answer["candidates"] = new JsonArray(Candidate(reply));
        answer["usageMetadata"] = new JsonObject { ["promptTokenCount"] = asked, ["candidatesTokenCount"] = reply.TextTokens, ["thoughtsTokenCount"] = reply.ReasoningTokens, ["totalTokenCount"] = asked + reply.AnswerTokens };
        answer["modelVersion"] = ask.Model;
        answer["responseId"] = ask.Hash[..12];
        return answer;
    }

    private static JsonObject Candidate(FakeReply reply)
    {
        var candidate = new JsonObject { ["index"] = 0, ["finishReason"] = reply.End switch { FakeEnd.Length => "MAX_TOKENS", FakeEnd.Filter => "SAFETY", FakeEnd.Refusal => "PROHIBITED_CONTENT", _ => "STOP" } };
        // What has no text has no parts, at times no content either.
        if (reply.Text is { Length: > 0 } text && reply.End is FakeEnd.Stop or FakeEnd.Length) candidate["content"] = new JsonObject { ["role"] = "model", ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) };
        else if (reply.Text is not null) candidate["content"] = new JsonObject { ["role"] = "model" };
        return candidate;
    }

    private static JsonNode Model(string model) => new JsonObject
    {
        ["name"] = $"models/{model}",
        ["displayName"] = model,
        ["inputTokenLimit"] = 1_048_576,
        ["outputTokenLimit"] = MostOutput,
        ["supportedGenerationMethods"] = new JsonArray("generateContent", "countTokens"),
    };

    private static FakeFailure Limited(TimeSpan? wait) =>
        new(429, "RESOURCE_EXHAUSTED", $"You exceeded your current quota, please check your plan and billing details.{(wait is { } time ? $" Please retry in {Waits.Text(time)}." : "")}") { RetryAfter = wait };

    private static FakeFailure Missing(string name) =>
        new(404, "NOT_FOUND", $"{name} is not found for API version v1beta, or is not supported for generateContent. Call ListModels to see the list of available models and their supported methods.");

    private static FakeFailure Unknown(string name, string place) => Wrong($"Invalid JSON payload received. Unknown name \"{name}\"{place}: Cannot find field.");

    private static FakeFailure Wrong(string message) => new(400, "INVALID_ARGUMENT", message);

    private static JsonObject Setting(JsonObject body) => (body["generationConfig"] ?? body["generation_config"]) as JsonObject ?? [];

    private static string Text(JsonNode? content) => string.Join('\n', (content?["parts"] as JsonArray ?? []).Select(part => part?["text"]?.ToString() ?? ""));
}
