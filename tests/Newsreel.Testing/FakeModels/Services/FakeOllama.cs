using System.Globalization;
using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>Ollama: a stream of lines unless it is told otherwise; what does not fit into its context is left out without a word.</summary>
internal sealed class FakeOllama : FakeService
{
    /// <inheritdoc />
    protected override bool IsCall(ModelCall call) => call.Path is "api/chat" && call.Method is "POST";

    /// <inheritdoc />
    protected override FakeFailure? KeyFailure(ModelCall call) => call.Misbehaves(ModelMisbehaviour.BadKey) ? new(401, "", "unauthorized") : null;

    /// <inheritdoc />
    protected override Task LookAsync(ModelCall call) => call.Path switch
    {
        "" => call.TextAsync("Ollama is running", 200),
        "api/version" => call.JsonAsync(new JsonObject { ["version"] = "0.18.2" }),
        "api/tags" => call.JsonAsync(new JsonObject { ["models"] = new JsonArray(call.Misbehaves(ModelMisbehaviour.ModelsEmpty) ? [] : [.. call.Service.Models.Select(model => Model(call, model))]) }),
        "api/ps" => call.JsonAsync(new JsonObject { ["models"] = new JsonArray() }),
        "api/show" => ShowAsync(call),
        _ => call.TextAsync("404 page not found", 404),
    };

    /// <inheritdoc />
    protected override FakeAsk Read(ModelCall call, JsonObject body)
    {
        var messages = (body["messages"] as JsonArray ?? []).OfType<JsonObject>().Select(message => new FakeMessage(message["role"]?.ToString() ?? "user", message["content"]?.ToString() ?? "")).ToList();
        return new(call.Service.Name, body["model"]?.ToString() ?? "", Fitting(messages, Context(call, body)), body["format"] as JsonObject, body["format"] is JsonObject || body["format"]?.ToString() is "json");
    }

    /// <inheritdoc />
    protected override FakeFailure? Objection(ModelCall call, JsonObject body, FakeAsk ask)
    {
        if (ask.Model.Length is 0) return Wrong("model is required");
        if (Known(call, ask.Model) is null) return Missing(ask.Model);
        if (body["format"] is JsonValue form && form.ToString() is not ("json" or "")) return Wrong($"invalid format: \"{form}\"; expected \"json\" or a valid JSON Schema object");
        return body["think"] is { } think && think.ToString() is not "false" && ask.Model.StartsWith("llama", StringComparison.Ordinal) ? Wrong($"\"{ask.Model}\" does not support thinking") : null;
    }

    /// <inheritdoc />
    protected override FakeFailure Refusal(ModelCall call, string name, FakeAsk ask) => name switch
    {
        ModelMisbehaviour.ModelNotFound => Missing(ask.Model),
        ModelMisbehaviour.RateLimit => new(429, "", "too many requests") { RetryAfter = call.World.Options.ShortWait },
        ModelMisbehaviour.RateLimitLong => new(429, "", "you have reached your usage limit, please try again later") { RetryAfter = call.World.Options.LongWait },
        ModelMisbehaviour.RateLimitBare => new(429, "", "too many requests"),
        ModelMisbehaviour.Quota => new(402, "", "this model requires a subscription"),
        ModelMisbehaviour.Region => new(403, "", "forbidden"),
        ModelMisbehaviour.Capacity or ModelMisbehaviour.Overloaded or ModelMisbehaviour.Http503 => new(503, "", "server busy, please try again. maximum pending requests exceeded"),
        ModelMisbehaviour.Http504 => new(504, "", "timed out waiting for llama runner to start"),
        ModelMisbehaviour.TooLarge or ModelMisbehaviour.ContextLength => Wrong("input length exceeds the context length"),
        ModelMisbehaviour.SchemaUnsupported => Wrong("invalid JSON schema in format"),
        ModelMisbehaviour.BadRequest or ModelMisbehaviour.JsonValidateFailed or ModelMisbehaviour.Blocked => Wrong("invalid request"),
        _ => new(500, "", "model requires more system memory (9.2 GiB) than is available (5.1 GiB)"),
    };

    /// <inheritdoc />
    protected override FakeFailure Misread(string message) => Wrong("invalid character in the body");

