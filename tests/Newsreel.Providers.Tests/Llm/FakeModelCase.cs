using System.Text;
using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm;

/// <summary>What the tests of the fake models share: a plain caller, and the same order in the form of each service.</summary>
public abstract class FakeModelCase : IDisposable
{
    protected const string Gpt = "openai/gpt-oss-120b";
    protected static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient client;

    protected FakeModelCase()
    {
        client = new(handler) { Timeout = Deadline };
        client.DefaultRequestHeaders.Add("User-Agent", "Newsreel-Tests/1.0");
    }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <inheritdoc />
    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
        GC.SuppressFinalize(this);
    }

    protected const string OfScenes = """
        {"type":"object","properties":{"scenes":{"type":"array","items":{"type":"object","properties":{"number":{"type":"integer"},"text":{"type":"string"},"source":{"type":["integer","null"]},"passage":{"type":["integer","null"]}},
        "required":["number","text","source","passage"],"additionalProperties":false}}},"required":["scenes"],"additionalProperties":false}
        """;

    protected const string Order = """
        [1#4] The tower was opened in 1889 by Gustave Eiffel.
        [1#5] It weighs 7,300 tonnes, and 300 workers built it.
        ORDER {"kind":"scenes","topic":"The tower","scenes":[{"number":1,"words":32},{"number":2,"words":18}],"sources":1}
        """;

    protected static IEnumerable<(string Service, JsonObject Body)> Orders() =>
    [
        (FakeModelServices.Groq, Chat(Gpt, Order, body => body["response_format"] = Strict(OfScenes))),
        (FakeModelServices.OpenAi, Chat("gpt-5.6-luna", Order, body => body["response_format"] = Strict(OfScenes))),
        (FakeModelServices.Gemini, new()
        {
            ["contents"] = new JsonArray(new JsonObject { ["role"] = "user", ["parts"] = new JsonArray(new JsonObject { ["text"] = Order }) }),
            ["generationConfig"] = new JsonObject { ["responseMimeType"] = "application/json", ["responseJsonSchema"] = JsonNode.Parse(OfScenes) },
        }),
        (FakeModelServices.Anthropic, Chat("claude-sonnet-5", Order, body =>
        {
            body["max_tokens"] = 4000;
            body["output_config"] = new JsonObject { ["format"] = new JsonObject { ["type"] = "json_schema", ["schema"] = JsonNode.Parse(OfScenes) } };
        })),
        (FakeModelServices.Ollama, Chat("qwen3:8b", Order, body =>
        {
            body["stream"] = false;
            body["format"] = JsonNode.Parse(OfScenes);
        })),
    ];

    protected static JsonObject Chat(string model, string prompt, Action<JsonObject>? change = null)
    {
        var body = new JsonObject { ["model"] = model, ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = prompt }) };
        change?.Invoke(body);
        return body;
    }

    protected static JsonObject Strict(string schema) =>
        new() { ["type"] = "json_schema", ["json_schema"] = new JsonObject { ["name"] = "scenes", ["strict"] = true, ["schema"] = JsonNode.Parse(schema) } };

    protected static string TextOf(string service, JsonNode answer) => service switch
    {
        FakeModelServices.Gemini => answer["candidates"]![0]!["content"]!["parts"]![0]!["text"]!.ToString(),
        FakeModelServices.Anthropic => answer["content"]![0]!["text"]!.ToString(),
        FakeModelServices.Ollama => answer["message"]!["content"]!.ToString(),
        _ => answer["choices"]![0]!["message"]!["content"]!.ToString(),
    };

    protected static List<JsonNode> Scenes(JsonNode answer) => [.. answer["scenes"]!.AsArray().Select(scene => scene!)];

    protected static Task<FakeModelServer> StartAsync(FakeModelOptions? options = null) => FakeModelServer.StartAsync(options ?? new(), Token);

    protected async Task<(int Status, JsonNode Answer, Dictionary<string, string> Headers)> AskAsync(FakeModelServer server, string service, JsonObject body, string key = FakeModelOptions.Key)
    {
        using var answer = await PostAsync(server, service, body, key);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!, answer.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
    }

    protected async Task<HttpResponseMessage> PostAsync(FakeModelServer server, string service, JsonObject body, string key = FakeModelOptions.Key, CancellationToken? token = null)
    {
        var path = service switch { FakeModelServices.Gemini => "models/gemini-3.5-flash:generateContent", FakeModelServices.Anthropic => "v1/messages", FakeModelServices.Ollama => "api/chat", _ => "chat/completions" };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{server.BaseOf(service).AbsoluteUri}/{path}") { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
        if (service is FakeModelServices.Gemini) request.Headers.Add("x-goog-api-key", key);
        else if (service is FakeModelServices.Anthropic) request.Headers.Add("x-api-key", key);
        else request.Headers.Authorization = new("Bearer", key);
        if (service is FakeModelServices.Anthropic) request.Headers.Add("anthropic-version", "2023-06-01");
        return await client.SendAsync(request, token ?? Token);
    }

    protected async Task<string> GetAsync(string address, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", key);
        using var answer = await client.SendAsync(request, Token);
        return await answer.Content.ReadAsStringAsync(Token);
    }
}
