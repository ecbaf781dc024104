using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Newsreel.Providers.Http;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Gemini;

/// <summary>Asks a model over Gemini's own interface, which tells why it refuses.</summary>
internal sealed class GeminiChat(ModelCalls calls, string model) : PlainChat(calls, $"/models/{Uri.EscapeDataString(model)}:generateContent")
{
    private readonly string key = calls.Service.Options.ApiKey;

    /// <summary>Puts the key into a request.</summary>
    public static void Sign(HttpRequestMessage request, string key) => request.Headers.Add("x-goog-api-key", key);

    /// <inheritdoc />
    protected override void Sign(HttpRequestMessage request) => Sign(request, key);

    /// <inheritdoc />
    protected override JsonObject Request(string orders, IReadOnlyList<ChatMessage> messages, ChatOptions options)
    {
        var generation = new JsonObject { ["maxOutputTokens"] = options.MaxOutputTokens };
        if (options.Temperature is { } temperature) generation["temperature"] = temperature;
        if (options.ResponseFormat is ChatResponseFormatJson json)
        {
            generation["responseMimeType"] = "application/json";
            if (json.Schema is { } schema) generation["responseJsonSchema"] = JsonNode.Parse(schema.GetRawText());
        }

        if (options.Reasoning?.Effort is { } effort)
            generation["thinkingConfig"] = new JsonObject { ["thinkingLevel"] = effort switch { ReasoningEffort.None => "minimal", ReasoningEffort.ExtraHigh => "high", _ => effort.ToString().ToLowerInvariant() } };
        var body = new JsonObject
        {
            ["contents"] = new JsonArray([.. messages.Select(message => Part(message.Text, message.Role == ChatRole.Assistant ? "model" : "user"))]),
            ["generationConfig"] = generation,
        };
        if (orders.Length > 0) body["systemInstruction"] = Part(orders, role: null);
        return body;
    }

    /// <inheritdoc />
    protected override ChatResponse Response(JsonElement answer)
    {
        var candidate = answer.Parts("candidates").FirstOrDefault();
        var block = (answer.Field("promptFeedback") ?? default).Raw("blockReason");
        if (candidate.ValueKind != JsonValueKind.Object && block.Length == 0 && answer.Field("usageMetadata") is null)
            throw new ModelCallFailure(ModelFailure.Answer, "answered something that is not of its service's form");
        var parts = (candidate.Field("content") ?? default).Parts("parts").Where(part => part.Raw("thought") is not "true");
        var message = new ChatMessage(ChatRole.Assistant, string.Concat(parts.Select(part => part.Raw("text"))));
        var end = candidate.Raw("finishReason");
        var isDeclined = block.Length > 0 || end is "SAFETY" or "RECITATION" or "PROHIBITED_CONTENT" or "BLOCKLIST" or "SPII" or "LANGUAGE" or "IMAGE_SAFETY";
        if (isDeclined) message.Contents.Add(new ErrorContent($"its reason is {(block.Length > 0 ? block : end)}"));
        return new(message)
        {
            ModelId = answer.Raw("modelVersion"),
            ResponseId = answer.Raw("responseId"),
            Usage = Usage(answer.Field("usageMetadata") ?? default),
            FinishReason = isDeclined ? ChatFinishReason.ContentFilter : end is "MAX_TOKENS" ? ChatFinishReason.Length : ChatFinishReason.Stop,
        };
    }

    // Thoughts are paid for like answers and are not counted among them.
    private static UsageDetails Usage(JsonElement usage)
    {
        var (input, thoughts) = (usage.Count("promptTokenCount"), usage.Count("thoughtsTokenCount"));
        var output = usage.Count("candidatesTokenCount") + thoughts;
        return new() { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = input + output, ReasoningTokenCount = thoughts };
    }

    private static JsonObject Part(string text, string? role)
    {
        var part = new JsonObject { ["parts"] = new JsonArray(new JsonObject { ["text"] = text }) };
        if (role is not null) part["role"] = role;
        return part;
    }
}