    /// <inheritdoc />
    protected override Task ReplyAsync(ModelCall call, JsonObject body, FakeAsk ask)
    {
        var options = body["options"] as JsonObject;
        var room = Context(call, body) - ModelCall.PromptTokens(ask with { Schema = null });
        var most = SchemaReading.Whole(options?["num_predict"]) is { } wished and > 0 ? Math.Min(wished, room) : room;
        var reply = call.Write(ask, Math.Max(1, most), ask.Model.StartsWith("gpt-oss", StringComparison.Ordinal) ? 40 : 0);
        if (body["stream"]?.ToString() is "false") return call.JsonAsync(Line(call, ask, reply, reply.Text, isLast: true));
        var isBroken = call.Misbehaves(ModelMisbehaviour.StreamError);
        return call.StreamAsync([.. Lines(call, ask, reply, isBroken).Select(line => $"{line.ToJsonString()}\n")], "application/x-ndjson", !isBroken);
    }

    /// <inheritdoc />
    protected override JsonObject Shape(ModelCall call, FakeFailure failure) => new() { ["error"] = failure.Message };

    private static IEnumerable<JsonObject> Lines(ModelCall call, FakeAsk ask, FakeReply reply, bool isBroken)
    {
        var parts = (reply.Text ?? "").Chunk(40).Select(part => new string(part)).ToList();
        foreach (var part in isBroken ? parts.Take(parts.Count / 2) : parts) yield return Line(call, ask, reply, part, isLast: false);
        yield return isBroken ? new() { ["error"] = "an error was encountered while running the model" } : Line(call, ask, reply, "", isLast: true);
    }

    private static JsonObject Line(ModelCall call, FakeAsk ask, FakeReply reply, string? text, bool isLast)
    {
        var line = new JsonObject
        {
            ["model"] = ask.Model,
            ["created_at"] = call.World.Options.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
            ["done"] = isLast,
        };
        if (!isLast) return line;
        line["done_reason"] = reply.End is FakeEnd.Length ? "length" : "stop";
        line["total_duration"] = 4_935_886_791;
        line["load_duration"] = 534_986_708;
        line["prompt_eval_count"] = ModelCall.PromptTokens(ask with { Schema = null });
        line["prompt_eval_duration"] = 107_345_000;
        line["eval_count"] = reply.AnswerTokens;
        line["eval_duration"] = 4_289_432_000;
        return line;
    }

    // The system's words and the last message stay longest; of a last message that is too long itself the beginning goes.
    private static List<FakeMessage> Fitting(List<FakeMessage> messages, int context)
    {
        while (messages.Count > 1 && Size() > context && messages.FindIndex(message => message.Role is not "system") is >= 0 and var oldest && oldest < messages.Count - 1) messages.RemoveAt(oldest);
        var over = (Size() - context) * Tokens.Signs;
        if (over > 0 && messages.Count > 0) messages[^1] = messages[^1] with { Text = messages[^1].Text[Math.Min(over, messages[^1].Text.Length)..] };
        return messages;

        int Size() => messages.Sum(message => Tokens.Of(message.Text) + Tokens.Signs);
    }

    private static int Context(ModelCall call, JsonObject body) => SchemaReading.Whole(body["options"]?["num_ctx"]) ?? call.World.Options.OllamaContext;

    private static Task ShowAsync(ModelCall call)
    {
        var name = (call.Body?["model"] ?? call.Body?["name"])?.ToString() ?? "";
        return Known(call, name) is { } model
            ? call.JsonAsync(new JsonObject
            {
                ["details"] = Details(model),
                ["model_info"] = new JsonObject { ["general.architecture"] = "qwen3", ["qwen3.context_length"] = 40_960 },
                ["capabilities"] = new JsonArray("completion", "tools"),
            })
            : call.JsonAsync(new JsonObject { ["error"] = $"model '{name}' not found" }, 404);
    }

    private static JsonObject Model(ModelCall call, string model) => new JsonObject
    {
        ["name"] = model,
        ["model"] = model,
        ["modified_at"] = "2026-10-20T10:00:00.0000000Z",
        ["size"] = 5_225_388_164L + call.Service.Models.ToList().IndexOf(model),
        ["digest"] = "500a1f067a9f782620b40bee6f7b0c89e17ae61f686b92c24933e4ca4b2b8b41",
        ["details"] = Details(model),
    };

    private static JsonObject Details(string model) => new() { ["format"] = "gguf", ["family"] = model.Split(':')[0], ["families"] = new JsonArray(model.Split(':')[0]), ["parameter_size"] = "8.2B", ["quantization_level"] = "Q4_K_M" };

    private static string? Known(ModelCall call, string name) => call.Service.Models.FirstOrDefault(model => Same.As(model, name) || Same.As(model, $"{name}:latest"));

    private static FakeFailure Missing(string model) => new(404, "", $"model \"{model}\" not found");

    private static FakeFailure Wrong(string message) => new(400, "", message);
}
