using System.Text.Json;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm.OpenAi;

public sealed class OpenAiProviderTests(ModelServerFixture fixture) : ModelProviderContract(fixture)
{
    protected override string Service => FakeModelServices.OpenAi;

    [Fact]
    public async Task Thinking_models_get_no_temperature_and_the_others_no_effort()
    {
        foreach (var model in new[] { "gpt-5.4-mini", "gpt-4.1-mini" })
        {
            var opened = await Provider(null, ("Llm__OpenAI__Model", model), ("Llm__OpenAI__Effort", "Low")).OpenAsync(Token);
            var wish = Wish;
            wish.Temperature = 0.7f;
            Assert.NotEmpty((await opened.Client.GetResponseAsync([new(Microsoft.Extensions.AI.ChatRole.User, "Bridges, as JSON.")], wish, Token)).Text);
            var body = JsonElement.Parse(Server.Traffic.Calls.Last(call => string.Equals(call.Model, model, StringComparison.Ordinal)).Body);
            Assert.Equal((model is "gpt-4.1-mini", model is "gpt-5.4-mini"), (body.TryGetProperty("temperature", out _), body.TryGetProperty("reasoning_effort", out _)));
        }
    }
}
