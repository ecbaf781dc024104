using System.Text.Json;
using Newsreel.Common;
using Newsreel.Providers.Llm.Ollama;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels;

namespace Newsreel.Providers.Tests.Llm.Ollama;

public sealed class OllamaProviderTests(ModelServerFixture fixture) : ModelProviderContract(fixture)
{
    protected override string Service => FakeModelServices.Ollama;

    protected override IReadOnlyList<string> Refusals => [];

    [Fact]
    public async Task The_context_is_set_and_the_whole_schema_goes_with_the_question()
    {
        var provider = Provider(null, ("Llm__Ollama__ContextTokens", "12288"));
        Assert.True(provider.IsLocal);
        await AskAsync(await provider.OpenAsync(Token));
        var body = JsonElement.Parse((await CallsAsync(1))[0].Body);
        Assert.Equal((12_288, 4000), (body.GetProperty("options").GetProperty("num_ctx").GetInt32(), body.GetProperty("options").GetProperty("num_predict").GetInt32()));
        Assert.Equal(9, body.GetProperty("format").GetProperty("properties").GetProperty("years").GetProperty("maxItems").GetInt32());
    }

    [Fact]
    public async Task A_model_of_the_settings_is_taken_with_or_without_its_tag_and_one_that_is_missing_is_to_be_fetched()
    {
        Assert.Equal("llama3.2:latest", (await Provider(null, ("Llm__Ollama__Model", "llama3.2")).OpenAsync(Token)).Name);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Provider(null, ("Llm__Ollama__Model", "gemma9:1b")).OpenAsync(Token));
        Assert.Equal(ModelFailure.Unknown, failure.Code);
        Assert.Contains("ollama pull gemma9:1b", failure.Action);
        Server.Misbehave(Service, ModelMisbehaviour.ModelsEmpty);
        Assert.Equal(ModelFailure.Unknown, (await Assert.ThrowsAsync<NewsreelException>(() => Provider().OpenAsync(Token))).Code);
    }

    [Theory]
    [InlineData("qwen3:32b", "qwen3:8b qwen3:32b nomic-embed-text:latest")]
    [InlineData("llama3.1:8b", "qwen2.5-coder:32b llama3.1:8b llava:34b")]
    [InlineData("gpt-oss:20b", "gpt-oss:120b-cloud gpt-oss:20b llama3.1:70b-text")]
    [InlineData(null, "bge-m3:567m all-minilm:33m")]
    public void The_largest_model_that_writes_is_chosen(string? best, string names) =>
        Assert.Equal(best, OllamaModel.Best(names.Split(' ').Select(name => OllamaModel.Of(JsonSerializer.SerializeToElement(new { name }))))?.Name);

    [Theory]
    [InlineData(null, "http://localhost:11434/")]
    [InlineData("", "http://localhost:11434/")]
    [InlineData("0.0.0.0", "http://localhost:11434/")]
    [InlineData("0.0.0.0:8080", "http://localhost:8080/")]
    [InlineData(":8080", "http://localhost:8080/")]
    [InlineData("box", "http://box:11434/")]
    [InlineData("192.168.1.7:80", "http://192.168.1.7:80/")]
    [InlineData("http://box", "http://box/")]
    [InlineData("https://box.example/ollama/", "https://box.example/ollama")]
    [InlineData("[::1]:9000", "http://[::1]:9000/")]
    [InlineData("::1", "http://[::1]:11434/")]
    [InlineData("\"box:9\"", "http://box:9/")]
    [InlineData("not an address", "http://localhost:11434/")]
    public void It_listens_where_its_own_variable_says(string? host, string address) => Assert.Equal(new Uri(address), OllamaAddress.Of(host));
}
