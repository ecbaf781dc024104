using System.Text.Json.Nodes;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm;

public sealed class FakeModelServerTests : FakeModelCase
{
    [Fact]
    public async Task Groq_refuses_what_is_larger_than_its_minute_and_says_by_how_much()
    {
        await using var server = await StartAsync();
        var (status, answer, headers) = await AskAsync(server, FakeModelServices.Groq, Chat(Gpt, "Write.", body => body["max_completion_tokens"] = 12_000));
        Assert.Equal(413, status);
        Assert.Matches("^Request too large for model `openai/gpt-oss-120b` in organization `org_x` service tier `on_demand` on tokens per minute \\(TPM\\): Limit 8000, Requested 120\\d\\d, please reduce your message size and try again\\.$", answer["error"]!["message"]!.ToString());
        Assert.Equal(("tokens", "rate_limit_exceeded"), (answer["error"]!["type"]!.ToString(), answer["error"]!["code"]!.ToString()));
        Assert.False(headers.ContainsKey("retry-after"));
        Assert.Empty(server.Traffic.Paid);
    }

    [Fact]
    public async Task Groqs_minute_is_shared_by_calls_and_over_when_it_has_passed()
    {
        var clock = new SetClock();
        await using var server = await StartAsync(new() { Minute = TimeSpan.FromMinutes(1), Clock = clock });
        var body = Chat(Gpt, "Write.", body => body["max_completion_tokens"] = 5000);
        Assert.Equal(200, (await AskAsync(server, FakeModelServices.Groq, body)).Status);
        clock.Now += TimeSpan.FromSeconds(20);
        var (status, answer, headers) = await AskAsync(server, FakeModelServices.Groq, body);
        Assert.Equal((429, "40"), (status, headers["retry-after"]));
        Assert.Contains("Please try again in 40s.", answer["error"]!["message"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("8000", headers["x-ratelimit-limit-tokens"]);
        clock.Now += TimeSpan.FromSeconds(40);
        Assert.Equal(200, (await AskAsync(server, FakeModelServices.Groq, body)).Status);
        Assert.Single(server.Traffic.PaidAgain);
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"string"},"minItems":2}},"required":["a"],"additionalProperties":false}""", "minItems is not supported")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", "additionalProperties:false")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":[],"additionalProperties":false}""", "`required`")]
    public async Task Groq_refuses_schemas_that_its_strict_mode_does_not_have(string schema, string reason)
    {
        await using var server = await StartAsync();
        var (status, answer, _) = await AskAsync(server, FakeModelServices.Groq, Chat(Gpt, "Write.", body => body["response_format"] = Strict(schema)));
        Assert.Equal(400, status);
        Assert.Contains(reason, answer["error"]!["message"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groq_counts_reasoning_in_what_an_answer_may_have()
    {
        await using var server = await StartAsync();
        var (status, answer, _) = await AskAsync(server, FakeModelServices.Groq, Chat(Gpt, "Write.", body => body["max_completion_tokens"] = 150));
        Assert.Equal((200, "", "length"), (status, answer["choices"]![0]!["message"]!["content"]!.ToString(), answer["choices"]![0]!["finish_reason"]!.ToString()));
        (status, answer, _) = await AskAsync(server, FakeModelServices.Groq, Chat(Gpt, "Write.", body =>
        {
            body["max_completion_tokens"] = 150;
            body["response_format"] = Strict(OfScenes);
        }));
        Assert.Equal((400, "json_validate_failed"), (status, answer["error"]!["code"]!.ToString()));
    }

    [Fact]
    public async Task Gemini_has_no_candidates_when_it_blocks_and_its_wait_in_the_body()
    {
        await using var server = await StartAsync();
        var body = Orders().Single(order => order.Service is FakeModelServices.Gemini).Body;
        server.Misbehave(FakeModelServices.Gemini, ModelMisbehaviour.NoChoices, 1);
        var (status, answer, _) = await AskAsync(server, FakeModelServices.Gemini, body);
        Assert.Equal((200, "PROHIBITED_CONTENT"), (status, answer["promptFeedback"]!["blockReason"]!.ToString()));
        Assert.Null(answer["candidates"]);
        server.Misbehave(FakeModelServices.Gemini, ModelMisbehaviour.RateLimitLong, 1);
        (status, answer, var headers) = await AskAsync(server, FakeModelServices.Gemini, body);
        Assert.Equal((429, "1800s"), (status, answer["error"]!["details"]![0]!["retryDelay"]!.ToString()));
        Assert.False(headers.ContainsKey("retry-after"));
    }

    [Fact]
    public async Task Ollama_streams_lines_unless_it_is_told_not_to_and_forgets_what_does_not_fit()
    {
        await using var server = await StartAsync();
        var body = Orders().Single(order => order.Service is FakeModelServices.Ollama).Body;
        body.Remove("stream");
        using (var answer = await PostAsync(server, FakeModelServices.Ollama, body))
        {
            Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
            var lines = (await answer.Content.ReadAsStringAsync(Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
            Assert.True(lines.Count > 3);
            Assert.Equal((true, "stop"), ((bool)lines[^1]["done"]!, lines[^1]["done_reason"]!.ToString()));
        }

        body["stream"] = false;
        body["options"] = new JsonObject { ["num_ctx"] = 200 };
        body["messages"]![0]!["content"] = $"[1#1] {new string('x', 4000)}\n{Order}";
        var (_, short1, _) = await AskAsync(server, FakeModelServices.Ollama, body);
        Assert.True(short1["prompt_eval_count"]!.GetValue<int>() <= 200);
        Assert.Equal("length", short1["done_reason"]!.ToString());
    }

    [Theory]
    [InlineData(FakeModelServices.Groq, 401)]
    [InlineData(FakeModelServices.OpenAi, 401)]
    [InlineData(FakeModelServices.Gemini, 400)]
    [InlineData(FakeModelServices.Anthropic, 401)]
    public async Task A_wrong_key_is_refused_in_the_services_own_way(string service, int status)
    {
        await using var server = await StartAsync();
        var (refused, _, _) = await AskAsync(server, service, Orders().Single(order => string.Equals(order.Service, service, StringComparison.Ordinal)).Body, "another");
        Assert.Equal(status, refused);
        Assert.Single(server.Traffic.Calls);
        Assert.Empty(server.Traffic.Paid);
    }

    [Fact]
    public async Task It_tells_what_to_set_for_the_services_that_shall_be_found()
    {
        await using var server = await StartAsync();
        var variables = server.Environment(FakeModelServices.Groq, FakeModelServices.Ollama);
        Assert.Equal(["GROQ_API_KEY", "Llm__Groq__BaseUrl", "Llm__Ollama__BaseUrl"], variables.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(Gpt, await GetAsync($"{variables["Llm__Groq__BaseUrl"]}/models", variables["GROQ_API_KEY"]), StringComparison.Ordinal);
        Assert.Empty(server.Traffic.Calls);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
