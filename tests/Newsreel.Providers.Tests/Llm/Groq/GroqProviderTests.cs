using System.Text.Json;
using Microsoft.Extensions.AI;
using Newsreel.Common;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm.Groq;

public sealed class GroqProviderTests(ModelServerFixture fixture) : ModelProviderContract(fixture)
{
    protected override string Service => FakeModelServices.Groq;

    // It has no word for a refusal of the model.
    protected override IReadOnlyList<string> Refusals => [ModelMisbehaviour.ContentFilter, ModelMisbehaviour.Blocked];

    [Fact]
    public async Task The_schema_is_strict_and_without_bounds_and_thinking_is_counted()
    {
        var model = await Provider().OpenAsync(Token);
        Assert.Equal((AnswerForm.StrictSchema, 8000, new TokenPrice(0.15m, 0.60m)), (model.Limits.Form, model.Limits.TokensPerMinute, model.Limits.Price));
        var response = await AskAsync(model);
        Assert.Equal(200, response.Usage?.ReasoningTokenCount);
        var body = JsonElement.Parse((await CallsAsync(1))[0].Body);
        Assert.Equal("medium", body.GetProperty("reasoning_effort").GetString());
        Assert.True(body.GetProperty("response_format").GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.DoesNotContain("minLength", body.GetRawText());
    }

    [Theory]
    [InlineData(ModelMisbehaviour.EmptyLength)]
    [InlineData(ModelMisbehaviour.JsonValidateFailed)]
    public async Task What_was_thought_away_is_asked_for_once_more_with_less_thinking_and_more_room(string misbehaviour)
    {
        Server.Misbehave(Service, misbehaviour, times: 1);
        Assert.Equal(ModelServerFixture.Answer, (await AskAsync(await Provider().OpenAsync(Token))).Text);
        var bodies = (await CallsAsync(2)).Select(call => JsonElement.Parse(call.Body)).ToList();
        Assert.Equal(["medium", "low"], bodies.Select(body => body.GetProperty("reasoning_effort").GetString()));
        Assert.True(bodies[1].GetProperty("max_completion_tokens").GetInt32() > bodies[0].GetProperty("max_completion_tokens").GetInt32());
    }

    [Fact]
    public async Task Json_that_is_never_valid_is_paid_for_twice_at_most()
    {
        Server.Misbehave(Service, ModelMisbehaviour.JsonValidateFailed);
        Assert.Equal(ModelFailure.Answer, (await FailureAsync(Provider())).Code);
        await CallsAsync(2);
    }

    [Fact]
    public async Task A_refusal_teaches_the_tokens_of_a_minute_and_the_answer_is_made_to_fit()
    {
        var provider = Provider(null, ("Llm__Groq__TokensPerMinute", "30000"));
        var model = await provider.OpenAsync(Token);
        var wish = Wish;
        wish.MaxOutputTokens = 12_000;
        Assert.Equal(ModelServerFixture.Answer, (await model.Client.GetResponseAsync([new(ChatRole.User, "Bridges over the Dnipro, learnt.")], wish, Token)).Text);
        var calls = Server.Traffic.Calls.Where(call => call.Prompt.Contains("learnt")).ToList();
        Assert.Equal(413, calls[0].Status);
        Assert.InRange(JsonElement.Parse(calls[1].Body).GetProperty("max_completion_tokens").GetInt32(), 7000, 7999);
        Assert.Equal(8000, (await provider.OpenAsync(Token)).Limits.TokensPerMinute);
    }

    [Fact]
    public async Task Questions_wait_for_the_tokens_of_the_next_minute()
    {
        var clock = new SkippedWaits();
        await using var strict = await FakeModelServer.StartAsync(new() { Minute = TimeSpan.FromMinutes(1), Clock = clock, Writer = new FixedWriter(ModelServerFixture.Answer) }, Token);
        var model = await Provider(clock, ("Llm__Groq__BaseUrl", strict.BaseOf(Service).AbsoluteUri)).OpenAsync(Token);
        var wish = Wish;
        wish.MaxOutputTokens = 7000;
        var told = new List<TimeSpan>();
        model.Waits.Begun += (_, wait) => told.Add(wait.Length);
        await model.Client.GetResponseAsync("Bridges, at once, as JSON.", wish, Token);
        Assert.Empty(clock.Waits);
        await model.Client.GetResponseAsync("Bridges, later, as JSON.", wish, Token);
        // What the service still counts after that, it says itself.
        Assert.InRange(clock.Waits[0], TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(60));
        Assert.InRange(clock.Waits.Count, 1, 2);
        Assert.Equal(clock.Waits, told.Select(wait => TimeSpan.FromMilliseconds(Math.Floor(wait.TotalMilliseconds))));
    }

    [Theory]
    [InlineData("openai/gpt-oss-20b", 0.075)]
    [InlineData("qwen/qwen3.8-27b", null)]
    public async Task Only_a_model_whose_price_is_listed_has_one(string name, double? price) =>
        Assert.Equal((decimal?)price, (await Provider(null, ("Llm__Groq__Model", name)).OpenAsync(Token)).Limits.Price?.Input);

    [Fact]
    public async Task A_question_that_leaves_no_room_for_an_answer_is_not_asked()
    {
        var model = await Provider().OpenAsync(Token);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => model.Client.GetResponseAsync(new string('x', 30_000), Wish, Token));
        Assert.Equal(ModelFailure.TooLarge, failure.Code);
        Assert.Contains("8000", failure.Message);
    }

