using System.Text.Json;
using Microsoft.Extensions.AI;
using Newsreel.Common;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm;

/// <summary>What every service with language models promises, shown on a server that plays it; the tests of each inherit it.</summary>
public abstract class ModelProviderContract(ModelServerFixture fixture) : IClassFixture<ModelServerFixture>, IDisposable
{
    private const string Schema =
        """
        {"type":"object","properties":{"title":{"type":"string","minLength":3,"pattern":"^B"},"years":{"type":"array","minItems":1,"maxItems":9,"items":{"type":"integer","minimum":1900}}},
         "required":["title","years"],"additionalProperties":false}
        """;

    private readonly List<ModelKit> kits = [];

    /// <summary>One of <see cref="FakeModelServices"/>.</summary>
    protected abstract string Service { get; }

    /// <summary>More settings than the server's own.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How the service tells that a model declines.</summary>
    protected virtual IReadOnlyList<string> Refusals => [ModelMisbehaviour.Refusal, ModelMisbehaviour.ContentFilter];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeModelServer Server => fixture.Server;

    /// <summary>The question of these tests.</summary>
    protected static ChatOptions Wish => new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(Schema), "film plan"), MaxOutputTokens = 4000 };

    /// <summary>Stands in every question of a test, so that its calls are told from late ones of others.</summary>
    private readonly string mark = $"Film {Guid.NewGuid()}.";

    public void Dispose()
    {
        Server.Behave();
        foreach (var kit in kits) kit.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The service as the product makes it.</summary>
    protected IModelProvider Provider(TimeProvider? clock = null, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string>(Server.Environment(Service), StringComparer.Ordinal);
        foreach (var (name, value) in Settings) all[name] = value;
        foreach (var (name, value) in settings) all[name] = value;
        var kit = new ModelKit(all, clock ?? new SkippedWaits());
        kits.Add(kit);
        return kit.Catalogue.Named(Service);
    }

    /// <summary>The section of the service's settings.</summary>
    protected string Section => $"Llm__{FakeModelServices.Of(Service).Section}";

    /// <summary>What the server was asked in this test, when it has noted so many.</summary>
    protected async Task<IReadOnlyList<ModelRequest>> CallsAsync(int count)
    {
        for (var look = 0; look < 400 && Now().Count < count; look++) await Task.Delay(5, Token);
        var calls = Now();
        Assert.True(calls.Count == count, $"{calls.Count} calls and not {count}.");
        return calls;

        List<ModelRequest> Now() => [.. Server.Traffic.Calls.Where(call => call.Body.Contains(mark))];
    }

    protected Task<ChatResponse> AskAsync(LanguageModel model, CancellationToken? token = null) =>
        model.Client.GetResponseAsync([new(ChatRole.System, "You write films. Answer with JSON."), new(ChatRole.User, $"A film about bridges. {mark}")], Wish, token ?? Token);

    protected async Task<NewsreelException> FailureAsync(IModelProvider provider)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(async () => await AskAsync(await provider.OpenAsync(Token)));
        Check(provider, failure);
        return failure;
    }

    [Fact]
    public async Task An_answer_of_the_wished_shape_comes_with_what_it_cost()
    {
        var provider = Provider();
        Assert.Equal(Service, provider.Name);
        Assert.Null(provider.Obstacle);
        var model = await provider.OpenAsync(Token);
        Assert.Contains(model.Name, FakeModelServices.Of(Service).Models);
        var response = await AskAsync(model);
        Assert.Equal(ModelServerFixture.Answer, response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.True(response.Usage is { InputTokenCount: > 0, OutputTokenCount: > 0 });
        var call = Assert.Single(await CallsAsync(1));
        Assert.StartsWith("Newsreel/", call.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Contains("bridges", call.Prompt);
        if (model.Limits.Form is AnswerForm.StrictSchema) Assert.Contains("\"years\"", call.Body);
    }

    [Fact]
    public async Task Its_models_are_those_that_it_has() =>
        Assert.Equal(FakeModelServices.Of(Service).Models, await Provider().ModelsAsync(Token));

    [Fact]
    public async Task A_key_that_is_not_accepted_is_shown_to_nobody_and_not_tried_again()
    {
        Server.Misbehave(Service, ModelMisbehaviour.BadKey, times: 1);
        Assert.Equal(ModelFailure.Key, (await FailureAsync(Provider())).Code);
    }

    [Theory]
    [InlineData(ModelMisbehaviour.ModelNotFound, ModelFailure.Unknown, 1)]
    [InlineData(ModelMisbehaviour.RateLimitLong, ModelFailure.Limit, 1)]
    [InlineData(ModelMisbehaviour.RateLimitBare, ModelFailure.Limit, 3)]
    [InlineData(ModelMisbehaviour.Quota, ModelFailure.Quota, 1)]
    [InlineData(ModelMisbehaviour.TooLarge, ModelFailure.TooLarge, 2)]
    [InlineData(ModelMisbehaviour.BadRequest, ModelFailure.Request, 1)]
    [InlineData(ModelMisbehaviour.Http500, ModelFailure.Busy, 3)]
    [InlineData(ModelMisbehaviour.Http502, ModelFailure.Busy, 3)]
    [InlineData(ModelMisbehaviour.Http503, ModelFailure.Busy, 3)]
    [InlineData(ModelMisbehaviour.Capacity, ModelFailure.Busy, 3)]
    [InlineData(ModelMisbehaviour.Overloaded, ModelFailure.Busy, 3)]
    [InlineData(ModelMisbehaviour.Error200, ModelFailure.Busy, 3)]
    [InlineData(ModelMisbehaviour.Reset, ModelFailure.Busy, 3)]
    [InlineData(ModelMisbehaviour.ShortBody, ModelFailure.Busy, 3)]
    [InlineData(ModelMisbehaviour.Edge403, ModelFailure.Unreachable, 1)]
    [InlineData(ModelMisbehaviour.Empty, ModelFailure.Answer, 2)]
    [InlineData(ModelMisbehaviour.EmptyLength, ModelFailure.Answer, 2)]
    [InlineData(ModelMisbehaviour.NullContent, ModelFailure.Answer, 2)]
    [InlineData(ModelMisbehaviour.Html, ModelFailure.Answer, 1)]
    [InlineData(ModelMisbehaviour.HalfJson, ModelFailure.Answer, 1)]
    public async Task A_service_that_fails_is_asked_as_often_as_makes_sense_and_told_of(string misbehaviour, string code, int calls)
    {
        Server.Misbehave(Service, misbehaviour);
        var failure = await FailureAsync(Provider());
        Assert.True(string.Equals(failure.Code, code, StringComparison.Ordinal), $"{failure.Code}: {failure.Message}");
        await CallsAsync(calls);
    }

    [Fact]
    public async Task A_model_that_declines_is_not_asked_again()
    {
        foreach (var (misbehaviour, asked) in Refusals.Select((name, number) => (name, number + 1)))
        {
            Server.Misbehave(Service, misbehaviour, times: 1);
            Assert.Equal(ModelFailure.Declined, (await FailureAsync(Provider())).Code);
            await CallsAsync(asked);
        }
    }

    [Theory]
    [InlineData(ModelMisbehaviour.Http503)]
    [InlineData(ModelMisbehaviour.Overloaded)]
    [InlineData(ModelMisbehaviour.Reset)]
    [InlineData(ModelMisbehaviour.Empty)]
    [InlineData(ModelMisbehaviour.EmptyLength)]
    [InlineData(ModelMisbehaviour.TooLarge)]
    public async Task What_passes_is_not_seen(string misbehaviour)
    {
        Server.Misbehave(Service, misbehaviour, times: 1);
        Assert.Equal(ModelServerFixture.Answer, (await AskAsync(await Provider().OpenAsync(Token))).Text);
        await CallsAsync(2);
    }

    [Fact]
    public async Task A_short_wish_to_be_left_alone_is_obeyed()
    {
        Server.Misbehave(Service, ModelMisbehaviour.RateLimit, times: 1);
        var clock = new SkippedWaits();
        var model = await Provider(clock).OpenAsync(Token);
        var told = new List<TimeSpan>();
        model.Waits.Begun += (_, wait) => told.Add(wait.Length);
        Assert.Equal(ModelServerFixture.Answer, (await AskAsync(model)).Text);
        Assert.Contains(TimeSpan.FromSeconds(7), clock.Waits);
        Assert.Equal([TimeSpan.FromSeconds(7)], told);
        await CallsAsync(2);
    }

    [Fact]
    public async Task A_cut_answer_says_so_and_thoughts_are_no_part_of_an_answer()
    {
        var model = await Provider().OpenAsync(Token);
        Server.Misbehave(Service, ModelMisbehaviour.CutJson, times: 1);
        var cut = await AskAsync(model);
        Assert.Equal(ChatFinishReason.Length, cut.FinishReason);
        Assert.StartsWith(cut.Text, ModelServerFixture.Answer, StringComparison.Ordinal);
        Server.Misbehave(Service, ModelMisbehaviour.Think, times: 1);
        Assert.Equal(ModelServerFixture.Answer, (await AskAsync(model)).Text);
        await CallsAsync(2);
    }

    [Fact]
    public async Task Who_does_not_answer_is_given_up_in_time()
    {
        Server.Misbehave(Service, ModelMisbehaviour.SlowHeaders);
        var provider = Provider(null, ($"{Section}__AttemptDeadline", "00:00:00.150"), ($"{Section}__TotalDeadline", "00:00:00.400"));
        var failure = await FailureAsync(provider);
        Assert.True(failure.Code is ModelFailure.Busy, $"{failure.Code}: {failure}");
    }

    [Fact]
    public async Task A_person_who_stops_is_not_kept_waiting()
    {
        Server.Misbehave(Service, ModelMisbehaviour.SlowHeaders);
        var model = await Provider().OpenAsync(Token);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var answer = AskAsync(model, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Theory]
    [InlineData(ModelMisbehaviour.Models500, ModelFailure.Busy)]
    [InlineData(ModelMisbehaviour.ModelsEdge403, ModelFailure.Unreachable)]
    [InlineData(ModelMisbehaviour.ModelsHtml, ModelFailure.Answer)]
    [InlineData(ModelMisbehaviour.ModelsReset, ModelFailure.Busy)]
    public async Task A_list_of_models_that_does_not_come_is_a_failure(string misbehaviour, string code)
    {
        Server.Misbehave(Service, misbehaviour);
        var provider = Provider();
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => provider.ModelsAsync(Token));
        Check(provider, failure);
        Assert.Equal(code, failure.Code);
    }

    [Fact]
    public async Task Where_nobody_listens_it_is_unreachable()
    {
        var gone = await FakeModelServer.StartAsync(new(), Token);
        var address = gone.BaseOf(Service).AbsoluteUri;
        await gone.DisposeAsync();
        Assert.Equal(ModelFailure.Unreachable, (await FailureAsync(Provider(null, ($"{Section}__BaseUrl", address)))).Code);
    }

    private static void Check(IModelProvider provider, NewsreelException failure)
    {
        Assert.StartsWith(provider.Title, failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Action);
        Assert.DoesNotContain(FakeModelOptions.Key, failure.ToString());
        Assert.DoesNotContain('\n', failure.Message);
    }
}
