using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>OpenAI: strict schemas; its newer models think, and do not take <c>max_tokens</c> or a temperature.</summary>
internal sealed partial class FakeOpenAi : OpenAiShape
{
    private const int MostOutput = 128_000;

    /// <inheritdoc />
    protected override FakeFailure? KeyFailure(ModelCall call) => !call.Misbehaves(ModelMisbehaviour.BadKey) && call.Header("Authorization") is $"Bearer {FakeModelOptions.Key}"
        ? null
        : new(401, "invalid_request_error", "Incorrect API key provided: ****. You can find your API key at https://platform.openai.com/account/api-keys.") { Code = "invalid_api_key" };

    /// <inheritdoc />
    protected override FakeFailure? Objection(ModelCall call, JsonObject body, FakeAsk ask)
    {
        if (CommonObjection(call, body, ask) is { } common) return common;
        if (Thinks(ask) && body.ContainsKey("max_tokens"))
            return new(400, "invalid_request_error", "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.") { Code = "unsupported_parameter", Parameter = "max_tokens" };
        if (Thinks(ask) && body["temperature"] is { } temperature && temperature.ToString() is not ("1" or "1.0"))
            return new(400, "invalid_request_error", $"Unsupported value: 'temperature' does not support {temperature} with this model. Only the default (1) value is supported.") { Code = "unsupported_value", Parameter = "temperature" };
        if (!Thinks(ask) && body.ContainsKey("reasoning_effort"))
            return new(400, "invalid_request_error", "Unsupported parameter: 'reasoning_effort' is not supported with this model.") { Code = "unsupported_parameter", Parameter = "reasoning_effort" };
        return FormObjection(body, ask);
    }

    /// <inheritdoc />
    protected override Task ReplyAsync(ModelCall call, JsonObject body, FakeAsk ask)
    {
        call.Set("x-request-id", "req_ex");
        call.Set("x-ratelimit-limit-requests", "500");
        call.Set("x-ratelimit-limit-tokens", "30000");
        call.Set("x-ratelimit-remaining-requests", "499");
        call.Set("x-ratelimit-remaining-tokens", "29000");
        call.Set("x-ratelimit-reset-requests", "120ms");
        call.Set("x-ratelimit-reset-tokens", "2s");
        return SendAsync(call, body, ask, call.Write(ask, MostTokens(body) ?? MostOutput, Thinks(ask) ? Reasoning(body) : 0));
    }

    /// <inheritdoc />
    protected override JsonObject Completion(ModelCall call, FakeAsk ask, FakeReply reply)
    {
        var whole = base.Completion(call, ask, reply);
        if (whole["choices"] is not JsonArray { Count: > 0 } choices) return whole;
        var message = choices[0]!["message"]!;
        message["refusal"] = reply.End is FakeEnd.Refusal ? reply.Text : null;
        if (reply.End is FakeEnd.Refusal) message["content"] = null;
        return whole;
    }

    private static FakeFailure? FormObjection(JsonObject body, FakeAsk ask)
    {
        if (body["response_format"]?["json_schema"] is not JsonObject form) return null;
        var name = form["name"]?.ToString() ?? "";
        if (!Name().IsMatch(name)) return new(400, "invalid_request_error", $"Invalid 'response_format.json_schema.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$' of at most 64 characters.") { Parameter = "response_format.json_schema.name", Code = "invalid_value" };
        if (ask.Schema is not { } schema || form["strict"]?.ToString() is not "true") return null;
        if (StrictSchema.Open(schema) is { } open) return Invalid(name, open, "'additionalProperties' is required to be supplied and to be false.");
        return StrictSchema.Optional(schema) is { } optional ? Invalid(name, optional, "'required' is required to be supplied and to be an array including every key in properties.") : null;
    }

    private static FakeFailure Invalid(string name, string place, string what) =>
        new(400, "invalid_request_error", $"Invalid schema for response_format '{name}': In context=({place}), {what}") { Parameter = "response_format", Code = "invalid_json_schema" };

    private static bool Thinks(FakeAsk ask) => ask.Model.StartsWith("gpt-5", StringComparison.Ordinal) || ask.Model.StartsWith('o');

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();
}
