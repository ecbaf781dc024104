using System.Text.Json;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm.Anthropic;

public sealed class AnthropicProviderTests(ModelServerFixture fixture) : ModelProviderContract(fixture)
{
    protected override string Service => FakeModelServices.Anthropic;

    [Fact]
    public async Task The_system_words_stand_apart_and_the_schema_has_no_bounds()
    {
        await AskAsync(await Provider().OpenAsync(Token));
        var body = JsonElement.Parse((await CallsAsync(1))[0].Body);
        Assert.Equal("You write films. Answer with JSON.", body.GetProperty("system").GetString());
        Assert.Equal("user", Assert.Single(body.GetProperty("messages").EnumerateArray()).GetProperty("role").GetString());
        Assert.Equal(4000, body.GetProperty("max_tokens").GetInt32());
        var schema = body.GetProperty("output_config").GetProperty("format").GetProperty("schema").GetRawText();
        Assert.Contains("\"years\"", schema);
        Assert.DoesNotContain("minItems", schema);
    }
}
