using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm;

public sealed class FakeModelMisbehaviourTests : FakeModelCase
{
    [Theory]
    [InlineData(FakeModelServices.Groq, ModelMisbehaviour.Capacity, 498)]
    [InlineData(FakeModelServices.Anthropic, ModelMisbehaviour.Overloaded, 529)]
    [InlineData(FakeModelServices.OpenAi, ModelMisbehaviour.Quota, 429)]
    [InlineData(FakeModelServices.Gemini, ModelMisbehaviour.Quota, 402)]
    [InlineData(FakeModelServices.Ollama, ModelMisbehaviour.ModelNotFound, 404)]
    [InlineData(FakeModelServices.Groq, ModelMisbehaviour.Edge403, 403)]
    [InlineData(FakeModelServices.Groq, ModelMisbehaviour.Http502, 502)]
    public async Task A_service_misbehaves_as_often_as_it_shall_and_is_well_again(string service, string name, int status)
    {
        await using var server = await StartAsync();
        server.Misbehave(service, name, times: 2);
        var body = Orders().Single(order => string.Equals(order.Service, service, StringComparison.Ordinal)).Body;
        for (var turn = 0; turn < 3; turn++)
        {
            using var answer = await PostAsync(server, service, body);
            Assert.Equal(turn < 2 ? status : 200, (int)answer.StatusCode);
        }

        Assert.Equal([name, name, ""], server.Traffic.Calls.Select(call => call.Misbehaviour));
        Assert.Single(server.Traffic.Paid);
    }

    [Theory]
    [InlineData(ModelMisbehaviour.MissingScene, "^(?!.*\"number\":2)")]
    [InlineData(ModelMisbehaviour.ExtraScenes, "\"number\":3.*\"number\":4")]
    [InlineData(ModelMisbehaviour.DuplicateNumbers, "\"number\":1.*\"number\":1")]
    [InlineData(ModelMisbehaviour.WrongTypes, "\"number\":\"1\\.\",\"text\":\\[")]
    [InlineData(ModelMisbehaviour.EmptyTexts, "\"text\":\"\"")]
    [InlineData(ModelMisbehaviour.ControlCharacters, "\\\\u001[Bb].*\\\\ud83d")]
    [InlineData(ModelMisbehaviour.Nul, "\\\\u0000")]
    [InlineData(ModelMisbehaviour.RawBreaks, "[\\n]")]
    [InlineData(ModelMisbehaviour.Fenced, "^```json\\n\\{.*\\}\\n```$")]
    [InlineData(ModelMisbehaviour.Prose, "^Sure.*\\{.*\\}.*!$")]
    [InlineData(ModelMisbehaviour.Think, "^<think>.*</think>\\s+\\{")]
    [InlineData(ModelMisbehaviour.NotJson, "^[^{}]+$")]
    [InlineData(ModelMisbehaviour.CutJson, "[^}]$")]
    [InlineData(ModelMisbehaviour.Huge, "^.{8388608}")]
    public async Task A_model_writes_what_it_should_not(string name, string pattern)
    {
        await using var server = await StartAsync();
        server.Misbehave(FakeModelServices.Groq, name);
        var (_, answer, _) = await AskAsync(server, FakeModelServices.Groq, Orders().First().Body);
        Assert.Matches(new Regex(pattern, RegexOptions.Singleline, Deadline), TextOf(FakeModelServices.Groq, answer));
        Assert.Equal(name is ModelMisbehaviour.CutJson ? "length" : "stop", answer["choices"]![0]!["finish_reason"]!.ToString());
        Assert.False(Assert.Single(server.Traffic.Paid).IsWhole);
    }

    [Fact]
    public async Task Nothing_that_a_model_may_do_wrong_breaks_the_fake_itself()
    {
        await using var server = await StartAsync();
        string[] endless = [ModelMisbehaviour.SlowHeaders, ModelMisbehaviour.Stall, ModelMisbehaviour.Endless, ModelMisbehaviour.Bomb, ModelMisbehaviour.Reset, ModelMisbehaviour.ShortBody, ModelMisbehaviour.Huge];
        foreach (var (service, body) in Orders())
            foreach (var name in ModelMisbehaviour.All.Except(endless).Where(name => !name.StartsWith("models-", StringComparison.Ordinal)))
            {
                server.Misbehave(service, name, 1);
                using var answer = await PostAsync(server, service, body);
                Assert.DoesNotContain("fake models are broken", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
                server.Behave();
            }
    }

    [Theory]
    [InlineData(ModelMisbehaviour.Reset)]
    [InlineData(ModelMisbehaviour.ShortBody)]
    public async Task A_line_that_breaks_gives_nothing_and_is_not_paid(string name)
    {
        await using var server = await StartAsync();
        server.Misbehave(FakeModelServices.Groq, name);
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(server, FakeModelServices.Groq, Chat(Gpt, Order)));
        Assert.Single(server.Traffic.Calls);
        Assert.Empty(server.Traffic.Paid);
    }

    [Theory]
    [InlineData(ModelMisbehaviour.SlowHeaders)]
    [InlineData(ModelMisbehaviour.Stall)]
    [InlineData(ModelMisbehaviour.Endless)]
    public async Task What_does_not_end_ends_when_the_caller_goes(string name)
    {
        await using var server = await StartAsync();
        server.Misbehave(FakeModelServices.Groq, name);
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var asked = PostAsync(server, FakeModelServices.Groq, Chat(Gpt, Order), token: impatient.Token);
        while (server.Traffic.Calls.Count is 0) await Task.Delay(5, Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Empty(server.Traffic.Paid);
    }

    [Theory]
    [InlineData(FakeModelServices.Groq, "[DONE]")]
    [InlineData(FakeModelServices.Anthropic, "message_stop")]
    [InlineData(FakeModelServices.Ollama, "\"done\":true")]
    public async Task A_stream_ends_with_its_mark_or_with_an_error_after_200(string service, string mark)
    {
        await using var server = await StartAsync();
        var body = Orders().Single(order => string.Equals(order.Service, service, StringComparison.Ordinal)).Body;
        body["stream"] = true;
        body.Remove("response_format");
        server.Misbehave(service, ModelMisbehaviour.StreamError, 1);
        foreach (var isBroken in new[] { true, false })
        {
            using var answer = await PostAsync(server, service, body);
            var text = await answer.Content.ReadAsStringAsync(Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal((isBroken, !isBroken), (text.Contains("\"error\"", StringComparison.Ordinal), text.Contains(mark, StringComparison.Ordinal)));
        }

        Assert.Single(server.Traffic.Paid);
    }
}
