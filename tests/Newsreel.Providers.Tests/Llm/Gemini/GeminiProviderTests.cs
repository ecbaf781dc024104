using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm.Gemini;

public sealed class GeminiProviderTests(ModelServerFixture fixture) : ModelProviderContract(fixture)
{
    protected override string Service => FakeModelServices.Gemini;

    [Fact]
    public async Task A_question_that_is_blocked_has_no_candidates_and_a_reason()
    {
        Server.Misbehave(Service, ModelMisbehaviour.NoChoices);
        var failure = await FailureAsync(Provider());
        Assert.Equal(ModelFailure.Declined, failure.Code);
        Assert.Contains("PROHIBITED_CONTENT", failure.Message);
        await CallsAsync(1);
    }

    [Fact]
    public async Task A_place_that_it_does_not_serve_is_told()
    {
        Server.Misbehave(Service, ModelMisbehaviour.Region);
        Assert.Contains("not offered where", (await FailureAsync(Provider())).Message);
    }
}
