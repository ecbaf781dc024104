using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Newsreel.Providers.Http;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Anthropic;

/// <summary>Asks a model over Anthropic's messages.</summary>
internal sealed class AnthropicChat(ModelCalls calls, string model) : PlainChat(calls, "/v1/messages")
{
    private readonly string key = calls.Service.Options.ApiKey;

    /// <summary>Puts the key and the version of the interface into a request.</summary>
    public static void Sign(HttpRequestMessage request, string key)
    {
        request.Headers.Add("x-api-key", key);
        request.Headers.Add("anthropic-version", "2023-06-01");
    }

    /// <inheritdoc />
    protected override void Sign(HttpRequestMessage request) => Sign(request, key);

    /// <inheritdoc />
    protected override JsonObject Request(string orders, IReadOnlyList<ChatMessage> messages, ChatOptions options)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["max_tokens"] = options.MaxOutputTokens,
            ["messages"] = new JsonArray([.. messages.Select(message => new JsonObject { ["role"] = message.Role == ChatRole.Assistant ? "assistant" : "user", ["content"] = message.Text })]),
        };
        if (orders.Length > 0) body["system"] = orders;
        if (options.Temperature is { } temperature) body["temperature"] = temperature;
        var output = new JsonObject();
        if (options.ResponseFormat is ChatResponseFormatJson { Schema: { } schema })
            output["format"] = new JsonObject { ["type"] = "json_schema", ["schema"] = JsonNode.Parse(schema.GetRawText()) };
        if (options.Reasoning?.Effort is { } effort and not ReasoningEffort.None) output["effort"] = effort is ReasoningEffort.ExtraHigh ? "max" : effort.ToString().ToLowerInvariant();
        if (output.Count > 0) body["output_config"] = output;
        return body;
    }

    /// <inheritdoc />
    protected override ChatResponse Response(JsonElement answer)
    {
        if (answer.Field("content") is not { ValueKind: JsonValueKind.Array }) throw new ModelCallFailure(ModelFailure.Answer, "answered something that is not of its service's form");
        var text = string.Concat(answer.Parts("content").Where(part => part.Raw("type") is "text").Select(part => part.Raw("text")));
        var usage = answer.Field("usage") ?? default;
        var input = usage.Count("input_tokens") + usage.Count("cache_read_input_tokens") + usage.Count("cache_creation_input_tokens");
        var output = usage.Count("output_tokens");
        return new(new ChatMessage(ChatRole.Assistant, text))
        {
            ModelId = answer.Raw("model"),
            ResponseId = answer.Raw("id"),
            Usage = new() { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output },
            FinishReason = answer.Raw("stop_reason") switch
            {
                "max_tokens" or "model_context_window_exceeded" => ChatFinishReason.Length,
                "refusal" => ChatFinishReason.ContentFilter,
                _ => ChatFinishReason.Stop,
            },
        };
    }
}