    [Fact]
    public async Task Models_that_are_gone_are_told_by_name_with_one_that_is_there()
    {
        var failure = await FailureAsync(Provider(null, ("Llm__Groq__Model", "llama-3.3-70b-versatile")));
        Assert.Equal((ModelFailure.Unknown, "Groq has taken the model llama-3.3-70b-versatile out of service."), (failure.Code, failure.Message));
        Assert.Contains("openai/gpt-oss-120b", failure.Action);
    }

    [Fact]
    public async Task Other_models_are_asked_for_json_without_their_thoughts()
    {
        var model = await Provider(null, ("Llm__Groq__Model", "qwen/qwen3.8-27b")).OpenAsync(Token);
        Assert.Equal(AnswerForm.Json, model.Limits.Form);
        Assert.Equal(ModelServerFixture.Answer, (await AskAsync(model)).Text);
        var body = JsonElement.Parse((await CallsAsync(1))[0].Body);
        Assert.Equal(("hidden", "json_object"), (body.GetProperty("reasoning_format").GetString(), body.GetProperty("response_format").GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_wish_for_half_an_hour_is_obeyed_by_the_next_question_too()
    {
        Server.Misbehave(Service, ModelMisbehaviour.RateLimitLong);
        var model = await Provider().OpenAsync(Token);
        for (var ask = 0; ask < 2; ask++) Assert.Equal(ModelFailure.Limit, (await Assert.ThrowsAsync<NewsreelException>(() => AskAsync(model))).Code);
        await CallsAsync(1);
    }

    [Fact]
    public async Task Keys_are_cleaned_and_without_one_nobody_is_called()
    {
        Assert.NotEmpty((await AskAsync(await Provider(null, ("GROQ_API_KEY", $" \"{FakeModelOptions.Key}\"\r\n")).OpenAsync(Token))).Text);
        foreach (var (key, says) in new[] { ("", "set GROQ_API_KEY"), ("gsk_ключ", "letters that no key has") })
        {
            var provider = Provider(null, ("GROQ_API_KEY", key));
            Assert.Contains(says, provider.Obstacle);
            Assert.Equal(ModelFailure.Key, (await FailureAsync(provider)).Code);
        }

        await CallsAsync(1);
    }
}
